import NearerKit
import SwiftUI

/// One of the people; opened, the name and whether exercises may coach nearer to them can be changed.
struct PersonCard: View {
    @Environment(AppModel.self) private var app
    let model: YouModel
    let person: Person

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
        // Seen only once a card is opened: whoever looks over a shoulder sees a name.
        SectionTitle(app.strings[.contactTitle])
        ForEach(Contact.all, id: \.self) { contact in
            PickLine(
                app.strings[contact.key], .radio, isPicked: contact == changed.contact, id: contact.key.rawValue
            ) { model.changed[person.id]?.contact = contact }
        }
        HintText(app.strings[.contactHint])
        FlowRow {
            PrimaryButton(app.strings[.actionSave], id: "person-save") { model.keep(person) }
            QuietButton(app.strings[.actionCancel], id: "person-cancel") { model.leaveUnchanged(person) }
        }
    }
}
