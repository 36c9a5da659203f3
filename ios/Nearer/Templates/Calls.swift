import NearerKit
import SwiftUI

/// A number to call: telephone, number, and who answers. Nothing else has its colour.
struct CallButton: View {
    @Environment(\.openURL) private var openURL
    @Environment(\.palette) private var palette
    let number: String
    /// None: it can't be dialled from here, and is read.
    let link: String?
    let name: String

    var body: some View {
        let shape = RoundedRectangle(cornerRadius: 26)
        Button {
            // A tablet may have nothing to call with, and what holds a star the phone may leave to be dialled by hand
            // (Apple URL Scheme Reference, Phone Links): the number can still be read.
            if let url = link.flatMap({ URL(string: $0) }) { openURL(url) }
        } label: {
            HStack(spacing: 12) {
                Image(systemName: "phone").accessibilityHidden(true)
                VStack(alignment: .leading, spacing: 2) {
                    Text(verbatim: number).text(.answer).fontWeight(.medium)
                    Text(verbatim: name).text(.small)
                }
                .multilineTextAlignment(.leading)
                .frame(maxWidth: .infinity, alignment: .leading)
            }
            .padding(.horizontal, 16)
            .padding(.vertical, 10)
            .frame(minHeight: .call)
            .foregroundStyle(palette.onCall)
            .background { shape.fill(palette.call) }
            .contentShape(shape)
        }
        .buttonStyle(.plain)
        .accessibilityLabel("\(name), \(number)")
        .accessibilityIdentifier("line-\(number.filter { !$0.isWhitespace })")
    }
}

/// A tile that can't be mistaken: a picture, its name, and a hint where there is room.
struct BigTile: View {
    private static let round: CGFloat = 26
    private static let least: CGFloat = 84

    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    let symbol: String
    let title: String
    let hint: String
    let leads: Bool
    let id: String
    let open: @MainActor () -> Void

    var body: some View {
        let shape = RoundedRectangle(cornerRadius: Self.round)
        Button(action: open) {
            Group {
                if size.isAccessibilitySize {
                    HStack(spacing: 14) {
                        picture
                        name.frame(maxWidth: .infinity, alignment: .leading)
                    }
                } else {
                    VStack(alignment: .leading, spacing: 8) {
                        picture
                        Spacer(minLength: 0)
                        // Hints go first where the screen is low.
                        ViewThatFits(in: .vertical) {
                            VStack(alignment: .leading, spacing: 3) {
                                name
                                if !hint.isEmpty { Text(verbatim: hint).text(.small) }
                            }
                            name
                        }
                    }
                    .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .leading)
                }
            }
            .multilineTextAlignment(.leading)
            .padding(.horizontal, 18)
            .padding(.vertical, 16)
            .frame(minHeight: Self.least)
            .foregroundStyle(leads ? palette.onTint : palette.ink)
            .background { shape.fill(leads ? palette.tint : palette.well) }
            .overlay { if palette.isHighContrast { shape.stroke(palette.edge, lineWidth: 2) } }
            .contentShape(shape)
        }
        .buttonStyle(.plain)
        .accessibilityHint(hint)
        .accessibilityIdentifier(id)
    }

    private var picture: some View { Image(systemName: symbol).accessibilityHidden(true) }

    @ViewBuilder
    private var name: some View {
        if leads { Text(verbatim: title).text(.title) } else { Text(verbatim: title).text(.answer).fontWeight(.medium) }
    }
}

/// "Right now": the first tile across, the others two by two, sharing the height; calls at the bottom, always in sight. At
/// the largest text sizes one column that scrolls behind the calls, which then stand one below the other.
struct CallsFrame<Tiles: View, Below: View, Calls: View>: View {
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size
    let tiles: Tiles
    let below: Below
    let calls: Calls

    init(@ViewBuilder tiles: () -> Tiles, @ViewBuilder below: () -> Below, @ViewBuilder calls: () -> Calls) {
        self.tiles = tiles()
        self.below = below()
        self.calls = calls()
    }

    var body: some View {
        GeometryReader { room in
            ScrollView {
                VStack(spacing: 10) {
                    tiles
                    below
                }
                .padding(.bottom, 12)
                .frame(minHeight: size.isAccessibilitySize ? nil : room.size.height)
                .column()
            }
        }
        .background { Ground(hasDusk: false) }
        .safeAreaInset(edge: .bottom, spacing: 0) {
            Group {
                if size.isAccessibilitySize {
                    VStack(spacing: 10) { calls }
                } else {
                    HStack(spacing: 10) { calls }
                }
            }
            .padding(.vertical, 14)
            .column()
            .background { palette.paper.ignoresSafeArea() }
            .overlay(alignment: .top) { Rectangle().fill(palette.line).frame(height: 1) }
        }
    }
}

#Preview("Calls") {
    OnDemoVault { app in
        CallsFrame {
            BigTile(symbol: "wind", title: app.strings[.timerTitle], hint: "", leads: true, id: "toolbox-tonight") {}
        } below: {
            EmptyView()
        } calls: {
            CallButton(number: "112", link: nil, name: app.strings[.toolboxEmergency])
        }
    }
}
