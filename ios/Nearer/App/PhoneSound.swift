import NearerKit

#if canImport(UIKit)
    import AVFAudio
    import MediaPlayer
    import UIKit

    /// Signs in the hand, and aloud also while the screen is off: the engine goes on between them, in the background
    /// that `UIBackgroundModes: audio` gives to a session of the category `playback` (Apple, "Configuring your app for
    /// media playback"). That category sounds although the phone is set to silent, and ends what else is played: so it
    /// is taken only while something goes on that the person wants aloud, and given back.
    ///
    /// The Lock Screen shows the app's name and how far it is. A call holds it, and lets it go on where the system says
    /// so ("Handling audio interruptions"); so does taking off headphones ("Responding to audio route changes").
    @MainActor
    final class PhoneSound: SoundPort {
        static let shared = PhoneSound()

        private let engine = AVAudioEngine()
        private let player = AVAudioPlayerNode()
        private let sounds: [Sign: AVAudioPCMBuffer]
        private var title = ""
        private var seconds = 0.0
        private var told: (@MainActor (SoundWish) -> Void)?

        private init() {
            sounds = Dictionary(
                uniqueKeysWithValues: Sign.allCases.compactMap { sign in
                    Self.buffer(sign.samples).map { (sign, $0) }
                })
            engine.attach(player)
            engine.connect(player, to: engine.mainMixerNode, format: sounds[.bell]?.format)
            Self.listen()
        }

        func give(_ sign: Sign, aloud: Bool) {
            UIImpactFeedbackGenerator(style: sign == .breatheOut ? .light : .soft).impactOccurred()
            guard aloud, let sound = sounds[sign], (try? play()) != nil else { return }
            player.scheduleBuffer(sound, at: nil, options: .interrupts)
        }

        func begin(title: String, seconds: Double, told: @escaping @MainActor (SoundWish) -> Void) {
            (self.title, self.seconds, self.told) = (title, seconds, told)
            Self.offerWishes(true)
        }

        func goes(_ on: Bool, at gone: Double) {
            // Where nothing can be heard it goes on all the same, as long as the screen is on.
            if on { try? play() } else { engine.pause() }
            MPNowPlayingInfoCenter.default().nowPlayingInfo = [
                MPMediaItemPropertyTitle: title,
                MPMediaItemPropertyPlaybackDuration: seconds,
                MPNowPlayingInfoPropertyElapsedPlaybackTime: gone,
                MPNowPlayingInfoPropertyPlaybackRate: on ? 1.0 : 0.0,
            ]
        }

        func end() {
            told = nil
            Self.offerWishes(false)
            MPNowPlayingInfoCenter.default().nowPlayingInfo = nil
            // The last bell fades before the session is given back; what begins meanwhile keeps it.
            Task {
                try? await Task.sleep(for: .seconds(3))
                guard told == nil else { return }
                engine.stop()
                try? AVAudioSession.sharedInstance().setActive(false, options: .notifyOthersOnDeactivation)
            }
        }

        private func play() throws {
            let session = AVAudioSession.sharedInstance()
            try session.setCategory(.playback)
            try session.setActive(true)
            if !engine.isRunning { try engine.start() }
            player.play()
        }

        private func follow(_ wish: SoundWish) {
            told?(wish)
        }

        private static func buffer(_ samples: [Float]) -> AVAudioPCMBuffer? {
            guard let format = AVAudioFormat(standardFormatWithSampleRate: Bell.rate, channels: 1),
                let sound = AVAudioPCMBuffer(pcmFormat: format, frameCapacity: AVAudioFrameCount(samples.count)),
                let channel = sound.floatChannelData?[0]
            else { return nil }
            sound.frameLength = sound.frameCapacity
            for (at, sample) in samples.enumerated() { channel[at] = sample }
            return sound
        }
    }

    /// Apple says of neither where it is called: so none of this is the main actor's, and only a word goes there.
    extension PhoneSound {
        private nonisolated static func listen() {
            let center = MPRemoteCommandCenter.shared()
            for (command, wish) in [
                (center.pauseCommand, SoundWish.hold), (center.playCommand, .resume), (center.stopCommand, .stop),
            ] {
                _ = command.addTarget { _ in
                    pass(wish)
                    return .success
                }
            }
            let notifications = NotificationCenter.default
            _ = notifications.addObserver(forName: AVAudioSession.interruptionNotification, object: nil, queue: nil) {
                guard let type = $0.userInfo?[AVAudioSessionInterruptionTypeKey] as? UInt else { return }
                let options = $0.userInfo?[AVAudioSessionInterruptionOptionKey] as? UInt ?? 0
                switch AVAudioSession.InterruptionType(rawValue: type) {
                case .began: pass(.hold)
                case .ended where AVAudioSession.InterruptionOptions(rawValue: options).contains(.shouldResume):
                    pass(.resume)
                default: break
                }
            }
            _ = notifications.addObserver(forName: AVAudioSession.routeChangeNotification, object: nil, queue: nil) {
                guard let reason = $0.userInfo?[AVAudioSessionRouteChangeReasonKey] as? UInt,
                    AVAudioSession.RouteChangeReason(rawValue: reason) == .oldDeviceUnavailable
                else { return }
                pass(.hold)
            }
        }

        private nonisolated static func pass(_ wish: SoundWish) {
            Task { @MainActor in shared.follow(wish) }
        }

        private nonisolated static func offerWishes(_ on: Bool) {
            let center = MPRemoteCommandCenter.shared()
            for command in [center.pauseCommand, center.playCommand, center.stopCommand] { command.isEnabled = on }
        }
    }
#else
    /// Nothing sounds here.
    @MainActor
    final class PhoneSound: SoundPort {
        static let shared = PhoneSound()

        func give(_ sign: Sign, aloud: Bool) {}

        func begin(title: String, seconds: Double, told: @escaping @MainActor (SoundWish) -> Void) {}

        func goes(_ on: Bool, at: Double) {}

        func end() {}
    }
#endif
