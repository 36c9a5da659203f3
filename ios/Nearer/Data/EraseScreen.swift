import NearerKit
import SwiftUI

/// Erasing everything: told first, asked once more, and what could not be removed is said.
struct EraseScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: EraseModel

    init(_ app: AppModel) {
        _model = State(initialValue: EraseModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.eraseTitle]) {
            if let said = model.said {
                Text(verbatim: said).announced(said).accessibilityIdentifier("erase-said")
            } else {
                Text(verbatim: app.strings[.eraseHint])
                if model.isSure {
                    Text(verbatim: app.strings[.eraseSure])
                    PrimaryButton(app.strings[.eraseNow], id: "erase-now") { model.erase() }.disabled(model.isBusy)
                    QuietButton(app.strings[.actionCancel], id: "erase-cancel") { model.putAway() }
                } else {
                    QuietButton(app.strings[.eraseTitle], id: "erase-ask") { model.ask() }
                }
            }
        }
    }
}

#Preview("Erase") { OnDemoVault { EraseScreen($0) } }
