import NearerKit
import SwiftUI

/// Whether and when the app reminds, and whether the system lets it.
struct RemindersScreen: View {
    @Environment(AppModel.self) private var app
    @Environment(\.scenePhase) private var phase
    @State private var model: RemindersModel

    init(_ app: AppModel) {
        _model = State(initialValue: RemindersModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.remindersTitle]) {
            Shows(model) { settings in
                Switch(app.strings[.remindersOn], id: "reminders-on", isOn: settings.on) { model.setOn($0) }
                HintText(app.strings[.remindersDiscreet])
                if model.isHeldBack {
                    QuietCard {
                        Text(verbatim: app.strings[.remindersNotAllowed])
                            .announced(app.strings[.remindersNotAllowed])
                            .accessibilityIdentifier("reminders-not-allowed")
                        QuietButton(app.strings[.remindersAllow], id: "reminders-allow") { model.allow() }
                    }
                }
                Switch(app.strings[.remindersDueOn], id: "reminders-due-on", isOn: settings.dueOn) { model.setDueOn($0) }
                if settings.dueOn {
                    TimeField(app.strings[.remindersDueAt], id: "reminders-due-at", minutes: settings.dueMinute) {
                        model.setDueMinute($0)
                    }
                }
                Switch(app.strings[.remindersQuiet], id: "reminders-quiet", isOn: settings.quiet != nil) { model.setQuiet($0) }
                if let quiet = settings.quiet {
                    TimeField(app.strings[.reminderFrom], id: "reminders-quiet-from", minutes: quiet.from) {
                        model.setQuiet(from: $0)
                    }
                    TimeField(app.strings[.reminderUntil], id: "reminders-quiet-until", minutes: quiet.to) {
                        model.setQuiet(to: $0)
                    }
                }
            }
        }
        .task(id: app.changes.of(RemindersModel.topics)) { await model.load() }
        // Back from the system's settings it may be allowed.
        .onChange(of: phase) { Task { await model.load() } }
    }
}

#Preview("Reminders") { OnDemoVault { RemindersScreen($0) } }
