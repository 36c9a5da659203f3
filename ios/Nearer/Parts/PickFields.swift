import NearerKit
import SwiftUI

/// A day, to pick in the system's calendar.
struct DayField: View {
    @Environment(AppModel.self) private var app
    let label: String
    let id: String
    let day: Day
    let pick: @MainActor (Day) -> Void

    init(_ label: String, id: String, day: Day, pick: @escaping @MainActor (Day) -> Void) {
        self.label = label
        self.id = id
        self.day = day
        self.pick = pick
    }

    var body: some View {
        if let date = app.formats.date(day) {
            DatePicker(label, selection: binding(date) { pick(app.formats.day(picked: $0)) }, displayedComponents: .date)
                .frame(minHeight: touchSide)
                // A day of the core's is no moment: it is shown and picked in one zone, and none moves it.
                .environment(\.timeZone, .gmt)
                .accessibilityIdentifier(id)
        }
    }
}

/// A time on the clock, in minutes after midnight.
struct TimeField: View {
    @Environment(AppModel.self) private var app
    let label: String
    let id: String
    let minutes: UInt16
    let pick: @MainActor (UInt16) -> Void

    init(_ label: String, id: String, minutes: UInt16, pick: @escaping @MainActor (UInt16) -> Void) {
        self.label = label
        self.id = id
        self.minutes = minutes
        self.pick = pick
    }

    var body: some View {
        DatePicker(
            label, selection: binding(app.formats.date(timeOfDay: minutes)) { pick(app.formats.timeOfDay(picked: $0)) },
            displayedComponents: .hourAndMinute
        )
        .frame(minHeight: touchSide)
        .environment(\.timeZone, .gmt)
        .accessibilityIdentifier(id)
    }
}

/// A number, as it is typed.
struct NumberField: View {
    let label: String
    let id: String
    let typed: Binding<String>

    init(_ label: String, id: String, typed: Binding<String>) {
        self.label = label
        self.id = id
        self.typed = typed
    }

    var body: some View {
        WordsField(label, id: id, text: typed).keyboardType(.decimalPad)
    }
}

/// Something that is on or off.
struct Switch: View {
    let text: String
    let id: String
    let isOn: Bool
    let turn: @MainActor (Bool) -> Void

    init(_ text: String, id: String, isOn: Bool, turn: @escaping @MainActor (Bool) -> Void) {
        self.text = text
        self.id = id
        self.isOn = isOn
        self.turn = turn
    }

    var body: some View {
        Toggle(text, isOn: binding(isOn, turn)).frame(minHeight: touchSide).accessibilityIdentifier(id)
    }
}
