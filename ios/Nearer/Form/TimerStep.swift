import NearerKit
import SwiftUI

/// Breathing, or sitting with a bell. Nothing counts down; it can be stopped or passed over.
struct TimerStep: View {
    @Environment(AppModel.self) private var app
    @Environment(\.accessibilityReduceMotion) private var still
    @Environment(\.palette) private var palette
    @State private var model: TimerModel

    init(_ model: TimerModel) {
        _model = State(initialValue: model)
    }

    var body: some View {
        VStack(spacing: 12) {
            // Without motion only the word changes, now and then.
            let schedule = AnimationTimelineSchedule(minimumInterval: still ? 0.25 : nil, paused: model.state != .going)
            TimelineView(schedule) { context in
                let time = model.time(at: context.date)
                ZStack {
                    if !still {
                        if model.cues.breathes {
                            BreathCircle(fullness: isUnderWay ? model.cues.fullness(at: time) : 0)
                        } else {
                            SittingRing(share: model.state == .over ? 1 : min(time / model.cues.whole, 1))
                        }
                    }
                    VStack(spacing: 0) {
                        if model.rings { bell }
                        word(time)
                    }
                }
            }
            if isUnderWay {
                if model.state == .held {
                    QuietButton(app.strings[.actionResume], id: "timer-start") { model.resume() }
                }
                QuietButton(app.strings[.actionStop], id: "timer-stop") { model.stop() }
            } else {
                QuietButton(app.strings[model.state == .over ? .actionStartOver : .actionStart], id: "timer-start") {
                    model.start()
                }
            }
            Toggle(app.strings[aloud], isOn: $model.isAloud)
                .frame(minHeight: touchSide)
                .accessibilityIdentifier("timer-bells")
        }
        .frame(maxWidth: .infinity)
        .onChange(of: model.state) { keepScreenOn(model.state == .going) }
        .onDisappear {
            keepScreenOn(false)
            model.leave()
        }
    }

    private var isUnderWay: Bool { model.state == .going || model.state == .held }

    /// What is heard where it is aloud.
    private var aloud: Key {
        if model.cues.breathes { return .timerTones }
        return model.ringsBetween ? .timerBellsBetween : .timerBells
    }

    /// For those who don't hear it; it doesn't move.
    private var bell: some View {
        Image(systemName: "bell")
            .font(.title3)
            .foregroundStyle(palette.accent)
            .accessibilityHidden(true)
            .accessibilityIdentifier("timer-bell")
    }

    private func word(_ time: Double) -> some View {
        let word: String =
            switch model.state {
            case .rest: model.cues.breathes ? "" : app.strings[.timerSitting]
            case .going, .held:
                switch model.cues.kind(at: time) {
                case .breatheIn: app.strings[.timerIn]
                case .breatheOut: app.strings[.timerOut]
                case .still, .bell, .over: app.strings[.timerSitting]
                }
            case .over: app.strings[.timerDone]
            }
        return Text(verbatim: word)
            .font(.ask)
            .multilineTextAlignment(.center)
            .padding(24)
            .announced(word)
            .accessibilityIdentifier("timer-word")
    }
}

/// A soft circle, between half and all of its room. What it says is said in words on it.
private struct BreathCircle: View {
    @Environment(\.palette) private var palette
    let fullness: Double

    var body: some View {
        ZStack {
            Circle().fill(palette.tint.opacity(0.35))
            Circle().fill(palette.tint.opacity(0.6)).padding(17)
            Circle().fill(palette.tint).padding(36)
        }
        .frame(width: 240, height: 240)
        .scaleEffect(0.5 + 0.5 * fullness)
        .accessibilityHidden(true)
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
                .stroke(palette.edge, style: StrokeStyle(lineWidth: 4, lineCap: .round))
                .rotationEffect(.degrees(-90))
        }
        .frame(width: 236, height: 236)
        .accessibilityHidden(true)
    }
}
