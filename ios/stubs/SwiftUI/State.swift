// swiftui/dynamicproperty
public protocol DynamicProperty {}

// swiftui/state
@propertyWrapper public struct State<Value>: DynamicProperty {
    var value: Value
    public init(wrappedValue value: Value) { self.value = value }
    public init(initialValue value: Value) { self.value = value }
    public var wrappedValue: Value {
        get { value }
        nonmutating set {}
    }
    public var projectedValue: Binding<Value> { Binding(stub: ()) }
}

extension State: Sendable where Value: Sendable {}

extension State where Value: ExpressibleByNilLiteral {
    public init() { value = nil }
}

// swiftui/binding
@propertyWrapper @dynamicMemberLookup public struct Binding<Value> {
    init(stub: Void) {}
    // swiftui/binding/init(get:set:)-7ufcp
    @preconcurrency public init(
        get: @escaping @isolated(any) @Sendable () -> Value,
        set: @escaping @isolated(any) @Sendable (Value) -> Void
    ) {}
    // swiftui/binding/init(projectedvalue:)
    public init(projectedValue: Binding<Value>) { self = projectedValue }
    // swiftui/binding/init(_:)-5z9t9
    public init?(_ base: Binding<Value?>) { nil }
    // swiftui/binding/constant(_:)
    public static func constant(_ value: Value) -> Binding<Value> { Binding(stub: ()) }
    public var wrappedValue: Value {
        get { fatalError() }
        nonmutating set {}
    }
    public var projectedValue: Binding<Value> { self }
    public subscript<Subject>(dynamicMember keyPath: WritableKeyPath<Value, Subject>) -> Binding<Subject> { Binding<Subject>(stub: ()) }
}

extension Binding: @unchecked Sendable where Value: Sendable {}

// swiftui/bindable
@propertyWrapper @dynamicMemberLookup public struct Bindable<Value> {
    let value: Value
    init(stub value: Value) { self.value = value }
    // Its wrapped value must be observable; the initialiser below says so by its constraint.
    @available(*, unavailable) public init(wrappedValue: Value) { fatalError() }
    public var wrappedValue: Value {
        get { value }
        set {}
    }
    public var projectedValue: Bindable<Value> { self }
    public subscript<Subject>(dynamicMember keyPath: ReferenceWritableKeyPath<Value, Subject>) -> Binding<Subject>
    where Value: AnyObject { Binding<Subject>(stub: ()) }
}

extension Bindable where Value: AnyObject & Observable {
    // swiftui/bindable/init(wrappedvalue:)
    public init(wrappedValue: Value) { self.init(stub: wrappedValue) }
    // swiftui/bindable/init(_:)
    public init(_ wrappedValue: Value) { self.init(stub: wrappedValue) }
}

extension Bindable: Sendable where Value: Sendable {}

// swiftui/environment
@propertyWrapper public struct Environment<Value>: DynamicProperty {
    // swiftui/environment/init(_:)
    public init(_ keyPath: KeyPath<EnvironmentValues, Value>) {}
    // swiftui/environment/init(_:)
    public init(_ objectType: Value.Type) where Value: AnyObject & Observable {}
    public var wrappedValue: Value { fatalError() }
}

extension Environment: Sendable where Value: Sendable {}

// swiftui/environmentkey
public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Value { get }
}

// swiftui/environmentvalues
public struct EnvironmentValues {
    public init() {}
    // swiftui/environmentvalues/subscript(_:)
    public subscript<K: EnvironmentKey>(key: K.Type) -> K.Value {
        get { K.defaultValue }
        set {}
    }
    // swiftui/environmentvalues/dismiss
    public var dismiss: DismissAction { DismissAction() }
    // swiftui/environmentvalues/openurl
    public var openURL: OpenURLAction { OpenURLAction() }
    // swiftui/environmentvalues/timezone
    public var timeZone: TimeZone {
        get { .gmt }
        set {}
    }
    // swiftui/environmentvalues/colorscheme
    public var colorScheme: ColorScheme {
        get { .light }
        set {}
    }
    // swiftui/environmentvalues/colorschemecontrast
    public var colorSchemeContrast: ColorSchemeContrast { .standard }
    // swiftui/environmentvalues/layoutdirection
    public var layoutDirection: LayoutDirection {
        get { .leftToRight }
        set {}
    }
    // swiftui/environmentvalues/accessibilityreducemotion
    public var accessibilityReduceMotion: Bool { false }
    // swiftui/environmentvalues/dynamictypesize
    public var dynamicTypeSize: DynamicTypeSize {
        get { .large }
        set {}
    }
    // swiftui/environmentvalues/horizontalsizeclass
    public var horizontalSizeClass: UserInterfaceSizeClass? {
        get { nil }
        set {}
    }
    // swiftui/environmentvalues/isenabled
    public var isEnabled: Bool {
        get { true }
        set {}
    }
    // swiftui/environmentvalues/scenephase
    public var scenePhase: ScenePhase {
        get { .active }
        set {}
    }
}

// swiftui/dismissaction
@MainActor @preconcurrency public struct DismissAction {
    nonisolated init() {}
    // swiftui/dismissaction/callasfunction()
    @MainActor @preconcurrency public func callAsFunction() {}
}

// swiftui/openurlaction
@MainActor @preconcurrency public struct OpenURLAction {
    nonisolated init() {}
    // swiftui/openurlaction/callasfunction(_:)
    @MainActor @preconcurrency public func callAsFunction(_ url: URL) {}
}

// swiftui/scaledmetric
@propertyWrapper public struct ScaledMetric<Value: BinaryFloatingPoint>: DynamicProperty {
    private let value: Value
    // swiftui/scaledmetric/init(wrappedvalue:relativeto:)
    public init(wrappedValue: Value, relativeTo textStyle: Font.TextStyle) { value = wrappedValue }
    public var wrappedValue: Value { value }
}

extension ScaledMetric: Sendable where Value: Sendable {}

// swiftui/dynamictypesize
public enum DynamicTypeSize: Hashable, Comparable, CaseIterable, Sendable {
    case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge
    case accessibility1, accessibility2, accessibility3, accessibility4, accessibility5
    // swiftui/dynamictypesize/isaccessibilitysize
    public var isAccessibilitySize: Bool { false }
}

// swiftui/userinterfacesizeclass
public enum UserInterfaceSizeClass: Hashable, Sendable { case compact, regular }

// swiftui/colorscheme
public enum ColorScheme: CaseIterable, Sendable { case light, dark }

// swiftui/layoutdirection
public enum LayoutDirection: Hashable, CaseIterable, Sendable { case leftToRight, rightToLeft }

// swiftui/colorschemecontrast
public enum ColorSchemeContrast: CaseIterable, Sendable { case standard, increased }

// swiftui/scenephase
public enum ScenePhase: Comparable, Sendable { case background, inactive, active }

// swiftui/focusstate
@propertyWrapper public struct FocusState<Value: Hashable>: DynamicProperty {
    public var wrappedValue: Value {
        get { fatalError() }
        nonmutating set {}
    }
    public var projectedValue: FocusState<Value>.Binding { .init() }
    // swiftui/focusstate/init()
    public init() where Value == Bool {}
    // swiftui/focusstate/binding
    public struct Binding { init() {} }
}

// swiftui/accessibilityfocusstate
@propertyWrapper public struct AccessibilityFocusState<Value: Hashable>: DynamicProperty {
    public var wrappedValue: Value {
        get { fatalError() }
        nonmutating set {}
    }
    public var projectedValue: AccessibilityFocusState<Value>.Binding { .init() }
    // swiftui/accessibilityfocusstate/init()
    public init() where Value == Bool {}
    // swiftui/accessibilityfocusstate/binding
    public struct Binding { init() {} }
}

extension View {
    // swiftui/view/environment(_:_:)
    nonisolated public func environment<V>(_ keyPath: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View { self }
    // swiftui/view/environment(_:)
    nonisolated public func environment<T: AnyObject & Observable>(_ object: T?) -> some View { self }
    // swiftui/view/focused(_:)
    nonisolated public func focused(_ condition: FocusState<Bool>.Binding) -> some View { self }
    // swiftui/view/accessibilityfocused(_:)
    nonisolated public func accessibilityFocused(_ condition: AccessibilityFocusState<Bool>.Binding) -> some View { self }
    // swiftui/view/onappear(perform:)
    nonisolated public func onAppear(perform action: (() -> Void)? = nil) -> some View { self }
    // swiftui/view/ondisappear(perform:)
    nonisolated public func onDisappear(perform action: (() -> Void)? = nil) -> some View { self }
    // swiftui/view/onopenurl(perform:)
    nonisolated public func onOpenURL(perform action: @escaping (URL) -> ()) -> some View { self }
    // swiftui/view/onchange(of:initial:_:)
    nonisolated public func onChange<V: Equatable>(
        of value: V, initial: Bool = false, _ action: @escaping (_ oldValue: V, _ newValue: V) -> Void
    ) -> some View { self }
    // swiftui/view/onchange(of:initial:_:)
    nonisolated public func onChange<V: Equatable>(
        of value: V, initial: Bool = false, _ action: @escaping () -> Void
    ) -> some View { self }
    // swiftui/view/task(priority:_:)
    nonisolated public func task(
        priority: TaskPriority = .userInitiated,
        @_inheritActorContext _ action: sending @escaping @isolated(any) () async -> Void
    ) -> some View { self }
    // swiftui/view/task(id:priority:_:)
    nonisolated public func task<T: Equatable>(
        id value: T, priority: TaskPriority = .userInitiated,
        @_inheritActorContext _ action: sending @escaping @isolated(any) () async -> Void
    ) -> some View { self }
}
