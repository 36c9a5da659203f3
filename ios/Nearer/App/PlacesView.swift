import NearerKit
import SwiftUI

/// The five places, each with its own stack of screens, and the way between them.
struct PlacesView: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        TabView(selection: binding(app.place) { app.turn($0) }) {
            ForEach(Place.allCases) { place in
                PlacePanes(place: place)
                    .tabItem {
                        Label(app.strings[place.key], systemImage: place.symbol)
                            .accessibilityIdentifier("place-\(place.rawValue)")
                    }
                    .tag(place)
            }
        }
    }
}

/// A place with its screens on it; where there is room, the journal's list stays beside what is opened from it.
private struct PlacePanes: View {
    private static let list: CGFloat = 400

    @Environment(AppModel.self) private var app
    @Environment(\.horizontalSizeClass) private var width
    let place: Place

    var body: some View {
        if place == .journal, width == .regular {
            NavigationSplitView {
                tooled.navigationSplitViewColumnWidth(Self.list)
            } detail: {
                Stack(place: place) {
                    TwoCircles(radius: 40, closeness: 0.3, lean: 0.3, label: nil)
                        .frame(maxWidth: .infinity, maxHeight: .infinity)
                        .background { Ground(hasDusk: false) }
                }
            }
        } else {
            Stack(place: place) { tooled }
        }
    }

    private var tooled: some View {
        PlaceView(place: place)
            .navigationBarTitleDisplayMode(.inline)
            .toolbar {
                ToolbarItem(placement: .topBarTrailing) { PlaceTools() }
            }
    }
}

/// At the end of the bar above every place: a check-in, the settings, "Right now".
private struct PlaceTools: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        HStack(spacing: 0) {
            CaptureButton()
            IconAction("gearshape", app.strings[.placeSettings], id: "open-settings") { app.open(.settings) }
            RightNowButton()
        }
    }
}

private struct PlaceView: View {
    @Environment(AppModel.self) private var app
    let place: Place

    var body: some View {
        switch place {
        case .today: TodayScreen(app)
        case .path: PathScreen(app)
        case .journal: JournalScreen(app)
        case .insights: InsightsScreen(app)
        case .you: YouScreen(app)
        }
    }
}

extension Place {
    var symbol: String {
        switch self {
        case .today: "sun.max"
        case .path: "point.topleft.down.to.point.bottomright.curvepath"
        case .journal: "book.closed"
        case .insights: "chart.xyaxis.line"
        case .you: "person"
        }
    }
}

#Preview("Places") { OnDemoVault { _ in PlacesView() } }
