import NearerKit
import SwiftUI

/// By a key that the app knows, by a simple one of the person's, or not at all.
struct ScoringChoice: View {
    private static let scorings: [(Scoring, Key)] = [
        (.known, .bringScoringKnown), (.simple, .bringScoringSimple), (.unscored, .bringScoringNone),
    ]

    @Environment(AppModel.self) private var app
    let model: BringQuestionnaireModel
    let plan: QuestionnairePlan
    let draft: KeyDraft

    var body: some View {
        SectionTitle(app.strings[.bringScoring])
        ForEach(Self.scorings, id: \.1) { scoring, key in
            PickLine(app.strings[key], .radio, isPicked: draft.scoring == scoring, id: key.rawValue) {
                model.draft?.scoring = scoring
            }
        }
        switch draft.scoring {
        case .known: KnownKey(model: model, plan: plan, draft: draft)
        case .simple: SimpleKeyChoice(model: model, plan: plan, draft: draft)
        case .unscored: AboutPeople(model: model, draft: draft)
        }
    }
}

private struct AboutPeople: View {
    @Environment(AppModel.self) private var app
    let model: BringQuestionnaireModel
    let draft: KeyDraft

    var body: some View {
        Toggle(
            app.strings[.bringAboutPeople], isOn: binding(draft.aboutPeople) { model.draft?.aboutPeople = $0 }
        )
        .frame(minHeight: touchSide)
        .accessibilityIdentifier("bring-people")
    }
}

private struct KnownKey: View {
    @Environment(AppModel.self) private var app
    let model: BringQuestionnaireModel
    let plan: QuestionnairePlan
    let draft: KeyDraft

    var body: some View {
        let key = plan.key
        Unfold(app.strings[.bringWhichKey], hint: key?.title ?? "", isOpenAtFirst: key == nil, id: "bring-keys") {
            FlowRow {
                ForEach(model.keys, id: \.id) { known in
                    Chip(known.title, isPicked: known.id == key?.id, id: "bring-key-\(known.id)") { model.pick(known) }
                }
            }
        }
        if let key {
            Text(verbatim: key.text)
            ForEach(([key.caution, key.licence] + key.sources).filter { !$0.isEmpty }, id: \.self) { HintText($0) }
            Unfold(key.title, isOpenAtFirst: !key.isCertain, id: "bring-items") {
                ForEach(key.items, id: \.number) { item in
                    Item(model: model, plan: plan, draft: draft, key: key, item: item)
                }
            }
            if key.mustCount { counted(key) }
            if !key.isCertain {
                Toggle(app.strings[.bringLooked], isOn: binding(draft.lookedAt) { model.draft?.lookedAt = $0 })
                    .frame(minHeight: touchSide)
                    .accessibilityIdentifier("bring-looked")
            }
        }
    }

    @ViewBuilder
    private func counted(_ key: KeyFit) -> some View {
        SectionTitle(app.strings[.bringCounting])
        PickLine(
            app.strings[.bringCountingUp], .radio, isPicked: draft.down == false,
            hint: key.countedUp.joined(separator: " · "), id: Key.bringCountingUp.rawValue
        ) { model.draft?.down = false }
        PickLine(
            app.strings[.bringCountingDown], .radio, isPicked: draft.down == true,
            hint: key.countedDown.joined(separator: " · "), id: Key.bringCountingDown.rawValue
        ) { model.draft?.down = true }
    }
}

/// An item's number beside the question that stands for it; another one can be picked.
private struct Item: View {
    @Environment(AppModel.self) private var app
    @State private var picks = false
    let model: BringQuestionnaireModel
    let plan: QuestionnairePlan
    let draft: KeyDraft
    let key: KeyFit
    let item: KeyItem

    var body: some View {
        if key.isCertain {
            QuietCard { words }
        } else {
            CardButton({ picks.toggle() }) { words }.accessibilityIdentifier("bring-item-\(item.number)")
        }
        if picks {
            ForEach(plan.questions.filter { key.candidates.contains($0.linkId) }, id: \.linkId) { candidate in
                PickLine(
                    candidate.text, .radio, isPicked: candidate.linkId == link, id: "bring-candidate-\(candidate.linkId)"
                ) {
                    model.draft?.joined[item.number] = candidate.linkId
                    picks = false
                }
            }
        }
    }

    private var link: String? { draft.link(key, item.number) }

    @ViewBuilder
    private var words: some View {
        let question = plan.questions.first { $0.linkId == link }?.text ?? app.strings[.bringPickQuestion]
        Text(verbatim: "\(app.formats.number(Int(item.number)))  \(question)")
        HintText(
            [item.countsIn, item.reversed ? app.strings[.bringReversed] : ""].filter { !$0.isEmpty }
                .joined(separator: " · "))
    }
}

private struct SimpleKeyChoice: View {
    private static let methods: [(SimpleMethod, Key)] = [(.sum, .bringMethodSum), (.mean, .bringMethodMean)]
    private static let ways: [(Counts, Key)] = [
        (.plainly, .bringCounts), (.reversed, .bringCountsReversed), (.not, .bringCountsNot),
    ]

    @Environment(AppModel.self) private var app
    let model: BringQuestionnaireModel
    let plan: QuestionnairePlan
    let draft: KeyDraft

    var body: some View {
        SectionTitle(app.strings[.bringMethod])
        FlowRow {
            ForEach(Self.methods, id: \.1) { method, key in
                Chip(app.strings[key], isPicked: draft.method == method, id: key.rawValue) {
                    model.draft?.method = method
                }
            }
        }
        ForEach(plan.questions.filter { $0.canCount || $0.couldCount }, id: \.linkId) { question in
            QuietCard {
                Text(verbatim: question.text)
                FlowRow {
                    ForEach(Self.ways, id: \.1) { counts, key in
                        Chip(
                            app.strings[key], isPicked: draft.countsOf(question.linkId) == counts,
                            id: "\(key.rawValue)-\(question.linkId)"
                        ) { model.draft?.counts[question.linkId] = counts }
                    }
                }
            }
        }
        WordsField(
            app.strings[.bringHigherMeans], id: "bring-higher",
            text: binding(draft.higherMeans) { model.draft?.higherMeans = $0 })
        AboutPeople(model: model, draft: draft)
    }
}
