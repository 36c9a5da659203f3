// swiftui/vectorarithmetic
public protocol VectorArithmetic: AdditiveArithmetic {
    // swiftui/vectorarithmetic/scale(by:)
    mutating func scale(by rhs: Double)
    // swiftui/vectorarithmetic/magnitudesquared
    var magnitudeSquared: Double { get }
}

extension Double: VectorArithmetic {
    public mutating func scale(by rhs: Double) { self *= rhs }
    public var magnitudeSquared: Double { self * self }
}

// swiftui/emptyanimatabledata
public struct EmptyAnimatableData: VectorArithmetic, Sendable {
    public init() {}
    public static var zero: Self { Self() }
    public static func + (lhs: Self, rhs: Self) -> Self { lhs }
    public static func - (lhs: Self, rhs: Self) -> Self { lhs }
    public mutating func scale(by rhs: Double) {}
    public var magnitudeSquared: Double { 0 }
}

// swiftui/animatablepair
public struct AnimatablePair<First: VectorArithmetic, Second: VectorArithmetic>: VectorArithmetic {
    public var first: First
    public var second: Second
    // swiftui/animatablepair/init(_:_:)
    public init(_ first: First, _ second: Second) { (self.first, self.second) = (first, second) }
    public static var zero: Self { Self(.zero, .zero) }
    public static func + (lhs: Self, rhs: Self) -> Self { lhs }
    public static func - (lhs: Self, rhs: Self) -> Self { lhs }
    public mutating func scale(by rhs: Double) {}
    public var magnitudeSquared: Double { 0 }
}

extension AnimatablePair: Sendable where First: Sendable, Second: Sendable {}

// swiftui/animatable
public protocol Animatable {
    associatedtype AnimatableData: VectorArithmetic
    // swiftui/animatable/animatabledata
    var animatableData: AnimatableData { get set }
}

extension Animatable where AnimatableData == EmptyAnimatableData {
    public var animatableData: EmptyAnimatableData {
        get { EmptyAnimatableData() }
        set {}
    }
}

// swiftui/animation
public struct Animation: Equatable, Sendable {
    // swiftui/animation/easeinout(duration:)
    public static func easeInOut(duration: TimeInterval) -> Animation { Animation() }
    // swiftui/animation/easeout(duration:)
    public static func easeOut(duration: TimeInterval) -> Animation { Animation() }
    // swiftui/animation/linear(duration:)
    public static func linear(duration: TimeInterval) -> Animation { Animation() }
    // swiftui/animation/timingcurve(_:_:_:_:duration:)
    public static func timingCurve(
        _ p1x: Double, _ p1y: Double, _ p2x: Double, _ p2y: Double, duration: TimeInterval = 0.35
    ) -> Animation { Animation() }
    // swiftui/animation/spring(response:dampingfraction:blendduration:)
    public static func spring(
        response: Double = 0.5, dampingFraction: Double = 0.825, blendDuration: TimeInterval = 0
    ) -> Animation { Animation() }
}

// swiftui/anytransition
public struct AnyTransition: Sendable {
    public static let opacity = AnyTransition()
    // swiftui/anytransition/offset(x:y:)
    public static func offset(x: CGFloat = 0, y: CGFloat = 0) -> AnyTransition { AnyTransition() }
    // swiftui/anytransition/combined(with:)
    public func combined(with other: AnyTransition) -> AnyTransition { self }
    // swiftui/anytransition/asymmetric(insertion:removal:)
    public static func asymmetric(insertion: AnyTransition, removal: AnyTransition) -> AnyTransition { insertion }
}

// swiftui/sensoryfeedback
public struct SensoryFeedback: Equatable, Sendable {
    // swiftui/sensoryfeedback/selection
    public static let selection = SensoryFeedback()
    // swiftui/sensoryfeedback/weight
    public struct Weight: Equatable, Sendable {
        public static let light = Weight(), medium = Weight(), heavy = Weight()
    }
    // swiftui/sensoryfeedback/impact(weight:intensity:)
    public static func impact(weight: Weight = .medium, intensity: Double = 1) -> SensoryFeedback { SensoryFeedback() }
}

extension View {
    // swiftui/view/animation(_:value:)
    nonisolated public func animation<V: Equatable>(_ animation: Animation?, value: V) -> some View { self }
    // swiftui/view/transition(_:)
    nonisolated public func transition(_ t: AnyTransition) -> some View { self }
    // swiftui/view/sensoryfeedback(_:trigger:)
    nonisolated public func sensoryFeedback<T: Equatable>(_ feedback: SensoryFeedback, trigger: T) -> some View { self }
    // swiftui/view/sensoryfeedback(_:trigger:condition:)
    nonisolated public func sensoryFeedback<T: Equatable>(
        _ feedback: SensoryFeedback, trigger: T, condition: @escaping (_ oldValue: T, _ newValue: T) -> Bool
    ) -> some View { self }
}

// swiftui/gesture
@MainActor @preconcurrency public protocol Gesture {
    associatedtype Value
}

// swiftui/draggesture
public struct DragGesture: Gesture {
    // swiftui/draggesture/value
    public struct Value: Equatable, Sendable {
        public let location: CGPoint
        public let startLocation: CGPoint
    }
    // swiftui/draggesture/init(minimumdistance:coordinatespace:)
    nonisolated public init(minimumDistance: CGFloat = 10) {}
}

extension Gesture {
    // swiftui/gesture/onchanged(_:)
    nonisolated public func onChanged(_ action: @escaping (Value) -> Void) -> some Gesture { self }
}

extension View {
    // swiftui/view/gesture(_:including:)
    nonisolated public func gesture<T: Gesture>(_ gesture: T) -> some View { self }
}
