// swiftui/menu
public struct Menu<Label: View, Content: View>: StubView {
    // swiftui/menu/init(content:label:)
    nonisolated public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {}
}

// swiftui/geometryproxy
public struct GeometryProxy {
    public var size: CGSize { .zero }
}

// swiftui/geometryreader
public struct GeometryReader<Content: View>: StubView {
    // swiftui/geometryreader/init(content:)
    nonisolated public init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) {}
}

// swiftui/viewthatfits
public struct ViewThatFits<Content: View>: StubView {
    // swiftui/viewthatfits/init(in:content:)
    nonisolated public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content) {}
}

// swiftui/list
public struct List<SelectionValue: Hashable, Content: View>: StubView {}

extension List where SelectionValue == Never {
    // swiftui/list/init(content:)
    nonisolated public init(@ViewBuilder content: () -> Content) {}
}

// swiftui/liststyle
@MainActor @preconcurrency public protocol ListStyle {}

// swiftui/plainliststyle
public struct PlainListStyle: ListStyle {
    nonisolated public init() {}
}

extension ListStyle where Self == PlainListStyle {
    // swiftui/liststyle/plain
    @MainActor @preconcurrency public static var plain: PlainListStyle { PlainListStyle() }
}

// swiftui/horizontaledge
public enum HorizontalEdge: Int8, CaseIterable, Sendable { case leading, trailing }

// swiftui/edgeinsets
public struct EdgeInsets: Equatable, Sendable {
    // swiftui/edgeinsets/init(top:leading:bottom:trailing:)
    public init(top: CGFloat, leading: CGFloat, bottom: CGFloat, trailing: CGFloat) {}
}

// swiftui/visibility
public enum Visibility: Hashable, CaseIterable, Sendable { case automatic, visible, hidden }

// swiftui/navigationsplitview
public struct NavigationSplitView<Sidebar: View, Content: View, Detail: View>: StubView {}

extension NavigationSplitView where Content == EmptyView {
    // swiftui/navigationsplitview/init(sidebar:detail:)
    nonisolated public init(@ViewBuilder sidebar: () -> Sidebar, @ViewBuilder detail: () -> Detail) {}
}

// swiftui/toolbarplacement
public struct ToolbarPlacement: Sendable {
    // swiftui/toolbarplacement/navigationbar
    public static var navigationBar: ToolbarPlacement { .init() }
    // swiftui/toolbarplacement/tabbar
    public static var tabBar: ToolbarPlacement { .init() }
}

// swiftui/scrollindicatorvisibility
public struct ScrollIndicatorVisibility: Sendable {
    public static var hidden: Self { .init() }
}

extension View {
    // swiftui/view/contextmenu(menuitems:)
    nonisolated public func contextMenu<MenuItems: View>(@ViewBuilder menuItems: () -> MenuItems) -> some View { self }
    // swiftui/view/liststyle(_:)
    nonisolated public func listStyle<S: ListStyle>(_ style: S) -> some View { self }
    // swiftui/view/listrowinsets(_:)
    nonisolated public func listRowInsets(_ insets: EdgeInsets?) -> some View { self }
    // swiftui/view/listrowseparator(_:edges:)
    nonisolated public func listRowSeparator(_ visibility: Visibility) -> some View { self }
    // swiftui/view/listrowbackground(_:)
    nonisolated public func listRowBackground<V: View>(_ view: V?) -> some View { self }
    // swiftui/view/scrollcontentbackground(_:)
    nonisolated public func scrollContentBackground(_ visibility: Visibility) -> some View { self }
    // swiftui/view/scrollindicators(_:axes:)
    nonisolated public func scrollIndicators(_ visibility: ScrollIndicatorVisibility) -> some View { self }
    // swiftui/view/swipeactions(edge:allowsfullswipe:content:)
    nonisolated public func swipeActions<T: View>(
        edge: HorizontalEdge = .trailing, allowsFullSwipe: Bool = true, @ViewBuilder content: () -> T
    ) -> some View { self }
    // swiftui/view/toolbar(_:for:)
    nonisolated public func toolbar(_ visibility: Visibility, for bars: ToolbarPlacement...) -> some View { self }
    // swiftui/view/preferredcolorscheme(_:)
    nonisolated public func preferredColorScheme(_ colorScheme: ColorScheme?) -> some View { self }
    // swiftui/view/navigationsplitviewcolumnwidth(_:)
    nonisolated public func navigationSplitViewColumnWidth(_ width: CGFloat) -> some View { self }
}
