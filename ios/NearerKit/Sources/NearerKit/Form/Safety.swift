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

extension SafetyView {
    /// As the core says it of an answer that is kept: all but a yes puts the lines first.
    func answered(_ answer: SafeNow, _ strings: Strings) -> SafetyView {
        var view = self
        view.answered = answer.optionId
        view.linesFirst = answer != .yes
        view.text = strings[answer == .yes ? .safetyYes : .safetyNotYes]
        return view
    }
}
