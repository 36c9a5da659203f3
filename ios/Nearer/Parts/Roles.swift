import NearerKit
import SwiftUI

/// What a text is on its screen: its size and line from the look's table, growing with the person's text size as the
/// system's own style beside it does.
enum TextRole {
    case display, title, titleMedium, words, wordsWriting, body, answer, label, small, quiet, nav

    fileprivate var type: TypeRole {
        switch self {
        case .display: TypeRoles.display
        case .title: TypeRoles.title
        case .titleMedium: TypeRoles.titleMedium
        case .words: TypeRoles.words
        case .wordsWriting: TypeRoles.wordsWriting
        case .body: TypeRoles.body
        case .answer: TypeRoles.answer
        case .label: TypeRoles.label
        case .small: TypeRoles.small
        case .quiet: TypeRoles.quiet
        case .nav: TypeRoles.nav
        }
    }

    fileprivate var style: Font.TextStyle {
        switch self {
        case .display: .largeTitle
        case .title: .title
        case .titleMedium: .title3
        case .words, .wordsWriting, .body, .answer: .body
        case .label: .subheadline
        case .small, .quiet: .footnote
        case .nav: .caption
        }
    }

    /// A question's: the longer it is, the smaller it stands, so that its answers stay in reach.
    static func asking(_ words: String) -> TextRole {
        switch words.count {
        case ...48: .display
        case ...110: .title
        default: .titleMedium
        }
    }
}

private struct InRole: ViewModifier {
    /// What both faces take for a line by themselves, as a share of their size.
    private static let ownLine: CGFloat = 1.2

    @ScaledMetric private var size: CGFloat
    @ScaledMetric private var spacing: CGFloat
    private let type: TypeRole

    init(_ role: TextRole) {
        type = role.type
        let size = CGFloat(role.type.size)
        _size = ScaledMetric(wrappedValue: size, relativeTo: role.style)
        _spacing = ScaledMetric(
            wrappedValue: max(0, CGFloat(role.type.line) - size * Self.ownLine), relativeTo: role.style)
    }

    func body(content: Content) -> some View {
        content
            .font(
                .system(size: size, weight: type.weight > 400 ? .medium : .regular, design: type.serif ? .serif : .default)
            )
            .lineSpacing(spacing)
    }
}

extension View {
    func text(_ role: TextRole) -> some View { modifier(InRole(role)) }
}

extension CGFloat {
    static let margin = CGFloat(Sizes.margin)
    static let marginWide = CGFloat(Sizes.marginWide)
    static let column = CGFloat(Sizes.column)
    static let touch = CGFloat(Sizes.touch)
    static let answer = CGFloat(Sizes.answer)
    static let lead = CGFloat(Sizes.lead)
    static let call = CGFloat(Sizes.call)
    static let topBar = CGFloat(Sizes.topBar)
    static let radiusSmall = CGFloat(Sizes.radiusSmall)
    static let radius = CGFloat(Sizes.radius)
    static let radiusLarge = CGFloat(Sizes.radiusLarge)
}

/// How things move. Where motion is reduced, every move is the fade that stands for it.
enum Moves {
    private static func seconds(_ milliseconds: Int) -> Double { Double(milliseconds) / 1000 }

    static let tap = Animation.easeOut(duration: seconds(Motion.tapMs))
    static let state = Animation.timingCurve(0.2, 0, 0, 1, duration: seconds(Motion.stateMs))
    private static let fade = Animation.linear(duration: seconds(Motion.stillMs))

    /// Another page.
    static func page(still: Bool) -> Animation {
        still ? fade : .timingCurve(0.2, 0, 0, 1, duration: seconds(Motion.moveMs))
    }

    /// Along x, from where one goes to, and a fade.
    @MainActor
    static func pages(back: Bool, mirrored: Bool, still: Bool) -> AnyTransition {
        guard !still else { return .opacity }
        let far: CGFloat = back != mirrored ? -30 : 30
        return .asymmetric(
            insertion: .offset(x: far).combined(with: .opacity), removal: .offset(x: -far).combined(with: .opacity))
    }

    /// The circles lean.
    static func lean(still: Bool) -> Animation {
        let response = 2 * Double.pi / Double(Motion.leanStiffness).squareRoot()
        return still ? fade : .spring(response: response, dampingFraction: Double(Motion.leanDampingPercent) / 100)
    }
}
