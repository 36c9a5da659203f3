import NearerBindings
import NearerCore

/// The catalogue of interface strings, taken over from the core once.
public struct Strings: Sendable {
    private let texts: [String: String]

    public init(_ texts: [String: String]) {
        self.texts = texts
    }

    public subscript(key: Key) -> String {
        texts[key.rawValue] ?? key.rawValue
    }
}

extension Place {
    /// Key of its name.
    public var key: Key {
        switch self {
        case .today: .placeToday
        case .path: .placePath
        case .journal: .placeJournal
        case .insights: .placeInsights
        case .you: .placeYou
        }
    }
}

extension BroughtHere {
    public static let all: [BroughtHere] = [.iStepBack, .someoneSaidSo, .inTherapy, .looking]

    public var key: Key {
        switch self {
        case .iStepBack: .broughtIStepBack
        case .someoneSaidSo: .broughtSomeoneSaidSo
        case .inTherapy: .broughtInTherapy
        case .looking: .broughtLooking
        }
    }
}

extension IfQuiet {
    public static let all: [IfQuiet] = [.sayNothing, .after10Days, .after30Days]

    public var key: Key {
        switch self {
        case .sayNothing: .ifQuietSayNothing
        case .after10Days: .ifQuietAfter10Days
        case .after30Days: .ifQuietAfter30Days
        }
    }
}

extension Appearance {
    /// None: as the system says.
    public static let all: [Appearance?] = [nil, .light, .dark, .highContrast]

    public var key: Key {
        switch self {
        case .light: .appearanceLight
        case .dark: .appearanceDark
        case .highContrast: .appearanceHighContrast
        }
    }
}

extension EntryKind {
    /// Key of the word for where an entry came from; what was written freely needs none.
    public var key: Key? {
        switch self {
        case .free: nil
        case .checkIn: .kindCheckIn
        case .exercise: .kindExercise
        case .session: .kindSession
        case .letter: .kindLetter
        }
    }
}

extension EntryKind {
    public static let all: [EntryKind] = [.free, .checkIn, .exercise, .session, .letter]

    /// Key of its word in a list of all kinds.
    public var words: Key { key ?? .kindFree }
}

/// Moods, from very low to very good.
public enum Mood {
    /// Key of a mood's words.
    public static func key(_ mood: Int8) -> Key {
        let name = mood < 0 ? "mood-minus-\(-Int(mood))" : mood > 0 ? "mood-plus-\(mood)" : Key.mood0.rawValue
        return Key(rawValue: name) ?? .mood0
    }
}
