import NearerKit
import SwiftUI

#if canImport(UIKit)
    import UIKit
#endif

/// What the models need of the phone. `Host` is named with its module: Foundation has one too on some systems.
@MainActor
final class PhoneHost: NearerKit.Host {
    let folder: String
    let keys: any KeyStore
    let clock: any Clock = SystemClock()
    let handed: String
    let reminders: any ReminderPort = PhoneReminders.shared
    private let ringer = PhoneBell()

    init() {
        let support = FileManager.default.urls(for: .applicationSupportDirectory, in: .userDomainMask)[0]
        let place = support.appending(path: "vault", directoryHint: .isDirectory)
        folder = place.path(percentEncoded: false)
        #if canImport(Security)
            keys = KeychainKeyStore()
            keyInFile = false
        #else
            keys = FileKeyStore(folder: place.appending(path: "key", directoryHint: .isDirectory))
            keyInFile = true
        #endif
        handed = Self.emptied()
    }

    /// Another folder and file-backed keys: for previews, which must not touch the phone's own vault.
    init(preview place: URL) {
        folder = place.path(percentEncoded: false)
        keys = FileKeyStore(folder: place.appending(path: "key", directoryHint: .isDirectory))
        keyInFile = true
        handed = place.deletingLastPathComponent().path(percentEncoded: false)
    }

    /// Files handed in or out before lie in the clear: they go when the app begins.
    private static func emptied() -> String {
        let files = FileManager.default
        let handed = files.urls(for: .cachesDirectory, in: .userDomainMask)[0]
            .appending(path: "handed", directoryHint: .isDirectory)
        try? files.removeItem(at: handed)
        try? files.createDirectory(at: handed, withIntermediateDirectories: true)
        return handed.path(percentEncoded: false)
    }

    let keyInFile: Bool

    var language: String { Locale.preferredLanguages.first ?? "en" }

    var region: String { Locale.current.region?.identifier ?? "" }

    var reducedMotion: Bool {
        #if canImport(UIKit)
            UIAccessibility.isReduceMotionEnabled
        #else
            false
        #endif
    }

    func bell(aloud: Bool) {
        ringer.ring(aloud: aloud)
    }

    func share(_ text: String) {
        #if canImport(UIKit)
            offer(text)
        #endif
    }

    func pickFile() async -> String? {
        #if canImport(UIKit)
            guard let top else { return nil }
            guard let picked = await FilePicker().pick(over: top) else { return nil }
            // The picker's own copy goes where files are swept away.
            let copy = URL(fileURLWithPath: handed).appending(path: UUID().uuidString)
            return (try? FileManager.default.moveItem(at: picked, to: copy)).map { copy.path(percentEncoded: false) }
        #else
            nil
        #endif
    }

    func offerFile(_ path: String) {
        #if canImport(UIKit)
            offer(URL(fileURLWithPath: path))
        #endif
    }

    #if canImport(UIKit)
        /// What is shown on top of everything else.
        private var top: UIViewController? {
            let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
            var top = scenes.first { $0.activationState == .foregroundActive }?.keyWindow?.rootViewController
            while let next = top?.presentedViewController { top = next }
            return top
        }

        private func offer(_ item: Any) {
            guard let top else { return }
            let sheet = UIActivityViewController(activityItems: [item], applicationActivities: nil)
            // On an iPad the sheet is a popover and needs a place to point at.
            sheet.popoverPresentationController?.sourceView = top.view
            top.present(sheet, animated: true)
        }
    #endif
}

#if canImport(UIKit)
    /// The system's picker, asked once. Its file is a copy of the app's own.
    @MainActor
    private final class FilePicker: NSObject, UIDocumentPickerDelegate {
        private var answer: CheckedContinuation<URL?, Never>?

        func pick(over top: UIViewController) async -> URL? {
            await withCheckedContinuation { answer in
                self.answer = answer
                let picker = UIDocumentPickerViewController(forOpeningContentTypes: [.item], asCopy: true)
                picker.delegate = self
                top.present(picker, animated: true)
            }
        }

        func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {
            resume(urls.first)
        }

        func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) {
            resume(nil)
        }

        private func resume(_ picked: URL?) {
            answer?.resume(returning: picked)
            answer = nil
        }
    }
#endif

/// Keeps the screen on while something goes on by itself.
@MainActor
func keepScreenOn(_ on: Bool) {
    #if canImport(UIKit)
        UIApplication.shared.isIdleTimerDisabled = on
    #endif
}
