import NearerKit
import SwiftUI

/// What Nearer is locked by, and when.
struct LockScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: LockModel
    @State private var new = ""
    @State private var current = ""

    init(_ app: AppModel) {
        _model = State(initialValue: LockModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.lockTitle]) {
            if let lock = model.lock {
                Text(verbatim: lock.words).accessibilityIdentifier("lock-words")
                if let said = model.said { Text(verbatim: said).announced(said).accessibilityIdentifier("lock-said") }
                ForEach(model.ways, id: \.self) { way in
                    PickLine(
                        app.strings[way.key], .radio, isPicked: way == (model.wanted ?? lock.way), id: way.key.rawValue
                    ) {
                        (new, current) = ("", "")
                        model.begin(way)
                    }
                }
                if let way = model.wanted {
                    wanted(way, lock)
                } else if lock.way != .none {
                    Shows(model) { when($0) }
                    QuietButton(app.strings[.lockNow], id: "lock-now") { model.lockNow() }
                }
                if !lock.canRecover {
                    QuietButton(app.strings[.copiesWords], id: "lock-copies") { model.openCopies() }
                }
                QuietButton(app.strings[.protectsTitle], id: "open-protects") { model.openProtects() }
            }
        }
        .task(id: app.changes.of(LockModel.topics)) { await model.load() }
    }

    /// What has to be typed for another lock.
    @ViewBuilder
    private func wanted(_ way: LockModel.Way, _ lock: LockView) -> some View {
        if lock.passphrase {
            PassphraseField(app.strings[.lockCurrent], id: "lock-current", hidden: true, text: $current)
        }
        if way.hasPassphrase {
            HintText(app.strings[.lockNewHint])
            PassphraseField(app.strings[.lockNew], id: "lock-new", text: $new)
        }
        if let refused = model.refused { Refusal(refused) }
        if !model.isBusy {
            let isTyped = (!way.hasPassphrase || !new.isEmpty) && (!lock.passphrase || !current.isEmpty)
            PrimaryButton(app.strings[way == .none ? .lockTakeOff : .lockSet], id: "lock-set") {
                model.set(new, current: current)
            }
            .disabled(!isTyped)
            QuietButton(app.strings[.actionCancel], id: "lock-cancel") { model.putAway() }
        }
    }

    /// How soon it locks.
    @ViewBuilder
    private func when(_ settings: LockSettings) -> some View {
        SectionTitle(app.strings[.lockDelay])
        ForEach(LockDelay.all, id: \.self) { delay in
            PickLine(app.strings[delay.key], .radio, isPicked: settings.delay == delay, id: delay.key.rawValue) {
                model.setDelay(delay)
            }
        }
        HintText(app.strings[.lockDelayHint])
        Toggle(app.strings[.lockWithScreen], isOn: binding(settings.withScreen) { model.setWithScreen($0) })
            .frame(minHeight: touchSide)
            .accessibilityIdentifier("lock-with-screen")
    }
}

/// A vault that its lock keeps: how it is unlocked, and two things that need no unlocking.
struct LockedScreen: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    @State private var model: UnlockModel
    @State private var typed = ""
    let lock: LockView

    init(_ app: AppModel, lock: LockView) {
        _model = State(initialValue: UnlockModel(app))
        self.lock = lock
    }

    var body: some View {
        ScrollView {
            VStack(spacing: 12) {
                // Apart, and well so: the words below say what this is.
                TwoCircles(radius: 54, closeness: 0, lean: -0.5, label: nil).padding(.top, 72)
                Text(verbatim: app.strings[.lockedTitle])
                    .text(.title)
                    .accessibilityAddTraits(.isHeader)
                    .accessibilityIdentifier("locked")
                Text(verbatim: app.strings[.lockedWorks]).text(.body).foregroundStyle(palette.inkSoft)
                unlocks.padding(.top, 36)
                HStack(spacing: 10) {
                    beside("pencil", app.strings[.lockedOneLine], id: "one-line") { model.openOneLine() }
                    beside("lifepreserver", app.strings[.toolboxOpen], id: "right-now") { model.openRightNow() }
                }
            }
            .padding(.horizontal, 20)
            .padding(.bottom, 16)
        }
        .task { await model.load() }
    }

    @ViewBuilder private var unlocks: some View {
        if lock.passphrase {
            PassphraseField(app.strings[.lockedPassphrase], id: "locked-passphrase", hidden: true, text: $typed)
        }
        if let refused = model.refused { Refusal(refused) }
        if lock.waitS > 0 { HintText(lock.words).accessibilityIdentifier("locked-waits") }
        PrimaryButton(app.strings[.lockedUnlock], id: "unlock") { model.unlock(typed) }
            .disabled(model.isBusy || (lock.passphrase && typed.isEmpty))
        QuietButton(app.strings[.lockedForgotten], id: "open-forgotten") { model.openForgotten() }
    }

    private func beside(
        _ symbol: String, _ title: String, id: String, _ open: @escaping @MainActor () -> Void
    ) -> some View {
        Button(action: open) {
            HStack(spacing: 12) {
                Image(systemName: symbol).accessibilityHidden(true)
                Text(verbatim: title).text(.body).fontWeight(.medium)
            }
            .foregroundStyle(palette.ink)
            .frame(maxWidth: .infinity, minHeight: 64)
            .background { RoundedRectangle(cornerRadius: .radius).fill(palette.well) }
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier(id)
    }
}

/// The way back where it can't be unlocked: the six words, or a copy.
struct ForgottenScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: UnlockModel
    @State private var typed = ""

    init(_ app: AppModel) {
        _model = State(initialValue: UnlockModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.forgottenTitle]) {
            if let lock = model.lock {
                if lock.canRecover {
                    Text(verbatim: app.strings[.forgottenWords])
                    PassphraseField(app.strings[.copiesWords], id: "forgotten-words", text: $typed)
                    if let refused = model.refused { Refusal(refused) }
                    PrimaryButton(app.strings[.forgottenOpen], id: "forgotten-open") { model.recover(typed) }
                        .disabled(model.isBusy || typed.isEmpty)
                } else {
                    Text(verbatim: app.strings[.forgottenNoWords]).accessibilityIdentifier("forgotten-no-words")
                }
                HintText(app.strings[.forgottenCopy])
                QuietButton(app.strings[.welcomeCopy], id: "forgotten-copy") { model.openRecover() }
            }
        }
        .task { await model.load() }
    }
}

/// What Nearer protects against, and what not.
struct ProtectsScreen: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        ScreenFrame(app.strings[.protectsTitle]) {
            SectionTitle(app.strings[.protectsDoes])
            ForEach([Key.protectsEyes, .protectsThief, .protectsNet], id: \.self) { Text(verbatim: app.strings[$0]) }
            SectionTitle(app.strings[.protectsNot])
            ForEach(
                [Key.protectsControlled, .protectsLines, .protectsPressed, .protectsHanded, .protectsForgotten], id: \.self
            ) { Text(verbatim: app.strings[$0]) }
        }
    }
}

/// Words that are left sealed, and filed when Nearer is unlocked next.
struct OneLineScreen: View {
    @Environment(AppModel.self) private var app
    private let model: SealedCaptureModel?

    init(_ app: AppModel) {
        model = app.sealedWords()
    }

    var body: some View {
        if let model { SealedCaptureScreen(model) { app.back() } }
    }
}

#Preview("Lock") { OnDemoVault { LockScreen($0) } }
#Preview("Forgotten") { OnDemoVault { ForgottenScreen($0) } }
