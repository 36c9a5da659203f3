import NearerBindings
import NearerCore

/// How the vault stands.
public enum VaultState: Sendable {
    case opening
    /// Its own lock keeps it, until a person unlocks it.
    case shut(LockView)
    case open(Nearer, Settings)
    case failed(NearerError)
}

/// What a vault that its lock keeps is opened by.
enum Unlocking: Sendable {
    /// The phone asks.
    case phone
    case passphrase(String)
    /// The lock comes off.
    case sixWords(String)
}

extension AppModel {
    /// Opens the vault as it is asked to.
    func opener(_ by: Unlocking?) -> @Sendable () throws -> Nearer {
        let (library, folders, keys, clock) = (library, host.folders, host.keys, host.clock)
        return {
            switch by {
            case nil, .phone: try Nearer.open(library: library, folders: folders, keys: keys, clock: clock)
            case .passphrase(let typed):
                try Nearer.unlock(library: library, folders: folders, keys: keys, clock: clock, passphrase: typed)
            case .sixWords(let typed):
                try Nearer.unlockWithRecovery(
                    library: library, folders: folders, keys: keys, clock: clock, passphrase: typed)
            }
        }
    }
}
