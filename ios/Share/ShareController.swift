#if canImport(UIKit)
    import NearerKit
    import SwiftUI
    import UIKit

    /// Words of another app, from its share sheet: looked at once more, sealed, and filed when the app is opened.
    final class ShareController: UIViewController {
        override func viewDidLoad() {
            super.viewDidLoad()
            Task { await show() }
        }

        private func show() async {
            guard let words = await words(), let model = model(words) else { return close() }
            let screen = UIHostingController(rootView: SealedCaptureScreen(model) { [weak self] in self?.close() })
            addChild(screen)
            screen.view.frame = view.bounds
            screen.view.autoresizingMask = [.flexibleWidth, .flexibleHeight]
            view.addSubview(screen.view)
            screen.didMove(toParent: self)
        }

        private func model(_ words: String) -> SealedCaptureModel? {
            try? SealedCaptureModel(
                language: phoneLanguage, shared: VaultFolders.shared.path(percentEncoded: false),
                clock: SystemClock(), words: words)
        }

        private func words() async -> String? {
            let items = (extensionContext?.inputItems ?? []).compactMap { $0 as? NSExtensionItem }
            for provider in items.flatMap({ $0.attachments ?? [] }) {
                guard provider.canLoadObject(ofClass: String.self) else { continue }
                // As a String: what is loaded as an item may be of any class, and crosses to no other actor.
                let words = await withCheckedContinuation { found in
                    _ = provider.loadObject(ofClass: String.self) { words, _ in found.resume(returning: words) }
                }
                if let words { return words }
            }
            return nil
        }

        private func close() {
            extensionContext?.completeRequest(returningItems: nil)
        }
    }
#endif
