import NearerBindings
import NearerCore
import Observation

/// A vault that its lock keeps: unlocking it, the way back, and what works all the same.
@MainActor
@Observable
public final class UnlockModel {
    /// What it is locked by, and what leads back; none: not read yet.
    public private(set) var lock: LockView?
    /// Why it didn't open.
    public private(set) var refused: String?
    public private(set) var isBusy = false

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        let (folders, keys) = (app.host.folders, app.host.keys)
        if let read = app.told(await app.ask { try $0.lock(folders: folders, keys: keys) }) { lock = read }
    }

    /// Opens it by the passphrase; by nothing typed, where only the phone asks.
    @discardableResult
    public func unlock(_ typed: String) -> Task<Void, Never> {
        tries(typed.isEmpty ? .phone : .passphrase(typed))
    }

    /// Opens it by the six words, and takes the lock off: then another one can be set.
    @discardableResult
    public func recover(_ words: String) -> Task<Void, Never> {
        tries(.sixWords(words)) { [app] in
            guard app.top == .forgotten else { return }
            app.back()
            app.open(.lock)
        }
    }

    public func openForgotten() {
        app.open(.forgotten)
    }

    public func openRecover() {
        app.open(.recover)
    }

    public func openRightNow() {
        app.open(.toolbox)
    }

    public func openOneLine() {
        app.open(.oneLine)
    }

    private func tries(_ by: Unlocking, then: @escaping @MainActor () -> Void = {}) -> Task<Void, Never> {
        guard !isBusy else { return Task {} }
        (isBusy, refused) = (true, nil)
        return Task {
            let refusal = await app.unlock(by)
            refused = refusal.map { app.sentence($0) }
            if refusal == nil { then() }
            await load()
            isBusy = false
        }
    }
}
