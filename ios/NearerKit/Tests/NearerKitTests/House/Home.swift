import Dispatch
import Foundation
import NearerKit
import Testing

@MainActor
final class TestHost: NearerKit.Host {
    let above: Folder
    let folders: Folders
    let keys: any KeyStore
    let clock: any Clock
    let language = "en"
    let region = "DE"
    let reducedMotion = false
    let keyInFile = false
    /// It can ask for a finger, a face or a code.
    var canAsk = false
    let reminders: any ReminderPort
    let registered = RegisteredReminders()
    private(set) var shared: [String] = []
    let sounding = FakeSound()
    var sound: any SoundPort { sounding }
    /// Bells that rang, and whether they could be heard.
    var bells: [Bool] { sounding.given.filter { $0.sign == .bell }.map(\.aloud) }

    let handed: String
    /// The file that is picked next; none: the person leaves.
    var toPick: String?
    private(set) var offered: [String] = []

    init(above: Folder, keys: any KeyStore = MemoryKeys(), clock: any Clock = SettableClock()) {
        self.above = above
        folders = Folders(private: above["vault"].path, shared: above["shared"].path)
        handed = above["handed"].path
        self.keys = keys
        self.clock = clock
        reminders = registered
    }

    func pickFile() async -> String? { toPick }

    func offerFile(_ path: String) {
        offered.append(path)
    }

    let forgetting = ForgottenTraces()
    var traces: any Traces { forgetting }

    func share(_ text: String) {
        shared.append(text)
    }
}

/// What a phone was told to forget, and a trace that it can't remove.
final class ForgottenTraces: Traces {
    let told = Shared<[Trace]>([])
    let keeps = Shared<Trace?>(nil)

    func forget(trace: Trace) throws {
        told.change { $0.append(trace) }
        if trace == keeps.value { throw TraceError.Left }
    }
}

/// Reminders that are registered nowhere but here.
@MainActor
final class RegisteredReminders: ReminderPort {
    var allowed = false
    /// What the person answers where they are asked.
    var answer = true
    private(set) var asked = 0
    private(set) var planned: [PlannedReminder] = []
    private(set) var snoozed: [PlannedReminder] = []
    private(set) var times = 0

    func isAllowed() async -> Bool { allowed }

    func ask() async -> Bool {
        asked += 1
        allowed = answer
        return allowed
    }

    func replaceAll(planned: [PlannedReminder], snoozed: [PlannedReminder]) async {
        self.planned = planned
        self.snoozed = snoozed
        times += 1
    }
}

/// The app's model on a vault of its own.
@MainActor
struct Home {
    let above: Folder
    let keys: MemoryKeys
    let clock: SettableClock
    let host: TestHost
    let app: AppModel

    /// Not opened yet.
    init(_ above: Folder? = nil, keys: MemoryKeys = MemoryKeys()) throws {
        self.above = try above ?? Folder()
        self.keys = keys
        clock = SettableClock()
        host = TestHost(above: self.above, keys: keys, clock: clock)
        app = try AppModel(host: host)
    }

    static func opened() async throws -> Home {
        let home = try Home()
        await home.app.open().value
        try #require(home.isOpen)
        return home
    }

    var isOpen: Bool { app.settings != nil }

    var isShut: Bool {
        if case .shut = app.vault { true } else { false }
    }

    var failure: NearerError? {
        if case .failed(let error) = app.vault { error } else { nil }
    }

    var nearer: Nearer {
        get throws {
            guard case .open(let nearer, _) = app.vault else { throw NearerError.Closed }
            return nearer
        }
    }

    @discardableResult
    func write(_ text: String) throws -> Id {
        try nearer.journal().write(draft: draft(text))
    }

    /// How many changes were told of, whichever: what came in counts what was written since.
    var changes: Int { app.changes.of([.cameIn]) }

    /// The unread changes are told of.
    func changed(after count: Int) async throws {
        try await eventually { changes > count }
    }
}

/// Whether this is the main actor's queue: on Linux the main thread is another question.
enum MainQueue {
    // Set once, then only compared.
    nonisolated(unsafe) private static let key: DispatchSpecificKey<Bool> = {
        let key = DispatchSpecificKey<Bool>()
        DispatchQueue.main.setSpecific(key: key, value: true)
        return key
    }()

    static var isCurrent: Bool { DispatchQueue.getSpecific(key: key) == true }
}

struct NeverCame: Error {}

/// Waits for what another thread brings about.
@MainActor
func eventually(_ condition: () throws -> Bool) async throws {
    for _ in 0..<5000 {
        if try condition() { return }
        try await Task.sleep(for: .milliseconds(2))
    }
    throw NeverCame()
}
