import NearerCore

/// What came of a step in a run.
public enum Move: Sendable {
    case to(RunView)
    /// The core wants another answer; the sentence says why.
    case refused(String)
    /// It failed, and the app says so elsewhere.
    case failed
}

/// Where a run lives: in the vault, or only in memory.
@MainActor
protocol RunSource: AnyObject {
    /// Answers are kept.
    var keeps: Bool { get }

    func open() async -> Outcome<RunView>
    func answer(_ step: String, _ answer: Answer) async -> Move
    func back() async -> Move
    func setLight(_ light: Bool) async -> Move
    func finish() async -> Move

    /// Keeps the answer to whether the person is safe, and gives what follows from it; none: it failed.
    func answerSafety(_ asked: SafetyView, _ answer: SafeNow) async -> SafetyView?

    /// After an answer at a step: offers people to call, where its words give reason to.
    func offerHelp(_ step: String) async

    /// Puts the run away; true where that is done.
    func discard() async -> Bool

    /// Keeps what stands at a step that is being left, so that it stands there again later.
    func keep(_ step: String, _ answer: Answer) async
}
