import Foundation

/// The sound of a small bell, the same as on Android: samples from -1 to 1, one channel.
public enum Bell {
    public static let rate = 44_100.0
    private static let seconds = 3.0
    private static let rise = 0.005
    private static let pitch = 528.0

    /// Partial tones: times the pitch, how loud, and in how many seconds each fades to a third.
    private static let tones: [(times: Double, loud: Double, fade: Double)] = [
        (1, 0.42, 0.9), (2.71, 0.16, 0.45), (5.15, 0.06, 0.2),
    ]

    public static let samples: [Float] = (0..<Int(rate * seconds)).map { at in
        let time = Double(at) / rate
        let sound = tones.reduce(0) { sound, tone in
            sound + tone.loud * exp(-time / tone.fade) * sin(2 * .pi * pitch * tone.times * time)
        }
        return Float(sound * min(time / rise, 1))
    }
}

/// Two soft tones for a breath with the eyes shut: one that rises, for in, and one that falls, for out.
public enum BreathTone {
    private static let seconds = 0.9
    private static let low = 220.0
    private static let high = 330.0
    private static let loud = 0.25

    public static let breatheIn = samples(from: low, to: high)
    public static let breatheOut = samples(from: high, to: low)

    private static func samples(from: Double, to: Double) -> [Float] {
        (0..<Int(Bell.rate * seconds)).map { at in
            let time = Double(at) / Bell.rate
            // The phase of a pitch that glides; loud in the middle, silent at both ends.
            let phase = from * time + (to - from) * time * time / (2 * seconds)
            return Float(loud * sin(.pi * time / seconds) * sin(2 * .pi * phase))
        }
    }
}

extension Sign {
    /// What it sounds like.
    public var samples: [Float] {
        switch self {
        case .bell: Bell.samples
        case .breatheIn: BreathTone.breatheIn
        case .breatheOut: BreathTone.breatheOut
        }
    }
}
