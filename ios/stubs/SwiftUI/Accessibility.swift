// swiftui/accessibilitytraits
public struct AccessibilityTraits: SetAlgebra, Sendable {
    public static let isButton = Self(), isHeader = Self(), isSelected = Self(), isToggle = Self()
    public init() {}
    public static func == (a: Self, b: Self) -> Bool { true }
    public typealias Element = Self
    public func contains(_ member: Self) -> Bool { true }
    public func union(_ other: Self) -> Self { self }
    public func intersection(_ other: Self) -> Self { self }
    public func symmetricDifference(_ other: Self) -> Self { self }
    public mutating func insert(_ newMember: Self) -> (inserted: Bool, memberAfterInsert: Self) { (true, self) }
    public mutating func remove(_ member: Self) -> Self? { nil }
    public mutating func update(with newMember: Self) -> Self? { nil }
    public mutating func formUnion(_ other: Self) {}
    public mutating func formIntersection(_ other: Self) {}
    public mutating func formSymmetricDifference(_ other: Self) {}
}

// swiftui/accessibilitychildbehavior
public struct AccessibilityChildBehavior: Hashable, Sendable {
    public static let ignore = Self(), contain = Self(), combine = Self()
}

// accessibility/accessibilitynotification
public enum AccessibilityNotification {
    // accessibility/accessibilitynotification/announcement
    public struct Announcement {
        // accessibility/accessibilitynotification/announcement/init(_:)
        public init(_ announcement: String) {}
        // accessibility/accessibilitynotification/announcement/post()
        public func post() {}
    }
}

// swiftui/accessibilityadjustmentdirection
public enum AccessibilityAdjustmentDirection: Sendable { case increment, decrement }

extension View {
    // swiftui/view/accessibilityadjustableaction(_:)
    nonisolated public func accessibilityAdjustableAction(
        _ handler: @escaping (AccessibilityAdjustmentDirection) -> Void
    ) -> some View { self }
    // swiftui/view/accessibilityaction(named:_:)
    @_disfavoredOverload
    nonisolated public func accessibilityAction<S: StringProtocol>(named name: S, _ handler: @escaping () -> Void) -> some View {
        self
    }
    // swiftui/view/accessibilityidentifier(_:)
    nonisolated public func accessibilityIdentifier(_ identifier: String) -> some View { self }
    // swiftui/view/accessibilitylabel(_:)
    nonisolated public func accessibilityLabel(_ label: Text) -> some View { self }
    // swiftui/view/accessibilitylabel(_:)
    nonisolated public func accessibilityLabel(_ labelKey: LocalizedStringKey) -> some View { self }
    // swiftui/view/accessibilitylabel(_:)
    @_disfavoredOverload nonisolated public func accessibilityLabel<S: StringProtocol>(_ label: S) -> some View { self }
    // swiftui/view/accessibilityvalue(_:)
    @_disfavoredOverload nonisolated public func accessibilityValue<S: StringProtocol>(_ value: S) -> some View { self }
    // swiftui/view/accessibilityhint(_:)
    @_disfavoredOverload nonisolated public func accessibilityHint<S: StringProtocol>(_ hint: S) -> some View { self }
    // swiftui/view/accessibilityhidden(_:)
    nonisolated public func accessibilityHidden(_ hidden: Bool) -> some View { self }
    // swiftui/view/accessibilityaddtraits(_:)
    nonisolated public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { self }
    // swiftui/view/accessibilityelement(children:)
    nonisolated public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View { self }
}
