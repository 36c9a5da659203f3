import NearerCore

extension StepPart {
    /// What `next` says where nothing was entered; none: there is nothing to say yet.
    var ifUntouched: Answer? {
        switch self {
        case .read, .timer, .script, .review: .done
        case .plan(let cue, let act): .plan(cue: cue, act: act, practise: false)
        case .text, .scale, .choice, .emotions, .listed, .person, .date, .dialogue, .followUp: nil
        }
    }
}

extension Answer {
    /// Holds nothing of the person's.
    var isBlank: Bool {
        switch self {
        case .skipped: true
        case .text(let text): text.isBlank
        case .choice(let picked, let own): picked.isEmpty && (own ?? "").isBlank
        case .emotions(let felt): felt.isEmpty
        case .listed(let items): items.allSatisfy(\.isBlank)
        case .dialogue(let replies): replies.isEmpty
        case .done, .scale, .person, .plan, .date, .followUp: false
        }
    }
}
