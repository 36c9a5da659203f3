import NearerKit
import SwiftUI

/// Answers and scores as a file in the open, for a therapist's own system.
struct HandOnScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: HandOnModel

    init(_ app: AppModel) {
        _model = State(initialValue: HandOnModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.handOnTitle]) {
            HintText(app.strings[.handOnHint])
            DayChoice(
                title: app.strings[.handOnFirst], none: app.strings[.handOnFromTheStart], id: "hand-on-first",
                today: model.today, day: model.first
            ) { model.first = $0 }
            DayChoice(
                title: app.strings[.handOnLast], none: app.strings[.handOnToTheEnd], id: "hand-on-last",
                today: model.today, day: model.last
            ) { model.last = $0 }
            Shows(model) { sheet in
                let measures = sheet.measures
                if measures.isEmpty {
                    HintText(app.strings[.handOnNothing])
                } else {
                    SectionTitle(app.strings[.handOnWhich])
                }
                ForEach(measures, id: \.id) { measure in
                    PickLine(
                        measure.title, .check, isPicked: !model.left.contains(measure.id), id: "hand-on-\(measure.id)"
                    ) { model.left.formSymmetricDifference([measure.id]) }
                }
            }
            Toggle(
                app.strings[.handOnAboutPeople], isOn: binding(model.aboutPeople) { model.aboutPeople = $0 }
            )
            .frame(minHeight: touchSide)
            .accessibilityIdentifier("hand-on-people")
            if model.canWrite { PrimaryButton(app.strings[.handOnWrite], id: "hand-on-write") { model.write() } }
            if let written = model.written {
                let said = app.strings[written.responses > 0 ? .handOnWritten : .handOnNothing]
                Text(verbatim: said).announced(said).accessibilityIdentifier("hand-on-written")
            }
        }
        .task(id: app.changes.of(HandOnModel.topics)) { await model.load() }
    }
}

/// A day that is picked in a calendar, or none.
struct DayChoice: View {
    @Environment(AppModel.self) private var app
    let title: String
    let none: String
    let id: String
    let today: Day?
    let day: Day?
    let pick: @MainActor (Day?) -> Void

    var body: some View {
        Unfold(title, hint: day.map { app.formats.longDay($0) } ?? none, id: id) {
            if let shown = day ?? today, let date = app.formats.date(shown) {
                DatePicker(
                    title, selection: binding(date) { pick(app.formats.day(picked: $0)) }, displayedComponents: .date
                )
                .datePickerStyle(.graphical)
                .labelsHidden()
                // A day of the core's is no moment: it is shown and picked in one zone, and none moves it.
                .environment(\.timeZone, .gmt)
            }
            if day != nil { QuietButton(none, id: "hand-on-none") { pick(nil) } }
        }
    }
}

#Preview("Hand on") { OnDemoVault { HandOnScreen($0) } }
