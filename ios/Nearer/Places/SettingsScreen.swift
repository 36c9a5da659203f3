import NearerKit
import SwiftUI

/// Settings in groups, each with how it stands now, and what this is.
struct SettingsScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: SettingsModel

    init(_ app: AppModel) {
        _model = State(initialValue: SettingsModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.settingsTitle]) {
            RowGroup {
                LinkRow(symbol: "bell", title: app.strings[.remindersTitle], value: "", id: "open-reminders") {
                    model.openReminders()
                }
                RowLine()
                dayEnds
                RowLine()
                ifQuiet
            }
            RowGroup {
                country
                RowLine()
                SwitchRow(
                    symbol: "phone", title: app.strings[.settingsPhrases], id: "settings-phrases",
                    isOn: model.looksForPhrases
                ) { model.setLooksForPhrases($0) }
                RowLine()
                SwitchRow(
                    symbol: "leaf", title: app.strings[.journalPromptsOffer], id: "settings-prompts",
                    isOn: model.offersPrompts
                ) { model.setOffersPrompts($0) }
            }
            RowGroup {
                LinkRow(symbol: "square.and.arrow.up", title: app.strings[.dataTitle], value: "", id: "open-data") {
                    model.openData()
                }
            }
            SectionTitle(app.strings[.settingsAbout])
            Text(verbatim: app.strings[.appWhat])
            HintText(app.strings[.settingsPrivate])
            if app.host.keyInFile { HintText(app.strings[.settingsKeyFile]) }
            HintText(app.strings[.appNotMedical])
        }
        .task { await model.load() }
    }

    private var dayEnds: some View {
        MenuRow(
            symbol: "moon", title: app.strings[.settingsDayBoundary],
            value: model.dayBoundary.map(app.formats.timeOfDay) ?? "", id: "settings-day"
        ) {
            ForEach(model.dayEnds, id: \.self) { minutes in
                MenuChoice(
                    app.formats.timeOfDay(minutes), isPicked: model.dayBoundary == minutes, id: "boundary-\(minutes / 60)"
                ) { model.setDayBoundary(minutes) }
            }
        }
    }

    private var ifQuiet: some View {
        MenuRow(
            symbol: "text.bubble", title: app.strings[.settingsIfQuiet],
            value: model.ifQuiet.map { app.strings[$0.key] } ?? "", id: "settings-if-quiet"
        ) {
            ForEach(IfQuiet.all, id: \.self) { choice in
                MenuChoice(app.strings[choice.key], isPicked: model.ifQuiet == choice, id: choice.key.rawValue) {
                    model.setIfQuiet(choice)
                }
            }
        }
    }

    private var country: some View {
        let chosen = model.countries.first { $0.code == model.country }?.name
        return MenuRow(
            symbol: "globe", title: app.strings[.settingsCountry], value: chosen ?? app.strings[.settingsCountrySystem],
            id: "settings-country"
        ) {
            MenuChoice(app.strings[.settingsCountrySystem], isPicked: model.country == nil, id: "country-system") {
                model.setCountry(nil)
            }
            ForEach(model.countries, id: \.code) { country in
                MenuChoice(country.name, isPicked: model.country == country.code, id: "country-\(country.code)") {
                    model.setCountry(country.code)
                }
            }
        }
    }
}

#Preview("Settings") { OnDemoVault { SettingsScreen($0) } }
