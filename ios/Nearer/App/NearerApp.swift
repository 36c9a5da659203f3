import NearerKit
import SwiftUI

/// The app: one model, made once, however many windows show it.
@main
struct NearerApp: App {
    @State private var start = Start()
    /// A check-in that a widget began. It needs no vault, so that it is shown whether that opens or not.
    @State private var sealed: SealedCaptureModel?

    var body: some Scene {
        WindowGroup {
            if let app = start.app {
                Group {
                    if let sealed {
                        SealedCaptureScreen(sealed) {
                            self.sealed = nil
                            app.fileInbox()
                        }
                    } else {
                        RootView().environment(app)
                    }
                }
                .onOpenURL { sealed = Way(link: $0).flatMap { app.sealedCapture($0) } }
            } else {
                // The catalogue itself can't be read, so that there are no strings to say anything with.
                Image(systemName: "exclamationmark.triangle")
            }
        }
    }
}

/// Makes the app's model, whose windows open the vault; none: the built-in content can't be read.
@MainActor
struct Start {
    let app: AppModel?

    init() {
        app = try? AppModel(host: PhoneHost())
        if let app { PhoneReminders.shared.serve(app) }
    }
}
