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
                LinkRow(symbol: "bell", title: app.strings[.remindersTitle], value: reminders, id: "open-reminders") {
                    model.openReminders()
                }
                RowLine()
                dayEnds
                RowLine()
                appearance
                RowLine()
                ifQuiet
            }
            RowGroup {
                country
                RowLine()
                LinkRow(symbol: "phone", title: app.strings[.linesTitle], value: app.strings[.linesHint], id: "open-lines") {
                    model.openLines()
                }
                RowLine()
                offers
                RowLine()
                LinkRow(symbol: "lock", title: app.strings[.lockTitle], value: "", id: "open-lock") { model.openLock() }
                RowLine()
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
        .task(id: app.changes.of(SettingsModel.topics)) { await model.load() }
    }

    /// "on · Quiet hours 22:00 – 7:00".
    private var reminders: String {
        guard let reminders = model.reminders else { return "" }
        let quiet = reminders.quiet.map {
            "\(app.strings[.remindersQuiet]) \(app.formats.timeOfDay($0.from)) – \(app.formats.timeOfDay($0.to))"
        }
        return [app.strings[reminders.on ? .settingsOn : .settingsOff], reminders.on ? quiet : nil]
            .compactMap(\.self).joined(separator: " · ")
    }

    private var dayEnds: some View {
        MenuRow(
            symbol: "moon", title: app.strings[.settingsMyDay],
            value: model.dayBoundary.map { "\(app.strings[.settingsDayBoundary]) \(app.formats.timeOfDay($0))" } ?? "", id: "settings-day"
        ) {
            ForEach(model.dayEnds, id: \.self) { minutes in
                MenuChoice(
                    app.formats.timeOfDay(minutes), isPicked: model.dayBoundary == minutes, id: "boundary-\(minutes / 60)"
                ) { model.setDayBoundary(minutes) }
            }
        }
    }

    private var appearance: some View {
        MenuRow(
            symbol: "eye", title: app.strings[.settingsAppearance],
            value: app.strings[model.appearance?.key ?? .appearanceSystem], id: "settings-appearance"
        ) {
            ForEach(Appearance.all, id: \.self) { choice in
                let key = choice?.key ?? .appearanceSystem
                MenuChoice(app.strings[key], isPicked: model.appearance == choice, id: key.rawValue) {
                    model.setAppearance(choice)
                }
            }
        }
    }

    private var offers: some View {
        MenuRow(
            symbol: "leaf", title: app.strings[.settingsOffers],
            value: model.offers.map { app.strings[$0] }.joined(separator: ", "), id: "settings-offers"
        ) {
            MenuChoice(app.strings[.journalPromptsOffer], isPicked: model.offersPrompts, id: "settings-prompts") {
                model.setOffersPrompts(!model.offersPrompts)
            }
            MenuChoice(app.strings[.settingsPhrases], isPicked: model.looksForPhrases, id: "settings-phrases") {
                model.setLooksForPhrases(!model.looksForPhrases)
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
