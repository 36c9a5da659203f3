import NearerKit
import SwiftUI

/// A role-play: what was said so far, turn by turn, and what can be said next, until an ending.
struct DialogueStep: View {
    @Environment(AppModel.self) private var app
    let turns: [Turn]
    let draft: DialogueDraft
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            ForEach(Array(draft.said.enumerated()), id: \.offset) { _, said in
                TheirWords(words: said.turn.says)
                MyWords(words: said.reply.text)
            }
            if let turn = draft.turn {
                // The first turn is read where it stands; a later one is told as it comes.
                TheirWords(words: turn.says).announced(draft.said.isEmpty ? "" : turn.says)
                if let ending = turn.ending { self.ending(ending) } else { replies(turn) }
            }
            if !draft.said.isEmpty {
                QuietButton(app.strings[.dialogueAgain], id: "dialogue-again") { change { $0.startAgain() } }
            }
        }
    }

    private func ending(_ ending: String) -> some View {
        QuietCard {
            SectionTitle(app.strings[.dialogueEnding])
            Text(verbatim: ending)
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("dialogue-ending")
    }

    @ViewBuilder
    private func replies(_ turn: Turn) -> some View {
        HintText(app.strings[.dialogueYourTurn])
        ForEach(turn.replies, id: \.id) { reply in
            CardButton {
                change { $0.choose(reply) }
            } content: {
                Text(verbatim: reply.text).multilineTextAlignment(.leading)
            }
            .padding(.leading, 24)
            .accessibilityIdentifier("reply-\(reply.id)")
        }
    }

    private func change(_ make: (inout DialogueDraft) -> Void) {
        var draft = draft
        make(&draft)
        enter(draft.answer)
    }
}

private struct TheirWords: View {
    @Environment(\.palette) private var palette
    let words: String

    var body: some View {
        Text(verbatim: words)
            .padding(.horizontal, 16)
            .padding(.vertical, 12)
            .background { RoundedRectangle(cornerRadius: 16).fill(palette.wellDeep) }
            .padding(.trailing, 24)
            .accessibilityIdentifier("dialogue-turn")
    }
}

/// Further in from the side, in another tone, and read out as the answer to what one says.
private struct MyWords: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let words: String

    var body: some View {
        Text(verbatim: words)
            .padding(.horizontal, 16)
            .padding(.vertical, 12)
            .foregroundStyle(palette.onTint)
            .background { RoundedRectangle(cornerRadius: 16).fill(palette.tint) }
            .padding(.leading, 24)
            .frame(maxWidth: .infinity, alignment: .trailing)
            .accessibilityLabel("\(app.strings[.dialogueYourTurn]) \(words)")
    }
}
