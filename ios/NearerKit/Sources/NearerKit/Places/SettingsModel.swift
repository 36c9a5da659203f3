import NearerBindings
import NearerCore
import Observation

/// When the day ends, whose numbers are shown, and what is said unasked.
@MainActor
@Observable
public final class SettingsModel: ScreenModel {
    public static let topics: [Topic] = [.reminderSettings]

    private let reading = Reading<[CountryLines]>()
    private let reminding = Reading<ReminderSettings>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        await reading.take(app) { await app.ask({ try $0.countries() }) }
        await reminding.read(app) { try $0.reminders().settings() }
    }

    /// Whether and when the app reminds; none: not read yet.
    public var reminders: ReminderSettings? { reminding.value }

    public var showing: Showing<[CountryLines]> { reading.showing }
    /// All countries whose numbers are known.
    public var countries: [CountryLines] { reading.value ?? [] }

    public func openReminders() {
        app.open(.reminders)
    }

    public func openLock() {
        app.open(.lock)
    }

    public func openLines() {
        app.open(.lines)
    }

    public func openData() {
        app.open(.data)
    }

    /// Something to write about is offered in the journal.
    public var offersPrompts: Bool { app.settings?.promptsOff == false }

    @discardableResult
    public func setOffersPrompts(_ on: Bool) -> Task<Void, Never> {
        app.change { $0.promptsOff = !on }
    }

    /// The ends of a day that are offered, in minutes after midnight.
    public var dayEnds: [UInt16] { app.limits.dayEnds }

    public var dayBoundary: UInt16? { app.settings?.dayBoundaryMin }

    /// The chosen country; none: the system's.
    public var country: String? { app.settings?.country }

    @discardableResult
    public func setDayBoundary(_ minutes: UInt16) -> Task<Void, Never> {
        app.change { $0.dayBoundaryMin = minutes }
    }

    @discardableResult
    public func setCountry(_ code: String?) -> Task<Void, Never> {
        app.change { $0.country = code }
    }

    /// How the app looks; none: as the system says.
    public var appearance: Appearance? { app.settings?.appearance }

    @discardableResult
    public func setAppearance(_ appearance: Appearance?) -> Task<Void, Never> {
        app.change { $0.appearance = appearance }
    }

    /// What the app offers unasked.
    public var offers: [Key] {
        (offersPrompts ? [.settingsOffersPrompts] : []) + (looksForPhrases ? [.settingsOffersPeople] : [])
    }

    /// People to call are offered beside words about dying.
    public var looksForPhrases: Bool { app.settings?.phrasesOff == false }

    /// What may be said to someone who went quiet; none: not asked yet.
    public var ifQuiet: IfQuiet? { app.settings?.ifQuiet }

    @discardableResult
    public func setLooksForPhrases(_ on: Bool) -> Task<Void, Never> {
        app.change { $0.phrasesOff = !on }
    }

    @discardableResult
    public func setIfQuiet(_ ifQuiet: IfQuiet) -> Task<Void, Never> {
        app.change { $0.ifQuiet = ifQuiet }
    }
}
