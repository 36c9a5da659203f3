import NearerKit
import SwiftUI

/// To read; some of it is for taking along.
struct ReadStep: View {
    @Environment(AppModel.self) private var app
    let paragraphs: [Paragraph]
    let share: String?

    var body: some View {
        if let share {
            QuietCard { Paragraphs(paragraphs) }
            QuietButton(app.strings[.actionShare], id: "read-share") { app.host.share(share) }
        } else {
            Paragraphs(paragraphs)
        }
    }
}

/// A few words or a long letter.
struct TextStep: View {
    @Environment(AppModel.self) private var app
    /// Stay while something from before is tried.
    @State private var words = ""
    let ask: String
    let examples: [String]
    let recalled: [String]
    let isNumber: Bool
    let draft: Answer?
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        let draft = TextDraft(draft, recalled: recalled, words: words)
        WordsField(
            app.strings[.textHint], id: "text-answer", lines: isNumber ? 1 : 4, said: ask,
            text: binding(draft.text) { text in change(draft) { $0.write(text) } }
        )
        .keyboardType(isNumber ? .numbersAndPunctuation : .default)
        if !recalled.isEmpty {
            SectionTitle(app.strings[.textRecalled])
            FlowRow {
                ForEach(Array(recalled.enumerated()), id: \.offset) { at, before in
                    Chip(before, isPicked: draft.holds(before), id: "recalled-\(at)") {
                        change(draft) { $0.tap(before) }
                    }
                }
            }
        }
        Examples(examples: examples)
    }

    private func change(_ draft: TextDraft, _ make: (inout TextDraft) -> Void) {
        var draft = draft
        make(&draft)
        words = draft.keptWords
        enter(draft.answer)
    }
}

/// Several short items.
struct ListedStep: View {
    @Environment(AppModel.self) private var app
    let ask: String
    let examples: [String]
    let most: Int
    let draft: Answer?
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        let items = items
        VStack(alignment: .leading, spacing: 8) {
            ForEach(items.indices, id: \.self) { at in
                HStack(alignment: .bottom) {
                    WordsField(
                        app.formats.number(at + 1), id: "list-item-\(at)", said: ask,
                        text: binding(items[at]) { enter(.listed(items: items.replacing(at, with: $0))) })
                    if items.count > 1 {
                        IconAction(
                            "xmark", "\(app.strings[.listRemove]) \(app.formats.number(at + 1))", id: "list-remove-\(at)"
                        ) { enter(.listed(items: items.leavingOut(at))) }
                    }
                }
            }
            if items.count < most {
                QuietButton(app.strings[.listAdd], id: "list-add") { enter(.listed(items: items + [""])) }
            }
        }
        Examples(examples: examples)
    }

    /// There is always one to write into.
    private var items: [String] {
        if case .listed(let items) = draft, !items.isEmpty { items } else { [""] }
    }
}

extension [String] {
    /// A field that was taken out may still report its last words.
    fileprivate func replacing(_ at: Int, with text: String) -> [String] {
        guard indices.contains(at) else { return self }
        var items = self
        items[at] = text
        return items
    }

    fileprivate func leavingOut(_ at: Int) -> [String] {
        var items = self
        items.remove(at: at)
        return items
    }
}

/// What others might write: hints, not choices.
private struct Examples: View {
    @Environment(AppModel.self) private var app
    let examples: [String]

    var body: some View {
        if !examples.isEmpty {
            HintText(app.strings[.formExamples])
            ForEach(Array(examples.enumerated()), id: \.offset) { _, example in HintText(example) }
        }
    }
}

/// If this, then that; and whether it becomes a practice.
struct PlanStep: View {
    @Environment(AppModel.self) private var app
    let cue: String
    let act: String
    let draft: Answer?
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        let (cue, act, practise) = plan
        WordsField(
            app.strings[.planWhen], id: "plan-cue",
            text: binding(cue) { enter(.plan(cue: $0, act: act, practise: practise)) })
        WordsField(
            app.strings[.planThen], id: "plan-act",
            text: binding(act) { enter(.plan(cue: cue, act: $0, practise: practise)) })
        Toggle(
            app.strings[.planPractise], isOn: binding(practise) { enter(.plan(cue: cue, act: act, practise: $0)) }
        )
        .frame(minHeight: touchSide)
        .accessibilityIdentifier("plan-practise")
    }

    private var plan: (String, String, Bool) {
        if case .plan(let cue, let act, let practise) = draft { (cue, act, practise) } else { (cue, act, false) }
    }
}

/// What was answered, said back.
struct ReviewStep: View {
    @Environment(AppModel.self) private var app
    let lines: [ReviewLine]

    var body: some View {
        if lines.isEmpty { Text(verbatim: app.strings[.reviewNothing]) }
        ForEach(Array(lines.enumerated()), id: \.offset) { _, line in
            VStack(alignment: .leading) {
                SectionTitle(line.ask)
                Text(verbatim: line.answer)
            }
        }
    }
}
