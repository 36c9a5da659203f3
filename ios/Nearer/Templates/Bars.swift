import NearerKit
import SwiftUI

/// The bar above what has no navigation: something at its start, something in its middle, the rest at its end.
struct TopBar<Start: View, Middle: View, End: View>: View {
    let start: Start
    let middle: Middle
    let end: End

    init(@ViewBuilder start: () -> Start, @ViewBuilder middle: () -> Middle, @ViewBuilder end: () -> End) {
        self.start = start()
        self.middle = middle()
        self.end = end()
    }

    var body: some View {
        HStack(spacing: 4) {
            start
            middle.frame(maxWidth: .infinity)
            end
        }
        .padding(.leading, 8)
        .padding(.trailing, 12)
        .frame(minHeight: .topBar)
    }
}

/// "Right now", in the same corner everywhere: with its word where there is room, else its ring alone.
struct RightNowButton: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    var withWord = false

    var body: some View {
        Button {
            app.open(.toolbox)
        } label: {
            HStack(spacing: 8) {
                Image(systemName: "lifepreserver").accessibilityHidden(true)
                if hasWord { Text(verbatim: app.strings[.toolboxOpen]).text(.label) }
            }
            .padding(.leading, hasWord ? 12 : 0)
            .padding(.trailing, hasWord ? 16 : 0)
            .frame(minWidth: 44, minHeight: hasWord ? 40 : 44)
            .foregroundStyle(palette.ink)
            .background { Capsule().fill(palette.wellDeep) }
            .frame(minWidth: .touch, minHeight: .touch)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(app.strings[.toolboxOpen])
        .accessibilityIdentifier("right-now")
    }

    private var hasWord: Bool { withWord && !size.isAccessibilitySize }
}

/// The bar below: the way back as a text, the way on as the one filled button.
struct BottomBar<Start: View, End: View>: View {
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    let start: Start
    let end: End

    init(@ViewBuilder start: () -> Start, @ViewBuilder end: () -> End) {
        self.start = start()
        self.end = end()
    }

    var body: some View {
        HStack(spacing: 12) {
            start
            Spacer(minLength: 0)
            end
        }
        .padding(.horizontal, .margin)
        .padding(.vertical, 12)
        .frame(maxWidth: .column + 2 * .marginWide)
        .frame(maxWidth: .infinity)
        .background { palette.paper.ignoresSafeArea() }
        // Where the page scrolls below it, a hairline says so.
        .overlay(alignment: .top) {
            if size.isAccessibilitySize { Rectangle().fill(palette.line).frame(height: 1) }
        }
    }
}

#Preview("Bars") {
    OnDemoVault { app in
        TopBar {
            IconAction("xmark", app.strings[.actionClose], id: "form-close") {}
        } middle: {
            Color.clear
        } end: {
            RightNowButton(withWord: true)
        }
        BottomBar {
            QuietButton(app.strings[.actionBack], id: "form-back", rank: .quiet) {}
        } end: {
            PrimaryButton(app.strings[.actionNext], id: "form-next") {}
        }
    }
}
