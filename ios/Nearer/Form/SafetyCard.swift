import NearerKit
import SwiftUI

/// "Are you safe right now?", and what follows: where not everything is well, whom to call comes first, then people
/// and the plan. Nothing waits for the answer, and it can be given again.
struct SafetyCard: View {
    @Environment(AppModel.self) private var app
    @AccessibilityFocusState private var isHeard: Bool
    @State private var toolbox: ToolboxModel
    @State private var isUnfolded = false
    let view: SafetyView
    /// A screen reader goes to it as it comes.
    let takesFocus: Bool
    let answer: @MainActor (SafeNow) -> Void

    init(
        _ app: AppModel, _ view: SafetyView, takesFocus: Bool = false,
        answer: @escaping @MainActor (SafeNow) -> Void
    ) {
        _toolbox = State(initialValue: ToolboxModel(app))
        self.view = view
        self.takesFocus = takesFocus
        self.answer = answer
    }

    var body: some View {
        if view.folded, !isUnfolded {
            CardButton {
                isUnfolded = true
            } content: {
                Text(verbatim: view.ask).text(.body).fontWeight(.medium)
            }
            .accessibilityIdentifier("safety-folded")
        } else {
            question
        }
    }

    private var question: some View {
        QuietCard {
            if view.linesFirst {
                text
                if let lines = toolbox.toCall("crisis") { Numbers(toCall: lines) }
                plan
                people
                Unfold(app.strings[.toolboxAllLines], id: "safety-all-lines") { AllNumbers(model: toolbox) }
                Divider().padding(.vertical, 8)
            }
            Text(verbatim: view.ask)
                .text(.body).fontWeight(.medium)
                .accessibilityAddTraits(.isHeader)
                .accessibilityFocused($isHeard)
                .onAppear { if takesFocus { isHeard = true } }
            if !view.linesFirst { text }
            FlowRow {
                ForEach(view.options, id: \.answer) { option in
                    Chip(option.text, isPicked: option.answer == view.answered, id: "safety-\(option.answer)") {
                        answer(option.answer)
                    }
                }
            }
            .padding(.top, 4)
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("safety")
        .task(id: toolbox.query) { await toolbox.load() }
    }

    private var text: some View {
        Text(verbatim: view.text)
            // What follows from an answer is told; the reason for the question is read where it stands.
            .announced(view.answered == nil ? "" : view.text)
            .accessibilityIdentifier("safety-text")
    }

    @ViewBuilder
    private var people: some View {
        if !view.people.isEmpty {
            SectionTitle(app.strings[.safetyPeople])
            ForEach(Array(view.people.enumerated()), id: \.offset) { _, person in
                Text(verbatim: person).privacySensitive()
            }
        }
    }

    @ViewBuilder
    private var plan: some View {
        if !view.plan.isEmpty {
            SectionTitle(app.strings[.safetyPlan])
            ForEach(Array(view.plan.enumerated()), id: \.offset) { _, line in
                HintText(line.ask)
                Text(verbatim: line.answer).privacySensitive()
            }
        } else if toolbox.reachesPlan {
            QuietButton(app.strings[.safetyWritePlan], id: "safety-write-plan") { toolbox.openPlan() }
        }
    }
}

/// What answers raised, above the step and never in its way.
struct Raised: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let view: RunView

    var body: some View {
        if let safety = view.safety { SafetyCard(app, safety, takesFocus: model.hasRaised) { model.answerSafety($0) } }
        ForEach(view.notices, id: \.id) { Notice(app, $0) }
    }
}
