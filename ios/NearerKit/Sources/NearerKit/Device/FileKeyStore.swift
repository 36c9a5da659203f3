import Foundation
import NearerCore

/// Keys in files that only their owner can read (0600), where there is no Keychain: whoever can read this account's
/// files can read the vault. The screen of settings says so.
public final class FileKeyStore: KeyStore {
    private let folder: URL

    public init(folder: URL) {
        self.folder = folder
    }

    public func load(slot: KeySlot) throws -> Data? {
        do {
            return try Data(contentsOf: file(slot))
        } catch CocoaError.fileReadNoSuchFile {
            return nil
        } catch {
            throw KeyStoreError.Failed
        }
    }

    /// Written whole or not at all: to a new file, synced, then renamed.
    public func save(slot: KeySlot, key: Data) throws {
        let fresh = file(slot).appendingPathExtension("new")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try? FileManager.default.removeItem(at: fresh)
            // Never readable by others, not even for a moment: the rights are given as the file is made.
            let owner: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
            guard FileManager.default.createFile(atPath: fresh.path, contents: nil, attributes: owner) else {
                throw KeyStoreError.Failed
            }
            let handle = try FileHandle(forWritingTo: fresh)
            defer { try? handle.close() }
            try handle.write(contentsOf: key)
            try handle.synchronize()
            guard rename(fresh.path, file(slot).path) == 0 else { throw KeyStoreError.Failed }
        } catch {
            throw KeyStoreError.Failed
        }
    }

    public func delete(slot: KeySlot) throws {
        do {
            try FileManager.default.removeItem(at: file(slot))
        } catch CocoaError.fileNoSuchFile {
            // It is gone already, which is what was asked for.
        } catch {
            throw KeyStoreError.Failed
        }
    }

    private func file(_ slot: KeySlot) -> URL {
        folder.appendingPathComponent(slot.name).appendingPathExtension("key")
    }
}

extension KeySlot {
    /// What a key store calls it.
    var name: String {
        switch self {
        case .current: "current"
        case .next: "next"
        }
    }
}
