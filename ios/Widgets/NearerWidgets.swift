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
        .configurationDisplayName("capture-title")
        // A smaller one can lead to one place only.
        .supportedFamilies([.systemMedium])
    }
}

/// Today's practices: a dot each, which marks it on the home screen, and a sentence. Nowhere a name.
struct PracticesWidget: Widget {
    var body: some WidgetConfiguration {
        StaticConfiguration(kind: "practices", provider: Provider()) { shown in
            PracticesView(shown: shown)
                .widgetURL(Errand.practicesLink)
                .containerBackground(for: .widget) { Color.clear }
        }
        .configurationDisplayName("today-practices")
        .supportedFamilies([.systemSmall, .systemMedium, .accessoryCircular, .accessoryRectangular])
    }
}

/// What a widget shows: read beside the vault, without the key.
struct Shown: TimelineEntry {
    let date: Date
    let kinds: [CheckInKind]
    let practices: WidgetView?
    let colours: [String]
    let strings: Strings?

    private static let beside = try? BesideTheVault.ofThePhone()
    private static let words = (try? beside?.library.strings()).map(Strings.init)

    static func now() -> Shown {
        Shown(
            date: Date(), kinds: (try? beside?.library.checkIns()) ?? [], practices: beside?.today,
            colours: beside?.colours ?? [], strings: words)
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
