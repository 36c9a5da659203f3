import NearerBindings
import NearerCore

/// A run held in memory and gone when it is left: needs no vault.
@MainActor
final class UnsavedRun: RunSource {
    let keeps = false
    private let app: AppModel
    private let form: String
    private var light = false
    private var given: [GivenAnswer] = []
    private var view: RunView?
    private var safe: SafeNow?

    init(_ app: AppModel, form: String) {
        self.app = app
        self.form = form
    }

    func open() async -> Outcome<RunView> {
        await view(after: given, light)
    }

    func answer(_ step: String, _ answer: Answer) async -> Move {
        await move(given + [GivenAnswer(step: step, answer: answer)], light)
    }

    func back() async -> Move {
        await move(given.dropLast(), light)
    }

    /// From the beginning, as the two ways ask other steps; what was answered stands there as a draft.
    func setLight(_ light: Bool) async -> Move {
        await move([], light)
    }

    func finish() async -> Move {
        guard var view else { return .failed }
        view.finished = true
        return .to(view)
    }

    /// Kept nowhere, so the answer stays with the run.
    func answerSafety(_ asked: SafetyView, _ answer: SafeNow) async -> SafetyView? {
        safe = answer
        let library = app.library
        return try? await CoreQueue.run { try library.safetyAfter(answer: answer) }
    }

    func offerHelp(_ step: String) async {}

    func discard() async -> Bool { true }

    func keep(_ step: String, _ answer: Answer) async {}

    private func move(_ answers: [GivenAnswer], _ light: Bool) async -> Move {
        switch await view(after: answers, light) {
        case .success(let next): .to(next)
        case .failure(let error): .refused(app.sentence(error))
        }
    }

    private func view(after answers: [GivenAnswer], _ light: Bool) async -> Outcome<RunView> {
        let outcome = await app.ask { [form, safe] library in
            var next = try library.unsavedRun(form: form, light: light, given: answers)
            if let safe, next.safety != nil { next.safety = try library.safetyAfter(answer: safe) }
            return next
        }
        if case .success(let next) = outcome { (self.light, given, view) = (light, answers, next) }
        return outcome
    }
}
