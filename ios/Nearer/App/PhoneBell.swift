import NearerKit

#if canImport(UIKit)
    import AVFAudio
    import UIKit

    /// Rings in the hand, and aloud where the phone is not silent.
    @MainActor
    final class PhoneBell {
        private let engine = AVAudioEngine()
        private let player = AVAudioPlayerNode()
        private let sound = PhoneBell.sound()

        init() {
            engine.attach(player)
            engine.connect(player, to: engine.mainMixerNode, format: sound?.format)
        }

        func ring(aloud: Bool) {
            UIImpactFeedbackGenerator(style: .soft).impactOccurred()
            guard aloud, let sound else { return }
            do {
                // Beside what else is played, and never where the phone is silent.
                try AVAudioSession.sharedInstance().setCategory(.ambient)
                if !engine.isRunning { try engine.start() }
                player.scheduleBuffer(sound, at: nil, options: .interrupts)
                player.play()
            } catch {
                // It was felt in the hand.
            }
        }

        private static func sound() -> AVAudioPCMBuffer? {
            let samples = Bell.samples
            guard let format = AVAudioFormat(standardFormatWithSampleRate: Bell.rate, channels: 1),
                let sound = AVAudioPCMBuffer(pcmFormat: format, frameCapacity: AVAudioFrameCount(samples.count)),
                let channel = sound.floatChannelData?[0]
            else { return nil }
            sound.frameLength = sound.frameCapacity
            for (at, sample) in samples.enumerated() { channel[at] = sample }
            return sound
        }
    }
#else
    /// Nothing rings here.
    @MainActor
    final class PhoneBell {
        func ring(aloud: Bool) {}
    }
#endif
