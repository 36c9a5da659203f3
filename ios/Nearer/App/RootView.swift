import NearerKit
import SwiftUI

/// The first start, the places and what lies on them, or why the vault can't be opened.
struct RootView: View {
    @Environment(AppModel.self) private var app
    @Environment(\.scenePhase) private var phase
    @State private var isLookedAt = false

    var body: some View {
        Group {
            switch app.vault {
            case .opening: Waiting()
            case .shut(let lock): WithoutVault { LockedScreen(app, lock: lock) }
            case .failed(let error): WithoutVault { VaultTroubleScreen(error: error) }
            case .open(_, let settings): Opened(settings: settings)
            }
        }
        .modifier(Themed(appearance: app.settings?.appearance))
        // The app switcher keeps a picture of what is shown: nothing of the person's is on it.
        .overlay { if phase != .active { Curtain() } }
        // A day or a journey may lie between.
        .onChange(of: phase, initial: true) {
            switch phase {
            case .active: comes()
            case .background: goes()
            default: break
            }
        }
    }
}

extension RootView {
    private func comes() {
        if !isLookedAt { app.life.appears() }
        isLookedAt = true
        app.fileInbox()
        app.reminding.planAgain()
    }

    /// Within a task that the system waits for: a vault that was open when the app is suspended would be locked.
    private func goes() {
        if isLookedAt { app.life.leaves() }
        isLookedAt = false
        inBackground(named: "close the vault") { await app.life.whileAway() } orElse: { app.life.graceEnds() }
    }
}

/// The places and all that lies on them, or the first start.
private struct Opened: View {
    @Environment(AppModel.self) private var app
    let settings: Settings

    var body: some View {
        Group {
            if settings.welcomed { PlacesView() } else { Stack(place: app.place) { FirstStartScreen(app) } }
        }
        .safeAreaInset(edge: .bottom) { Foot(isDemo: settings.demo) }
    }
}

/// A place, or what stands for it, with the screens that lie on it.
struct Stack<Root: View>: View {
    @Environment(AppModel.self) private var app
    let place: Place
    let root: Root

    init(place: Place, @ViewBuilder root: () -> Root) {
        self.place = place
        self.root = root()
    }

    var body: some View {
        NavigationStack(path: binding(app.screens(on: place)) { app.show($0, on: place) }) {
            root.navigationDestination(for: Screen.self) { ScreenView(screen: $0) }
        }
    }
}

/// What stands below every screen: a word about an error, whom one can call, and that this is a demo.
private struct Foot: View {
    @Environment(AppModel.self) private var app
    let isDemo: Bool

    var body: some View {
        VStack(spacing: 4) {
            if let trouble = app.trouble {
                ErrorBar(sentence: app.sentence(trouble)) { app.putTroubleAway() }
            }
            if let inbox = app.inbox { ErrorBar(sentence: inbox) { app.putInboxAway() } }
            if let help = app.help { HelpBar(sentence: help) }
            if isDemo {
                HintText(app.strings[.demoLabel]).accessibilityIdentifier("demo-label")
            }
        }
    }
}

/// The toolbox, its forms and the ways back need no vault; below them stands why it isn't open.
private struct WithoutVault<Below: View>: View {
    @Environment(AppModel.self) private var app
    let below: Below

    init(@ViewBuilder below: () -> Below) { self.below = below() }

    var body: some View {
        let shown = app.screens.filter(\.needsNoVault)
        NavigationStack(path: binding(shown) { app.screens = $0 }) {
            below.navigationDestination(for: Screen.self) { ScreenView(screen: $0) }
        }
    }
}

private struct Curtain: View {
    @Environment(\.palette) private var palette

    var body: some View {
        palette.paper.ignoresSafeArea().accessibilityHidden(true)
    }
}

#Preview("The app") { OnDemoVault { _ in RootView() } }
