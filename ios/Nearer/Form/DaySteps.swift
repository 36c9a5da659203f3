import NearerKit
import SwiftUI

/// A day, picked in a calendar. Whether it fits the step, the core says.
struct DateStep: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let ask: String
    let draft: Answer?
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            if let day = draft?.day, let date = app.formats.date(day) {
                SectionTitle(app.formats.longDay(day)).accessibilityIdentifier("date-chosen")
                DatePicker(
                    ask, selection: binding(date) { enter(.date(day: app.formats.day(picked: $0))) },
                    displayedComponents: .date
                )
                .datePickerStyle(.graphical)
                .labelsHidden()
                // A day of the core's is no moment: it is shown and picked in one zone, and none moves it.
                .environment(\.timeZone, .gmt)
                .accessibilityIdentifier("date-picker")
            } else if let today = model.today {
                // A calendar always has a day picked: it comes once one is wanted.
                QuietButton(app.strings[.dateChoose], id: "date-choose") { enter(.date(day: today)) }
            }
        }
        .task { await model.loadToday() }
    }
}

/// When to be asked again, or that it shall not be.
struct FollowUpStep: View {
    let choices: [FollowUpChoice]
    let never: String
    let draft: Answer?
    let enter: @MainActor (Answer?) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            ForEach(choices, id: \.inDays) { choice in
                let answer = Answer.followUp(inDays: choice.inDays)
                PickLine(choice.text, .radio, isPicked: draft == answer, id: "follow-up-\(choice.inDays)") { enter(answer) }
            }
            PickLine(never, .radio, isPicked: draft == .followUp(inDays: nil), id: "follow-up-never") {
                enter(.followUp(inDays: nil))
            }
        }
    }
}
