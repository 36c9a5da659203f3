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
        // A link is never followed.
        let descriptor = open(file(slot).path, O_RDONLY | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw KeyStoreError.Failed
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            return try handle.readToEnd() ?? Data()
        } catch {
            throw KeyStoreError.Failed
        }
    }

    /// Written whole or not at all: to a new file, synced, then renamed, and the folder synced after. A link that lies
    /// there is replaced, never followed.
    public func save(slot: KeySlot, key: Data) throws {
        let fresh = file(slot).appendingPathExtension("new")
        do {
            let owner: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: owner)
            // One that was there before, with other rights, is the owner's alone from now on.
            try FileManager.default.setAttributes(owner, ofItemAtPath: folder.path)
            unlink(fresh.path)
            // Never readable by others, not even for a moment: the rights are given as the file is made.
            let descriptor = open(fresh.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw KeyStoreError.Failed }
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try handle.write(contentsOf: key)
            try handle.synchronize()
            guard rename(fresh.path, file(slot).path) == 0 else { throw KeyStoreError.Failed }
            try syncFolder()
        } catch {
            throw KeyStoreError.Failed
        }
    }

    public func delete(slot: KeySlot) throws {
        // Gone already is what was asked for.
        if unlink(file(slot).path) != 0 {
            guard errno == ENOENT else { throw KeyStoreError.Failed }
            return
        }
        try syncFolder()
    }

    /// So that a new name, or that one is gone, outlasts a loss of power.
    private func syncFolder() throws {
        let descriptor = open(folder.path, O_RDONLY)
        guard descriptor >= 0 else { throw KeyStoreError.Failed }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw KeyStoreError.Failed }
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
        case .guardedCurrent: "guarded-current"
        case .guardedNext: "guarded-next"
        }
    }
}
