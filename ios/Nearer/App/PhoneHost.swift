import NearerKit
import SwiftUI

#if canImport(UIKit)
    import UIKit
#endif

/// What the models need of the phone. `Host` is named with its module: Foundation has one too on some systems.
@MainActor
final class PhoneHost: NearerKit.Host {
    let folders: Folders
    let keys: any KeyStore
    let clock: any Clock = SystemClock()
    let reminders: any ReminderPort = PhoneReminders.shared
    let sound: any SoundPort = PhoneSound.shared

    init() {
        folders = VaultFolders.folders
        VaultFolders.protect()
        #if canImport(Security)
            keys = KeychainKeyStore()
            keyInFile = false
        #else
            keys = FileKeyStore(folder: VaultFolders.private.appending(path: "key", directoryHint: .isDirectory))
            keyInFile = true
        #endif
    }

    /// Another folder and file-backed keys: for previews, which must not touch the phone's own vault.
    init(preview place: URL) {
        let shared = place.appending(path: "shared", directoryHint: .isDirectory)
        folders = Folders(
            private: place.path(percentEncoded: false), shared: shared.path(percentEncoded: false))
        keys = FileKeyStore(folder: place.appending(path: "key", directoryHint: .isDirectory))
        keyInFile = true
    }

    let keyInFile: Bool
    let canAsk = false

    let handed = FileManager.default.temporaryDirectory
        .appending(path: "handed", directoryHint: .isDirectory).path(percentEncoded: false)

    #if canImport(UIKit)
        private let picker = FilePicker()
    #endif

    func pickFile() async -> String? {
        #if canImport(UIKit)
            guard let top = Self.top, let picked = await picker.pick(over: top) else { return nil }
            return await copyIn(picked, to: URL(filePath: handed, directoryHint: .isDirectory))
        #else
            return nil
        #endif
    }

    func offerFile(_ path: String) {
        offer(URL(filePath: path))
    }

    var language: String { phoneLanguage }

    var region: String { Locale.current.region?.identifier ?? "" }

    var reducedMotion: Bool {
        #if canImport(UIKit)
            UIAccessibility.isReduceMotionEnabled
        #else
            false
        #endif
    }

    let traces: any Traces = PhoneTraces()

    func share(_ text: String) {
        offer(text)
    }

    private func offer(_ what: Any) {
        #if canImport(UIKit)
            guard let top = Self.top else { return }
            let sheet = UIActivityViewController(activityItems: [what], applicationActivities: nil)
            // On an iPad the sheet is a popover and needs a place to point at.
            sheet.popoverPresentationController?.sourceView = top.view
            top.present(sheet, animated: true)
        #endif
    }

    #if canImport(UIKit)
        /// What is shown on top of all.
        private static var top: UIViewController? {
            let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
            guard var top = scenes.first(where: { $0.activationState == .foregroundActive })?.keyWindow?.rootViewController
            else { return nil }
            while let next = top.presentedViewController { top = next }
            return top
        }
    #endif
}

/// Keeps the screen on while something goes on by itself.
@MainActor
func keepScreenOn(_ on: Bool) {
    #if canImport(UIKit)
        UIApplication.shared.isIdleTimerDisabled = on
    #endif
}
