// swiftui/localizedstringkey
public struct LocalizedStringKey: Equatable, ExpressibleByStringInterpolation, Sendable {
    public init(_ value: String) {}
    public init(stringLiteral value: String) {}
}

// swiftui/text
public struct Text: StubView, Equatable, Sendable {
    // swiftui/text/init(_:tablename:bundle:comment:)
    nonisolated public init(
        _ key: LocalizedStringKey, tableName: String? = nil, bundle: Bundle? = nil, comment: StaticString? = nil
    ) {}
    // swiftui/text/init(_:)
    @_disfavoredOverload nonisolated public init<S: StringProtocol>(_ content: S) {}
    // swiftui/text/init(verbatim:)
    nonisolated public init(verbatim content: String) {}
    // swiftui/text/font(_:)
    nonisolated public func font(_ font: Font?) -> Text { self }
    // swiftui/text/bold()
    nonisolated public func bold() -> Text { self }
    // swiftui/text/italic()
    nonisolated public func italic() -> Text { self }
    // swiftui/text/underline(_:pattern:color:)
    nonisolated public func underline(_ isActive: Bool = true) -> Text { self }
    // swiftui/text/foregroundstyle(_:)
    nonisolated public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text { self }
    // swiftui/text/+(_:_:)
    nonisolated public static func + (lhs: Text, rhs: Text) -> Text { lhs }
}

// swiftui/image
public struct Image: StubView, Equatable, Sendable {
    // swiftui/image/init(systemname:)
    nonisolated public init(systemName: String) {}
}

// swiftui/label
public struct Label<Title: View, Icon: View>: StubView {
    // swiftui/label/init(title:icon:)
    nonisolated public init(@ViewBuilder title: () -> Title, @ViewBuilder icon: () -> Icon) {}
}

extension Label where Title == Text, Icon == Image {
    // swiftui/label/init(_:systemimage:)
    nonisolated public init(_ titleKey: LocalizedStringKey, systemImage name: String) {}
    // swiftui/label/init(_:systemimage:)
    @_disfavoredOverload nonisolated public init<S: StringProtocol>(_ title: S, systemImage name: String) {}
}

// swiftui/font
public struct Font: Hashable, Sendable {
    public static let largeTitle = Font(), title = Font(), title2 = Font(), title3 = Font(), headline = Font()
    public static let subheadline = Font(), body = Font(), callout = Font(), footnote = Font(), caption = Font()
    // swiftui/font/textstyle
    public enum TextStyle: CaseIterable, Sendable {
        case largeTitle, title, title2, title3, headline, subheadline, body, callout, footnote, caption, caption2
    }
    // swiftui/font/design
    public enum Design: Hashable, Sendable { case `default`, serif, rounded, monospaced }
    // swiftui/font/weight
    public struct Weight: Hashable, Sendable {
        public static let regular = Weight(), medium = Weight(), semibold = Weight(), bold = Weight()
    }
    // swiftui/font/system(size:weight:design:)
    public static func system(size: CGFloat, weight: Weight? = nil, design: Design? = nil) -> Font { Font() }
    // swiftui/font/monospaceddigit()
    public func monospacedDigit() -> Font { self }
    // swiftui/font/system(_:design:weight:)
    public static func system(_ style: TextStyle, design: Design? = nil, weight: Weight? = nil) -> Font { Font() }
    // swiftui/font/weight(_:)
    public func weight(_ weight: Weight) -> Font { self }
}

// swiftui/textalignment
public enum TextAlignment: CaseIterable, Hashable, Sendable { case leading, center, trailing }

// swiftui/textselectability
public protocol TextSelectability {
    static var allowsSelection: Bool { get }
}

// swiftui/enabledtextselectability
public struct EnabledTextSelectability: TextSelectability {
    public static let allowsSelection = true
}

extension TextSelectability where Self == EnabledTextSelectability {
    // swiftui/textselectability/enabled
    public static var enabled: EnabledTextSelectability { EnabledTextSelectability() }
}

extension View {
    // swiftui/view/font(_:)
    nonisolated public func font(_ font: Font?) -> some View { self }
    // swiftui/view/fontweight(_:)
    nonisolated public func fontWeight(_ weight: Font.Weight?) -> some View { self }
    // swiftui/view/multilinetextalignment(_:)
    nonisolated public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { self }
    // swiftui/view/linelimit(_:)
    nonisolated public func lineLimit(_ number: Int?) -> some View { self }
    // swiftui/view/linelimit(_:)
    nonisolated public func lineLimit(_ limit: PartialRangeFrom<Int>) -> some View { self }
    // swiftui/view/linelimit(_:)
    nonisolated public func lineLimit(_ limit: ClosedRange<Int>) -> some View { self }
    // swiftui/view/linespacing(_:)
    nonisolated public func lineSpacing(_ lineSpacing: CGFloat) -> some View { self }
    // swiftui/view/textselection(_:)
    nonisolated public func textSelection<S: TextSelectability>(_ selectability: S) -> some View { self }
    // swiftui/view/privacysensitive(_:)
    nonisolated public func privacySensitive(_ sensitive: Bool = true) -> some View { self }
}
