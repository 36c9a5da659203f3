import Foundation
import NearerBindings
import NearerCore
import Observation

/// Breathing, or sitting with a bell, for a while. With its signs aloud it goes on while the phone is locked; a call
/// holds it.
@MainActor
@Observable
public final class TimerModel {
    public enum State: Sendable { case rest, going, held, over }

    /// What passes while one sits, in seconds. Tests have one of their own.
    public struct Time {
        let now: @MainActor () -> Double
        let pause: @MainActor (Double) async throws -> Void

        public init(
            now: @escaping @MainActor () -> Double, pause: @escaping @MainActor (Double) async throws -> Void
        ) {
            (self.now, self.pause) = (now, pause)
        }

        /// Goes on while the phone sleeps, and knows nothing of a clock that is set anew.
        public static var real: Time {
            let clock = ContinuousClock()
            let origin = clock.now
            return Time(
                now: { (clock.now - origin) / .seconds(1) },
                pause: { try await clock.sleep(for: .seconds(max($0, 0))) })
        }
    }

    /// A sign that comes later than this, in seconds, is not given any more: the phone slept.
    static let latest = 1.0

    /// What sounds and shows when.
    public let cues: [Cue]
    public private(set) var state = State.rest
    public private(set) var begun = Date.distantPast

    /// A bell is to be seen, for those who don't hear it.
    public private(set) var rings = false

    /// What lets it go on: the model's own, since a screen is not shown anew while the phone is locked. None: it was never
    /// begun.
    @ObservationIgnored public private(set) var running: Task<Void, Never>?

    /// Signs are heard, not only felt. Bells are unless the person turns them off; tones for a breath once they ask.
    public var isAloud: Bool {
        didSet { sounds() }
    }

    /// Seconds that it had gone on when it was held.
    private var gone = 0.0
    /// The sign that comes next: what was given before it was held is not given again.
    @ObservationIgnored private var next = 0
    @ObservationIgnored private var isHeard = false
    @ObservationIgnored private var holdsApp = false
    /// When it would have begun, had it never been held.
    @ObservationIgnored private var origin = 0.0
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private let passing: Time

    public init(_ app: AppModel, cues: [Cue], time: Time = .real) {
        self.app = app
        self.cues = cues
        passing = time
        isAloud = !cues.breathes
    }

    /// It was begun, and isn't over.
    public var isUnderWay: Bool { state == .going || state == .held }

    /// There are bells before the one at the end.
    public var ringsBetween: Bool { cues.bells > 1 }

    public func start() {
        (gone, next, rings) = (0, 0, false)
        goOn()
    }

    public func stop() {
        state = .rest
        running?.cancel()
        end()
    }

    /// It stands still until it is resumed: for a call, or where it is asked for.
    public func hold() {
        guard state == .going else { return }
        gone = passing.now() - origin
        state = .held
        running?.cancel()
        app.host.sound.goes(false, at: gone)
    }

    public func resume() {
        if state == .held { goOn() }
    }

    /// Its screen is left, or covered: it can be resumed where that comes back, and holds nothing meanwhile.
    public func leave() {
        hold()
        end()
    }

    /// Seconds since it began.
    public func time(at date: Date) -> Double {
        switch state {
        case .going: max(date.timeIntervalSince(begun), 0)
        case .held: gone
        case .rest, .over: 0
        }
    }

    /// Lets it go on to its end.
    private func run() async {
        do {
            while next < cues.count {
                let cue = cues[next]
                let due = origin + cue.atS
                try await passing.pause(due - passing.now())
                next += 1
                play(cue, isLate: passing.now() - due > Self.latest)
            }
        } catch {
            // It was stopped or held, or its screen was left.
        }
    }

    private func play(_ cue: Cue, isLate: Bool) {
        switch cue.kind {
        case .breatheIn: give(.breatheIn, isLate)
        case .breatheOut: give(.breatheOut, isLate)
        case .bell:
            give(.bell, isLate)
            rings = true
        case .still: rings = false
        case .over:
            state = .over
            end()
        }
    }

    private func give(_ sign: Sign, _ isLate: Bool) {
        if !isLate { app.host.sound.give(sign, aloud: isAloud) }
    }

    private func goOn() {
        begun = Date(timeIntervalSinceNow: -gone)
        origin = passing.now() - gone
        state = .going
        if !holdsApp { app.life.hold() }
        holdsApp = true
        if isHeard { app.host.sound.goes(true, at: gone) }
        sounds()
        running?.cancel()
        running = Task { await run() }
    }

    /// Only what is heard may go on with the screen off.
    private func sounds() {
        guard isAloud, state == .going else {
            if !isAloud { beSilent() }
            return
        }
        guard !isHeard else { return }
        isHeard = true
        app.host.sound.begin(title: app.strings[.appName], seconds: cues.whole) { [weak self] in self?.follow($0) }
        app.host.sound.goes(true, at: passing.now() - origin)
    }

    private func follow(_ wish: SoundWish) {
        switch wish {
        case .hold: hold()
        case .resume: resume()
        case .stop: stop()
        }
    }

    private func end() {
        beSilent()
        if holdsApp { app.life.letGo() }
        holdsApp = false
    }

    private func beSilent() {
        if isHeard { app.host.sound.end() }
        isHeard = false
    }
}
