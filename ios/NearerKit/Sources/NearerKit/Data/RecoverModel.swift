import NearerBindings
import NearerCore
import Observation

/// A new vault from a copy, where the old one can't be opened: the old one is kept aside.
@MainActor
@Observable
public final class RecoverModel {
    /// A file was picked; its words are asked for.
    public private(set) var isPicked = false
    /// None: it was not looked into yet.
    public private(set) var inside: IncomingView?
    /// Why it wasn't done.
    public private(set) var refused: String?
    public private(set) var isBusy = false

    private var path: String?
    private var source: Source?
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    @discardableResult
    public func pick() -> Task<Void, Never> {
        guard !isBusy else { return Task {} }
        return Task {
            guard let path = await app.host.pickFile() else { return }
            (self.path, source, inside, refused, isPicked) = (path, nil, nil, nil, true)
        }
    }

    /// Looks into it. Nothing is changed yet.
    @discardableResult
    public func look(_ passphrase: String) -> Task<Void, Never> {
        guard let path, !isBusy else { return Task {} }
        let (from, folders, keys) = (Source.backup(path: path, passphrase: passphrase), app.host.folders, app.host.keys)
        isBusy = true
        return Task {
            let looked = await app.ask { try $0.lookInto(folders: folders, keys: keys, source: from, progress: nil) }
            isBusy = false
            switch looked {
            case .success(let view): (source, inside, refused) = (from, view, nil)
            case .failure(let error): refused = app.sentence(error)
            }
        }
    }

    /// Begins with it.
    @discardableResult
    public func begin() -> Task<Void, Never> {
        guard let source, !isBusy else { return Task {} }
        let (folders, keys, clock) = (app.host.folders, app.host.keys, app.host.clock)
        isBusy = true
        return Task {
            let done = await app.ask { library in
                try Nearer.recover(
                    library: library, folders: folders, keys: keys, clock: clock, source: source, progress: nil
                ).closeVault()
            }
            isBusy = false
            switch done {
            case .success:
                app.back()
                app.life.tryAgain()
            case .failure(let error): refused = app.sentence(error)
            }
        }
    }
}
