// swiftui/shapestyle
public protocol ShapeStyle: Sendable {}

// swiftui/color
public struct Color: ShapeStyle, StubView, Hashable {
    // swiftui/color/rgbcolorspace
    public enum RGBColorSpace: Sendable { case sRGB, sRGBLinear, displayP3 }
    // swiftui/color/init(_:red:green:blue:opacity:)
    nonisolated public init(
        _ colorSpace: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1
    ) {}
    // swiftui/color/clear
    nonisolated public static var clear: Color { Color(red: 0, green: 0, blue: 0, opacity: 0) }
    // swiftui/color/opacity(_:)
    nonisolated public func opacity(_ opacity: Double) -> Color { self }
}

// swiftui/shape
public protocol Shape: Sendable, Animatable, View {
    // swiftui/shape/path(in:)
    nonisolated func path(in rect: CGRect) -> Path
}

extension Shape {
    public var body: some View { EmptyView() }
    // swiftui/shape/fill(_:style:)
    nonisolated public func fill<S: ShapeStyle>(_ content: S) -> some View { self }
    // swiftui/shape/stroke(_:style:)
    nonisolated public func stroke<S: ShapeStyle>(_ content: S, style: StrokeStyle) -> some View { self }
    // swiftui/shape/stroke(_:linewidth:)
    nonisolated public func stroke<S: ShapeStyle>(_ content: S, lineWidth: CGFloat = 1) -> some View { self }
    // swiftui/shape/trim(from:to:)
    nonisolated public func trim(from startFraction: CGFloat = 0, to endFraction: CGFloat = 1) -> some Shape { self }
}

// swiftui/roundedrectangle
public struct RoundedRectangle: Shape {
    nonisolated public init(cornerRadius: CGFloat) {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}

// swiftui/unevenroundedrectangle
public struct UnevenRoundedRectangle: Shape {
    // swiftui/unevenroundedrectangle/init(topleadingradius:bottomleadingradius:bottomtrailingradius:toptrailingradius:style:)
    nonisolated public init(
        topLeadingRadius: CGFloat = 0, bottomLeadingRadius: CGFloat = 0, bottomTrailingRadius: CGFloat = 0,
        topTrailingRadius: CGFloat = 0
    ) {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}

// swiftui/lineargradient
public struct LinearGradient: ShapeStyle, StubView {
    // swiftui/lineargradient/init(stops:startpoint:endpoint:)
    nonisolated public init(stops: [Gradient.Stop], startPoint: UnitPoint, endPoint: UnitPoint) {}
    // swiftui/lineargradient/init(colors:startpoint:endpoint:)
    nonisolated public init(colors: [Color], startPoint: UnitPoint, endPoint: UnitPoint) {}
}

// swiftui/radialgradient
public struct RadialGradient: ShapeStyle, StubView {
    // swiftui/radialgradient/init(colors:center:startradius:endradius:)
    nonisolated public init(colors: [Color], center: UnitPoint, startRadius: CGFloat, endRadius: CGFloat) {}
}

// swiftui/gradient
public struct Gradient: Equatable, Sendable {
    // swiftui/gradient/stop
    public struct Stop: Equatable, Sendable {
        // swiftui/gradient/stop/init(color:location:)
        public init(color: Color, location: CGFloat) {}
    }
}

// swiftui/circle
public struct Circle: Shape {
    nonisolated public init() {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}

// swiftui/capsule
public struct Capsule: Shape {
    nonisolated public init() {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}

// swiftui/rectangle
public struct Rectangle: Shape {
    nonisolated public init() {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}

// swiftui/strokestyle
public struct StrokeStyle: Equatable, Sendable {
    public init(
        lineWidth: CGFloat = 1, lineCap: CGLineCap = .butt, lineJoin: CGLineJoin = .miter, miterLimit: CGFloat = 10,
        dash: [CGFloat] = [], dashPhase: CGFloat = 0
    ) {}
}

// swiftui/fillstyle
public struct FillStyle: Equatable, Sendable {
    // swiftui/fillstyle/init(eofill:antialiased:)
    public init(eoFill: Bool = false, antialiased: Bool = true) {}
}

// coregraphics/cglinecap
public enum CGLineCap: Int32, Sendable { case butt, round, square }

// coregraphics/cglinejoin
public enum CGLineJoin: Int32, Sendable { case miter, round, bevel }

// swiftui/path
public struct Path: Equatable, Sendable {
    public init() {}
    // swiftui/path/init(_:)
    public init(_ rect: CGRect) {}
    // swiftui/path/init(ellipsein:)
    public init(ellipseIn rect: CGRect) {}
    // swiftui/path/init(roundedrect:cornerradius:style:)
    public init(roundedRect rect: CGRect, cornerRadius: CGFloat) {}
    // swiftui/path/move(to:)
    public mutating func move(to end: CGPoint) {}
    // swiftui/path/addline(to:)
    public mutating func addLine(to end: CGPoint) {}
    // swiftui/path/addcurve(to:control1:control2:)
    public mutating func addCurve(to end: CGPoint, control1: CGPoint, control2: CGPoint) {}
    // swiftui/path/addquadcurve(to:control:)
    public mutating func addQuadCurve(to end: CGPoint, control: CGPoint) {}
    // swiftui/path/addarc(center:radius:startangle:endangle:clockwise:transform:)
    public mutating func addArc(
        center: CGPoint, radius: CGFloat, startAngle: Angle, endAngle: Angle, clockwise: Bool
    ) {}
    // swiftui/path/addpath(_:transform:)
    public mutating func addPath(_ path: Path) {}
    // swiftui/path/closesubpath()
    public mutating func closeSubpath() {}
}

// swiftui/graphicscontext
public struct GraphicsContext {
    // swiftui/graphicscontext/shading
    public struct Shading: Sendable {
        // swiftui/graphicscontext/shading/color(_:)
        public static func color(_ color: Color) -> Shading { Shading() }
    }
    public var opacity: Double {
        get { 1 }
        nonmutating set {}
    }
    // swiftui/graphicscontext/fill(_:with:style:)
    public func fill(_ path: Path, with shading: Shading, style: FillStyle = FillStyle()) {}
    // swiftui/graphicscontext/stroke(_:with:style:)
    public func stroke(_ path: Path, with shading: Shading, style: StrokeStyle) {}
    // swiftui/graphicscontext/stroke(_:with:linewidth:)
    public func stroke(_ path: Path, with shading: Shading, lineWidth: CGFloat = 1) {}
    // swiftui/graphicscontext/clip(to:style:options:)
    public mutating func clip(to path: Path) {}
}

// swiftui/canvas
public struct Canvas<Symbols: View>: StubView {}

extension Canvas where Symbols == EmptyView {
    // swiftui/canvas/init(opaque:colormode:rendersasynchronously:renderer:)
    nonisolated public init(
        opaque: Bool = false, rendersAsynchronously: Bool = false,
        renderer: @escaping (inout GraphicsContext, CGSize) -> Void
    ) {}
}

// swiftui/timelineview
public struct TimelineView<Schedule, Content> {
    init() {}
    // swiftui/timelineview/context
    public struct Context {
        public let date: Date
    }
}

extension TimelineView: View where Content: View {
    public typealias Body = Never
    public var body: Never { return fatalError() }
}

extension TimelineView where Schedule == AnimationTimelineSchedule, Content: View {
    // swiftui/timelineview/init(_:content:)
    nonisolated public init(
        _ schedule: Schedule, @ViewBuilder content: @escaping (TimelineView<Schedule, Never>.Context) -> Content
    ) {}
}

// swiftui/animationtimelineschedule
public struct AnimationTimelineSchedule: Sendable {
    public init(minimumInterval: Double? = nil, paused: Bool = false) {}
}

// swiftui/angle
public struct Angle: Equatable, Sendable {
    public static func degrees(_ degrees: Double) -> Angle { Angle() }
}

extension View {
    // swiftui/view/foregroundstyle(_:)
    nonisolated public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { self }
    // swiftui/view/tint(_:)
    nonisolated public func tint(_ tint: Color?) -> some View { self }
    // swiftui/view/shadow(color:radius:x:y:)
    nonisolated public func shadow(color: Color, radius: CGFloat, x: CGFloat = 0, y: CGFloat = 0) -> some View { self }
    // swiftui/view/opacity(_:)
    nonisolated public func opacity(_ opacity: Double) -> some View { self }
    // swiftui/view/scaleeffect(_:anchor:)
    nonisolated public func scaleEffect(_ s: CGFloat) -> some View { self }
    // swiftui/view/rotationeffect(_:anchor:)
    nonisolated public func rotationEffect(_ angle: Angle) -> some View { self }
    // swiftui/view/allowshittesting(_:)
    nonisolated public func allowsHitTesting(_ enabled: Bool) -> some View { self }
    // swiftui/view/contentshape(_:eofill:)
    nonisolated public func contentShape<S: Shape>(_ shape: S, eoFill: Bool = false) -> some View { self }
    // swiftui/view/clipshape(_:style:)
    nonisolated public func clipShape<S: Shape>(_ shape: S) -> some View { self }
}
