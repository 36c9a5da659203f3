import Foundation
import NearerBindings
import NearerCore
import Observation

/// A check-in, or words of another app, without the vault and its key: they are sealed, and filed when the app is
/// looked at next.
@MainActor
@Observable
public final class SealedCaptureModel {
    @ObservationIgnored public let strings: Strings
    @ObservationIgnored public let kinds: [CheckInKind]
    @ObservationIgnored public let moods: [Int8]

    /// The first tap.
    public var way: Way?

    /// Words of another app, to be looked at once more before they are kept. None: this is a check-in.
    public var words: String?

    public private(set) var isKept = false
    public private(set) var refused: String?

    @ObservationIgnored private let library: Library
    @ObservationIgnored private let shared: String
    @ObservationIgnored private let clock: any Clock
    @ObservationIgnored private var isLeaving = false

    /// `shared` is the vault's shared folder. Nothing but the library is opened.
    public init(language: String, shared: String, clock: any Clock, way: Way? = nil, words: String? = nil) throws {
        library = try Library.open(language: language)
        strings = Strings(try library.strings())
        kinds = try library.checkIns()
        moods = try library.limits().moods
        self.shared = shared
        self.clock = clock
        self.way = way
        self.words = words
    }

    public var kind: CheckInKind? { kinds.first { $0.way == way } }

    public var title: String { strings[words == nil ? .captureTitle : .captureShared] }

    @discardableResult
    public func tap(_ chip: Chip) -> Task<Void, Never> { checkIn(chip: chip.id, mood: nil) }

    @discardableResult
    public func tap(_ mood: Int8) -> Task<Void, Never> { checkIn(chip: nil, mood: mood) }

    /// Whether there are words to keep.
    public var canKeep: Bool { words.map { !$0.isBlank } ?? false }

    @discardableResult
    public func keep() -> Task<Void, Never> {
        guard let words, canKeep else { return Task {} }
        let draft = EntryDraft(
            text: words, mood: nil, feelings: [], people: [], tags: [], star: false, atMs: nil)
        return leave(.entry(draft: draft))
    }

    private func checkIn(chip: String?, mood: Int8?) -> Task<Void, Never> {
        guard let way else { return Task {} }
        return leave(.checkIn(checkIn: CheckIn(way: way, chip: chip, mood: mood)))
    }

    /// Leaves it once, however often it is tapped.
    private func leave(_ captured: Captured) -> Task<Void, Never> {
        guard !isLeaving, !isKept else { return Task {} }
        isLeaving = true
        return Task {
            do {
                _ = try await CoreQueue.run { [library, shared, clock] in
                    try library.capture(shared: shared, clock: clock, id: nil, captured: captured)
                }
                (isKept, refused) = (true, nil)
            } catch {
                refused = NearerError.of(error).sentence(library, strings)
            }
            isLeaving = false
        }
    }
}

extension AppModel {
    /// What was begun from outside; none: the built-in content can't be read.
    public func sealedCapture(_ way: Way?) -> SealedCaptureModel? {
        try? SealedCaptureModel(language: host.language, shared: host.folders.shared, clock: host.clock, way: way)
    }

    /// Words that are left sealed, without the vault.
    public func sealedWords() -> SealedCaptureModel? {
        try? SealedCaptureModel(language: host.language, shared: host.folders.shared, clock: host.clock, words: "")
    }
}

extension Way {
    /// Leads from a widget to its chips.
    public var link: URL { URL(string: "\(Self.scheme)://\(Self.capture)/\(id)")! }

    /// The way that such a link names.
    public init?(link: URL) {
        guard link.scheme == Self.scheme, link.host == Self.capture,
            let way = Way.all.first(where: { "/\($0.id)" == link.path })
        else { return nil }
        self = way
    }

    private static let scheme = "nearer"
    private static let capture = "capture"
}
