import NearerKit
import SwiftUI

/// My map, drawn: how it began, then a loop of belief, alarm, moves and cost, with what helps in its middle, which leads away
/// from the alarm. Each part is a control as large as its words.
struct MapLoop: View {
    private static let high: CGFloat = 520
    /// Where words run longer than this, the map is a list.
    private static let longest = 60

    @Environment(\.dynamicTypeSize) private var size
    let sections: [MapSection]
    let open: @MainActor (MapSection) -> Void

    var body: some View {
        if size.isAccessibilitySize || sections.contains(where: { Self.words($0).count > Self.longest }) || !isWhole {
            MapList(sections: sections, open: open)
        } else {
            drawn
        }
    }

    /// What stands at a part: the person's own words, else what was gathered last.
    static func words(_ section: MapSection) -> String { section.own ?? section.gathered.first ?? "" }

    private var isWhole: Bool {
        let ids = Set(sections.map(\.id))
        return MapPlace.allCases.allSatisfy { ids.contains($0.rawValue) }
    }

    private var drawn: some View {
        GeometryReader { room in
            ZStack(alignment: .topLeading) {
                LoopLines().frame(width: room.size.width, height: Self.high)
                ForEach(sections, id: \.id) { section in
                    if let place = MapPlace(rawValue: section.id) {
                        MapWords(section: section, place: place, open: open)
                            .frame(width: place.width(of: room.size.width), alignment: place.isAtEnd ? .trailing : .leading)
                            .padding(.leading, place.x(of: room.size.width))
                            .padding(.top, place.y)
                    }
                }
            }
        }
        .frame(height: Self.high)
        .accessibilityElement(children: .contain)
    }
}

/// Where a part of the map lies, on a field of 320 by 520.
private enum MapPlace: String, CaseIterable {
    case learned, belief, alarm, moves, cost, helps

    /// Its words end where the map does.
    var isAtEnd: Bool { self == .alarm || self == .moves }

    var y: CGFloat {
        switch self {
        case .learned: 4
        case .belief, .alarm: 92
        case .helps: 240
        case .moves, .cost: 412
        }
    }

    func width(of whole: CGFloat) -> CGFloat {
        switch self {
        case .learned: whole - 50
        case .belief: 130
        case .alarm: 128
        case .moves, .cost: 142
        case .helps: whole - 114
        }
    }

    func x(of whole: CGFloat) -> CGFloat {
        switch self {
        case .learned, .belief: 44
        case .alarm, .moves: whole - width(of: whole)
        case .cost: 0
        case .helps: 56
        }
    }
}

private struct MapWords: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let section: MapSection
    let place: MapPlace
    let open: @MainActor (MapSection) -> Void

    var body: some View {
        let words = MapLoop.words(section)
        let alignment: HorizontalAlignment = place == .helps ? .center : place.isAtEnd ? .trailing : .leading
        Button {
            open(section)
        } label: {
            VStack(alignment: alignment, spacing: 3) {
                if place == .helps { TwoCircles(radius: 25, closeness: 0.86, lean: 0.6, label: nil) }
                Text(verbatim: section.title).text(.quiet).fontWeight(.medium).foregroundStyle(palette.accent)
                Text(verbatim: words.isEmpty ? app.strings[.mapWrite] : words)
                    .text(.words)
                    .foregroundStyle(words.isEmpty ? palette.inkSoft : palette.ink)
                    .privacySensitive()
            }
            .multilineTextAlignment(place == .helps ? .center : place.isAtEnd ? .trailing : .leading)
            .frame(maxWidth: .infinity, minHeight: .touch, alignment: place == .helps ? .top : place.isAtEnd ? .topTrailing : .topLeading)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("map-write-\(section.id)")
    }
}

/// The lines of the map, as they were drawn on a field of 320 by 520; wider, they reach from side to side.
private struct LoopLines: View {
    @Environment(\.palette) private var palette
    @Environment(\.layoutDirection) private var direction

    var body: some View {
        let mirrored = direction == .rightToLeft
        Canvas { [palette] context, size in
            let pen = LoopPen(stretch: size.width / 320, width: size.width, mirrored: mirrored)
            let round = StrokeStyle(lineWidth: 3, lineCap: .round)
            var began = Path()
            began.move(to: pen.at(20, 34))
            began.addLine(to: pen.at(20, 178))
            context.stroke(
                began, with: .color(palette.other), style: StrokeStyle(lineWidth: 3, lineCap: .round, dash: [1, 9]))
            let arcs: [[(CGFloat, CGFloat)]] = [
                [(38, 204), (110, 224), (200, 224), (274, 206)], [(302, 214), (316, 268), (316, 312), (304, 366)],
                [(280, 388), (206, 410), (112, 410), (46, 390)], [(18, 368), (4, 312), (4, 262), (17, 216)],
            ]
            for arc in arcs { context.stroke(pen.curve(arc), with: .color(palette.other), style: round) }
            context.stroke(
                pen.curve([(284, 210), (262, 240), (240, 256), (206, 264)]), with: .color(palette.you),
                style: StrokeStyle(lineWidth: 3, lineCap: .round, dash: [7, 8]))
            context.stroke(pen.disc(20, 18, 9), with: .color(palette.other), lineWidth: 3)
            for (x, y) in [(22, 196), (296, 196), (298, 380), (28, 382)] as [(CGFloat, CGFloat)] {
                context.fill(pen.disc(x, y, 12), with: .color(palette.you))
            }
            let heads: [[(CGFloat, CGFloat)]] = [
                [(267, 199), (282, 203), (271, 214)], [(299, 356), (303, 372), (314, 360)],
                [(56, 385), (41, 388), (51, 399)], [(11, 224), (19, 209), (25, 224)],
            ]
            for head in heads { context.fill(pen.corners(head), with: .color(palette.other)) }
        }
        .accessibilityHidden(true)
    }
}

private struct LoopPen {
    let stretch: CGFloat
    let width: CGFloat
    let mirrored: Bool

    func at(_ x: CGFloat, _ y: CGFloat) -> CGPoint {
        let along = x * stretch
        return CGPoint(x: mirrored ? width - along : along, y: y)
    }

    func curve(_ points: [(CGFloat, CGFloat)]) -> Path {
        let at = points.map { self.at($0.0, $0.1) }
        var path = Path()
        path.move(to: at[0])
        path.addCurve(to: at[3], control1: at[1], control2: at[2])
        return path
    }

    func disc(_ x: CGFloat, _ y: CGFloat, _ radius: CGFloat) -> Path {
        let centre = at(x, y)
        return Path(ellipseIn: CGRect(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius))
    }

    func corners(_ points: [(CGFloat, CGFloat)]) -> Path {
        let at = points.map { self.at($0.0, $0.1) }
        var path = Path()
        path.move(to: at[0])
        for point in at.dropFirst() { path.addLine(to: point) }
        path.closeSubpath()
        return path
    }
}

/// The same as a list, with the loop as a line at its side.
private struct MapList: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let sections: [MapSection]
    let open: @MainActor (MapSection) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            ForEach(sections, id: \.id) { section in
                let words = section.own.map { [$0] } ?? section.gathered
                Button {
                    open(section)
                } label: {
                    HStack(alignment: .top, spacing: 14) {
                        VStack(spacing: 0) {
                            Circle().fill(section.id == MapPlace.helps.rawValue ? palette.between : palette.you)
                                .frame(width: 12, height: 12)
                            Rectangle().fill(palette.other).frame(width: 3).frame(maxHeight: .infinity)
                        }
                        .padding(.top, 4)
                        .accessibilityHidden(true)
                        VStack(alignment: .leading, spacing: 3) {
                            Text(verbatim: section.title).text(.quiet).fontWeight(.medium).foregroundStyle(palette.accent)
                            if words.isEmpty { HintText(section.hint) }
                            ForEach(Array(words.enumerated()), id: \.offset) { _, line in
                                Text(verbatim: line).text(.words).privacySensitive()
                            }
                        }
                        .padding(.bottom, 20)
                        .multilineTextAlignment(.leading)
                        .frame(maxWidth: .infinity, minHeight: .touch, alignment: .topLeading)
                    }
                    .contentShape(Rectangle())
                }
                .buttonStyle(.plain)
                .accessibilityIdentifier("map-write-\(section.id)")
            }
        }
    }
}

#Preview("My map, drawn and as a list") {
    OnDemoVault { app in
        let parts = ["learned", "belief", "alarm", "moves", "cost", "helps"].map {
            MapSection(id: $0, title: app.strings[.mapTitle], hint: "", own: app.strings[.mapHelps], gathered: [])
        }
        MapLoop(sections: parts) { _ in }
        MapLoop(sections: Array(parts.prefix(2))) { _ in }
    }
}
