import AppIntents
import NearerKit

// What Shortcuts, Spotlight and Siri offer. Titles are keys of the catalogue, as literals: the system reads them when
// the app is built, and finds their words in Localizable.xcstrings; those of phrases in AppShortcuts.xcstrings.

/// A check-in.
struct CatchAMoment: AppIntent {
    static let title: LocalizedStringResource = "capture-open"
    static let openAppWhenRun = true

    @MainActor
    func perform() async throws -> some IntentResult {
        Start.shared.errands?.run(.checkIn(nil))
        return .result()
    }
}

/// What helps at once, and whom to call.
struct RightNow: AppIntent {
    static let title: LocalizedStringResource = "toolbox-open"
    static let openAppWhenRun = true

    @MainActor
    func perform() async throws -> some IntentResult {
        Start.shared.errands?.run(.rightNow)
        return .result()
    }
}

/// How today's practices stand, in the core's words and without their names: so that it may be said of a locked phone.
struct TodaysPractices: AppIntent {
    static let title: LocalizedStringResource = "today-practices"

    func perform() async throws -> some IntentResult & ProvidesDialog {
        let words = try BesideTheVault.ofThePhone().today?.words
        guard let words else { return .result(dialog: "today-practices") }
        return .result(dialog: "\(words)")
    }
}

struct NearerShortcuts: AppShortcutsProvider {
    static var appShortcuts: [AppShortcut] {
        AppShortcut(
            intent: CatchAMoment(), phrases: ["\(.applicationName) capture-open"], shortTitle: "capture-open",
            systemImageName: "plus.circle")
        AppShortcut(
            intent: RightNow(), phrases: ["\(.applicationName) toolbox-open"], shortTitle: "toolbox-open",
            systemImageName: "lifepreserver")
        AppShortcut(
            intent: TodaysPractices(), phrases: ["\(.applicationName) today-practices"], shortTitle: "today-practices",
            systemImageName: "circle.dotted")
    }
}
