import NearerKit
import SwiftUI

/// Breathing, or sitting with a bell, before it begins and after it ended.
struct TimerStep: View {
    @Environment(AppModel.self) private var app
    @Bindable var model: TimerModel

    var body: some View {
        VStack(spacing: 16) {
            TwoCircles(radius: 52, closeness: model.state == .over ? 0.86 : 0.6, lean: 0, label: nil)
            if model.state == .over {
                Text(verbatim: app.strings[.timerDone])
                    .text(.titleMedium)
                    .multilineTextAlignment(.center)
                    .announced(app.strings[.timerDone])
                    .accessibilityIdentifier("timer-word")
            }
            QuietButton(
                app.strings[model.state == .over ? .actionStartOver : .actionStart], id: "timer-start", rank: .tonal
            ) { model.start() }
            Toggle(app.strings[model.aloud], isOn: $model.isAloud)
                .frame(minHeight: .touch)
                .accessibilityIdentifier("timer-bells")
        }
        .frame(maxWidth: .infinity)
    }
}

extension TimerModel {
    /// What is heard where it is aloud.
    var aloud: Key {
        if cues.breathes { return .timerTones }
        return ringsBetween ? .timerBellsBetween : .timerBells
    }
}

/// While it goes on: the circles breathe, or a ring closes. Nothing counts down.
struct TimerStage: View {
    @Environment(AppModel.self) private var app
    @Environment(\.accessibilityReduceMotion) private var still
    @Environment(\.palette) private var palette
    @Bindable var model: TimerModel

    var body: some View {
        ImmersiveFrame(app.strings[.actionStop], id: "timer-stop") {
            model.stop()
        } middle: {
            // Without motion only the word changes, now and then, and what both share, in three steps.
            let schedule = AnimationTimelineSchedule(minimumInterval: still ? 0.25 : nil, paused: model.state != .going)
            TimelineView(schedule) { context in
                let time = model.time(at: context.date)
                VStack(spacing: 32) {
                    if model.cues.breathes {
                        BreathCircles(fullness: model.cues.fullness(at: time), still: still)
                    } else {
                        SittingRing(share: min(time / model.cues.whole, 1))
                    }
                    word(time)
                }
            }
        } control: {
            if model.state == .held {
                BigControl(symbol: "play", label: app.strings[.actionResume], id: "timer-resume") { model.resume() }
            } else {
                BigControl(symbol: "pause", label: app.strings[.actionPause], id: "timer-pause") { model.hold() }
            }
        } beside: {
            SoundSwitch(label: app.strings[model.aloud], id: "timer-bells", isOn: $model.isAloud)
        }
        .onChange(of: model.state, initial: true) { keepScreenOn(model.state == .going) }
        .onDisappear { keepScreenOn(false) }
    }

    private func word(_ time: Double) -> some View {
        let word = app.strings[word(time)]
        return VStack(spacing: 10) {
            Text(verbatim: word)
                .text(.display)
                .multilineTextAlignment(.center)
                .announced(word)
                .accessibilityIdentifier("timer-word")
            // For those who don't hear it; it doesn't move.
            if model.rings {
                Image(systemName: "bell").foregroundStyle(palette.accent).accessibilityHidden(true)
                    .accessibilityIdentifier("timer-bell")
            }
        }
    }

    private func word(_ time: Double) -> Key {
        guard model.state == .going else { return .timerPaused }
        return switch model.cues.kind(at: time) {
        case .breatheIn: .timerIn
        case .breatheOut: .timerOut
        case .still, .bell, .over: .timerSitting
        }
    }
}

/// The two circles come together with the breath in, and part with the breath out. What they say is said in words below.
private struct BreathCircles: View {
    @Environment(\.palette) private var palette
    let fullness: Double
    let still: Bool

    var body: some View {
        if still {
            TwoCircles(
                radius: 86, closeness: 0.86, lean: 0.4, label: nil,
                tint: palette.between.opacity(0.4 + 0.3 * (fullness * 2).rounded()))
        } else {
            TwoCircles(radius: 86, closeness: 0.6 + 0.26 * fullness, lean: 0.8 * fullness, label: nil)
                .scaleEffect(0.82 + 0.18 * fullness)
        }
    }
}

/// A ring that closes while one sits.
private struct SittingRing: View {
    @Environment(\.palette) private var palette
    let share: Double

    var body: some View {
        ZStack {
            Circle().stroke(palette.line, lineWidth: 4)
            Circle()
                .trim(from: 0, to: share)
                .stroke(palette.you, style: StrokeStyle(lineWidth: 4, lineCap: .round))
                .rotationEffect(.degrees(-90))
        }
        .frame(width: 236, height: 236)
        .accessibilityHidden(true)
    }
}
