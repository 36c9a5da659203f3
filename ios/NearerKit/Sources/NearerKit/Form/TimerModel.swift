import Foundation
import NearerCore
import Observation

/// Breathing, or sitting with a bell, for a while.
@MainActor
@Observable
public final class TimerModel {
    public enum State: Sendable { case rest, going, over }

    public let breathing: Breathing?

    /// How long it takes, in seconds.
    public let whole: Double

    /// There are bells before the one at the end.
    public let ringsBetween: Bool
    public private(set) var state = State.rest
    public private(set) var begun = Date.distantPast

    /// A bell is to be seen, for those who don't hear it.
    public private(set) var rings = false

    /// Bells are heard, not only felt.
    public var isAloud = true

    @ObservationIgnored private let bells: [Double]
    @ObservationIgnored private let echo: Double
    @ObservationIgnored private let host: any Host

    /// `echo`: for how many seconds a bell can be seen.
    public init(_ app: AppModel, seconds: UInt32, breathing: Breathing?, bellEveryS: UInt32?, echo: Double = 4) {
        host = app.host
        self.breathing = breathing
        self.echo = echo
        whole = breathing?.whole(seconds) ?? Double(seconds)
        bells = breathing == nil ? BellPace.bells(whole, every: bellEveryS) : []
        ringsBetween = bells.count > 1
    }

    public func start() {
        begun = .now
        state = .going
    }

    public func stop() {
        state = .rest
    }

    /// Seconds since it began.
    public func time(at date: Date) -> Double {
        state == .going ? max(date.timeIntervalSince(begun), 0) : 0
    }

    /// Lets it go on to its end; to be run, and cancelled, with every change of state.
    public func run() async {
        if state != .over { rings = false }
        guard state == .going else { return }
        let clock = ContinuousClock()
        let start = clock.now
        do {
            for (bell, next) in zip(bells, bells.dropFirst() + [whole]) {
                try await clock.sleep(until: start + .seconds(bell))
                host.bell(aloud: isAloud)
                rings = true
                guard bell < whole else { break }
                try await clock.sleep(until: start + .seconds(min(bell + echo, next)))
                rings = false
            }
            try await clock.sleep(until: start + .seconds(whole))
            state = .over
        } catch {
            // It was stopped, or its screen was left.
        }
    }
}
