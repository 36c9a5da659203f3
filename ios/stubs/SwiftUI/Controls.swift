// swiftui/buttonrole
public struct ButtonRole: Equatable, Sendable {
    public static let destructive = ButtonRole(), cancel = ButtonRole()
}

// swiftui/button
public struct Button<Label: View>: StubView {
    // swiftui/button/init(action:label:)
    nonisolated public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {}
    // swiftui/button/init(role:action:label:)
    nonisolated public init(
        role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label
    ) {}
}

extension Button where Label == Text {
    // swiftui/button/init(_:action:)
    nonisolated public init(_ titleKey: LocalizedStringKey, action: @escaping @MainActor () -> Void) {}
    // swiftui/button/init(_:action:)
    @_disfavoredOverload
    nonisolated public init<S: StringProtocol>(_ title: S, action: @escaping @MainActor () -> Void) {}
}

// swiftui/buttonstyle
@MainActor @preconcurrency public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    // swiftui/buttonstyle/makebody(configuration:)
    @ViewBuilder @MainActor @preconcurrency func makeBody(configuration: Self.Configuration) -> Self.Body
}

// swiftui/buttonstyleconfiguration
public struct ButtonStyleConfiguration {
    // swiftui/buttonstyleconfiguration/label-swift.struct
    public struct Label: StubView {}
    public let label: Label
    public let isPressed: Bool
    public let role: ButtonRole?
}

// swiftui/primitivebuttonstyle
@MainActor @preconcurrency public protocol PrimitiveButtonStyle {}

// swiftui/plainbuttonstyle
public struct PlainButtonStyle: PrimitiveButtonStyle {}

extension PrimitiveButtonStyle where Self == PlainButtonStyle {
    // swiftui/primitivebuttonstyle/plain
    @MainActor @preconcurrency public static var plain: PlainButtonStyle { PlainButtonStyle() }
}

// swiftui/textfield
public struct TextField<Label: View>: StubView {}

extension TextField where Label == Text {
    // swiftui/textfield/init(_:text:axis:)
    nonisolated public init(_ titleKey: LocalizedStringKey, text: Binding<String>, axis: Axis) {}
    // swiftui/textfield/init(_:text:axis:)
    @_disfavoredOverload
    nonisolated public init<S: StringProtocol>(_ title: S, text: Binding<String>, axis: Axis) {}
    // swiftui/textfield/init(_:text:)
    @_disfavoredOverload nonisolated public init<S: StringProtocol>(_ title: S, text: Binding<String>) {}
}

// swiftui/securefield
public struct SecureField<Label: View>: StubView {}

extension SecureField where Label == Text {
    // swiftui/securefield/init(_:text:)
    @_disfavoredOverload nonisolated public init<S: StringProtocol>(_ title: S, text: Binding<String>) {}
    // swiftui/securefield/init(_:text:)
    nonisolated public init(_ titleKey: LocalizedStringKey, text: Binding<String>) {}
}

// swiftui/toggle
public struct Toggle<Label: View>: StubView {
    // swiftui/toggle/init(ison:label:)
    nonisolated public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Label) {}
}

extension Toggle where Label == Text {
    // swiftui/toggle/init(_:ison:)
    @_disfavoredOverload nonisolated public init<S: StringProtocol>(_ title: S, isOn: Binding<Bool>) {}
}

// swiftui/slider
public struct Slider<Label: View, ValueLabel: View>: StubView {}

extension Slider where Label == EmptyView, ValueLabel == EmptyView {
    // swiftui/slider/init(value:in:step:oneditingchanged:)
    nonisolated public init<V: BinaryFloatingPoint>(
        value: Binding<V>, in bounds: ClosedRange<V>, step: V.Stride = 1,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where V.Stride: BinaryFloatingPoint {}
}

// swiftui/datepickercomponents
public struct DatePickerComponents: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let hourAndMinute = Self(rawValue: 1), date = Self(rawValue: 2)
}

// swiftui/datepicker
public struct DatePicker<Label: View>: StubView {}

extension DatePicker where Label == Text {
    // swiftui/datepicker/init(_:selection:displayedcomponents:)
    @_disfavoredOverload
    nonisolated public init<S: StringProtocol>(
        _ title: S, selection: Binding<Date>, displayedComponents: DatePickerComponents = [.hourAndMinute, .date]
    ) {}
}

// swiftui/datepickerstyle
@MainActor @preconcurrency public protocol DatePickerStyle {}

// swiftui/graphicaldatepickerstyle
public struct GraphicalDatePickerStyle: DatePickerStyle {
    nonisolated public init() {}
}

extension DatePickerStyle where Self == GraphicalDatePickerStyle {
    // swiftui/datepickerstyle/graphical
    @MainActor @preconcurrency public static var graphical: GraphicalDatePickerStyle { GraphicalDatePickerStyle() }
}

// swiftui/tabview
public struct TabView<SelectionValue: Hashable, Content: View>: StubView {
    // swiftui/tabview/init(selection:content:)
    nonisolated public init(selection: Binding<SelectionValue>?, @ViewBuilder content: () -> Content) {}
}

// swiftui/navigationstack
public struct NavigationStack<Data, Root: View>: StubView {
    // swiftui/navigationstack/init(path:root:)
    nonisolated public init(path: Binding<Data>, @ViewBuilder root: () -> Root)
    where Data: MutableCollection & RandomAccessCollection & RangeReplaceableCollection, Data.Element: Hashable {}
}

// swiftui/toolbarcontent
@MainActor @preconcurrency public protocol ToolbarContent {
    associatedtype Body: ToolbarContent
    @ToolbarContentBuilder @MainActor @preconcurrency var body: Self.Body { get }
}

extension Never: ToolbarContent {}

// swiftui/toolbarcontentbuilder
@resultBuilder public struct ToolbarContentBuilder {
    public static func buildExpression<C: ToolbarContent>(_ content: C) -> C { content }
    public static func buildBlock<C: ToolbarContent>(_ content: C) -> some ToolbarContent { content }
    public static func buildBlock<C0: ToolbarContent, C1: ToolbarContent>(_ c0: C0, _ c1: C1) -> some ToolbarContent { c0 }
    public static func buildBlock<C0: ToolbarContent, C1: ToolbarContent, C2: ToolbarContent>(
        _ c0: C0, _ c1: C1, _ c2: C2
    ) -> some ToolbarContent { c0 }
    public static func buildIf<C: ToolbarContent>(_ content: C?) -> some ToolbarContent { StubToolbarContent() }
}

/// Toolbar content of which only that is known. Not Apple's name.
public struct StubToolbarContent: ToolbarContent {
    public typealias Body = Never
    public var body: Never { return fatalError() }
}

// swiftui/toolbaritem
public struct ToolbarItem<ID, Content: View>: ToolbarContent {
    public typealias Body = Never
    public var body: Never { return fatalError() }
}

extension ToolbarItem where ID == () {
    // swiftui/toolbaritem/init(placement:content:)
    nonisolated public init(placement: ToolbarItemPlacement = .automatic, @ViewBuilder content: () -> Content) {}
}

// swiftui/toolbaritemplacement
public struct ToolbarItemPlacement: Sendable {
    public static let automatic = Self(), topBarLeading = Self(), topBarTrailing = Self()
    // swiftui/toolbaritemplacement/principal
    public static let principal = Self()
}

// swiftui/submitlabel
public struct SubmitLabel: Sendable {
    public static var search: SubmitLabel { .init() }
    public static var done: SubmitLabel { .init() }
}

// swiftui/textinputautocapitalization
public struct TextInputAutocapitalization: Sendable {
    public static var never: Self { .init() }
    public static var sentences: Self { .init() }
}

/// UIKit's, which SwiftUI hands on.
public enum UIKeyboardType: Sendable { case `default`, numbersAndPunctuation, numberPad, decimalPad }

extension View {
    // swiftui/view/keyboardtype(_:)
    nonisolated public func keyboardType(_ type: UIKeyboardType) -> some View { self }
    // swiftui/view/buttonstyle(_:)
    nonisolated public func buttonStyle<S: ButtonStyle>(_ style: S) -> some View { self }
    // swiftui/view/buttonstyle(_:)
    nonisolated public func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { self }
    // swiftui/view/datepickerstyle(_:)
    nonisolated public func datePickerStyle<S: DatePickerStyle>(_ style: S) -> some View { self }
    // swiftui/view/labelshidden()
    nonisolated public func labelsHidden() -> some View { self }
    // swiftui/view/disabled(_:)
    nonisolated public func disabled(_ disabled: Bool) -> some View { self }
    // swiftui/view/tabitem(_:)
    nonisolated public func tabItem<V: View>(@ViewBuilder _ label: () -> V) -> some View { self }
    // swiftui/view/submitlabel(_:)
    nonisolated public func submitLabel(_ submitLabel: SubmitLabel) -> some View { self }
    // swiftui/view/textinputautocapitalization(_:)
    nonisolated public func textInputAutocapitalization(_ autocapitalization: TextInputAutocapitalization?) -> some View { self }
    // swiftui/view/autocorrectiondisabled(_:)
    nonisolated public func autocorrectionDisabled(_ disable: Bool = true) -> some View { self }
    // swiftui/view/navigationdestination(for:destination:)
    nonisolated public func navigationDestination<D: Hashable, C: View>(
        for data: D.Type, @ViewBuilder destination: @escaping (D) -> C
    ) -> some View { self }
    // swiftui/view/navigationtitle(_:)
    @_disfavoredOverload nonisolated public func navigationTitle<S: StringProtocol>(_ title: S) -> some View { self }
    // swiftui/view/navigationbartitledisplaymode(_:)
    nonisolated public func navigationBarTitleDisplayMode(_ displayMode: NavigationBarItem.TitleDisplayMode) -> some View { self }
    // swiftui/view/navigationbarbackbuttonhidden(_:)
    nonisolated public func navigationBarBackButtonHidden(_ hidesBackButton: Bool = true) -> some View { self }
    // swiftui/view/toolbar(content:)
    nonisolated public func toolbar<Content: ToolbarContent>(
        @ToolbarContentBuilder content: () -> Content
    ) -> some View { self }
}

// swiftui/navigationbaritem
public struct NavigationBarItem: Sendable {
    // swiftui/navigationbaritem/titledisplaymode
    public enum TitleDisplayMode: Sendable { case automatic, inline, large }
}

// swiftui/link
public struct Link<Label: View>: StubView {
    // swiftui/link/init(destination:label:)
    nonisolated public init(destination: URL, @ViewBuilder label: () -> Label) {}
}
