import Foundation
import NearerBindings
import NearerCore
import Observation

/// What was deleted: it can be taken back for thirty days, or removed for good.
@MainActor
@Observable
public final class BinModel: ScreenModel {
    public static let topics: [Topic] = [.bin]

    /// What removing for good came to, in words.
    public private(set) var said: String?

    /// The item that is asked about once more.
    public var asked: Id?

    private let reading = Reading<[BinItem]>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        await reading.read(app) { try $0.bin().items() }
    }

    public var showing: Showing<[BinItem]> { reading.showing }
    /// None: not read yet.
    public var items: [BinItem]? { reading.value }

    @discardableResult
    public func restore(_ item: BinItem) -> Task<Void, Never> {
        app.act({ try $0.bin().restore(kind: item.kind, id: item.id) })
    }

    @discardableResult
    public func removeForGood(_ item: BinItem) -> Task<Void, Never> {
        app.act({ try $0.bin().removeForGood(kind: item.kind, id: item.id).words }) { [self] in
            (said, asked) = ($0, nil)
        }
    }
}

/// Work of the core that takes its time: how far it is, and whether it was given up.
@MainActor
@Observable
public final class LongWork {
    /// 0 to 100; none: nothing goes on.
    public private(set) var percent: Int?
    @ObservationIgnored private var relay: Relay?

    public init() {}

    public func giveUp() {
        relay?.giveUp()
    }

    func run<Value: Sendable>(
        _ app: AppModel, _ work: @escaping @Sendable (Nearer, any ProgressObserver) throws -> Value
    ) async -> Taken<Value>? {
        let relay = Relay { [weak self] percent in if self?.percent != nil { self?.percent = percent } }
        self.relay = relay
        percent = 0
        defer { percent = nil }
        return await app.offer { try work($0, relay) }
    }
}

/// Carries the core's word to the main actor: it says it on a thread of its own.
private final class Relay: ProgressObserver, @unchecked Sendable {
    private let told: @MainActor @Sendable (Int) -> Void
    private let lock = NSLock()
    private var isGivenUp = false

    init(_ told: @escaping @MainActor @Sendable (Int) -> Void) {
        self.told = told
    }

    func giveUp() {
        lock.withLock { isGivenUp = true }
    }

    func reached(percent: UInt8) throws -> Bool {
        Task { @MainActor [told] in told(Int(percent)) }
        return lock.withLock { !isGivenUp }
    }
}

/// The journal of another app: what is in the file, what its moods mean, then all of it in one go.
@MainActor
@Observable
public final class ImportJournalModel {
    public let work = LongWork()
    public private(set) var plan: JournalPlan?
    public private(set) var taken: JournalTaken?
    public let undoing: Undoing
    public private(set) var refused: String?

    /// What the person chose for the file's own words for moods.
    private var moods: [String: Int8?] = [:]
    public var moodWordsAsTags = false

    private var opened: LookedAtJournal?
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
        undoing = Undoing(app)
    }

    @discardableResult
    public func pick() -> Task<Void, Never> {
        Task {
            guard let path = await app.host.pickFile() else { return }
            (opened, plan, taken, refused, moods) = (nil, nil, nil, nil, [:])
            undoing.forget()
            let looked = await work.run(app) { nearer, progress in
                let opened = try nearer.bring().lookAtJournal(path: path, format: nil, progress: progress)
                return (opened, try opened.plan())
            }
            switch looked {
            case .yes(let (opened, plan)): (self.opened, self.plan) = (opened, plan)
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    /// It begins with what is usual.
    public func mood(_ label: MoodLabel) -> Int8? { moods[label.label] ?? label.suggested }

    public func choose(_ label: MoodLabel, _ mood: Int8?) {
        moods.updateValue(mood, forKey: label.label)
    }

    public var canTake: Bool { taken == nil && work.percent == nil && (plan?.entries ?? 0) > 0 }

    @discardableResult
    public func take() -> Task<Void, Never> {
        guard let opened, let plan, canTake else { return Task {} }
        let choice = JournalChoice(
            moods: plan.moods.map { MoodChoice(label: $0.label, mood: mood($0)) }, moodWordsAsTags: moodWordsAsTags,
            zone: nil)
        return Task {
            let outcome = await work.run(app) { nearer, progress in
                try nearer.bring().takeJournal(lookedAt: opened, choice: choice, progress: progress)
            }
            switch outcome {
            case .yes(let taken): self.taken = taken
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    public var canUndo: Bool { undoing.undone == nil && undoing.work.percent == nil && (taken?.added ?? 0) > 0 }
}

/// The journal, or all of the vault, as a file in the open.
@MainActor
@Observable
public final class ExportJournalModel {
    /// A way to take things along: what it is called, and the name that its file gets.
    public enum Way: CaseIterable, Sendable {
        case markdown, markdownDays, csv, dayOneJson, dayOneZip, document

        public var key: Key {
            switch self {
            case .markdown: .exportMarkdown
            case .markdownDays: .exportMarkdownDays
            case .csv: .exportCsv
            case .dayOneJson: .exportDayOneJson
            case .dayOneZip: .exportDayOneZip
            case .document: .exportDocument
            }
        }

        var file: String {
            switch self {
            case .markdown: "journal.md"
            case .markdownDays: "journal.zip"
            case .csv: "journal.csv"
            case .dayOneJson: "day-one.json"
            case .dayOneZip: "day-one.zip"
            case .document: "nearer.json"
            }
        }

        var format: ExportFormat? {
            switch self {
            case .markdown: .markdown
            case .markdownDays: .markdownDays
            case .csv: .csv
            case .dayOneJson: .dayOneJson
            case .dayOneZip: .dayOneZip
            case .document: nil
            }
        }
    }

    public let work = LongWork()
    public var way = Way.markdown {
        didSet { said = nil }
    }
    public private(set) var said: String?
    public private(set) var refused: String?
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    @discardableResult
    public func write() -> Task<Void, Never> {
        guard work.percent == nil else { return Task {} }
        let (path, format, written) = (app.handedFile(way.file), way.format, app.strings[.handOnWritten])
        return Task {
            let outcome = await work.run(app) { nearer, progress in
                if let format {
                    return try nearer.exports().writeJournal(path: path, format: format, progress: progress).words
                }
                try nearer.backups().writeDocument(path: path, progress: progress)
                return written
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
}
