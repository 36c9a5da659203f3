import NearerCore
import Observation

/// Counts what the vault's feed tells of, room by room. Which rooms alter what is shown, the core knows.
@MainActor
@Observable
public final class Changes {
    private var counts: [Room: Int] = [:]
    @ObservationIgnored private let rooms: [Topic: [Room]]

    init(_ rooms: [Topic: [Room]]) {
        self.rooms = rooms
    }

    /// A number that grows with each change that may alter one of these.
    public func of(_ topics: [Topic]) -> Int {
        Set(topics.flatMap { rooms[$0] ?? [] }).reduce(0) { $0 + (counts[$1] ?? 0) }
    }

    /// Whether this change may alter it.
    func alters(_ topic: Topic, _ change: Change) -> Bool {
        (rooms[topic] ?? []).contains { change.rooms.contains($0) }
    }

    func heard(_ change: Change) {
        for room in change.rooms { counts[room, default: 0] += 1 }
    }
}

/// Carries the feed's word to the main actor: the core says it on a thread of its own.
final class ChangeRelay: Observer {
    private let told: @MainActor @Sendable (Change) -> Void

    init(_ told: @escaping @MainActor @Sendable (Change) -> Void) {
        self.told = told
    }

    func changed(change: Change) {
        Task { @MainActor [told] in told(change) }
    }
}
