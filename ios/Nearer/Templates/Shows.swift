import NearerKit
import SwiftUI

/// What a model shows, once it does: meanwhile a still pair of circles with a word, or what went wrong with a way on.
struct Shows<Model: ScreenModel, Content: View>: View {
    let model: Model
    let content: (Model.Shown) -> Content

    init(_ model: Model, @ViewBuilder content: @escaping (Model.Shown) -> Content) {
        self.model = model
        self.content = content
    }

    var body: some View {
        switch model.showing {
        case .loading: Waiting()
        case .shown(let shown): content(shown)
        case .failed(let error): Trouble(error: error) { model.retry() }
        }
    }
}

/// What takes longer than a moment says so. It doesn't move.
struct Waiting: View {
    private static let moment = Duration.milliseconds(300)

    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @State private var isLong = false

    var body: some View {
        VStack(spacing: 16) {
            if isLong {
                TwoCircles(radius: 40, closeness: 0.3, lean: 0.3, label: nil)
                Text(verbatim: app.strings[.waiting])
                    .text(.body)
                    .foregroundStyle(palette.inkSoft)
                    .announced(app.strings[.waiting])
                    .accessibilityIdentifier("waiting")
            }
        }
        .padding(.vertical, 48)
        .frame(maxWidth: .infinity)
        .task { if (try? await Task.sleep(for: Self.moment)) != nil { isLong = true } }
    }
}

/// What happened, what is safe, and one thing to do.
struct Trouble: View {
    @Environment(AppModel.self) private var app
    let error: NearerError
    let retry: @MainActor () -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            TwoCircles(radius: 40, closeness: 0.3, lean: 0.3, label: nil).frame(maxWidth: .infinity)
            Text(verbatim: app.strings[.errorTitle]).text(.titleMedium).accessibilityAddTraits(.isHeader)
            Text(verbatim: app.sentence(error)).text(.body).announced(app.sentence(error))
            HintText(app.strings[.showingSafe])
            PrimaryButton(app.strings[.actionTryAgain], id: "read-again", act: retry)
        }
        .padding(.vertical, 24)
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("not-read")
    }
}

/// Where nothing is yet: a pair, and a short sentence.
struct Empty: View {
    @Environment(\.palette) private var palette
    let sentence: String

    init(_ sentence: String) { self.sentence = sentence }

    var body: some View {
        VStack(spacing: 16) {
            TwoCircles(radius: 40, closeness: 0.3, lean: 0.3, label: nil)
            Text(verbatim: sentence).text(.body).foregroundStyle(palette.inkSoft).multilineTextAlignment(.center)
        }
        .padding(.vertical, 24)
        .frame(maxWidth: .infinity)
    }
}

#Preview("Waiting") { OnDemoVault { _ in Waiting() } }
#Preview("Trouble") { OnDemoVault { _ in Trouble(error: .Storage(code: 0)) {} } }
#Preview("Empty") { OnDemoVault { app in Empty(app.strings[.journalEmpty]) } }
