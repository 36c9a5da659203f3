import Foundation
import NearerKit
import Testing

let unknown = "0190a5c0-0000-7000-8000-000000000000"

/// 12:00 in Berlin.
let noon = instant("2026-11-24T11:00:00.000Z")

let library: Library = {
    guard let library = try? Library.open(language: "en") else { fatalError("the library does not open") }
    return library
}()

/// Milliseconds, from a time as the vectors write it.
func instant(_ text: String) -> Int64 {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains("."))
    guard let date = try? style.parse(text) else { fatalError("no time: \(text)") }
    return Int64((date.timeIntervalSince1970 * 1000).rounded())
}

let minuteMs: Int64 = 60_000
let hourMs = 60 * minuteMs
let dayMs = 24 * hourMs

/// A front end's own failure, which the core can't know.
struct Unforeseen: Error {}

/// A value that any thread may read and set.
final class Shared<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var held: Value

    init(_ value: Value) {
        held = value
    }

    var value: Value {
        get { lock.withLock { held } }
        set { lock.withLock { held = newValue } }
    }

    func change<Result>(_ make: (inout Value) -> Result) -> Result {
        lock.withLock { make(&held) }
    }
}

/// A key store in memory. `fails` is what every call throws, where it is set.
final class MemoryKeys: KeyStore {
    private let slots: Shared<[KeySlot: Data]>
    let fails = Shared<(any Error)?>(nil)
    /// How long every call takes, in microseconds.
    let pause = Shared<UInt32>(0)

    init(current: Data? = nil, next: Data? = nil) {
        var slots: [KeySlot: Data] = [:]
        slots[.current] = current
        slots[.next] = next
        self.slots = Shared(slots)
    }

    var current: Data? { slots.value[.current] }
    var next: Data? { slots.value[.next] }

    func load(slot: KeySlot) throws -> Data? {
        try check()
        return slots.value[slot]
    }

    func save(slot: KeySlot, key: Data) throws {
        try check()
        slots.change { $0[slot] = key }
    }

    func delete(slot: KeySlot) throws {
        try check()
        slots.change { $0[slot] = nil }
    }

    private func check() throws {
        usleep(pause.value)
        if let error = fails.value { throw error }
    }
}

func storeFailure(_ name: String) -> any Error {
    switch name {
    case "Locked": KeyStoreError.Locked
    case "Cancelled": KeyStoreError.Cancelled
    case "Missing": KeyStoreError.Missing
    case "Failed": KeyStoreError.Failed
    case "unforeseen": Unforeseen()
    default: fatalError("the vectors have an unknown failure: \(name)")
    }
}

final class SettableClock: Clock {
    let ms = Shared(noon)
    let zone = Shared("Europe/Berlin")
    let fails = Shared<(any Error)?>(nil)
    /// How often it was read: once by each call of the core's that goes through a door of the vault.
    let readings = Shared(0)

    func now() throws -> Moment {
        readings.change { $0 += 1 }
        if let error = fails.value { throw error }
        return Moment(ms: ms.value, zone: zone.value)
    }

    func advance(_ by: Int64) {
        ms.change { $0 += by }
    }
}

/// A folder of its own, gone with the value.
final class Folder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("nearer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    subscript(name: String) -> URL { url.appendingPathComponent(name) }
}

/// The folders of a vault: what it shares lies within.
func folders(_ folder: URL) -> Folders {
    Folders(private: folder.path, shared: folder.appendingPathComponent("shared").path)
}

/// A vault in a folder, with its key store and its clock.
final class House {
    let above: Folder
    let folder: URL
    var keys: MemoryKeys
    let clock: SettableClock
    private(set) var vault: Nearer
    private(set) var today: Today
    private(set) var course: Course
    private(set) var journal: Journal
    private(set) var habits: Habits
    private(set) var kept: Kept
    private(set) var people: People
    private(set) var plans: Plans
    private(set) var insights: Insights
    private(set) var assessments: Assessments
    private(set) var settings: SettingsRoom

    init(
        above: Folder? = nil, folder: URL? = nil, keys: MemoryKeys = MemoryKeys(), clock: SettableClock = SettableClock()
    ) throws {
        let above = try above ?? Folder()
        self.above = above
        self.folder = folder ?? above["vault"]
        self.keys = keys
        self.clock = clock
        vault = try Nearer.open(library: library, folders: folders(self.folder), keys: keys, clock: clock)
        today = try vault.today()
        course = try vault.course()
        journal = try vault.journal()
        habits = try vault.habits()
        kept = try vault.kept()
        people = try vault.people()
        plans = try vault.plans()
        insights = try vault.insights()
        assessments = try vault.assessments()
        settings = try vault.settings()
    }

    func open() throws {
        vault = try Nearer.open(library: library, folders: folders(folder), keys: keys, clock: clock)
        today = try vault.today()
        course = try vault.course()
        journal = try vault.journal()
        habits = try vault.habits()
        kept = try vault.kept()
        people = try vault.people()
        plans = try vault.plans()
        insights = try vault.insights()
        assessments = try vault.assessments()
        settings = try vault.settings()
    }

    func close() throws {
        try vault.closeVault()
    }

    func reopen() throws {
        try close()
        try open()
    }

    @discardableResult
    func write(_ text: String) throws -> Id {
        try journal.write(draft: draft(text))
    }

    func found(_ typed: String) throws -> [Id] {
        try journal.search(typed: typed, before: nil, count: 200).lines.map(\.id)
    }

    func everything() throws -> [EntryLine] {
        try journal.page(before: nil, count: 200).lines
    }
}

func draft(
    _ text: String = "", mood: Int8? = nil, feelings: [FeltWord] = [], people: [Id] = [], tags: [String] = [],
    star: Bool = false, at: Int64? = nil
) -> EntryDraft {
    EntryDraft(text: text, mood: mood, feelings: feelings, people: people, tags: tags, star: star, atMs: at)
}

func felt(_ word: String, _ intensity: UInt8? = nil) -> FeltWord {
    FeltWord(word: word, intensity: intensity)
}

func felt(_ told: Json) -> FeltWord {
    felt(told["word"].text, told["intensity"].intOrNil.map(UInt8.init))
}

func practice(
    _ name: String = "Breathe", _ schedule: Schedule = .daily(times: 1), measured: Measured? = nil,
    reminders: [Reminder] = []
) -> NewPractice {
    NewPractice(
        name: name, why: "", cue: "When I wake", act: "I breathe", schedule: schedule, measured: measured,
        reminders: reminders)
}

/// An answer as the vectors write it.
func answer(_ told: Json, _ people: [String: Id] = [:]) -> Answer {
    switch told["kind"].text {
    case "done": .done
    case "skipped": .skipped
    case "text": .text(text: told["text"].text)
    case "scale": .scale(value: Int32(told["value"].int))
    case "choice": .choice(picked: told["picked"].texts, own: told["own"].textOrNil)
    case "emotions": .emotions(felt: told["felt"].list.map(felt))
    case "list": .listed(items: told["items"].texts)
    case "person": .person(id: told["name"].textOrNil.map { people[$0] ?? "no such person" })
    case "dialogue": .dialogue(replies: told["replies"].texts)
    case "date": .date(day: told["day"].text)
    case "follow-up": .followUp(inDays: told["in_days"].intOrNil.map(UInt32.init))
    case "plan":
        .plan(cue: told["cue"].text, act: told["act"].text, practise: told["practise"].boolOrNil ?? false)
    default: fatalError("the vectors have an answer of an unknown kind: \(told)")
    }
}

func schedule(_ told: Json) -> Schedule {
    switch told["kind"].text {
    case "daily": .daily(times: UInt8(told["times"].int))
    case "weekly": .weekly(times: UInt8(told["times"].int))
    case "weekdays": .weekdays(days: UInt8(told["days"].int))
    case "every-days": .everyDays(days: UInt16(told["days"].int))
    case "monthly": .monthly
    default: fatalError("the vectors have an unknown schedule: \(told)")
    }
}

/// The library's sentence for a reason.
func sentence(_ reason: Reason) -> String {
    (try? library.reasonSentence(reason: reason)) ?? "the library has no sentence"
}

/// How a call ended: none where it succeeded. What is not an error of the core's is thrown on.
func outcome(_ call: () throws -> Void) throws -> [String: Json]? {
    do {
        try call()
        return nil
    } catch let error as NearerError {
        return told(error)
    }
}

/// An error as the vectors write it.
func told(_ error: NearerError) -> [String: Json] {
    switch error {
    case .Locked: ["error": "Locked"]
    case .KeyMissing: ["error": "KeyMissing"]
    case .WrongKey: ["error": "WrongKey"]
    case .Damaged: ["error": "Damaged"]
    case .Unreadable: ["error": "Unreadable"]
    case .TooNew(let found, let known): ["error": "TooNew", "found": .int(found), "known": .int(known)]
    case .NotFound(let what): ["error": "NotFound", "what": .text(what)]
    case .Invalid(let field, let reason):
        told(reason).merging(["error": "Invalid", "field": .text(field)]) { $1 }
    case .Full: ["error": "Full"]
    case .Busy: ["error": "Busy"]
    case .Cancelled: ["error": "Cancelled"]
    case .Closed: ["error": "Closed"]
    case .Unwritable: ["error": "Unwritable"]
    case .Unsupported(let what): ["error": "Unsupported", "what": .text(what)]
    case .Content(let file, let line, let why):
        ["error": "Content", "file": .text(file), "line": .int(Int64(line)), "why": .text(why)]
    case .Storage(let code): ["error": "Storage", "code": .int(Int64(code))]
    case .Internal(let place): ["error": "Internal", "place": .text(place)]
    }
}

func told(_ reason: Reason) -> [String: Json] {
    switch reason {
    case .required: ["reason": "Required"]
    case .tooLong(let most): ["reason": "TooLong", "most": .int(Int64(most))]
    case .outOfRange(let low, let high): ["reason": "OutOfRange", "low": .int(low), "high": .int(high)]
    case .unknownOption: ["reason": "UnknownOption"]
    case .unknownStep: ["reason": "UnknownStep"]
    case .wrongKind: ["reason": "WrongKind"]
    case .alreadyThere: ["reason": "AlreadyThere"]
    case .alreadyFinished: ["reason": "AlreadyFinished"]
    case .notADay: ["reason": "NotADay"]
    case .notAnId: ["reason": "NotAnId"]
    case .unknownZone: ["reason": "UnknownZone"]
    case .inTheFuture: ["reason": "InTheFuture"]
    case .inThePast: ["reason": "InThePast"]
    case .tooShort(let least): ["reason": "TooShort", "least": .int(Int64(least))]
    case .easyToGuess: ["reason": "EasyToGuess"]
    case .wrongPassphrase: ["reason": "WrongPassphrase"]
    case .tooSoon(let seconds): ["reason": "TooSoon", "seconds": .int(Int64(seconds))]
    case .otherLock: ["reason": "OtherLock"]
    case .notABackup: ["reason": "NotABackup"]
    case .damagedFile: ["reason": "DamagedFile"]
    case .fileTooLarge(let mostMb): ["reason": "FileTooLarge", "most_mb": .int(Int64(mostMb))]
    case .notJson(let line): ["reason": "NotJson", "line": .int(Int64(line))]
    case .unknownFile: ["reason": "UnknownFile"]
    case .notANumber: ["reason": "NotANumber"]
    case .notWhole: ["reason": "NotWhole"]
    case .ambiguousNumber: ["reason": "AmbiguousNumber"]
    case .tooDeep(let most): ["reason": "TooDeep", "most": .int(Int64(most))]
    case .otherResource: ["reason": "OtherResource"]
    case .otherVersion: ["reason": "OtherVersion"]
    case .circular: ["reason": "Circular"]
    case .leadsNowhere: ["reason": "LeadsNowhere"]
    case .changesMeaning: ["reason": "ChangesMeaning"]
    case .keyDoesNotFit: ["reason": "KeyDoesNotFit"]
    case .notUtf8: ["reason": "NotUtf8"]
    case .brokenLine(let line): ["reason": "BrokenLine", "line": .int(Int64(line))]
    case .changedFile: ["reason": "ChangedFile"]
    case .cantBeRead: ["reason": "CantBeRead"]
    case .tooManyInside(let most): ["reason": "TooManyInside", "most": .int(Int64(most))]
    case .tooMuchAtOnce(let line): ["reason": "TooMuchAtOnce", "line": .int(Int64(line))]
    }
}

/// What holds anything: neither the lock, nor SQLite's index of its log, nor a log that is empty.
func files(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where !["vault.lock", "vault.db-shm"].contains(name) {
        let file = folder.appendingPathComponent(name)
        guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        let content = try Data(contentsOf: file)
        if !content.isEmpty || name != "vault.db-wal" { files[name] = content }
    }
    return files
}

/// Every file of the folder that holds anything is the same afterwards, byte for byte.
func unchanged(_ folder: URL, _ work: () throws -> Void) throws {
    let before = try files(folder)
    try work()
    let after = try files(folder)
    #expect(after.keys.sorted() == before.keys.sorted())
    for (name, was) in before { #expect(after[name] == was, "\(name) has changed") }
}
