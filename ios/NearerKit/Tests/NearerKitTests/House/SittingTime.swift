import NearerKit

/// Time that goes only as it is waited for; before a long wait it stands still, until that is cancelled.
@MainActor
final class SittingTime {
    private(set) var seconds = 100.0
    /// Whoever waits longer than this waits for good.
    var patience = 30.0
    /// How much later than asked a wait ends.
    var late = 0.0

    var time: TimerModel.Time {
        TimerModel.Time(now: { self.seconds }, pause: { try await self.pause($0) })
    }

    func pass(_ more: Double) {
        seconds += more
    }

    private func pause(_ wait: Double) async throws {
        if wait > patience { try await Task.sleep(for: .seconds(3600)) }
        try Task.checkCancellation()
        await Task.yield()
        seconds += max(wait, 0) + late
    }
}
