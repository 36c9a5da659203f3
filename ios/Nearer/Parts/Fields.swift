import NearerKit
import SwiftUI

/// A field for words of the person's own, its label above; it grows with them.
struct WordsField: View {
    @Environment(AppModel.self) private var app
    /// Why the last change was not taken.
    @State private var refused: String?
    let label: String
    let id: String
    let lines: Int
    /// What a screen reader says instead of the label.
    let said: String
    let text: Binding<String>

    init(_ label: String, id: String, lines: Int = 1, said: String? = nil, text: Binding<String>) {
        self.label = label
        self.id = id
        self.lines = lines
        self.said = said ?? label
        self.text = text
    }

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            HintText(label).accessibilityHidden(true)
            PaperField(said: said, id: id, lines: lines, text: written)
            if let refused { Refusal(refused) }
        }
    }

    /// What was there stays where a change would make it longer than the core takes.
    private var written: Binding<String> {
        binding(text.wrappedValue) { new in
            refused = app.refusal(new, after: text.wrappedValue)
            if refused == nil { text.wrappedValue = new }
        }
    }
}

/// The field itself. It needs no app's model: an extension shows it as well.
struct PaperField: View {
    @Environment(\.palette) private var palette
    /// What a screen reader says.
    let said: String
    let id: String
    let lines: Int
    let text: Binding<String>

    var body: some View {
        TextField("", text: text, axis: .vertical)
            // Long texts scroll inside, so that what comes after stays near.
            .lineLimit(lines...max(lines, 14))
            .text(.words)
            .padding(12)
            .frame(minHeight: touchSide)
            .background { RoundedRectangle(cornerRadius: .radiusSmall).fill(palette.sheet) }
            .overlay { RoundedRectangle(cornerRadius: .radiusSmall).stroke(palette.edge) }
            .privacySensitive()
            .accessibilityLabel(said)
            .accessibilityIdentifier(id)
    }
}

/// Why the core wants something else: said once, in no alarming colour.
struct Refusal: View {
    let sentence: String

    init(_ sentence: String) { self.sentence = sentence }

    var body: some View {
        Text(verbatim: sentence)
            .text(.small)
            .announced(sentence)
            .accessibilityIdentifier("form-refused")
    }
}
