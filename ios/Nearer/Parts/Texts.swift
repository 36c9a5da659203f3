import NearerKit
import SwiftUI

/// Paragraphs and points as the core read them; they can be selected and copied.
struct Paragraphs: View {
    let paragraphs: [Paragraph]

    init(_ paragraphs: [Paragraph]) { self.paragraphs = paragraphs }

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            ForEach(Array(paragraphs.enumerated()), id: \.offset) { _, paragraph in
                if paragraph.bullet {
                    HStack(alignment: .firstTextBaseline, spacing: 10) {
                        Text(verbatim: "•").accessibilityHidden(true)
                        styled(paragraph.spans)
                    }
                } else {
                    styled(paragraph.spans)
                }
            }
        }
        .lineSpacing(4)
        .textSelection(.enabled)
    }

    private func styled(_ spans: [Styled]) -> Text {
        spans.reduce(Text(verbatim: "")) { text, span in
            switch span.style {
            case .plain: text + Text(verbatim: span.text)
            case .emphasis: text + Text(verbatim: span.text).italic()
            case .strong: text + Text(verbatim: span.text).bold()
            }
        }
    }
}

/// A snippet: what was searched for is marked by weight and a line, not by colour alone.
struct SpansText: View {
    @Environment(\.palette) private var palette
    let spans: [Span]

    init(_ spans: [Span]) { self.spans = spans }

    var body: some View {
        spans.reduce(Text(verbatim: "")) { text, span in
            let word = Text(verbatim: span.text)
            return text + (span.hit ? word.bold().underline().foregroundStyle(palette.accent) : word)
        }
    }
}
