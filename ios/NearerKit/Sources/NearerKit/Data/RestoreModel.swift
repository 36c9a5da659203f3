import NearerBindings
import NearerCore
import Observation

/// Everything from a copy: looked into first, then combined with what is here, or in its place.
@MainActor
@Observable
public final class RestoreModel {
    /// A copy that was looked into: what it holds, and what taking it in would do.
    public struct Inside: Sendable {
        public let view: IncomingView
        public var mode = RestoreMode.merge
        public var choice = MergeChoice(settings: false, safety: false)
        /// What it would do, in sentences.
        public var plan = ""
    }

    /// A file was picked; its words are asked for.
    public private(set) var isPicked = false
    /// None: it was not looked into yet.
    public private(set) var inside: Inside?
    /// What restoring did, in sentences.
    public private(set) var taken: String?
    /// Why it wasn't done.
    public private(set) var refused: String?
    public let work = LongWork()

    private var path: String?
    private var copy: LookedAtBackup?
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    @discardableResult
    public func pick() -> Task<Void, Never> {
        guard work.percent == nil else { return Task {} }
        return Task {
            guard let path = await app.host.pickFile() else { return }
            (self.path, copy, inside, taken, refused, isPicked) = (path, nil, nil, nil, nil, true)
        }
    }

    /// Looks into it. Nothing is changed yet.
    @discardableResult
    public func look(_ passphrase: String) -> Task<Void, Never> {
        guard let path, work.percent == nil else { return Task {} }
        return Task {
            let looked = await work.run(app) { nearer, _ in
                let read = try nearer.backups().lookAt(source: .backup(path: path, passphrase: passphrase))
                return (read, try read.view())
            }
            switch looked {
            case .yes(let (read, view)):
                (copy, refused) = (read, nil)
                // Whoever has nothing here yet begins with what the copy holds.
                await plan(Inside(view: view, mode: app.settings?.welcomed == false ? .replace : .merge))
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    /// Combines it with what is here, or puts it in its place.
    @discardableResult
    public func choose(_ mode: RestoreMode) -> Task<Void, Never> {
        change { $0.mode = mode }
    }

    /// Lets its settings come along.
    @discardableResult
    public func takeSettings(_ on: Bool) -> Task<Void, Never> {
        change { $0.choice.settings = on }
    }

    /// Lets what keeps someone safe there come along.
    @discardableResult
    public func takeSafety(_ on: Bool) -> Task<Void, Never> {
        change { $0.choice.safety = on }
    }

    @discardableResult
    public func take() -> Task<Void, Never> {
        guard let copy, let inside, work.percent == nil else { return Task {} }
        let (mode, choice) = (inside.mode, inside.choice)
        return Task {
            let outcome = await work.run(app) { nearer, progress in
                try nearer.backups().take(lookedAt: copy, mode: mode, progress: progress, choice: choice).words
            }
            switch outcome {
            case .yes(let words): (taken, self.copy, self.inside, isPicked, refused) = (words, nil, nil, false, nil)
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    private func change(_ make: (inout Inside) -> Void) -> Task<Void, Never> {
        guard var chosen = inside, work.percent == nil else { return Task {} }
        make(&chosen)
        return Task { [chosen] in await plan(chosen) }
    }

    private func plan(_ chosen: Inside) async {
        guard let copy else { return }
        let (mode, choice) = (chosen.mode, chosen.choice)
        let outcome = await work.run(app) { _, _ in try copy.plan(mode: mode, choice: choice).words }
        if case .yes(let words) = outcome {
            var planned = chosen
            planned.plan = words
            inside = planned
        }
    }
}
