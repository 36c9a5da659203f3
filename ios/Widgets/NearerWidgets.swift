import NearerKit
import SwiftUI
import WidgetKit

@main
struct NearerWidgets: WidgetBundle {
    var body: some Widget {
        CaptureWidget()
        PracticesWidget()
    }
}

/// The ways of a check-in on the home screen: the first tap is made there, and the app asks for the second.
struct CaptureWidget: Widget {
    var body: some WidgetConfiguration {
        StaticConfiguration(kind: "capture", provider: Provider()) { shown in
            VStack(spacing: 8) {
                ForEach(shown.kinds, id: \.way) { kind in
                    Link(destination: kind.way.link) {
                        Text(verbatim: kind.title).frame(maxWidth: .infinity, minHeight: 40)
                    }
                }
            }
            .containerBackground(for: .widget) { Color.clear }
        }
        .configurationDisplayName(Shown.strings?[.captureTitle] ?? "")
        // A smaller one can lead to one place only.
        .supportedFamilies([.systemMedium])
    }
}

/// Today's practices on the home screen: a dot each, and a sentence; no names.
struct PracticesWidget: Widget {
    var body: some WidgetConfiguration {
        StaticConfiguration(kind: "practices", provider: Provider()) { shown in
            VStack(spacing: 8) {
                if let practices = shown.practices {
                    Text(verbatim: practices.dots.map { $0.settled ? "●" : "○" }.joined(separator: " "))
                        .accessibilityHidden(true)
                    Text(verbatim: practices.words).font(.subheadline)
                }
            }
            .containerBackground(for: .widget) { Color.clear }
        }
        .configurationDisplayName(Shown.strings?[.todayPractices] ?? "")
        .supportedFamilies([.systemSmall])
    }
}

/// What a widget shows: read beside the vault, without the key.
struct Shown: TimelineEntry {
    let date: Date
    let kinds: [CheckInKind]
    let practices: WidgetView?

    private static let library = try? Library.open(language: phoneLanguage)
    static let strings = library.flatMap { try? $0.strings() }.map(Strings.init)

    static func now() -> Shown {
        Shown(
            date: Date(), kinds: (try? library?.checkIns()) ?? [],
            practices: library.flatMap { WidgetView.read($0, shared: VaultFolders.shared.path(percentEncoded: false), now: SystemClock().now()) })
    }
}

/// The app asks for widgets to be drawn anew whenever it plans; a new day comes within the hour.
struct Provider: TimelineProvider {
    private static let hour: TimeInterval = 3600

    func placeholder(in context: Context) -> Shown { .now() }

    func getSnapshot(in context: Context, completion: @escaping (Shown) -> Void) { completion(.now()) }

    func getTimeline(in context: Context, completion: @escaping (Timeline<Shown>) -> Void) {
        completion(Timeline(entries: [.now()], policy: .after(Date(timeIntervalSinceNow: Self.hour))))
    }
}
