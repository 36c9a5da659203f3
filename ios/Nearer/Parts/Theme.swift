import NearerKit
import SwiftUI

/// Quiet and warm, a little paper; one accent, a muted clay. The same table of colours as on Android.
struct Palette: Equatable, Sendable {
    private enum Shading { case light, dark, highContrast, highContrastDark }

    private let appearance: Shading

    static let light = Palette(appearance: .light)

    static func of(_ scheme: ColorScheme, _ contrast: ColorSchemeContrast) -> Palette {
        switch (scheme, contrast) {
        case (.dark, .increased): Palette(appearance: .highContrastDark)
        case (.dark, _): Palette(appearance: .dark)
        case (_, .increased): Palette(appearance: .highContrast)
        default: light
        }
    }

    var paper: Color { color(of: Shades.paper) }
    var sheet: Color { color(of: Shades.sheet) }
    var well: Color { color(of: Shades.well) }
    var wellDeep: Color { color(of: Shades.wellDeep) }
    var ink: Color { color(of: Shades.ink) }
    var inkSoft: Color { color(of: Shades.inkSoft) }
    var line: Color { color(of: Shades.line) }
    var edge: Color { color(of: Shades.edge) }
    var accent: Color { color(of: Shades.accent) }
    var onAccent: Color { color(of: Shades.onAccent) }
    var tint: Color { color(of: Shades.tint) }
    var onTint: Color { color(of: Shades.onTint) }
    var you: Color { color(of: Shades.you) }
    var other: Color { color(of: Shades.other) }
    var otherFill: Color { color(of: Shades.otherFill) }
    var between: Color { color(of: Shades.between) }
    var call: Color { color(of: Shades.call) }
    var onCall: Color { color(of: Shades.onCall) }
    var dusk: Color { color(of: Shades.dusk) }

    /// What bounds nothing at other times is bounded in high contrast.
    var isHighContrast: Bool { appearance == .highContrast || appearance == .highContrastDark }

    /// A family of feelings'; none: nobody knows it, as a word of another pack.
    func family(_ id: String) -> FamilyColors? {
        Shades.families[id].map {
            FamilyColors(ground: color(of: $0.ground), ink: color(of: $0.ink), mark: color(of: $0.mark))
        }
    }

    /// The same in the dark: for a stage that differs from life.
    var darkened: Palette {
        Palette(appearance: isHighContrast ? .highContrastDark : .dark)
    }

    /// A practice's colour, by its place in the core's palette.
    func practice(_ colour: UInt8) -> Color { color(of: Shades.practices[min(Int(colour), Shades.practices.count - 1)]) }

    func color(of shades: Shade) -> Color {
        let rgb =
            switch appearance {
            case .light: shades.light
            case .dark: shades.dark
            case .highContrast: shades.highContrast
            case .highContrastDark: shades.highContrastDark
            }
        return Color(
            .sRGB, red: Double(rgb >> 16 & 0xFF) / 255, green: Double(rgb >> 8 & 0xFF) / 255, blue: Double(rgb & 0xFF) / 255)
    }
}

/// What the words of one family stand on, what they are written in, and the family's mark.
struct FamilyColors: Equatable, Sendable {
    let ground, ink, mark: Color
}

private struct PaletteKey: EnvironmentKey {
    static let defaultValue = Palette.light
}

extension EnvironmentValues {
    var palette: Palette {
        get { self[PaletteKey.self] }
        set { self[PaletteKey.self] = newValue }
    }
}

/// Gives what is inside the colours of the chosen appearance; none is chosen: of the phone's.
struct Themed: ViewModifier {
    @Environment(\.colorScheme) private var scheme
    @Environment(\.colorSchemeContrast) private var contrast
    var appearance: Appearance?

    func body(content: Content) -> some View {
        let palette = Palette.of(chosen ?? scheme, appearance == .highContrast ? .increased : contrast)
        content
            .preferredColorScheme(chosen)
            .environment(\.palette, palette)
            .foregroundStyle(palette.ink)
            .tint(palette.accent)
            .background { palette.paper.ignoresSafeArea() }
    }

    private var chosen: ColorScheme? {
        switch appearance {
        case .light: .light
        case .dark: .dark
        case .highContrast, nil: nil
        }
    }
}

/// The smallest side of what is touched.
let touchSide = CGFloat(Sizes.touch)
