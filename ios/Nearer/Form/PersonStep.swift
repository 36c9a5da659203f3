import NearerKit
import SwiftUI

/// Whom it is about; without a vault, nobody in particular.
struct PersonStep: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let draft: Answer?
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            ForEach(model.people, id: \.person.id) { offered in
                let person = offered.person
                PickLine(
                    person.name, .radio, isPicked: draft == .person(id: person.id) && offered.canBePicked,
                    hint: offered.note, id: "person-\(person.id)"
                ) { enter(.person(id: person.id)) }
                .disabled(!offered.canBePicked)
            }
            PickLine(
                app.strings[.personNobody], .radio, isPicked: draft == .person(id: nil), id: "person-nobody"
            ) { enter(.person(id: nil)) }
            if model.keeps { NewPerson(model: model) { enter(.person(id: $0.id)) } }
        }
        .task(id: app.changes.of(FormModel.topics)) { await model.loadPeople() }
    }
}

private struct NewPerson: View {
    @Environment(AppModel.self) private var app
    @State private var name = ""
    @State private var refused: String?
    let model: FormModel
    let added: @MainActor (Person) -> Void

    var body: some View {
        Unfold(app.strings[.personAdd], id: "new-person") {
            WordsField(app.strings[.personName], id: "new-person-name", text: $name)
            HintText(app.strings[.youPeopleHint])
            if let refused { Refusal(refused) }
            QuietButton(app.strings[.actionAdd], id: "new-person-add") { Task { await add() } }
        }
    }

    private func add() async {
        switch await model.addPerson(name) {
        case .yes(let person):
            (name, refused) = ("", nil)
            added(person)
        case .no(let sentence): refused = sentence
        case nil: refused = nil
        }
    }
}
