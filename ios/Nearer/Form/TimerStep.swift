import NearerKit
import SwiftUI

/// Breathing or sitting for a while. Nothing counts down; it can be stopped or passed over.
struct TimerStep: View {
    private enum At { case rest, going, over }

    @Environment(AppModel.self) private var app
    @Environment(\.accessibilityReduceMotion) private var still
    @State private var at = At.rest
    @State private var begun = Date.distantPast
    let seconds: UInt32
    let breathing: Breathing?

    var body: some View {
        VStack(spacing: 12) {
            // Without motion only the word changes, now and then.
            TimelineView(AnimationTimelineSchedule(minimumInterval: still ? 0.25 : nil, paused: at != .going)) { context in
                let time = at == .going ? max(context.date.timeIntervalSince(begun), 0) : 0
                ZStack {
                    if !still {
                        if let breathing {
                            BreathCircle(fullness: at == .going ? breathing.fullness(time) : 0)
                        } else {
                            SittingRing(share: at == .over ? 1 : min(time / whole, 1))
                        }
                    }
                    word(time)
                }
            }
            if at == .going {
                QuietButton(app.strings[.actionStop], id: "timer-stop") { at = .rest }
            } else {
                QuietButton(app.strings[at == .over ? .actionStartOver : .actionStart], id: "timer-start") {
                    begun = .now
                    at = .going
                }
            }
        }
        .frame(maxWidth: .infinity)
        .task(id: at) {
            keepScreenOn(at == .going)
            guard at == .going, (try? await Task.sleep(for: .seconds(whole))) != nil else { return }
            at = .over
        }
        .onDisappear { keepScreenOn(false) }
    }

    private func word(_ time: Double) -> some View {
        let word: String =
            switch at {
            case .rest: breathing == nil ? app.strings[.timerSitting] : ""
            case .going: app.strings[breathing.map { $0.isIn(time) ? .timerIn : .timerOut } ?? .timerSitting]
            case .over: app.strings[.timerDone]
            }
        return Text(verbatim: word)
            .font(.ask)
            .multilineTextAlignment(.center)
            .padding(24)
            .announced(word)
            .accessibilityIdentifier("timer-word")
    }

    /// Ends with a breath out, never in the middle of one.
    private var whole: Double {
        guard let breathing else { return Double(seconds) }
        let breath = breathing.inS + breathing.outS
        return (Double(seconds) / breath).rounded(.up) * breath
    }
}

extension Breathing {
    fileprivate func isIn(_ time: Double) -> Bool {
        time.truncatingRemainder(dividingBy: inS + outS) < inS
    }

    /// 0 breathed out, 1 breathed in; slow at both turns.
    fileprivate func fullness(_ time: Double) -> Double {
        let time = time.truncatingRemainder(dividingBy: inS + outS)
        let share = time < inS ? time / inS : 1 - (time - inS) / outS
        return (1 - cos(.pi * share)) / 2
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
            Circle().stroke(palette.hairline, lineWidth: 4)
            Circle()
                .trim(from: 0, to: share)
                .stroke(palette.outline, style: StrokeStyle(lineWidth: 4, lineCap: .round))
                .rotationEffect(.degrees(-90))
        }
        .frame(width: 236, height: 236)
        .accessibilityHidden(true)
    }
}
