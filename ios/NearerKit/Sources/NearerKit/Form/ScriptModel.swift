import NearerCore
import Observation

/// A guided text, line by line: by itself with pauses, or at the reader's own pace.
@MainActor
@Observable
public final class ScriptModel {
    public enum State: Sendable { case rest, itself, hand }

    public let lines: [PacedLine]
    public private(set) var state = State.rest
    /// Which line is shown.
    public private(set) var at = 0

    /// What lets it go on by itself. None: nothing does.
    @ObservationIgnored public private(set) var running: Task<Void, Never>?
    @ObservationIgnored private let pause: @Sendable (Duration) async throws -> Void

    public init(
        _ lines: [PacedLine],
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.lines = lines
        self.pause = pause
    }

    public var isOver: Bool { at >= lines.count }
    /// It was begun, and there is more of it.
    public var isUnderWay: Bool { state != .rest && !isOver }
    /// The line that is shown; none: it is over.
    public var line: String? { isOver ? nil : lines[at].text }

    /// Shows one line after the other, each for its time.
    public func start() {
        state = .itself
        running?.cancel()
        running = Task { [weak self] in
            while let self, self.state == .itself, !self.isOver {
                let seconds = self.lines[self.at].seconds
                guard (try? await self.pause(.seconds(seconds))) != nil, !Task.isCancelled else { return }
                self.at += 1
            }
        }
    }

    /// The reader turns the lines.
    public func goByHand() {
        running?.cancel()
        state = .hand
    }

    public func next() {
        if !isOver { at += 1 }
    }

    /// It rests where it stands, and can be gone on with.
    public func stop() {
        running?.cancel()
        state = .rest
    }

    public func startOver() {
        stop()
        at = 0
    }
}
