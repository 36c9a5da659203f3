import NearerKit
import SwiftUI

/// Nothing else on the screen: stop in words at the top end, one big control at the bottom with what is heard beside it,
/// dusk from the middle. A touch anywhere else hides nothing and shows nothing.
struct ImmersiveFrame<Middle: View, Control: View, Beside: View>: View {
    @Environment(\.palette) private var palette
    let words: String
    let id: String
    let stop: @MainActor () -> Void
    let middle: Middle
    let control: Control
    let beside: Beside

    init(
        _ words: String, id: String, stop: @escaping @MainActor () -> Void, @ViewBuilder middle: () -> Middle,
        @ViewBuilder control: () -> Control, @ViewBuilder beside: () -> Beside
    ) {
        self.words = words
        self.id = id
        self.stop = stop
        self.middle = middle()
        self.control = control()
        self.beside = beside()
    }

    var body: some View {
        VStack(spacing: 0) {
            Spacer(minLength: 0)
            middle.padding(.horizontal, .margin)
            Spacer(minLength: 0)
            // The control stands in the middle, whatever is beside it.
            ZStack {
                control
                HStack {
                    beside
                    Spacer(minLength: 0)
                }
                .frame(maxWidth: 212)
            }
            .frame(maxWidth: .infinity)
            .padding(.bottom, 44)
        }
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .overlay(alignment: .topTrailing) {
            Button(action: stop) {
                HStack(spacing: 10) {
                    Image(systemName: "xmark").accessibilityHidden(true)
                    Text(verbatim: words).text(.body).fontWeight(.medium)
                }
                .padding(.horizontal, 16)
                .frame(minHeight: .touch)
                .contentShape(Rectangle())
            }
            .buttonStyle(.plain)
            .padding(.trailing, 12)
            .accessibilityIdentifier(id)
        }
        .background { ground }
        .toolbar(.hidden, for: .navigationBar, .tabBar)
    }

    private var ground: some View {
        Group {
            if palette.isHighContrast {
                palette.paper
            } else {
                RadialGradient(
                    colors: [palette.dusk, palette.paper], center: UnitPoint(x: 0.5, y: 0.42), startRadius: 0,
                    endRadius: 540)
            }
        }
        .ignoresSafeArea()
    }
}

/// The one control of what is immersive.
struct BigControl: View {
    private static let side: CGFloat = 72

    @Environment(\.palette) private var palette
    let symbol: String
    let label: String
    let id: String
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) {
            Image(systemName: symbol)
                .frame(width: Self.side, height: Self.side)
                .background { Circle().fill(palette.wellDeep) }
                .overlay { if palette.isHighContrast { Circle().stroke(palette.edge, lineWidth: 2) } }
                .contentShape(Circle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(label)
        .accessibilityIdentifier(id)
    }
}

/// What is heard, on or off, as a picture that says so.
struct SoundSwitch: View {
    let label: String
    let id: String
    let isOn: Binding<Bool>

    var body: some View {
        Button {
            isOn.wrappedValue.toggle()
        } label: {
            Image(systemName: isOn.wrappedValue ? "speaker.wave.2" : "speaker.slash")
                .frame(minWidth: .touch, minHeight: .touch)
                .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(label)
        .accessibilityAddTraits(isOn.wrappedValue ? [.isToggle, .isSelected] : .isToggle)
        .accessibilityIdentifier(id)
    }
}

#Preview("Immersive") {
    OnDemoVault { app in
        ImmersiveFrame(app.strings[.actionStop], id: "timer-stop") {
        } middle: {
            TwoCircles(radius: 86, closeness: 0.86, lean: 0.8, label: nil)
        } control: {
            BigControl(symbol: "pause", label: app.strings[.actionPause], id: "timer-pause") {}
        } beside: {
            SoundSwitch(label: app.strings[.timerTones], id: "timer-bells", isOn: .constant(true))
        }
    }
}
