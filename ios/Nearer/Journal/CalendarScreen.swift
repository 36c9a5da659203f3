import NearerKit
import SwiftUI

/// The days on which something was written, with their moods; a day shows what was written on it.
struct CalendarScreen: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @State private var model: CalendarModel

    init(_ app: AppModel) {
        _model = State(initialValue: CalendarModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.journalCalendar]) {
            Shows(model) { month in
                HStack {
                    if let earlier = month.earlier {
                        IconAction("chevron.backward", app.formats.month(earlier), id: "calendar-earlier") {
                            model.show(earlier)
                        }
                    }
                    Text(verbatim: app.formats.month(month.first)).text(.body).fontWeight(.medium)
                        .frame(maxWidth: .infinity)
                        .accessibilityIdentifier("calendar-month")
                    if let later = month.later {
                        IconAction("chevron.forward", app.formats.month(later), id: "calendar-later") { model.show(later) }
                    }
                }
                ForEach(Array(month.weeks.enumerated()), id: \.offset) { _, week in
                    HStack(spacing: 4) {
                        ForEach(Array(week.enumerated()), id: \.offset) { _, day in cell(day) }
                    }
                }
                if month.entries == 0 { HintText(app.strings[.journalEmpty]) }
            }
        }
        .task(id: app.changes.of(CalendarModel.topics)) { await model.load() }
    }

    @ViewBuilder
    private func cell(_ day: DayView?) -> some View {
        if let day, day.entries > 0 {
            Button {
                model.open(day)
            } label: {
                VStack(spacing: 0) {
                    Text(verbatim: number(day))
                    // The number itself, so that it isn't told by tone alone.
                    if let mood = day.mood { Text(verbatim: app.formats.score(mood)).text(.nav) }
                }
                .frame(maxWidth: .infinity, minHeight: touchSide)
                .background { Capsule().fill(day.mood == nil ? palette.sheet : palette.tint) }
                .overlay { Capsule().stroke(palette.accent) }
            }
            .buttonStyle(.plain)
            .accessibilityLabel(words(day))
            .accessibilityIdentifier("calendar-day-\(day.day)")
        } else {
            Text(verbatim: day.map(number) ?? "")
                .foregroundStyle(palette.inkSoft)
                .frame(maxWidth: .infinity, minHeight: touchSide)
        }
    }

    private func number(_ day: DayView) -> String { app.formats.dayOfMonth(day.day) }

    private func words(_ day: DayView) -> String {
        let mood = day.mood.map { app.strings[Mood.key(Int8($0.rounded()))] }
        return [app.formats.longDay(day.day), app.formats.number(Int(day.entries)), mood].compactMap(\.self)
            .joined(separator: ", ")
    }
}

#Preview("Calendar") { OnDemoVault { CalendarScreen($0) } }
