import NearerKit
import SwiftUI

/// One thing that leads: circles, a reason, the question or the line, what can be answered on the spot, and one quiet way
/// out. On a low screen the circles are small; at the largest text sizes they go.
struct Hero<Answers: View, Out: View>: View {
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    @Environment(\.accessibilityReduceMotion) private var still
    @Environment(\.isLow) private var isLow
    @State private var isAtRest = false
    let pose: HeroPose
    let reason: String?
    let line: String
    let role: TextRole
    let sentence: String?
    let answers: Answers
    let out: Out

    init(
        _ pose: HeroPose, reason: String? = nil, line: String, role: TextRole, sentence: String? = nil,
        @ViewBuilder answers: () -> Answers, @ViewBuilder out: () -> Out
    ) {
        self.pose = pose
        self.reason = reason
        self.line = line
        self.role = role
        self.sentence = sentence
        self.answers = answers()
        self.out = out()
    }

    var body: some View {
        VStack(alignment: isLarge ? .leading : .center, spacing: 6) {
            if !isLarge { circles(isLow ? HeroPose.low : pose.radius).padding(.bottom, isLow ? 4 : 12) }
            if let reason { Text(verbatim: reason).text(.quiet).foregroundStyle(palette.inkSoft) }
            Text(verbatim: line)
                .text(isLow ? .titleMedium : role)
                .multilineTextAlignment(isLarge ? .leading : .center)
                .accessibilityAddTraits(.isHeader)
                .accessibilityIdentifier("screen-title")
            if let sentence {
                Text(verbatim: sentence)
                    .text(.body)
                    .foregroundStyle(palette.inkSoft)
                    .multilineTextAlignment(isLarge ? .leading : .center)
            }
            answers.padding(.top, isLow ? 6 : 14)
            out
        }
        .frame(maxWidth: .infinity, alignment: isLarge ? .leading : .center)
        .onAppear { isAtRest = true }
    }

    private var isLarge: Bool { size.isAccessibilitySize }

    private func circles(_ radius: Double) -> some View {
        TwoCircles(
            radius: radius, closeness: isAtRest ? pose.closeness : 0.6, lean: pose.lean, label: nil
        )
        .animation(Moves.lean(still: still), value: isAtRest)
    }
}

private struct LowKey: EnvironmentKey {
    static let defaultValue = false
}

extension EnvironmentValues {
    /// The screen is so low that what leads must be smaller for a practice to be seen below it.
    var isLow: Bool {
        get { self[LowKey.self] }
        set { self[LowKey.self] = newValue }
    }
}

/// How the circles of what leads stand. They measure nothing.
enum HeroPose {
    /// A question is open.
    case asking
    /// Nothing is due.
    case resting

    fileprivate static let low = 22.0

    fileprivate var radius: Double { self == .asking ? 42 : 56 }
    fileprivate var closeness: Double { self == .asking ? 0.5 : 0.74 }
    fileprivate var lean: Double { self == .asking ? 0.35 : 0.6 }
}

/// Answers two by two, or one a row where they are long or the text is large.
struct AnswerGrid: View {
    private static let high: CGFloat = 60

    @Environment(\.dynamicTypeSize) private var size
    let options: [OptionView]
    let pick: @MainActor (OptionView) -> Void

    var body: some View {
        if size.isAccessibilitySize {
            VStack(spacing: 8) { ForEach(options, id: \.id) { answer($0) } }
        } else {
            VStack(spacing: 8) {
                ForEach(Array(stride(from: 0, to: options.count, by: 2)), id: \.self) { at in
                    HStack(spacing: 8) { ForEach(options[at..<min(at + 2, options.count)], id: \.id) { answer($0) } }
                }
            }
        }
    }

    private func answer(_ option: OptionView) -> some View {
        Button {
            pick(option)
        } label: {
            Text(verbatim: option.text)
                .text(.answer)
                .multilineTextAlignment(.center)
                .padding(.horizontal, 12)
                .padding(.vertical, 10)
                .frame(maxWidth: .infinity, minHeight: Self.high)
                .modifier(AnswerSheet(isPicked: false))
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("due-answer-\(option.id)")
    }
}

/// The three ways of a check-in, as tiles.
struct WayTiles: View {
    private static let high: CGFloat = 104
    private static let round: CGFloat = 22

    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    let kinds: [CheckInKind]
    let pick: @MainActor (Way) -> Void

    var body: some View {
        if size.isAccessibilitySize {
            VStack(spacing: 8) { ForEach(kinds, id: \.way) { tile($0) } }
        } else {
            HStack(alignment: .top, spacing: 8) { ForEach(kinds, id: \.way) { tile($0) } }
        }
    }

    private func tile(_ kind: CheckInKind) -> some View {
        let shape = RoundedRectangle(cornerRadius: Self.round)
        return Button {
            pick(kind.way)
        } label: {
            VStack(spacing: 12) {
                Group {
                    if kind.way == .mood { MoodWheel() } else { WayCircles(way: kind.way, radius: 11) }
                }
                .frame(height: 36)
                Text(verbatim: kind.title).text(.label).multilineTextAlignment(.center)
            }
            .padding(.horizontal, 4)
            .padding(.vertical, 12)
            .frame(maxWidth: .infinity, minHeight: Self.high)
            .background { shape.fill(palette.sheet) }
            .overlay { shape.stroke(palette.isHighContrast ? palette.edge : palette.line, lineWidth: palette.isHighContrast ? 2 : 1) }
            .contentShape(shape)
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("today-check-in-\(kind.way.id)")
    }
}

/// A ring of families' colours: a mood, whichever.
private struct MoodWheel: View {
    private static let families = ["gladness", "calmness", "sadness", "fear", "anger"]

    @Environment(\.palette) private var palette

    var body: some View {
        let colors = Self.families.map { palette.family($0)?.mark ?? palette.edge }
        ZStack {
            ForEach(Array(colors.enumerated()), id: \.offset) { at, color in
                Circle()
                    .trim(from: Double(at) / Double(colors.count), to: Double(at + 1) / Double(colors.count))
                    .stroke(color, lineWidth: 7.5)
                    .rotationEffect(.degrees(-90))
            }
        }
        .padding(3.75)
        .frame(width: 30, height: 30)
        .opacity(0.8)
        .accessibilityHidden(true)
    }
}

/// Which way each of the last seven days went, as small circles over its weekday. At the largest text sizes, and on a low
/// screen, it goes.
struct SevenDays: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    @Environment(\.isLow) private var isLow
    let days: [DayWay]

    var body: some View {
        if !size.isAccessibilitySize, !isLow {
            HStack(spacing: 0) {
                ForEach(days, id: \.day) { day in
                    VStack(spacing: 4) {
                        WayCircles(way: day.way, radius: 6).frame(height: 24)
                        Text(verbatim: String(app.formats.weekday(day.day).prefix(1)))
                            .text(.nav)
                            .foregroundStyle(palette.inkSoft)
                    }
                    .frame(maxWidth: .infinity)
                }
            }
            .frame(minHeight: .touch)
            .accessibilityElement()
            .accessibilityLabel(([app.strings[.todayWeek]] + days.map(\.words)).joined(separator: ". "))
            .accessibilityIdentifier("today-week")
        }
    }
}

#Preview("A question is open") {
    OnDemoVault { app in
        Hero(.asking, reason: app.strings[.dueFollowUp], line: app.strings[.welcomeWhyTitle], role: .title) {
            AnswerGrid(options: BroughtHere.all.map { OptionView(id: $0.key.rawValue, text: app.strings[$0.key]) }) { _ in }
        } out: {
            QuietButton(app.strings[.actionSkip], id: "due-skip", rank: .quiet) {}
        }
    }
}

#Preview("Nothing is due") {
    OnDemoVault { app in
        Hero(.resting, line: app.strings[.todayNothing], role: .display) {
            WayTiles(kinds: (try? app.library.checkIns()) ?? []) { _ in }
        } out: {
            EmptyView()
        }
    }
}
