import NearerCore

extension SafeNow {
    public static let all: [SafeNow] = [.yes, .notSure, .no, .skip]

    /// The id of the option that stands for it.
    public var optionId: String {
        switch self {
        case .yes: "yes"
        case .notSure: "not-sure"
        case .no: "no"
        case .skip: "skip"
        }
    }

    public init?(_ option: OptionView) {
        guard let answer = Self.all.first(where: { $0.optionId == option.id }) else { return nil }
        self = answer
    }
}
