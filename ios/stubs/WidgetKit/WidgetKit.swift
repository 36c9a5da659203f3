// A stand-in for WidgetKit: signatures and isolation as Apple documents them, no behaviour. See SwiftUI/View.swift.
@_exported import SwiftUI

// swiftui/widget
@MainActor @preconcurrency public protocol Widget {
    associatedtype Body: WidgetConfiguration
    @MainActor @preconcurrency var body: Self.Body { get }
    @MainActor @preconcurrency init()
}

// swiftui/widgetbundle
@MainActor @preconcurrency public protocol WidgetBundle {
    associatedtype Body: Widget
    @WidgetBundleBuilder @MainActor @preconcurrency var body: Self.Body { get }
    @MainActor @preconcurrency init()
}

extension WidgetBundle {
    @MainActor @preconcurrency public static func main() { fatalError("for type-checking only") }
}

// swiftui/widgetbundlebuilder
@resultBuilder public struct WidgetBundleBuilder {
    @MainActor public static func buildBlock<First: Widget, Second: Widget>(_ first: First, _ second: Second) -> some Widget {
        StubWidgets()
    }
}

/// What a builder makes of several. Not Apple's name: theirs is not public.
public struct StubWidgets: Widget {
    public init() {}
    public var body: some WidgetConfiguration { StubConfiguration() }
}

// swiftui/widgetconfiguration
@MainActor @preconcurrency public protocol WidgetConfiguration {
    associatedtype Body: WidgetConfiguration
    @MainActor @preconcurrency var body: Self.Body { get }
}

extension Never: WidgetConfiguration {}

public struct StubConfiguration: WidgetConfiguration {
    public typealias Body = Never
    public var body: Never { return fatalError() }
}

extension WidgetConfiguration {
    // swiftui/widgetconfiguration/configurationdisplayname(_:)
    nonisolated public func configurationDisplayName(_ displayNameKey: LocalizedStringKey) -> some WidgetConfiguration {
        self
    }
    // swiftui/widgetconfiguration/supportedfamilies(_:)
    nonisolated public func supportedFamilies(_ families: [WidgetFamily]) -> some WidgetConfiguration { self }
}

// widgetkit/widgetfamily
public enum WidgetFamily: Sendable {
    case systemSmall, systemMedium, systemLarge, accessoryCircular, accessoryRectangular, accessoryInline
}

// widgetkit/timelineentry
public protocol TimelineEntry {
    var date: Date { get }
}

// widgetkit/timelineprovidercontext
public struct TimelineProviderContext {}

// widgetkit/timelinereloadpolicy
public struct TimelineReloadPolicy: Equatable, Sendable {
    public static func after(_ date: Date) -> TimelineReloadPolicy { .init() }
}

// widgetkit/timeline
public struct Timeline<EntryType: TimelineEntry> {
    public init(entries: [EntryType], policy: TimelineReloadPolicy) {}
}

// widgetkit/timelineprovider
public protocol TimelineProvider {
    associatedtype Entry: TimelineEntry
    typealias Context = TimelineProviderContext
    func placeholder(in context: Self.Context) -> Self.Entry
    @preconcurrency func getSnapshot(in context: Self.Context, completion: @escaping @Sendable (Self.Entry) -> Void)
    @preconcurrency func getTimeline(
        in context: Self.Context, completion: @escaping @Sendable (Timeline<Self.Entry>) -> Void)
}

// widgetkit/staticconfiguration
public struct StaticConfiguration<Content: View>: WidgetConfiguration {
    @MainActor @preconcurrency public init<Provider: TimelineProvider>(
        kind: String, provider: Provider, @ViewBuilder content: @escaping (Provider.Entry) -> Content
    ) {}
    public typealias Body = Never
    public var body: Never { return fatalError() }
}

// swiftui/containerbackgroundplacement
public struct ContainerBackgroundPlacement: Sendable {
    // swiftui/containerbackgroundplacement/widget
    public static let widget = ContainerBackgroundPlacement()
}

extension EnvironmentValues {
    // swiftui/environmentvalues/widgetfamily
    public var widgetFamily: WidgetFamily {
        get { fatalError() }
        set {}
    }
}

extension View {
    // swiftui/view/widgeturl(_:)
    nonisolated public func widgetURL(_ url: URL?) -> some View { self }
    // swiftui/view/containerbackground(for:alignment:content:)
    nonisolated public func containerBackground<V: View>(
        for container: ContainerBackgroundPlacement, @ViewBuilder content: () -> V
    ) -> some View { self }
}

// widgetkit/widgetcenter
public final class WidgetCenter: Sendable {
    public static let shared = WidgetCenter()
    private init() {}
    public func reloadAllTimelines() { fatalError() }
}
