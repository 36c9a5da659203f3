import NearerKit
import SwiftUI

/// A role-play: three turns at most in sight, and what can be said next, until an ending.
struct DialogueStep: View {
    /// What was said before these lies behind.
    private static let inSight = 1

    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let turns: [Turn]
    let draft: DialogueDraft
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            ForEach(Array(draft.said.enumerated().suffix(Self.inSight)), id: \.offset) { _, said in
                TheirWords(words: said.turn.says)
                MyWords(words: said.reply.text)
            }
            if let turn = draft.turn {
                // The first turn is read where it stands; a later one is told as it comes.
                TheirWords(words: turn.says).announced(draft.said.isEmpty ? "" : turn.says)
                if let ending = turn.ending { self.ending(ending) } else { replies(turn) }
            }
            if !draft.said.isEmpty {
                QuietButton(app.strings[.dialogueAgain], id: "dialogue-again", rank: .text) { change { $0.startAgain() } }
                    .frame(maxWidth: .infinity)
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
        Text(verbatim: app.strings[.dialogueYourTurn]).text(.quiet).foregroundStyle(palette.inkSoft).padding(.top, 12)
        ForEach(turn.replies, id: \.id) { reply in
            Button {
                change { $0.choose(reply) }
            } label: {
                Text(verbatim: reply.text)
                    .text(.body)
                    .multilineTextAlignment(.leading)
                    .padding(.horizontal, 16)
                    .padding(.vertical, 12)
                    .frame(maxWidth: .infinity, minHeight: .lead, alignment: .leading)
                    .overlay { RoundedRectangle(cornerRadius: .radius).stroke(palette.edge) }
                    .contentShape(RoundedRectangle(cornerRadius: .radius))
            }
            .buttonStyle(.plain)
            .accessibilityIdentifier("reply-\(reply.id)")
        }
        .sensoryFeedback(.impact(weight: .light), trigger: draft.said.count)
    }

    private func change(_ make: (inout DialogueDraft) -> Void) {
        var draft = draft
        make(&draft)
        enter(draft.answer)
    }
}

/// A bubble: one of its corners is nearly square, at its speaker's side.
private struct Bubble: ViewModifier {
    private static let round: CGFloat = 24
    private static let nearlySquare: CGFloat = 6

    let ground: Color
    let isMine: Bool

    func body(content: Content) -> some View {
        content
            .text(.words)
            .padding(.horizontal, 18)
            .padding(.vertical, 14)
            .background {
                UnevenRoundedRectangle(
                    topLeadingRadius: Self.round, bottomLeadingRadius: isMine ? Self.round : Self.nearlySquare,
                    bottomTrailingRadius: isMine ? Self.nearlySquare : Self.round, topTrailingRadius: Self.round
                )
                .fill(ground)
            }
            .padding(isMine ? .leading : .trailing, 40)
            .frame(maxWidth: .infinity, alignment: isMine ? .trailing : .leading)
    }
}

private struct TheirWords: View {
    @Environment(\.palette) private var palette
    let words: String

    var body: some View {
        Text(verbatim: words)
            .modifier(Bubble(ground: palette.wellDeep, isMine: false))
            .accessibilityIdentifier("dialogue-turn")
    }
}

/// At the other side, in another tone, and read out as the answer to what one says.
private struct MyWords: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let words: String

    var body: some View {
        Text(verbatim: words)
            .foregroundStyle(palette.onTint)
            .modifier(Bubble(ground: palette.tint, isMine: true))
            .accessibilityLabel("\(app.strings[.dialogueYourTurn]) \(words)")
    }
}

/// A role-play's stage: always dark, in light too, so that it differs from life.
struct RolePlayFrame<Top: View, Talk: View, Bottom: View>: View {
    @Environment(\.palette) private var palette
    @Environment(\.accessibilityReduceMotion) private var still
    let scene: String
    /// How often somebody replied: the circles lean a little after each.
    let replies: Int
    let top: Top
    let talk: Talk
    let bottom: Bottom

    init(
        scene: String, replies: Int, @ViewBuilder top: () -> Top, @ViewBuilder talk: () -> Talk,
        @ViewBuilder bottom: () -> Bottom
    ) {
        self.scene = scene
        self.replies = replies
        self.top = top()
        self.talk = talk()
        self.bottom = bottom()
    }

    var body: some View {
        let dark = palette.darkened
        ScrollView {
            VStack(spacing: 12) {
                TwoCircles(radius: 30, closeness: 0.62, lean: replies == 0 ? 0 : 0.35, label: nil)
                    .animation(Moves.lean(still: still), value: replies)
                Text(verbatim: scene)
                    .text(.small)
                    .multilineTextAlignment(.center)
                    .accessibilityAddTraits(.isHeader)
                    .accessibilityIdentifier("form-ask")
                talk
            }
            .padding(.bottom, 12)
            .column()
        }
        .safeAreaInset(edge: .top, spacing: 0) { top.background { dark.paper.ignoresSafeArea() } }
        .safeAreaInset(edge: .bottom, spacing: 0) { bottom }
        .background { Ground(hasDusk: true) }
        .environment(\.palette, dark)
        .environment(\.colorScheme, .dark)
        .foregroundStyle(dark.ink)
        .toolbar(.hidden, for: .navigationBar, .tabBar)
    }
}
