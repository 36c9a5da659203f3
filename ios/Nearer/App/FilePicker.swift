import Foundation

#if canImport(UIKit)
    import UIKit
    import UniformTypeIdentifiers

    /// Asks the system for a file.
    @MainActor
    final class FilePicker: NSObject, UIDocumentPickerDelegate {
        private var waiting: CheckedContinuation<URL?, Never>?

        /// None: nothing was picked. Of all kinds, since what keeps files seldom knows what JSON is.
        func pick(over top: UIViewController) async -> URL? {
            answer(nil)
            return await withCheckedContinuation { continuation in
                waiting = continuation
                let picker = UIDocumentPickerViewController(forOpeningContentTypes: [.item], asCopy: false)
                picker.delegate = self
                top.present(picker, animated: true)
            }
        }

        func documentPicker(_: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {
            answer(urls.first)
        }

        func documentPickerWasCancelled(_: UIDocumentPickerViewController) {
            answer(nil)
        }

        private func answer(_ url: URL?) {
            waiting?.resume(returning: url)
            waiting = nil
        }
    }
#endif

/// Copies a picked file into a folder under its own name; none: it can't be read.
func copyIn(_ picked: URL, to folder: URL) -> String? {
    #if canImport(UIKit)
        let isLent = picked.startAccessingSecurityScopedResource()
        defer { if isLent { picked.stopAccessingSecurityScopedResource() } }
    #endif
    let copy = folder.appending(path: picked.lastPathComponent)
    do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try? FileManager.default.removeItem(at: copy)
        try FileManager.default.copyItem(at: picked, to: copy)
    } catch {
        return nil
    }
    return copy.path(percentEncoded: false)
}
