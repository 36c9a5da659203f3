import SwiftUI

/// A field for a passphrase: keyboards change nothing in it. `hidden`: what is typed can't be read over a shoulder.
struct PassphraseField: View {
    @Environment(\.palette) private var palette
    let label: String
    let id: String
    let hidden: Bool
    let text: Binding<String>

    init(_ label: String, id: String, hidden: Bool = false, text: Binding<String>) {
        self.label = label
        self.id = id
        self.hidden = hidden
        self.text = text
    }

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            HintText(label).accessibilityHidden(true)
            if hidden {
                SecureField("", text: text)
                    .text(.words)
                    .padding(12)
                    .frame(minHeight: touchSide)
                    .background { RoundedRectangle(cornerRadius: .radiusSmall).fill(palette.sheet) }
                    .overlay { RoundedRectangle(cornerRadius: .radiusSmall).stroke(palette.edge) }
                    .textInputAutocapitalization(.never)
                    .autocorrectionDisabled()
                    .accessibilityLabel(label)
                    .accessibilityIdentifier(id)
            } else {
                PaperField(said: label, id: id, lines: 1, text: text)
                    .textInputAutocapitalization(.never)
                    .autocorrectionDisabled()
            }
        }
    }
}
