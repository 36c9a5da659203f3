import Foundation
import NearerCore

/// The cues of a timer, played.
extension [Cue] {
    /// It is a breathing, and no sitting.
    public var breathes: Bool { first?.kind == .breatheIn }

    /// How long the timer takes, in seconds.
    public var whole: Double { last?.atS ?? 0 }

    /// How often it rings.
    public var bells: Int { filter { $0.kind == .bell }.count }

    /// What lasts at this moment.
    public func kind(at time: Double) -> CueKind { last { $0.atS <= time }?.kind ?? .still }

    /// 0 breathed out, 1 breathed in; slow at both turns.
    public func fullness(at time: Double) -> Double {
        guard let place = lastIndex(where: { $0.atS <= time }), place + 1 < count else { return 0 }
        let (cue, next) = (self[place], self[place + 1])
        let over = (time - cue.atS) / (next.atS - cue.atS)
        let share: Double =
            switch cue.kind {
            case .breatheIn: over
            case .breatheOut: 1 - over
            case .still, .bell, .over: 0
            }
        return (1 - cos(Double.pi * share)) / 2
    }
}
