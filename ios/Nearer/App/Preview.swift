import NearerKit
import SwiftUI

/// A screen on the demo vault, made in a folder of its own: for `#Preview`s only.
struct OnDemoVault<Content: View>: View {
    @State private var app = PreviewVault.app()
    private let content: (AppModel) -> Content

    init(@ViewBuilder content: @escaping (AppModel) -> Content) {
        self.content = content
    }

    var body: some View {
        if let app {
            Group {
                if case .open = app.vault { content(app) } else { Color.clear }
            }
            .modifier(Themed())
            .environment(app)
            .task { app.life.appears() }
        }
    }
}

@MainActor
enum PreviewVault {
    static func app() -> AppModel? {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "preview-\(UUID().uuidString)", directoryHint: .isDirectory)
        let host = PhoneHost(preview: folder)
        guard let app = try? AppModel(host: host) else { return nil }
        try? app.library.makeDemo(folders: host.folders, keys: host.keys, clock: host.clock)
        return app
    }
}
