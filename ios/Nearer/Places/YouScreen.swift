import NearerKit
import SwiftUI

/// What is the person's own: practices, plans, people.
struct YouScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: YouModel

    init(_ app: AppModel) {
        _model = State(initialValue: YouModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.youTitle], isPlace: true) {
            SectionTitle(app.strings[.youPractices])
            if let practices = model.practices {
                if practices.isEmpty { HintText(app.strings[.youPracticesEmpty]) }
                ForEach(practices, id: \.id) { practice($0) }
            }
            QuietButton(app.strings[.practiceNew], id: "new-practice") { model.newPractice() }
            SectionTitle(app.strings[.youPlans])
            if let plans = model.plans {
                if plans.isEmpty { HintText(app.strings[.youPlansEmpty]) }
                ForEach(plans, id: \.id) { plan($0) }
            }
            SectionTitle(app.strings[.youPeople])
            HintText(app.strings[.youPeopleHint])
            if let refused = model.refused { Refusal(refused) }
            ForEach(model.people ?? [], id: \.id) { PersonCard(model: model, person: $0) }
            NewPerson(model: model)
        }
        .task(id: app.changes) { await model.load() }
    }

    private func practice(_ practice: PracticeView) -> some View {
        QuietCard {
            HStack(spacing: 12) {
                Text(verbatim: practice.name).font(.headline).frame(maxWidth: .infinity, alignment: .leading)
                StrengthShape(strength: practice.strength)
            }
            if !practice.plan.isEmpty { HintText(practice.plan) }
            if !practice.why.isEmpty { HintText(practice.why) }
            QuietButton(
                app.strings[.practiceArchive], id: "practice-archive",
                said: "\(app.strings[.practiceArchive]): \(practice.name)"
            ) { model.archive(practice) }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("practice-\(practice.id)")
    }

    private func plan(_ plan: PlanItem) -> some View {
        QuietCard {
            Text(verbatim: plan.plan)
            HintText(app.formats.day(plan.day))
            FlowRow {
                QuietButton(app.strings[.planDone], id: "plan-done") { model.setDone(plan) }
                QuietButton(app.strings[.actionDelete], id: "plan-delete-\(plan.id)") { model.delete(plan) }
            }
        }
    }
}

private struct PersonCard: View {
    @Environment(AppModel.self) private var app
    let model: YouModel
    let person: Person

    var body: some View {
        QuietCard {
            if let name = model.names[person.id] {
                WordsField(
                    app.strings[.personName], id: "person-rename",
                    text: binding(name) { model.names[person.id] = $0 })
                QuietButton(app.strings[.actionSave], id: "person-save") { model.rename(person) }
            } else {
                HStack {
                    Text(verbatim: person.name).font(.headline).frame(maxWidth: .infinity, alignment: .leading)
                    IconAction("pencil", "\(app.strings[.actionEdit]): \(person.name)", id: "edit-\(person.id)") {
                        model.beginRenaming(person)
                    }
                }
            }
        }
    }
}

private struct NewPerson: View {
    @Environment(AppModel.self) private var app
    let model: YouModel

    var body: some View {
        if let name = model.newName {
            WordsField(app.strings[.personName], id: "new-person-name", text: binding(name) { model.newName = $0 })
            QuietButton(app.strings[.actionAdd], id: "new-person-add") { model.addPerson() }
        } else {
            QuietButton(app.strings[.personAdd], id: "new-person") { model.newName = "" }
        }
    }
}

#Preview("You") { OnDemoVault { YouScreen($0) } }
