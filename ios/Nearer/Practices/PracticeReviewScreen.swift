import NearerKit
import SwiftUI

/// A week or a month of all practices, looked back at.
struct PracticeReviewScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: PracticeReviewModel

    init(_ app: AppModel) {
        _model = State(initialValue: PracticeReviewModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.practicesLookBack]) {
            FlowRow {
                ForEach(ReviewSpan.all, id: \.self) { span in
                    Chip(app.strings[span.key], isPicked: model.span == span, id: span.key.rawValue) { model.show(span) }
                }
            }
            Shows(model) { view in
                SpanRow(title: view.title, earlier: view.earlier, later: view.later) { model.show(spanOf: $0) }
                Text(verbatim: view.words).accessibilityIdentifier("review-words")
                if let smaller = model.smaller { offer(smaller) }
                ForEach(view.lines, id: \.practice) { line in
                    CardButton {
                        model.open(line)
                    } content: {
                        Text(verbatim: line.name).text(.body).fontWeight(.medium)
                        HintText(line.words)
                    }
                    .accessibilityIdentifier("review-\(line.practice)")
                }
            }
        }
        .task(id: model.query) { await model.load() }
    }

    private func offer(_ smaller: SmallerOffer) -> some View {
        QuietCard {
            Text(verbatim: smaller.words)
            FlowRow {
                QuietButton(app.strings[.smallerChange], id: "smaller-change") { model.makeSmaller() }
                QuietButton(app.strings[.smallerLeave], id: "smaller-leave") { model.leaveAsItIs() }
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("smaller")
    }
}

#Preview("Practices, looked back at") { OnDemoVault { PracticeReviewScreen($0) } }
