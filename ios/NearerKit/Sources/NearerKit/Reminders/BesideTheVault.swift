import Foundation
import NearerBindings
import NearerCore

/// Today's practices from outside of the app: seen and marked beside the vault, without its key and without a name.
public struct BesideTheVault: Sendable {
    public let library: Library
    private let shared: String
    private let clock: any Clock

    /// `shared` is the vault's shared folder. Nothing but the library is opened.
    public init(language: String, shared: String, clock: any Clock = SystemClock()) throws {
        library = try Library.open(language: language)
        self.shared = shared
        self.clock = clock
    }

    /// None: nothing was planned yet, or it can't be read.
    public var today: WidgetView? {
        guard let now = try? clock.now() else { return nil }
        return WidgetView.read(library, shared: shared, now: now)
    }

    /// What the colours of practices are called, in the palette's order.
    public var colours: [String] { (try? library.practiceColours()) ?? [] }

    /// Marks one as done. It lies sealed until the vault is opened, and is seen as done at once. What is settled already
    /// stays as it is: a second tap, or one on what a widget showed yesterday, leaves nothing.
    public func markDone(_ practice: Id) async throws {
        try await CoreQueue.run { [self] in
            guard let dot = today?.dots.first(where: { $0.practice == practice }), !dot.settled else { return }
            _ = try library.capture(
                shared: shared, clock: clock, id: nil, captured: .mark(practice: practice, mark: .done))
            let file = try snapshotFile(of: library, in: shared)
            let plan = try library.remindersAfterMark(
                snapshot: try String(contentsOf: file, encoding: .utf8), practice: practice, now: clock.now())
            try Data(plan.snapshot.utf8).write(to: file, options: .atomic)
        }
    }
}
