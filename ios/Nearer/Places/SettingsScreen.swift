import NearerKit
import SwiftUI

/// When the day ends, whose numbers are shown, what is said unasked, and what this is.
struct SettingsScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: SettingsModel

    init(_ app: AppModel) {
        _model = State(initialValue: SettingsModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.settingsTitle]) {
            SectionTitle(app.strings[.settingsDayBoundary])
            FlowRow {
                ForEach(model.dayEnds, id: \.self) { minutes in
                    Chip(
                        app.formats.timeOfDay(minutes), isPicked: model.dayBoundary == minutes, id: "boundary-\(minutes / 60)"
                    ) { model.setDayBoundary(minutes) }
                }
            }
            SectionTitle(app.strings[.settingsCountry])
            FlowRow {
                Chip(app.strings[.settingsCountrySystem], isPicked: model.country == nil, id: "country-system") {
                    model.setCountry(nil)
                }
                ForEach(model.countries, id: \.code) { country in
                    Chip(country.name, isPicked: model.country == country.code, id: "country-\(country.code)") {
                        model.setCountry(country.code)
                    }
                }
            }
            Toggle(
                app.strings[.settingsPhrases], isOn: binding(model.looksForPhrases) { model.setLooksForPhrases($0) }
            )
            .frame(minHeight: touchSide)
            .accessibilityIdentifier("settings-phrases")
            Toggle(
                app.strings[.journalPromptsOffer], isOn: binding(model.offersPrompts) { model.setOffersPrompts($0) }
            )
            .frame(minHeight: touchSide)
            .accessibilityIdentifier("settings-prompts")
            QuietButton(app.strings[.dataTitle], id: "open-data") { model.openData() }
            SectionTitle(app.strings[.settingsIfQuiet])
            FlowRow {
                ForEach(IfQuiet.all, id: \.self) { choice in
                    Chip(app.strings[choice.key], isPicked: model.ifQuiet == choice, id: choice.key.rawValue) {
                        model.setIfQuiet(choice)
                    }
                }
            }
            QuietButton(app.strings[.remindersTitle], id: "open-reminders") { model.openReminders() }
            SectionTitle(app.strings[.settingsAbout])
            Text(verbatim: app.strings[.appWhat])
            HintText(app.strings[.settingsPrivate])
            if app.host.keyInFile { HintText(app.strings[.settingsKeyFile]) }
            HintText(app.strings[.appNotMedical])
        }
        .task { await model.load() }
    }
}

#Preview("Settings") { OnDemoVault { SettingsScreen($0) } }
