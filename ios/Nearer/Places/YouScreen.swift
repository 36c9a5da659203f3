import NearerKit
import SwiftUI

/// What is the person's own: their map, what exercises filed, practices, plans, people.
struct YouScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: YouModel

    init(_ app: AppModel) {
        _model = State(initialValue: YouModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.youTitle]) {
            Shows(model) { own($0) }
        }
        .task(id: app.changes.of(YouModel.topics)) { await model.load() }
    }

    @ViewBuilder
    private func own(_ sheet: YouModel.Sheet) -> some View {
        VStack(alignment: .leading, spacing: 12) {
            page(app.strings[.youMap]) { model.openMap() }.accessibilityIdentifier("open-map")
            page(app.strings[.keptTitle]) { model.openKept() }.accessibilityIdentifier("open-kept")
            SectionTitle(app.strings[.youPractices])
            page(app.strings[.practicesTitle]) { model.openPractices() }.accessibilityIdentifier("open-practices")
            if sheet.practices.isEmpty { HintText(app.strings[.youPracticesEmpty]) }
            ForEach(sheet.practices, id: \.id) { practice($0) }
            QuietButton(app.strings[.practiceNew], id: "new-practice") { model.newPractice() }
            SectionTitle(app.strings[.youPlans])
            if sheet.plans.isEmpty { HintText(app.strings[.youPlansEmpty]) }
            ForEach(sheet.plans, id: \.id) { plan($0) }
            SectionTitle(app.strings[.youPeople])
            HintText(app.strings[.youPeopleHint])
            if let refused = model.refused { Refusal(refused) }
            ForEach(sheet.people, id: \.id) { PersonCard(app, model: model, person: $0) }
            NewPerson(model: model)
        }
    }

    /// The way to a page of its own.
    private func page(_ title: String, _ open: @escaping @MainActor () -> Void) -> some View {
        CardButton(open) {
            HStack(spacing: 12) {
                Text(verbatim: title).text(.body).fontWeight(.medium).frame(maxWidth: .infinity, alignment: .leading)
                Image(systemName: "chevron.forward").accessibilityHidden(true)
            }
        }
    }

    private func practice(_ practice: PracticeView) -> some View {
        QuietCard {
            HStack(spacing: 12) {
                Text(verbatim: practice.name).text(.body).fontWeight(.medium).frame(maxWidth: .infinity, alignment: .leading)
                StrengthCircle(strength: practice.strength)
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
