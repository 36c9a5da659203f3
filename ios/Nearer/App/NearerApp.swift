import NearerKit
import SwiftUI

#if canImport(UIKit)
    import UIKit
#endif

/// The app: one model, made once, however many windows show it.
@main
struct NearerApp: App {
    private let start = Start.shared

    var body: some Scene {
        WindowGroup {
            if let app = start.app, let errands = start.errands {
                Group {
                    if let checkIn = errands.checkIn {
                        SealedCaptureScreen(checkIn) { errands.closeCheckIn() }
                    } else {
                        RootView().environment(app)
                    }
                }
                .onOpenURL { errands.follow($0) }
            } else {
                // The catalogue itself can't be read, so that there are no strings to say anything with.
                Image(systemName: "exclamationmark.triangle")
            }
        }
    }
}

/// Makes the app's model, whose windows open the vault; none: the built-in content can't be read. One for the process:
/// shortcuts ask for it as well.
@MainActor
struct Start {
    static let shared = Start()

    let app: AppModel?
    let errands: Errands?

    private init() {
        app = try? AppModel(host: PhoneHost())
        errands = app.map(Errands.init)
        if let app {
            PhoneReminders.shared.serve(app)
            Self.watchesTheScreen()
        }
    }

    /// The system tells of a phone that is locked, whichever way its screen went off, and of no other screen.
    private static func watchesTheScreen() {
        #if canImport(UIKit)
            let locked = UIApplication.protectedDataWillBecomeUnavailableNotification
            _ = NotificationCenter.default.addObserver(forName: locked, object: nil, queue: .main) { _ in
                Task { @MainActor in Start.shared.app?.life.screenGoesOff() }
            }
        #endif
    }
}
