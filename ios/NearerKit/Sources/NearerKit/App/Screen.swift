import NearerCore

/// The five places.
public enum Place: String, CaseIterable, Identifiable, Sendable {
    case today, path, journal, insights, you

    public var id: Self { self }
}

/// What lies on top of a place.
public enum Screen: Hashable, Sendable {
    case stage(UInt8)
    case lesson(String)
    /// A form: its unfinished run, or a new one.
    case form(String, light: Bool)
    /// A form that is kept nowhere.
    case unsavedForm(String)
    /// An entry to write or edit; none: a new one.
    case entry(Id?)
    case newPractice
    case toolbox
    case settings

    /// It works although the vault is not open.
    public var needsNoVault: Bool {
        switch self {
        case .toolbox, .unsavedForm: true
        default: false
        }
    }
}
