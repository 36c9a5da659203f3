import NearerKit
import SwiftUI

/// When it happened: now, unless a day and a time are picked. What instant that is, the core says.
struct EntryWhen: View {
    @Environment(AppModel.self) private var app
    let model: EntryModel

    var body: some View {
        if let wall = model.wall, let date = app.formats.date(wall.date) {
            VStack(alignment: .leading, spacing: 8) {
                if model.isDated {
                    HintText("\(app.formats.longDay(wall.date)), \(app.formats.timeOfDay(wall.minute))")
                }
                DatePicker(
                    app.strings[.entryWhen],
                    selection: binding(date) {
                        model.setWhen(WallTime(date: app.formats.day(picked: $0), minute: wall.minute))
                    }, displayedComponents: .date
                )
                .datePickerStyle(.graphical)
                .labelsHidden()
                // A day of the core's is no moment: it is shown and picked in one zone, and none moves it.
                .environment(\.timeZone, .gmt)
                DatePicker(
                    app.strings[.entryWhen],
                    selection: binding(app.formats.date(timeOfDay: wall.minute)) {
                        model.setWhen(WallTime(date: wall.date, minute: app.formats.timeOfDay(picked: $0)))
                    }, displayedComponents: .hourAndMinute
                )
                .labelsHidden()
                .environment(\.timeZone, .gmt)
            }
        }
    }
}

/// What it said before its edits, for thirty days.
struct EntryVersions: View {
    @Environment(AppModel.self) private var app
    let model: EntryModel

    var body: some View {
        if !model.versions.isEmpty {
            Unfold(app.strings[.entryVersions], id: "entry-versions") {
                ForEach(Array(model.versions.enumerated()), id: \.element.number) { at, version in
                    QuietCard {
                        HintText(app.formats.moment(version.keptMs))
                        Text(verbatim: version.text).lineLimit(6).privacySensitive()
                        if let mood = version.mood { HintText(app.strings[Mood.key(mood)]) }
                        QuietButton(app.strings[.entryPutBack], id: "entry-put-back-\(at)") { model.putBack(version) }
                    }
                }
            }
        }
    }
}

/// Removing for good is asked twice: it can't be taken back.
struct ForGood: View {
    @Environment(AppModel.self) private var app
    @State private var isAsked = false
    let id: String
    let sure: @MainActor () -> Void

    var body: some View {
        if isAsked {
            HintText(app.strings[.entryDeleteForGoodSure])
            QuietButton(app.strings[.entryDeleteForGood], id: "\(id)-sure") {
                isAsked = false
                sure()
            }
            QuietButton(app.strings[.actionCancel], id: "\(id)-cancel") { isAsked = false }
        } else {
            QuietButton(app.strings[.entryDeleteForGood], id: id) { isAsked = true }
        }
    }
}
