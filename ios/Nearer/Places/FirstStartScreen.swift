import NearerKit
import SwiftUI

/// The first start: what this is and isn't, what brings someone, and one first thing. Three screens.
struct FirstStartScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: FirstStartModel

    init(_ app: AppModel) {
        _model = State(initialValue: FirstStartModel(app))
    }

    var body: some View {
        Group {
            switch model.page {
            case .whatItIs: whatItIs
            case .whatBringsYou: whatBringsYou
            case .firstThing: firstThing
            }
        }
        .navigationBarTitleDisplayMode(.inline)
        .toolbar {
            ToolbarItem(placement: .topBarLeading) {
                if model.page != .whatItIs {
                    IconAction("chevron.backward", app.strings[.actionBack], id: "back") { model.back() }
                }
            }
            ToolbarItem(placement: .topBarTrailing) { RightNowButton() }
        }
    }

    private var whatItIs: some View {
        ScreenFrame(app.strings[.welcomeTitle], hasDusk: true) {
            // Apart, and well so: the sentences beside them say what this is.
            TwoCircles(radius: 58, closeness: 0.12, lean: -0.5, label: nil)
            Text(verbatim: app.strings[.welcomeBody])
            QuietCard {
                SectionTitle(app.strings[.welcomePrivateTitle])
                Text(verbatim: app.strings[.welcomePrivateBody])
            }
            QuietButton(app.strings[.protectsTitle], id: "open-protects") { model.openProtects() }
            HintText(app.strings[.welcomeNotMedical])
            HintText(app.strings[.welcomeAdults])
            PrimaryButton(app.strings[.actionContinue], id: "welcome-next") { model.next() }
            QuietButton(app.strings[.welcomeCopy], id: "welcome-copy") { model.openRestore() }
        }
    }

    private var whatBringsYou: some View {
        ScreenFrame(app.strings[.welcomeWhyTitle], hasDusk: true) {
            ForEach(BroughtHere.all, id: \.self) { reason in
                PickLine(
                    app.strings[reason.key], .radio, isPicked: model.brought == reason, id: reason.key.rawValue
                ) { model.brought = reason }
            }
            if model.brought == nil {
                QuietButton(app.strings[.actionSkip], id: "welcome-next") { model.next() }
            } else {
                PrimaryButton(app.strings[.actionContinue], id: "welcome-next") { model.next() }
            }
        }
    }

    private var firstThing: some View {
        ScreenFrame(app.strings[.welcomeFirstTitle], hasDusk: true) {
            Text(verbatim: app.strings[.welcomeFirstBody])
            PrimaryButton(app.strings[.welcomeFirstDo], id: "welcome-do") { model.begin() }
            QuietButton(app.strings[.welcomeFirstLook], id: "welcome-look") { model.look() }
        }
    }
}

#Preview("The first start") { OnDemoVault { FirstStartScreen($0) } }
