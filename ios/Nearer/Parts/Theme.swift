import SwiftUI

/// Quiet and warm, a little paper; one accent, a muted clay. The same colours as on Android.
struct Palette: Equatable, Sendable {
    let ground: Color
    let ink: Color
    /// Text that steps back a little.
    let soft: Color
    /// What cards and fields are made of.
    let paper: Color
    let accent: Color
    let onAccent: Color
    /// Behind what was found or picked.
    let tint: Color
    let onTint: Color
    let second: Color
    let inverse: Color
    let onInverse: Color
    /// Edges of controls.
    let outline: Color
    /// Edges of what is no control.
    let hairline: Color
    /// A shape that is not filled yet.
    let hollow: Color
}

extension Palette {
    static let light = Palette(
        ground: hex(0xFAF6EF), ink: hex(0x2B2622), soft: hex(0x5A5048), paper: hex(0xFFFCF7), accent: hex(0x8A4B32),
        onAccent: hex(0xFFFFFF), tint: hex(0xF3DDCF), onTint: hex(0x4A2415), second: hex(0x6B5A4E),
        inverse: hex(0x37312C), onInverse: hex(0xF6EFE6), outline: hex(0x857A6F), hairline: hex(0xDCD1C3),
        hollow: hex(0xEAE1D4))
    static let dark = Palette(
        ground: hex(0x1C1917), ink: hex(0xEBE3DA), soft: hex(0xCDC2B6), paper: hex(0x221F1C), accent: hex(0xE8B194),
        onAccent: hex(0x47210F), tint: hex(0x61361F), onTint: hex(0xFADCCB), second: hex(0xD3C3B5),
        inverse: hex(0xEBE3DA), onInverse: hex(0x2F2A26), outline: hex(0x9A8E82), hairline: hex(0x4A433D),
        hollow: hex(0x3A3530))
    static let highContrastLight = Palette(
        ground: hex(0xFFFFFF), ink: hex(0x000000), soft: hex(0x1A1A1A), paper: hex(0xFFFFFF), accent: hex(0x5E2A15),
        onAccent: hex(0xFFFFFF), tint: hex(0x5E2A15), onTint: hex(0xFFFFFF), second: hex(0x33281F),
        inverse: hex(0x000000), onInverse: hex(0xFFFFFF), outline: hex(0x2B2622), hairline: hex(0x5A5048),
        hollow: hex(0xEDEDED))
    static let highContrastDark = Palette(
        ground: hex(0x000000), ink: hex(0xFFFFFF), soft: hex(0xF2F2F2), paper: hex(0x0D0D0D), accent: hex(0xFFD9C4),
        onAccent: hex(0x000000), tint: hex(0xFFD9C4), onTint: hex(0x000000), second: hex(0xF5EBE0),
        inverse: hex(0xFFFFFF), onInverse: hex(0x000000), outline: hex(0xF2F2F2), hairline: hex(0xCDC2B6),
        hollow: hex(0x2B2B2B))

    static func of(_ scheme: ColorScheme, _ contrast: ColorSchemeContrast) -> Palette {
        switch (scheme, contrast) {
        case (.dark, .increased): .highContrastDark
        case (.dark, _): .dark
        case (_, .increased): .highContrastLight
        default: .light
        }
    }

    /// A practice's colour, by its place in the palette: grey, red, orange, yellow, green, teal, blue, purple.
    func practice(_ colour: UInt8) -> Color {
        let colours = isDark ? Self.practicesOnDark : Self.practicesOnLight
        return colours[min(Int(colour), colours.count - 1)]
    }

    private var isDark: Bool { self == .dark || self == .highContrastDark }

    private static let practicesOnLight = [
        hex(0x6B655F), hex(0xA83A32), hex(0xA85A1C), hex(0x8A6A0A), hex(0x4B7A33), hex(0x1F7A72), hex(0x3A659C),
        hex(0x7C4F96),
    ]
    private static let practicesOnDark = [
        hex(0xB5ADA4), hex(0xF0938A), hex(0xF0AC74), hex(0xDDBF5E), hex(0xA2CB86), hex(0x7CCBC2), hex(0x98BCEB),
        hex(0xCFA6E6),
    ]

    private static func hex(_ rgb: UInt32) -> Color {
        Color(
            .sRGB, red: Double(rgb >> 16 & 0xFF) / 255, green: Double(rgb >> 8 & 0xFF) / 255, blue: Double(rgb & 0xFF) / 255)
    }
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

/// Gives what is inside the colours of the phone's appearance.
struct Themed: ViewModifier {
    @Environment(\.colorScheme) private var scheme
    @Environment(\.colorSchemeContrast) private var contrast

    func body(content: Content) -> some View {
        let palette = Palette.of(scheme, contrast)
        content
            .environment(\.palette, palette)
            .foregroundStyle(palette.ink)
            .tint(palette.accent)
            .background { palette.ground.ignoresSafeArea() }
    }
}

extension Font {
    /// The one display face, the phone's own serif, for titles; all of it grows with the person's text size.
    static let place = Font.system(.largeTitle, design: .serif)
    static let screen = Font.system(.title, design: .serif)
    static let ask = Font.system(.title2, design: .serif)
}

/// The smallest side of what is touched.
let touchSide: CGFloat = 44
