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
