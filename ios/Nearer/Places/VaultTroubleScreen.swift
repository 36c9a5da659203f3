import NearerKit
import SwiftUI

/// Why the vault can't be opened, what can be tried, and what works all the same.
struct VaultTroubleScreen: View {
    @Environment(AppModel.self) private var app
    let error: NearerError

    var body: some View {
        ScreenFrame(app.strings[.errorTitle]) {
            Text(verbatim: app.sentence(error))
                .announced(app.sentence(error))
                .accessibilityIdentifier("vault-trouble")
            PrimaryButton(app.strings[.actionTryAgain], id: "try-again") { app.life.tryAgain() }
            // A key that the phone keeps back for a moment is asked for again by itself.
            if error != .Locked {
                QuietButton(app.strings[.forgottenOpen], id: "trouble-words") { app.open(.forgotten) }
                QuietButton(app.strings[.welcomeCopy], id: "trouble-copy") { app.open(.recover) }
            }
            HintText(app.strings[.errorToolboxStill]).padding(.top, 12)
            QuietButton(app.strings[.toolboxOpen], id: "right-now") { app.open(.toolbox) }
        }
    }
}

#Preview("A damaged vault") { OnDemoVault { _ in VaultTroubleScreen(error: .Damaged) } }
