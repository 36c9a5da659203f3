import NearerKit
import SwiftUI

/// Words for feelings, all visible, by family, each on its family's ground; a rail of the families' marks to jump by. Feeling
/// nothing is a full answer. At the largest text sizes the rail goes, and families' names are headings to jump by.
struct FeelingsField: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    let feelings: Feelings
    let withBody: Bool
    /// It scrolls by itself, with the rail beside it; else it lies in a screen that scrolls.
    let scrolls: Bool
    let draft: EmotionsDraft
    let put: @MainActor (EmotionsDraft) -> Void

    var body: some View {
        if scrolls, !size.isAccessibilitySize {
            ScrollViewReader { scroll in
                VStack(alignment: .leading, spacing: 10) {
                    fullAnswers { scroll.scrollTo(Self.ofTheBody, anchor: .top) }
                    HStack(alignment: .top, spacing: 4) {
                        rail { scroll.scrollTo($0, anchor: .top) }
                        ScrollView { families }.overlay(alignment: .bottom) { fade }
                    }
                    .padding(.leading, -14)
                }
            }
        } else {
            VStack(alignment: .leading, spacing: 10) {
                fullAnswers {}
                families
            }
        }
    }

    private static let ofTheBody = "body"

    private func fullAnswers(toTheBody: @escaping @MainActor () -> Void) -> some View {
        FlowRow(spacing: 8) {
            ForEach(feelings.full, id: \.id) { full in
                FullAnswer(words: full.word, isPicked: draft.holds(full.id), id: "feeling-\(full.id)") {
                    change { $0.tapFull(full) }
                }
            }
            if withBody, scrolls {
                FullAnswer(words: app.strings[.feelingBody], isPicked: false, id: "jump-\(Self.ofTheBody)", pick: toTheBody)
            }
        }
    }

    private func rail(jump: @escaping @MainActor (String) -> Void) -> some View {
        ScrollView {
            VStack(spacing: 0) {
                ForEach(feelings.families, id: \.id) { family in
                    let isHere = draft.felt.contains { feelings.family(of: $0.word)?.id == family.id }
                    Button {
                        jump(family.id)
                    } label: {
                        FamilyMark(family: family.id, side: 20)
                            .frame(width: .touch, height: .touch)
                            .background {
                                if isHere { RoundedRectangle(cornerRadius: 16).fill(palette.wellDeep) }
                            }
                            .contentShape(Rectangle())
                    }
                    .buttonStyle(.plain)
                    .accessibilityLabel(family.name)
                    .accessibilityIdentifier("jump-\(family.id)")
                }
            }
        }
        .scrollIndicators(.hidden)
        .frame(width: .touch)
        .accessibilityElement(children: .contain)
        .accessibilityLabel(app.strings[.feelingFamilies])
    }

    private var families: some View {
        VStack(alignment: .leading, spacing: 8) {
            ForEach(feelings.families, id: \.id) { family in
                WordFamily(
                    name: family.name, family: family.id,
                    words: family.words.map { (id: $0.id, word: $0.word, meaning: $0.meaning) }, draft: draft, tap: tap
                )
                .id(family.id)
            }
            if withBody {
                WordFamily(
                    name: app.strings[.feelingBody], family: nil,
                    words: feelings.body.map { (id: $0.id, word: $0.word, meaning: "") }, draft: draft, tap: tap
                )
                .id(Self.ofTheBody)
            }
        }
    }

    private var fade: some View {
        LinearGradient(colors: [palette.paper.opacity(0), palette.paper], startPoint: .top, endPoint: .bottom)
            .frame(height: 40)
            .allowsHitTesting(false)
    }

    private func tap(_ word: String) {
        change { $0.tap(word, full: feelings.full) }
    }

    private func change(_ make: (inout EmotionsDraft) -> Void) {
        var draft = draft
        make(&draft)
        put(draft)
    }
}

/// What answers all of it by itself, or leads to where it is answered.
private struct FullAnswer: View {
    @Environment(\.palette) private var palette
    let words: String
    let isPicked: Bool
    let id: String
    let pick: @MainActor () -> Void

    var body: some View {
        Button(action: pick) {
            HStack(spacing: 6) {
                if isPicked { Image(systemName: "checkmark").accessibilityHidden(true) }
                Text(verbatim: words).text(.body)
            }
            .padding(.horizontal, 14)
            .frame(minHeight: .touch)
            .foregroundStyle(isPicked ? palette.onTint : palette.ink)
            .background { Capsule().fill(isPicked ? palette.tint : .clear) }
            .overlay { Capsule().stroke(isPicked ? palette.accent : palette.edge, lineWidth: isPicked ? 2 : 1) }
            .contentShape(Capsule())
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isPicked ? .isSelected : [])
        .accessibilityIdentifier(id)
    }
}

/// A family: its mark and its name, then its words.
private struct WordFamily: View {
    @Environment(\.palette) private var palette
    let name: String
    /// None: what is felt in the body has no family's colours.
    let family: String?
    let words: [(id: String, word: String, meaning: String)]
    let draft: EmotionsDraft
    let tap: @MainActor (String) -> Void

    var body: some View {
        let colors = family.flatMap { palette.family($0) }
        let ink = colors?.ink ?? palette.ink
        let ground = colors?.ground ?? palette.wellDeep
        VStack(alignment: .leading, spacing: 2) {
            HStack(spacing: 8) {
                if let family { FamilyMark(family: family, side: 16, color: ink) }
                Text(verbatim: name).text(.label).accessibilityAddTraits(.isHeader)
                    .accessibilityIdentifier("family-\(family ?? "body")")
            }
            FlowRow(spacing: 2) {
                ForEach(words, id: \.id) { word in
                    FeelingWord(
                        word: word.word, meaning: word.meaning, isPicked: draft.holds(word.id), ink: ink, ground: ground,
                        id: "feeling-\(word.id)"
                    ) { tap(word.id) }
                }
            }
            .padding(.horizontal, -8)
        }
        .foregroundStyle(ink)
        .padding(.horizontal, 14)
        .padding(.top, 10)
        .padding(.bottom, 6)
        .frame(maxWidth: .infinity, alignment: .leading)
        .background { RoundedRectangle(cornerRadius: 22).fill(ground.opacity(0.7)) }
        .overlay {
            if palette.isHighContrast { RoundedRectangle(cornerRadius: 22).stroke(palette.edge, lineWidth: 2) }
        }
    }
}

private struct FeelingWord: View {
    let word: String
    let meaning: String
    let isPicked: Bool
    let ink: Color
    let ground: Color
    let id: String
    let tap: @MainActor () -> Void

    var body: some View {
        Button(action: tap) {
            HStack(spacing: 6) {
                if isPicked { Image(systemName: "checkmark").accessibilityHidden(true) }
                Text(verbatim: word).text(.answer).fontWeight(isPicked ? .medium : .regular)
            }
            .padding(.horizontal, 11)
            .frame(minWidth: .touch, minHeight: .touch)
            .foregroundStyle(isPicked ? ground : ink)
            .background { Capsule().fill(isPicked ? ink : .clear) }
            .contentShape(Capsule())
        }
        .buttonStyle(.plain)
        .sensoryFeedback(.impact(weight: .light), trigger: isPicked) { _, isPicked in isPicked }
        .accessibilityHint(meaning)
        .accessibilityAddTraits(isPicked ? .isSelected : [])
        .accessibilityIdentifier(id)
    }
}

/// What was chosen, above the bar: a second tap here asks how strong it is, or takes it out.
struct FeelingTray: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @State private var asked: String?
    let feelings: Feelings
    let draft: EmotionsDraft
    let put: @MainActor (EmotionsDraft) -> Void

    var body: some View {
        if !draft.felt.isEmpty {
            VStack(alignment: .leading, spacing: 8) {
                if let asked, let felt = draft.felt(asked) { strength(felt) }
                FlowRow(spacing: 8) { ForEach(draft.felt, id: \.word) { chip($0) } }
            }
            .padding(.top, 10)
            .frame(maxWidth: .infinity, alignment: .leading)
            .accessibilityElement(children: .contain)
            .accessibilityLabel(app.strings[.feelingChosen])
        }
    }

    private func chip(_ felt: FeltWord) -> some View {
        let family = feelings.family(of: felt.word)?.id
        let colors = family.flatMap { palette.family($0) }
        return Button {
            asked = asked == felt.word ? nil : felt.word
        } label: {
            HStack(spacing: 8) {
                if let family { FamilyMark(family: family, side: 14, color: colors?.ink) }
                Text(verbatim: feelings.word(felt.word)).text(.body)
                if let intensity = felt.intensity { Text(verbatim: app.formats.number(intensity)).text(.label) }
            }
            .padding(.horizontal, 14)
            .frame(minHeight: 40)
            .foregroundStyle(colors?.ink ?? palette.ink)
            .background { Capsule().fill(colors?.ground ?? palette.wellDeep) }
            .frame(minHeight: .touch)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("felt-\(felt.word)")
    }

    private func strength(_ felt: FeltWord) -> some View {
        let word = feelings.word(felt.word)
        return VStack(alignment: .leading, spacing: 4) {
            HStack {
                HintText("\(word): \(app.strings[.feelingIntensity])").frame(maxWidth: .infinity, alignment: .leading)
                QuietButton(app.strings[.listRemove], id: "felt-remove", rank: .text) {
                    change { $0.tap(felt.word, full: feelings.full) }
                }
            }
            NumberRow(
                numbers: 0...Int32(app.limits.mostIntensity), picked: felt.intensity.map(Int32.init),
                id: "intensity-\(felt.word)", said: { "\(word), \(app.formats.number($0))" }
            ) { number in change { $0.tap(felt.word, intensity: UInt8(number)) } }
        }
    }

    private func change(_ make: (inout EmotionsDraft) -> Void) {
        var draft = draft
        make(&draft)
        put(draft)
    }
}
