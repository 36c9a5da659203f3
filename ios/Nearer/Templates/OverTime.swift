import NearerKit
import SwiftUI

/// A month, one round cell a day: done filled, skipped dotted, today ringed, open plain. Each is a control of its own.
struct MonthCalendar: View {
    private static let disc: CGFloat = 36

    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let month: PracticeMonth
    let today: Day
    let canFillIn: (DayCell) -> Bool
    let fillIn: @MainActor (DayCell) -> Void

    var body: some View {
        VStack(spacing: 0) {
            HStack(spacing: 0) {
                ForEach(Array(weekdays.enumerated()), id: \.offset) { _, name in
                    Text(verbatim: name).text(.nav).foregroundStyle(palette.inkSoft).frame(maxWidth: .infinity)
                }
            }
            .padding(.bottom, 8)
            .accessibilityHidden(true)
            ForEach(Array(month.weeks.enumerated()), id: \.offset) { _, week in
                HStack(spacing: 0) {
                    ForEach(Array(week.enumerated()), id: \.offset) { _, cell in
                        if let cell { day(cell) } else { Color.clear.frame(maxWidth: .infinity, minHeight: .touch) }
                    }
                }
            }
        }
        .padding(.horizontal, -8)
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("practice-month")
    }

    /// The names of the seven places, from whichever days of the month stand in them.
    private var weekdays: [String] {
        (0..<7).map { place in
            month.weeks.compactMap { $0.indices.contains(place) ? $0[place] : nil }.first.map { app.formats.weekday($0.day) } ?? ""
        }
    }

    private func day(_ cell: DayCell) -> some View {
        Button {
            fillIn(cell)
        } label: {
            Text(verbatim: app.formats.dayOfMonth(cell.day))
                .text(.label)
                .foregroundStyle(cell.state == .done ? palette.onAccent : cell.day == today ? palette.accent : palette.inkSoft)
                .frame(minWidth: Self.disc, minHeight: Self.disc)
                .background { ground(cell) }
                .frame(maxWidth: .infinity, minHeight: .touch)
                .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .disabled(!canFillIn(cell))
        .accessibilityLabel(cell.words)
        .accessibilityIdentifier("day-\(cell.day)")
    }

    @ViewBuilder
    private func ground(_ cell: DayCell) -> some View {
        switch cell.state {
        case .done: Circle().fill(palette.you)
        case .partly: Circle().fill(palette.tint)
        case .skipped, .paused:
            Circle()
                .stroke(palette.edge, style: StrokeStyle(lineWidth: 2, lineCap: .round, dash: [0.1, 4.5]))
                .padding(1)
        default:
            if cell.day == today { Circle().stroke(palette.accent, lineWidth: 2).padding(1) }
        }
    }
}

/// A year as one control of twelve columns: a drag chooses the month, and it is spoken by month.
struct YearColumns: View {
    private static let high: CGFloat = 34
    /// The most days that a month has: what a full column stands for.
    private static let mostDays = 31.0

    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @Environment(\.layoutDirection) private var direction
    let months: [MonthLine]
    /// A day of the month that is shown.
    let shown: Day?
    let show: @MainActor (Day) -> Void

    var body: some View {
        VStack(spacing: 6) {
            GeometryReader { room in
                HStack(spacing: 0) {
                    ForEach(months, id: \.from) { column($0) }
                }
                .gesture(
                    DragGesture(minimumDistance: 0).onChanged { value in
                        MainActor.assumeIsolated { choose(at: value.location.x, of: room.size.width) }
                    })
            }
            .frame(height: Self.high)
            HStack(spacing: 0) {
                ForEach(months, id: \.from) { month in
                    Text(verbatim: String(app.formats.monthName(month.from).prefix(1)))
                        .text(.nav)
                        .fontWeight(isShown(month) ? .bold : .regular)
                        .foregroundStyle(isShown(month) ? palette.ink : palette.inkSoft)
                        .frame(maxWidth: .infinity)
                }
            }
        }
        .sensoryFeedback(.selection, trigger: shown)
        .accessibilityElement()
        .accessibilityLabel(app.strings[.practiceDays])
        .accessibilityValue(months.first(where: { isShown($0) })?.words ?? months.last?.words ?? "")
        .accessibilityAdjustableAction { direction in
            MainActor.assumeIsolated { turn(direction == .increment ? 1 : -1) }
        }
        .accessibilityIdentifier("practice-heat-map")
    }

    private func isShown(_ month: MonthLine) -> Bool {
        shown.map { app.formats.month($0) == app.formats.month(month.from) } ?? (month.from == months.last?.from)
    }

    private func column(_ month: MonthLine) -> some View {
        let share = min(Double(month.done) / Self.mostDays, 1)
        return ZStack(alignment: .bottom) {
            palette.wellDeep
            palette.you.opacity(0.75).frame(height: Self.high * share)
        }
        .frame(width: 20, height: Self.high)
        .clipShape(RoundedRectangle(cornerRadius: 10))
        .frame(maxWidth: .infinity)
    }

    private func choose(at x: CGFloat, of width: CGFloat) {
        guard !months.isEmpty, width > 0 else { return }
        let along = direction == .rightToLeft ? width - x : x
        let place = min(max(Int(along / width * CGFloat(months.count)), 0), months.count - 1)
        if !isShown(months[place]) { show(months[place].from) }
    }

    private func turn(_ by: Int) {
        guard let at = months.firstIndex(where: { isShown($0) }), months.indices.contains(at + by) else { return }
        show(months[at + by].from)
    }
}

/// The way to the month before and after, with the name of what is shown.
struct MonthRow: View {
    @Environment(AppModel.self) private var app
    let month: PracticeMonth
    let name: String
    let show: @MainActor (Day) -> Void

    var body: some View {
        HStack {
            IconAction("chevron.backward", app.strings[.spanEarlier], id: "span-earlier") { show(month.earlier) }
            Text(verbatim: name)
                .text(.label)
                .frame(maxWidth: .infinity)
                .announced(name)
                .accessibilityIdentifier("span-title")
            if let later = month.later {
                IconAction("chevron.forward", app.strings[.spanLater], id: "span-later") { show(later) }
            } else {
                Color.clear.frame(width: .touch, height: .touch)
            }
        }
    }
}

/// What the shapes of a calendar mean.
struct CalendarKey: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette

    var body: some View {
        FlowRow(spacing: 16) {
            part(.dayDone) { Circle().fill(palette.you) }
            part(.practiceSkipped) {
                Circle().stroke(palette.edge, style: StrokeStyle(lineWidth: 2, lineCap: .round, dash: [0.1, 3.5]))
            }
        }
        .accessibilityHidden(true)
    }

    private func part(_ key: Key, @ViewBuilder _ sign: () -> some View) -> some View {
        HStack(spacing: 6) {
            sign().frame(width: 12, height: 12)
            Text(verbatim: app.strings[key]).text(.quiet).foregroundStyle(palette.inkSoft)
        }
    }
}
