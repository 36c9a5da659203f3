import NearerKit
import SwiftUI

/// How wide the days of the journal stand.
private let dayColumn: CGFloat = 52

/// A row of the journal: the day at its start, with a line in the colours of that day's feelings that goes on down to its
/// last entry; at the end side, what was written. At the largest text sizes the day stands above its entries.
struct DayRow<Content: View>: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    let day: Day
    let isFirst: Bool
    let isLast: Bool
    /// What the line is coloured by.
    let families: [String]
    let content: Content

    init(day: Day, isFirst: Bool, isLast: Bool, families: [String], @ViewBuilder content: () -> Content) {
        self.day = day
        self.isFirst = isFirst
        self.isLast = isLast
        self.families = families
        self.content = content()
    }

    var body: some View {
        if size.isAccessibilitySize {
            VStack(alignment: .leading, spacing: 8) {
                if isFirst { SectionTitle(app.formats.dayAndDate(day)) }
                content
            }
            .padding(.bottom, 20)
        } else {
            HStack(alignment: .top, spacing: 14) {
                VStack(spacing: 4) {
                    if isFirst {
                        VStack(spacing: 2) {
                            Text(verbatim: app.formats.dayOfMonth(day)).text(.title)
                            Text(verbatim: app.formats.weekday(day)).text(.nav).foregroundStyle(palette.inkSoft)
                        }
                        .accessibilityElement()
                        .accessibilityLabel(app.formats.dayAndDate(day))
                        .accessibilityAddTraits(.isHeader)
                    }
                    rail
                }
                .frame(width: dayColumn)
                content.padding(.top, 2).padding(.bottom, 20)
            }
        }
    }

    private var rail: some View {
        let marks = families.compactMap { palette.family($0)?.mark }
        let colors = marks.isEmpty ? [palette.line, palette.line] : marks + marks.suffix(1)
        return LinearGradient(colors: colors, startPoint: .top, endPoint: .bottom)
            .frame(width: 4)
            .frame(maxHeight: .infinity)
            .clipShape(Capsule())
            .padding(.bottom, isLast ? 10 : 0)
            .accessibilityHidden(true)
    }
}

/// An entry in the journal: the app's own question small, the person's words large, then what was felt, which way it went,
/// and when.
struct EntryWords: View {
    private static let most = 6

    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let line: EntryLine
    /// What was tapped in a check-in, in words.
    let checkIn: String?

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            VStack(alignment: .leading, spacing: 3) {
                if let checkIn { Text(verbatim: checkIn).text(.quiet).foregroundStyle(palette.inkSoft) }
                SpansText(line.snippet).text(.words).lineLimit(Self.most).privacySensitive()
            }
            FlowRow(spacing: 12) {
                ForEach(Array(zip(line.feelings, line.families).enumerated()), id: \.offset) { _, felt in
                    feeling(felt.0, of: felt.1)
                }
                ForEach(Array(facts.enumerated()), id: \.offset) { _, fact in
                    Text(verbatim: fact).text(.small).foregroundStyle(palette.inkSoft)
                }
                if line.star {
                    Image(systemName: "star").foregroundStyle(palette.accent).accessibilityLabel(app.strings[.journalFilterStar])
                }
            }
        }
        .multilineTextAlignment(.leading)
        .frame(maxWidth: .infinity, alignment: .leading)
    }

    private func feeling(_ word: String, of family: String?) -> some View {
        HStack(spacing: 7) {
            if let family { FamilyMark(family: family, side: 14) }
            Text(verbatim: word).text(.label)
        }
        .foregroundStyle(family.flatMap { palette.family($0)?.ink } ?? palette.inkSoft)
    }

    private var facts: [String] {
        let said = [
            line.kind.key.map { app.strings[$0] }, line.mood.map { app.strings[Mood.key($0)] },
            app.formats.time(line.atMs, offsetS: line.offsetS),
        ]
        return line.people + line.tags.map { "#\($0)" } + said.compactMap(\.self)
    }
}

/// The one floating button: with its word at the top of the list, its picture alone further down.
struct WriteButton: View {
    private static let side: CGFloat = 56

    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @Environment(\.colorScheme) private var scheme
    let isExtended: Bool
    let write: @MainActor () -> Void

    var body: some View {
        let shape = RoundedRectangle(cornerRadius: .radius)
        Button(action: write) {
            HStack(spacing: 10) {
                Image(systemName: "pencil").accessibilityHidden(true)
                if isExtended { Text(verbatim: app.strings[.journalWrite]).text(.body).fontWeight(.medium) }
            }
            .padding(.horizontal, 16)
            .frame(minWidth: Self.side, minHeight: Self.side)
            .foregroundStyle(palette.onAccent)
            .background { shape.fill(palette.accent) }
            .shadow(color: scheme == .dark ? .clear : palette.ink.opacity(0.22), radius: 9, y: 6)
        }
        .buttonStyle(.plain)
        .animation(Moves.state, value: isExtended)
        .padding(.trailing, .margin)
        .padding(.bottom, 16)
        .accessibilityLabel(app.strings[.journalWrite])
        .accessibilityIdentifier("journal-write")
    }
}

#Preview("A day, and the button") {
    OnDemoVault { app in
        DayRow(day: "2026-11-30", isFirst: true, isLast: true, families: ["calmness", "shame"]) {
            Text(verbatim: app.strings[.appWhat]).text(.words)
        }
        WriteButton(isExtended: true) {}
        WriteButton(isExtended: false) {}
    }
}
