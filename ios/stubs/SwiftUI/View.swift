// A stand-in for SwiftUI: signatures and isolation as Apple documents them, no behaviour. It lets the screens be
// type-checked where there is no Apple SDK, and proves nothing about how they look or run.
//
// The comment above a declaration names its page below https://developer.apple.com/documentation/; the suffix that
// tells overloads apart there is left out where it was not looked up. Members without one are on their type's page.
@_exported import Foundation
@_exported import Observation

// swiftui/view
@MainActor @preconcurrency public protocol View {
    associatedtype Body: View
    @ViewBuilder @MainActor @preconcurrency var body: Self.Body { get }
}

extension Never: View {
    public typealias Body = Never
    public var body: Never { return fatalError() }
}

/// What SwiftUI draws itself. Not Apple's name: theirs is not public.
public protocol StubView: View where Body == Never {}

extension StubView {
    public var body: Never { return fatalError() }
}

// swiftui/viewbuilder
@resultBuilder public struct ViewBuilder {
    public static func buildExpression<Content: View>(_ content: Content) -> Content { content }
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<Content: View>(_ content: Content) -> Content { content }
    public static func buildBlock<each Content: View>(_ content: repeat each Content) -> TupleView<(repeat each Content)> {
        TupleView()
    }
    public static func buildIf<Content: View>(_ content: Content?) -> Content? { content }
    public static func buildEither<T: View, F: View>(first: T) -> _ConditionalContent<T, F> { .init() }
    public static func buildEither<T: View, F: View>(second: F) -> _ConditionalContent<T, F> { .init() }
}

// swiftui/emptyview
public struct EmptyView: StubView {
    nonisolated public init() {}
}

// swiftui/tupleview
public struct TupleView<T>: StubView {
    nonisolated init() {}
}

// swiftui/_conditionalcontent
public struct _ConditionalContent<TrueContent: View, FalseContent: View>: StubView {
    nonisolated init() {}
}

// swift/optional (SwiftUI's conformance: swiftui/view#Conforming-Types)
extension Optional: View where Wrapped: View {
    public typealias Body = Never
    public var body: Never { return fatalError() }
}

// swiftui/anyview
public struct AnyView: StubView {
    nonisolated public init<V: View>(_ view: V) {}
}

// swiftui/group
public struct Group<Content> {
    init() {}
}

extension Group: View where Content: View {
    public typealias Body = Never
    public var body: Never { return fatalError() }
    nonisolated public init(@ViewBuilder content: () -> Content) {}
}

// swiftui/viewmodifier
@MainActor @preconcurrency public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = _ViewModifier_Content<Self>
    @ViewBuilder @MainActor @preconcurrency func body(content: Self.Content) -> Self.Body
}

// swiftui/_viewmodifier_content
public struct _ViewModifier_Content<Modifier: ViewModifier>: StubView {}

extension View {
    // swiftui/view/modifier(_:)
    nonisolated public func modifier<T: ViewModifier>(_ modifier: T) -> some View { self }
}

// swiftui/app
@MainActor @preconcurrency public protocol App {
    associatedtype Body: Scene
    @SceneBuilder @MainActor @preconcurrency var body: Self.Body { get }
    @MainActor @preconcurrency init()
}

extension App {
    // swiftui/app/main()
    @MainActor @preconcurrency public static func main() { fatalError("for type-checking only") }
}

// swiftui/scene
@MainActor @preconcurrency public protocol Scene {
    associatedtype Body: Scene
    @SceneBuilder @MainActor @preconcurrency var body: Self.Body { get }
}

extension Never: Scene {}

// swiftui/scenebuilder
@resultBuilder public struct SceneBuilder {
    public static func buildBlock<Content: Scene>(_ content: Content) -> Content { content }
}

// swiftui/windowgroup
public struct WindowGroup<Content: View>: Scene {
    // swiftui/windowgroup/init(content:)
    nonisolated public init(@ViewBuilder content: () -> Content) {}
    public typealias Body = Never
    public var body: Never { return fatalError() }
}

#if STUB_PREVIEW
    // swiftui/preview(_:traits:_:body:)
    @freestanding(declaration)
    public macro Preview(_ name: String? = nil, @ViewBuilder body: @escaping @MainActor () -> any View) =
        #externalMacro(module: "PreviewStub", type: "PreviewMacro")
#endif
