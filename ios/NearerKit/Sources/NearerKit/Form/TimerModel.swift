import Foundation
import NearerCore
import Observation

/// Breathing, or sitting with a bell, for a while.
@MainActor
@Observable
public final class TimerModel {
    public enum State: Sendable { case rest, going, over }

    /// What sounds and shows when.
    public let cues: [Cue]
    public private(set) var state = State.rest
    public private(set) var begun = Date.distantPast

    /// A bell is to be seen, for those who don't hear it.
    public private(set) var rings = false

    /// Bells are heard, not only felt.
    public var isAloud = true

    @ObservationIgnored private let host: any Host
    @ObservationIgnored private let life: Life

    public init(_ app: AppModel, cues: [Cue]) {
        host = app.host
        life = app.life
        self.cues = cues
    }

    /// There are bells before the one at the end.
    public var ringsBetween: Bool { cues.bells > 1 }

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
        life.hold()
        defer { life.letGo() }
        let clock = ContinuousClock()
        let start = clock.now
        do {
            for cue in cues {
                try await clock.sleep(until: start + .seconds(cue.atS))
                switch cue.kind {
                case .breatheIn, .breatheOut: break
                case .bell:
                    host.bell(aloud: isAloud)
                    rings = true
                case .still: rings = false
                case .over: state = .over
                }
            }
        } catch {
            // It was stopped, or its screen was left.
        }
    }
}
