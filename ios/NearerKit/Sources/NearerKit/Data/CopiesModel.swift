import NearerBindings
import NearerCore
import Observation

/// Copies: the six words that open them, and one by hand.
@MainActor
@Observable
public final class CopiesModel {
    /// How far the six words are that open copies.
    public enum SixWords: Equatable, Sendable {
        /// Nobody has asked yet.
        case unread
        /// There are none.
        case missing
        case there
        /// They are shown, once, and not set yet.
        case shown(String)
        /// They are to be typed back; `isOther`: what was typed is not the same yet.
        case asked(String, isOther: Bool)
    }

    public private(set) var words = SixWords.unread
    /// Nearer is locked by a passphrase: whoever makes words that open it shows that they know that.
    public private(set) var isLocked = false
    /// What was done, in words.
    public private(set) var said: String?
    /// Why it wasn't.
    public private(set) var refused: String?
    public let work = LongWork()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        switch words {
        case .shown, .asked: return
        case .unread, .missing, .there: await readWords()
        }
    }

    /// Makes six words and shows them. Nothing is set yet. `current`: the lock's passphrase, where there is one.
    @discardableResult
    public func makeWords(_ current: String = "") -> Task<Void, Never> {
        let keys = app.host.keys
        return Task {
            said = nil
            let proven = await app.offer { nearer in
                try nearer.lock().prove(keys: keys, current: current.isEmpty ? nil : current)
                return true
            }
            switch proven {
            case .yes: refused = nil
            case .no(let sentence):
                refused = sentence
                return
            case nil: return
            }
            if let made = app.told(await app.ask { try $0.suggestPassphrase() }) { words = .shown(made) }
        }
    }

    /// They were written down: they are hidden, and asked for.
    public func wordsWritten() {
        if case .shown(let made) = words { words = .asked(made, isOther: false) }
    }

    /// Sets them where they are the same.
    @discardableResult
    public func typeBack(_ typed: String) -> Task<Void, Never> {
        guard case .asked(let made, _) = words, work.percent == nil else { return Task {} }
        return Task {
            guard let same = app.told(await app.ask { try $0.typedBack(shown: made, typed: typed) }) else { return }
            guard same else {
                words = .asked(made, isOther: true)
                return
            }
            let outcome = await work.run(app) { nearer, _ in
                try nearer.backups().setRecovery(passphrase: made)
                return true
            }
            switch outcome {
            case .yes: (said, refused) = (app.strings[.copiesWordsSet], nil)
            case .no(let sentence): refused = sentence
            case nil: break
            }
            // Where no backup could be made with them, they may be set all the same.
            await readWords()
        }
    }

    /// Sets none after all.
    @discardableResult
    public func putWordsAway() -> Task<Void, Never> {
        Task { await readWords() }
    }

    /// Makes a copy, reads it back, and hands it on.
    @discardableResult
    public func writeCopy() -> Task<Void, Never> {
        guard work.percent == nil else { return Task {} }
        let path = app.handedFile("Nearer.age")
        return Task {
            let outcome = await work.run(app) { nearer, progress in
                try nearer.copies().write(path: path, progress: progress).words
            }
            switch outcome {
            case .yes(let words):
                (said, refused) = (words, nil)
                app.host.offerFile(path)
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    public func openRestore() {
        app.open(.restore)
    }

    private func readWords() async {
        let (folders, keys) = (app.host.folders, app.host.keys)
        if let lock = app.told(await app.ask { try $0.lock(folders: folders, keys: keys) }) { isLocked = lock.passphrase }
        let has = app.told(await app.read { try $0.backups().hasRecovery() })
        if let has { words = has ? .there : .missing }
    }
}
