import NearerKit
import SwiftUI

/// Whether somebody is feared, with its answers. It can be left open.
struct AfraidQuestion: View {
    let question: PersonQuestion
    let model: AboutPersonModel

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Text(verbatim: question.title).text(.body).fontWeight(.medium).accessibilityAddTraits(.isHeader)
            Text(verbatim: question.ask)
            HintText(question.hint)
            FlowRow {
                ForEach(question.options, id: \.answer) { option in
                    Chip(option.text, isPicked: false, id: "afraid-\(option.answer.id)") {
                        model.answer(question, option.answer)
                    }
                }
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("afraid")
    }
}

/// What followed from the answer.
struct AfraidAnswered: View {
    @Environment(AppModel.self) private var app
    let said: AboutPersonModel.Said

    var body: some View {
        Text(verbatim: said.answered.text)
            .announced(said.answered.text)
            .accessibilityIdentifier("afraid-answered")
        if let notice = said.answered.notice { Notice(app, notice) }
    }
}

/// The question where something hinted at fear: about somebody, or whom it was about where nobody was named.
struct Hinted: View {
    @Environment(AppModel.self) private var app
    @State private var model: AboutPersonModel
    let asked: PersonQuestion?
    let who: WhoQuestion?

    init(_ app: AppModel, _ asked: PersonQuestion?, who: WhoQuestion? = nil) {
        _model = State(initialValue: AboutPersonModel(app))
        self.asked = asked
        self.who = who
    }

    var body: some View {
        Group {
            if let said = model.said {
                QuietCard { AfraidAnswered(said: said) }
            } else if let question = model.question ?? asked {
                QuietCard { AfraidQuestion(question: question, model: model) }
            } else if let who, model.about == nil, !model.isLeftOpen, !model.people.isEmpty {
                QuietCard {
                    Text(verbatim: who.ask).text(.body).fontWeight(.medium).accessibilityAddTraits(.isHeader)
                    HintText(who.hint)
                    FlowRow {
                        ForEach(model.people, id: \.id) { person in
                            Chip(person.name, isPicked: false, id: "afraid-who-\(person.id)") { model.hint(person) }
                        }
                        Chip(app.strings[.personNobody], isPicked: false, id: "afraid-who-nobody") { model.hintOfNobody() }
                    }
                }
                .accessibilityElement(children: .contain)
                .accessibilityIdentifier("afraid-who")
            }
        }
        .task(id: app.changes.of(AboutPersonModel.topics)) { await model.load() }
    }
}
