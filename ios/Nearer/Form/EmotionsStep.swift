import NearerKit
import SwiftUI

/// Words for feelings, by family, each as strong as the person says; feeling nothing is a full answer.
struct EmotionsStep: View {
    @Environment(AppModel.self) private var app
    /// None: not read yet.
    let feelings: Feelings?
    let withBody: Bool
    let draft: Answer?
    let load: @MainActor () async -> Void
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            if let feelings {
                ForEach(feelings.full, id: \.id) { full in
                    let isPicked = felt.contains { $0.word == full.id }
                    PickLine(full.word, .check, isPicked: isPicked, id: "feeling-\(full.id)") {
                        put(isPicked ? [] : [FeltWord(word: full.id, intensity: nil)])
                    }
                }
                ForEach(feelings.families, id: \.id) { family in
                    let words = family.words.map { Offered(id: $0.id, word: $0.word, meaning: $0.meaning) }
                    WordGroup(title: family.name, id: "family-\(family.id)", words: words, felt: felt) { put($0, in: feelings) }
                }
                if withBody {
                    let words = feelings.body.map { Offered(id: $0.id, word: $0.word, meaning: nil) }
                    WordGroup(title: app.strings[.feelingBody], id: "family-body", words: words, felt: felt) {
                        put($0, in: feelings)
                    }
                }
            }
        }
        .task { await load() }
    }

    private var felt: [FeltWord] {
        if case .emotions(let felt) = draft { felt } else { [] }
    }

    private func put(_ felt: [FeltWord]) {
        enter(felt.isEmpty ? nil : .emotions(felt: felt))
    }

    /// A full answer stands alone: any word puts it aside.
    private func put(_ felt: [FeltWord], in feelings: Feelings) {
        put(felt.filter { word in !feelings.full.contains { $0.id == word.word } })
    }
}

/// A word as the step offers it.
private struct Offered: Identifiable {
    let id: String
    let word: String
    let meaning: String?
}

/// A family: closed, it names what was picked in it.
private struct WordGroup: View {
    let title: String
    let id: String
    let words: [Offered]
    let felt: [FeltWord]
    let put: @MainActor ([FeltWord]) -> Void

    var body: some View {
        let picked = words.filter { word in felt.contains { $0.word == word.id } }
        Unfold(title, hint: picked.map(\.word).joined(separator: ", "), isOpenAtFirst: !picked.isEmpty, id: id) {
            ForEach(words) { word in
                let here = felt.first { $0.word == word.id }
                PickLine(word.word, .check, isPicked: here != nil, hint: word.meaning, id: "feeling-\(word.id)") {
                    let rest = felt.filter { $0.word != word.id }
                    put(here == nil ? rest + [FeltWord(word: word.id, intensity: nil)] : rest)
                }
                if let here {
                    Intensity(word: word, felt: here) { new in put(felt.map { $0.word == word.id ? new : $0 }) }
                }
            }
        }
    }
}

/// How strong it is, if the person wants to say. A second tap takes it back.
private struct Intensity: View {
    @Environment(AppModel.self) private var app
    let word: Offered
    let felt: FeltWord
    let put: @MainActor (FeltWord) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            HintText(app.strings[.feelingIntensity])
            NumberRow(
                numbers: 0...Int32(app.limits.mostIntensity), picked: felt.intensity.map(Int32.init), id: "intensity-\(word.id)",
                said: { "\(word.word), \(app.formats.number($0))" }
            ) { number in
                let intensity = UInt8(number)
                put(FeltWord(word: felt.word, intensity: intensity == felt.intensity ? nil : intensity))
            }
        }
        .padding(.leading, 12)
        .padding(.bottom, 12)
    }
}
