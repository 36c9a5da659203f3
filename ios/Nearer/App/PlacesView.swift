import NearerKit
import SwiftUI

/// The five places, the way between them, and the corner with the settings and "Right now".
struct PlacesView: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        TabView(selection: binding(app.place) { app.go($0) }) {
            ForEach(Place.allCases) { place in
                PlaceView(place: place)
                    .tabItem {
                        Label(app.strings[place.key], systemImage: place.symbol)
                            .accessibilityIdentifier("place-\(place.rawValue)")
                    }
                    .tag(place)
            }
        }
        .navigationBarTitleDisplayMode(.inline)
        .toolbar {
            ToolbarItem(placement: .topBarTrailing) {
                HStack {
                    CaptureButton()
                    IconAction("gearshape", app.strings[.placeSettings], id: "open-settings") { app.open(.settings) }
                }
            }
            ToolbarItem(placement: .topBarTrailing) { RightNowButton() }
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
