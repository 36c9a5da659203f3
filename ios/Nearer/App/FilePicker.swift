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

/// Copies a picked file into a folder under its own name; none: it can't be read, or the task was cancelled. Away from
/// the main thread, and after whoever keeps the file has brought it here (Apple, `NSFileCoordinator`): it may lie in a
/// cloud.
func copyIn(_ picked: URL, to folder: URL) async -> String? {
    let copy = folder.appending(path: picked.lastPathComponent)
    #if canImport(UIKit)
        let isLent = picked.startAccessingSecurityScopedResource()
        defer { if isLent { picked.stopAccessingSecurityScopedResource() } }
        let reading = Reading()
        let isCopied = await withTaskCancellationHandler {
            await withCheckedContinuation { done in
                reading.read(picked) { done.resume(returning: $0.map { put($0, copy) } ?? false) }
            }
        } onCancel: {
            reading.cancel()
        }
    #else
        let isCopied = put(picked, copy)
    #endif
    return isCopied && !Task.isCancelled ? copy.path(percentEncoded: false) : nil
}

private func put(_ file: URL, _ copy: URL) -> Bool {
    do {
        let folder = copy.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try? FileManager.default.removeItem(at: copy)
        try FileManager.default.copyItem(at: file, to: copy)
        return true
    } catch {
        return false
    }
}

#if canImport(UIKit)
    /// One reading of one file. Of a coordinator's methods only `cancel` may be called from another thread, and no
    /// other is here.
    private final class Reading: @unchecked Sendable {
        private let coordinator = NSFileCoordinator(filePresenter: nil)
        private let queue = OperationQueue()

        func read(_ file: URL, _ then: @escaping @Sendable (URL?) -> Void) {
            let intent = NSFileAccessIntent.readingIntent(with: file, options: .withoutChanges)
            coordinator.coordinate(with: [intent], queue: queue) { then($0 == nil ? intent.url : nil) }
        }

        func cancel() {
            coordinator.cancel()
        }
    }
#endif
