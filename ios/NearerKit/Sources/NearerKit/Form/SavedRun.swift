import NearerBindings
import NearerCore

/// A run in the vault: each answer is kept at once.
@MainActor
final class SavedRun: RunSource {
    let keeps = true
    private let app: AppModel
    private let form: String
    private let light: Bool
    private var run: Id?

    init(_ app: AppModel, form: String, light: Bool) {
        self.app = app
        self.form = form
        self.light = light
    }

    func open() async -> Outcome<RunView> {
        let outcome = await app.read { [form, light] nearer in
            let course = try nearer.course()
            return try course.openRun(form: form) ?? course.begin(form: form, light: light)
        }
        if case .success(let view) = outcome { run = view.run }
        return outcome
    }

    func answer(_ step: String, _ answer: Answer) async -> Move {
        await onRun { try $0.answer(run: $1, step: step, answer: answer) }
    }

    func back() async -> Move {
        await onRun { try $0.back(run: $1) }
    }

    func setLight(_ light: Bool) async -> Move {
        await onRun { try $0.setLight(run: $1, light: light) }
    }

    func finish() async -> Move {
        await onRun { try $0.finish(run: $1) }
    }

    func answerSafety(_ asked: SafetyView, _ answer: SafeNow) async -> SafetyView? {
        guard let run, let flag = asked.flag else { return nil }
        let outcome = await app.call { nearer in
            let course = try nearer.course()
            try course.answerSafety(flag: flag, answer: answer)
            return try course.resume(run: run).safety
        }
        return (try? outcome.get()) ?? nil
    }

    func offerHelp(_ step: String) async {
        guard let run else { return }
        app.offer(help: (try? await app.call { try $0.course().helpOffered(run: run, step: step) }.get()) ?? nil)
    }

    func discard() async -> Bool {
        guard let run else { return true }
        if case .success = await app.call({ try $0.course().discard(run: run) }) { return true }
        return false
    }

    func keep(_ step: String, _ answer: Answer) async {
        guard let run else { return }
        _ = await app.call { nearer in
            do {
                // Answering goes on to the next step: back to the one that was left.
                _ = try nearer.course().answer(run: run, step: step, answer: answer)
                _ = try nearer.course().back(run: run)
            } catch NearerError.Invalid {
                // Half an answer is not one yet.
            }
        }
    }

    private func onRun(_ work: @escaping @Sendable (Course, Id) throws -> RunView) async -> Move {
        guard let run else { return .failed }
        return await move { try work($0, run) }
    }

    private func move(_ work: @escaping @Sendable (Course) throws -> RunView) async -> Move {
        switch await app.offer({ try work($0.course()) }) {
        case .yes(let view):
            run = view.run
            return .to(view)
        case .no(let sentence): return .refused(sentence)
        case nil: return .failed
        }
    }
}
