import NearerCore

/// How a questionnaire shall be scored.
public enum Scoring: CaseIterable, Sendable { case known, simple, unscored }

/// How a question counts in a simple key.
public enum Counts: CaseIterable, Sendable { case plainly, reversed, not }

/// What someone chose of the scoring so far. What it comes to is the core's.
public struct KeyDraft: Equatable, Sendable {
    public var scoring: Scoring

    /// The items of the known key that were joined by hand: number and link id.
    public var joined: [UInt32: String] = [:]
    public var lookedAt = false

    /// Answers without numbers count downwards; none: not said yet.
    public var down: Bool?

    public var method = SimpleMethod.sum
    public var counts: [String: Counts] = [:]
    public var higherMeans = ""
    public var aboutPeople = false

    public init(_ plan: QuestionnairePlan) {
        scoring = plan.key == nil ? .unscored : .known
    }

    public func countsOf(_ linkId: String) -> Counts { counts[linkId] ?? .plainly }

    /// Another known key was picked: what was joined by hand was joined to the one before.
    public mutating func forget() {
        joined = [:]
        lookedAt = false
        down = nil
    }

    public func link(_ key: KeyFit, _ number: UInt32) -> String? {
        joined[number] ?? key.items.first { $0.number == number }?.linkId
    }

    /// What is handed to the core; none: no known key was picked yet.
    public func choice(_ plan: QuestionnairePlan) -> KeyChoice? {
        switch scoring {
        case .known: plan.key.map(known)
        case .simple: .simple(key: simple(plan))
        case .unscored: .unscored(aboutPeople: aboutPeople)
        }
    }

    private func known(_ key: KeyFit) -> KeyChoice {
        let items = key.items.compactMap { item in
            link(key, item.number).map { JoinedItem(number: item.number, linkId: $0) }
        }
        let counting = key.mustCount ? down.map { $0 ? key.countingDown : key.countingUp } : nil
        return .known(key: key.id, items: items, counting: counting, lookedAt: lookedAt)
    }

    private func simple(_ plan: QuestionnairePlan) -> SimpleKey {
        let counted = plan.questions.filter { ($0.canCount || $0.couldCount) && countsOf($0.linkId) != .not }
        return SimpleKey(
            method: method, items: counted.map(\.linkId),
            reverse: counted.map(\.linkId).filter { countsOf($0) == .reversed },
            // Answers without numbers count from 0 up in their order; single questions can be turned round.
            counting: counted.contains(where: \.couldCount) ? Counting(first: 0, down: false) : nil,
            aboutPeople: aboutPeople, higherMeans: higherMeans)
    }
}
