import Foundation
import NearerCore

extension Breathing {
    /// A breath in and out.
    public var breath: Double { inS + outS }

    /// How long a timer of so many seconds takes: it ends with a breath out, never in the middle of one.
    public func whole(_ seconds: UInt32) -> Double {
        (Double(seconds) / breath).rounded(.up) * breath
    }

    public func isIn(at time: Double) -> Bool {
        time.truncatingRemainder(dividingBy: breath) < inS
    }

    /// 0 breathed out, 1 breathed in; slow at both turns.
    public func fullness(at time: Double) -> Double {
        let inBreath = time.truncatingRemainder(dividingBy: breath)
        let share = inBreath < inS ? inBreath / inS : 1 - (inBreath - inS) / outS
        return (1 - cos(Double.pi * share)) / 2
    }
}

/// When a timer rings.
public enum BellPace {
    /// Seconds from its beginning: one bell every so often where it has bells between, and one at its end.
    public static func bells(_ seconds: Double, every: UInt32?) -> [Double] {
        guard let every, every > 0 else { return [seconds] }
        return Array(stride(from: Double(every), to: seconds, by: Double(every))) + [seconds]
    }
}

/// How fast a script goes by itself.
public enum ScriptPace {
    /// The line's share of the reading time, by its length, and the silence after it.
    public static func seconds(_ at: Int, of lines: [ScriptLine], in seconds: UInt32) -> Double {
        let silence = lines.reduce(0) { $0 + Double($1.pauseS) }
        let letters = lines.reduce(0) { $0 + $1.text.count }
        let reading = max(0, Double(seconds) - silence)
        return reading * Double(lines[at].text.count) / Double(max(letters, 1)) + Double(lines[at].pauseS)
    }
}
