import NearerBindings
import NearerCore
import Observation

/// My map: one page about how it works for someone, gathered from exercises or in their own words.
@MainActor
@Observable
public final class MapModel: ScreenModel {
    public static let topics: [Topic] = [.map]

    /// Sections as they are being written, by id.
    public var written: [String: String] = [:] {
        didSet { if written != oldValue { refused = [:] } }
    }

    /// Why the core does not take a section.
    public private(set) var refused: [String: String] = [:]

    /// The person's own words that were just taken out and can be put back.
    public private(set) var takenOut: [String: String] = [:]

    private let reading = Reading<MapView>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        await reading.read(app) { try $0.course().map() }
    }

    public var showing: Showing<MapView> { reading.showing }
    /// None: not read yet.
    public var view: MapView? { reading.value }

    /// Begins with what stands there.
    public func write(_ section: MapSection) {
        written[section.id] = section.own ?? section.gathered.joined(separator: "\n")
    }

    public func cancel(_ section: MapSection) {
        written[section.id] = nil
    }

    /// Keeps what is written.
    @discardableResult
    public func keep(_ section: MapSection) -> Task<Void, Never> {
        guard let words = written[section.id] else { return Task {} }
        return edit(section, words) { [self] in
            written[section.id] = nil
            takenOut[section.id] = nil
        }
    }

    /// Takes the person's own words out: what was gathered stands again.
    @discardableResult
    public func gather(_ section: MapSection) -> Task<Void, Never> {
        guard let own = section.own else { return Task {} }
        return edit(section, "") { [self] in takenOut[section.id] = own }
    }

    /// Puts back what was just taken out.
    @discardableResult
    public func undo(_ section: MapSection) -> Task<Void, Never> {
        guard let own = takenOut[section.id] else { return Task {} }
        return edit(section, own) { [self] in takenOut[section.id] = nil }
    }

    private func edit(
        _ section: MapSection, _ words: String, then: @escaping @MainActor () -> Void
    ) -> Task<Void, Never> {
        let id = section.id
        return Task {
            let taken = await app.offer { nearer in
                try nearer.course().editMap(section: id, words: words)
                return true
            }
            switch taken {
            case .yes: then()
            case .no(let sentence): refused[id] = sentence
            case nil: break
            }
        }
    }
}
