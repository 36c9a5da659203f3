import Foundation
import NearerKit
import Testing

@Suite struct FileKeyStoreTests {
    private func mode(_ file: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    }

    @Test func keysAreKeptForTheirOwnerAlone() throws {
        let above = try Folder()
        let keys = FileKeyStore(folder: above["keys"])
        #expect(try keys.load(slot: .current) == nil)
        try keys.delete(slot: .current)
        try keys.save(slot: .current, key: Data([1, 2, 3]))
        try keys.save(slot: .next, key: Data([4]))
        try keys.save(slot: .current, key: Data([5, 6]))
        #expect(try keys.load(slot: .current) == Data([5, 6]))
        #expect(try FileKeyStore(folder: above["keys"]).load(slot: .next) == Data([4]))
        #expect(try mode(above["keys"]) == 0o700)
        #expect(try mode(above["keys/current.key"]) == 0o600)
        try keys.delete(slot: .current)
        #expect(try keys.load(slot: .current) == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: above["keys"].path) == ["next.key"])
    }

    @Test func noLinkIsFollowed() throws {
        let above = try Folder()
        try Data("left alone".utf8).write(to: above["elsewhere"])
        try FileManager.default.createDirectory(at: above["keys"], withIntermediateDirectories: true)
        for name in ["keys/next.key", "keys/next.key.new"] {
            try FileManager.default.createSymbolicLink(at: above[name], withDestinationURL: above["elsewhere"])
        }
        let keys = FileKeyStore(folder: above["keys"])
        #expect(throws: KeyStoreError.Failed) { try keys.load(slot: .next) }
        try keys.save(slot: .next, key: Data([1, 2, 3]))
        #expect(try keys.load(slot: .next) == Data([1, 2, 3]))
        #expect(try Data(contentsOf: above["elsewhere"]) == Data("left alone".utf8))
        #expect(try mode(above["keys"]) == 0o700, "a folder that was there before is closed to others")
        #expect(try FileManager.default.contentsOfDirectory(atPath: above["keys"].path) == ["next.key"])
    }

    @Test func whatCannotBeReadOrWrittenFailed() throws {
        let above = try Folder()
        try Data().write(to: above["file"])
        let keys = FileKeyStore(folder: above["file"])
        #expect(throws: KeyStoreError.Failed) { try keys.save(slot: .current, key: Data([1])) }
        let folder = above["keys/current.key"]
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        #expect(throws: KeyStoreError.Failed) { try FileKeyStore(folder: above["keys"]).load(slot: .current) }
    }

    @MainActor
    @Test func aVaultOpensWithThem() async throws {
        let above = try Folder()
        for _ in 1...2 {
            let host = TestHost(above: above, keys: FileKeyStore(folder: above["keys"]), clock: SystemClock())
            let app = try AppModel(host: host)
            await app.open().value
            guard case .open(let nearer, _) = app.vault else { throw NeverCame() }
            _ = try nearer.journal().write(draft: draft("kept"))
            await app.close().value
        }
        let host = TestHost(above: above, keys: FileKeyStore(folder: above["other keys"]), clock: SystemClock())
        let app = try AppModel(host: host)
        await app.open().value
        guard case .failed(.KeyMissing) = app.vault else { throw NeverCame() }
    }
}

@Suite struct SystemClockTests {
    @Test func itTellsThisMomentAndThisZone() throws {
        let before = Int64(Date().timeIntervalSince1970 * 1000)
        let moment = SystemClock().now()
        #expect((before - 1...before + 10_000).contains(moment.ms))
        #expect(TimeZone(identifier: moment.zone) != nil)
    }
}
