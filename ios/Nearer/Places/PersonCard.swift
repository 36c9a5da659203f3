import NearerKit
import SwiftUI

/// One of the people; opened, the name and whether exercises may coach nearer to them can be changed.
struct PersonCard: View {
    @Environment(AppModel.self) private var app
    let model: YouModel
    let person: Person
    @State private var about: AboutPersonModel

    init(_ app: AppModel, model: YouModel, person: Person) {
        _about = State(initialValue: AboutPersonModel(app))
        self.model = model
        self.person = person
    }

    var body: some View {
        QuietCard {
            if let changed = model.changed[person.id] {
                opened(changed)
            } else {
                HStack {
                    Text(verbatim: person.name).text(.body).fontWeight(.medium).frame(maxWidth: .infinity, alignment: .leading)
                    IconAction("pencil", "\(app.strings[.actionEdit]): \(person.name)", id: "person-edit") {
                        model.beginChanging(person)
                    }
                }
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("person-card-\(person.id)")
    }

    @ViewBuilder
    private func opened(_ changed: Person) -> some View {
        WordsField(
            app.strings[.personName], id: "person-rename",
            text: binding(changed.name) { model.changed[person.id]?.name = $0 })
        FlowRow {
            PrimaryButton(app.strings[.actionSave], id: "person-save") { model.keep(person) }
            QuietButton(app.strings[.actionCancel], id: "person-cancel") { model.leaveUnchanged(person) }
        }
        // Seen only once a card is opened: whoever looks over a shoulder sees a name.
        if !person.died { exercises }
        died
    }

    /// Whether exercises may coach nearer to them, and the question before they do so again.
    @ViewBuilder
    private var exercises: some View {
        let isHeld = person.contact == .hold
        SectionTitle(app.strings[.contactTitle])
        if isHeld { Text(verbatim: app.strings[.personOff]).accessibilityIdentifier("person-off") }
        if let said = about.said { AfraidAnswered(said: said) }
        if let question = about.question {
            AfraidQuestion(question: question, model: about)
        } else if isHeld {
            QuietButton(app.strings[.personTurnOn], id: "person-turn-on") { about.ask(person) }
        } else {
            HintText(app.strings[.contactHint])
            QuietButton(app.strings[.personTurnOff], id: "person-turn-off") { model.hold(person) }
            Switch(app.strings[.personChild], id: "person-child", isOn: person.child) { model.setChild(person, $0) }
        }
    }

    /// That somebody has died: it can be said and taken back; a day, and leaving them out of pickers, are choices of
    /// their own.
    @ViewBuilder
    private var died: some View {
        if person.died {
            Text(verbatim: app.strings[.personDiedMarked]).accessibilityIdentifier("person-died-marked")
            Switch(app.strings[.personUnpicked], id: "person-unpicked", isOn: person.unpicked) {
                model.setPicked(person, !$0)
            }
            DayField(
                app.strings[.personDiedDay], id: "person-died-day", day: person.diedDay ?? app.formats.day(picked: Date())
            ) { model.markDied(person, $0) }
            QuietButton(app.strings[.personDiedUndo], id: "person-died-undo") { model.undoDied(person) }
        } else {
            QuietButton(app.strings[.personDied], id: "person-died") { model.markDied(person, nil) }
        }
    }
}
