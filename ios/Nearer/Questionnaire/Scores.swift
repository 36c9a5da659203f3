import NearerKit
import SwiftUI

/// A score with where it lies, how it came about, what it is called, what is usual, and what changed.
struct ScoreCard: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let score: ScoreView

    var body: some View {
        QuietCard {
            HStack {
                Text(verbatim: score.title).text(.body).fontWeight(.medium).frame(maxWidth: .infinity, alignment: .leading)
                if let value = score.value { Text(verbatim: app.formats.score(value)).text(.body).fontWeight(.medium) }
            }
            if let value = score.value, score.high > score.low {
                bar((value - score.low) / (score.high - score.low))
            }
            HintText(score.text)
            ForEach(score.missing, id: \.self) { HintText("– \($0)") }
            ForEach(sentences, id: \.self) { Text(verbatim: $0).text(.small) }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("score-\(score.subscale)")
    }

    /// Where it lies from lowest to highest; the sentence below says the same.
    private func bar(_ share: Double) -> some View {
        Canvas { [palette] context, size in
            let whole = CGRect(x: 0, y: 0, width: size.width, height: size.height)
            let part = CGRect(x: 0, y: 0, width: size.width * share, height: size.height)
            context.fill(Path(whole), with: .color(palette.line))
            context.fill(Path(part), with: .color(palette.accent))
        }
        .frame(height: 4)
        .accessibilityHidden(true)
    }

    private var sentences: [String] {
        [score.label, score.usual.isEmpty ? nil : score.usual, score.change].compactMap { $0 }
    }
}

/// What changed between two answers: the first and the last, or others that are picked.
struct Changes: View {
    @Environment(AppModel.self) private var app
    let model: QuestionnaireModel

    var body: some View {
        Unfold(app.strings[.questionnaireChange], isOpenAtFirst: true, id: "changes") {
            ForEach(model.changes, id: \.subscale) { change in
                QuietCard {
                    Text(verbatim: change.title).text(.body).fontWeight(.medium)
                    HintText(change.text)
                }
            }
            if model.answers.count > 2 {
                SectionTitle(app.strings[.questionnaireChangeFrom])
                times("from", model.from) { model.earlier = $0 }
                SectionTitle(app.strings[.questionnaireChangeTo])
                times("to", model.to) { model.later = $0 }
            }
        }
    }

    private func times(_ which: String, _ chosen: Id?, _ pick: @escaping @MainActor (Id) -> Void) -> some View {
        FlowRow {
            ForEach(Array(model.answers.enumerated()), id: \.element.id) { at, answered in
                Chip(app.formats.day(answered.day), isPicked: answered.id == chosen, id: "change-\(which)-\(at)") {
                    pick(answered.id)
                }
            }
        }
    }
}
