import NearerBindings
import NearerCore
import Observation

/// Two taps: which way it went, then a chip. It is kept at the second; all that comes after can be left out.
@MainActor
@Observable
public final class CaptureModel: ScreenModel {
    public static let topics: [Topic] = [.people]

    /// The ways, with their chips.
    public private(set) var kinds: [CheckInKind] = []

    /// The first tap.
    public var way: Way?

    /// What the second became.
    public private(set) var checked: CheckedIn?

    public var sentence = "" {
        didSet { if sentence != oldValue { refused = nil } }
    }
    public private(set) var refused: String?
    public private(set) var people: [Id] = []
    public private(set) var isForTonight = false

    private let reading = Reading<[Person]>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
        kinds = (try? app.library.checkIns()) ?? []
        (way, app.begunWay) = (app.begunWay, nil)
    }

    public var kind: CheckInKind? { kinds.first { $0.way == way } }

    public func load() async {
        await reading.read(app) { try $0.people().toPick() }
    }

    /// The people who can be picked: all else is there without the vault.
    public var showing: Showing<[Person]> { reading.showing }
    public var everyone: [Person] { reading.value ?? [] }

    @discardableResult
    public func tap(_ chip: Chip) -> Task<Void, Never> { checkIn(chip: chip.id, mood: nil) }

    @discardableResult
    public func tap(_ mood: Int8) -> Task<Void, Never> { checkIn(chip: nil, mood: mood) }

    private func checkIn(chip: String?, mood: Int8?) -> Task<Void, Never> {
        guard let way else { return Task {} }
        let tapped = CheckIn(way: way, chip: chip, mood: mood)
        return app.act({ try $0.journal().checkIn(checkIn: tapped) }) { [self] in
            (checked, people, isForTonight) = ($0, [], false)
        }
    }

    /// Takes it back.
    @discardableResult
    public func undo() -> Task<Void, Never> {
        guard let entry = checked?.entry else { return Task {} }
        return app.act({ try $0.journal().delete(entry: entry) }) { [self] in (checked, way) = (nil, nil) }
    }

    @discardableResult
    public func addSentence() -> Task<Void, Never> {
        guard let entry = checked?.entry, !sentence.isBlank else { return Task {} }
        let words = sentence
        return Task {
            let taken = await app.offer { nearer in
                let journal = try nearer.journal()
                try journal.addSentence(entry: entry, text: words)
                return (try? journal.helpOffered(text: words)) ?? nil
            }
            switch taken {
            case .yes(let help):
                sentence = ""
                app.offer(help: help)
            case .no(let sentence): refused = sentence
            case nil: break
            }
        }
    }

    @discardableResult
    public func toggle(_ person: Person) -> Task<Void, Never> {
        guard let entry = checked?.entry else { return Task {} }
        var with = people
        if let at = with.firstIndex(of: person.id) { with.remove(at: at) } else { with.append(person.id) }
        return app.act({ [with] nearer in
            let journal = try nearer.journal()
            var draft = EntryDraft(try journal.get(entry: entry))
            draft.people = with
            try journal.edit(entry: entry, draft: draft)
        }) { [self, with] in people = with }
    }

    @discardableResult
    public func setForTonight(_ wanted: Bool) -> Task<Void, Never> {
        guard let entry = checked?.entry else { return Task {} }
        return app.act({ try $0.journal().moreTonight(entry: entry, wanted: wanted) }) { [self] in isForTonight = wanted }
    }

    @discardableResult
    public func answerSafety(_ answer: SafeNow) -> Task<Void, Never> {
        guard let flag = checked?.safety?.flag else { return Task {} }
        return app.act({ nearer in
            try nearer.course().answerSafety(flag: flag, answer: answer)
            return try nearer.today().view().safety
        }) { [self] in checked?.safety = $0 }
    }

    public func close() {
        if app.top == .capture { app.back() }
    }
}

extension EntryDraft {
    /// An entry as it is handed back to be changed.
    init(_ entry: EntryView) {
        self.init(
            text: entry.text, mood: entry.mood, feelings: entry.feelings, people: entry.people, tags: entry.tags,
            star: entry.star, atMs: entry.atMs, zone: entry.zone)
    }
}

extension [CheckInKind] {
    /// "Stepped back: air"; none: it is no check-in.
    public func said(_ way: Way?, _ chip: String?) -> String? {
        guard let kind = first(where: { $0.way == way }) else { return nil }
        let words = kind.chips.first { $0.id == chip }?.text
        return [kind.title, words].compactMap(\.self).joined(separator: ": ")
    }
}

extension Way {
    /// Its name in the vault.
    public var id: String {
        switch self {
        case .back: "back"
        case .nearer: "nearer"
        case .mood: "mood"
        }
    }

    public static let all: [Way] = [.back, .nearer, .mood]
}
