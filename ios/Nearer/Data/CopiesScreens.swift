import NearerKit
import SwiftUI

/// Copies: the six words that open them, one by hand, and the way back from one.
struct CopiesScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: CopiesModel
    @State private var typed = ""
    @State private var current = ""

    init(_ app: AppModel) {
        _model = State(initialValue: CopiesModel(app))
    }

    private var isIdle: Bool { model.work.percent == nil }

    var body: some View {
        ScreenFrame(app.strings[.copiesTitle]) {
            HintText(app.strings[.copiesHint])
            if let said = model.said { Text(verbatim: said).announced(said).accessibilityIdentifier("copies-said") }
            if let refused = model.refused { Refusal(refused) }
            if model.words == .there, isIdle {
                PrimaryButton(app.strings[.copiesWrite], id: "copies-write") { model.writeCopy() }
            }
            WorkBar(work: model.work)
            QuietButton(app.strings[.restoreTitle], id: "open-restore") { model.openRestore() }
            SectionTitle(app.strings[.copiesWords])
            words
        }
        .task { await model.load() }
    }

    /// Whoever makes words that open Nearer shows that they know its lock, where it has a passphrase.
    @ViewBuilder private var proven: some View {
        if model.isLocked {
            PassphraseField(app.strings[.lockCurrent], id: "copies-current", hidden: true, text: $current)
        }
    }

    private var isProven: Bool { !model.isLocked || !current.isEmpty }

    private func make() {
        model.makeWords(current)
        current = ""
    }

    @ViewBuilder private var words: some View {
        switch model.words {
        case .unread: EmptyView()
        case .missing:
            HintText(app.strings[.copiesWordsMissing])
            proven
            PrimaryButton(app.strings[.copiesWordsMake], id: "copies-words-make") { make() }.disabled(!isProven)
        case .there:
            HintText(app.strings[.copiesWordsThere])
            proven
            if isIdle {
                QuietButton(app.strings[.copiesWordsRenew], id: "copies-words-renew") { make() }.disabled(!isProven)
            }
        case .shown(let made):
            HintText(app.strings[.copiesWordsShown])
            Text(verbatim: made).text(.words).privacySensitive().accessibilityIdentifier("copies-words-shown")
            PrimaryButton(app.strings[.copiesWordsWritten], id: "copies-words-written") {
                typed = ""
                model.wordsWritten()
            }
            QuietButton(app.strings[.actionCancel], id: "copies-words-cancel") { model.putWordsAway() }
        case .asked(_, let isOther):
            PassphraseField(app.strings[.copiesWordsBack], id: "copies-words-back", text: $typed)
            if isOther { Refusal(app.strings[.copiesWordsOther]) }
            if isIdle, !typed.isEmpty {
                PrimaryButton(app.strings[.copiesWordsCheck], id: "copies-words-check") { model.typeBack(typed) }
            }
            QuietButton(app.strings[.actionCancel], id: "copies-words-cancel") { model.putWordsAway() }
        }
    }
}

/// Everything from a copy: looked into first, then combined with what is here, or in its place.
struct RestoreScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: RestoreModel
    @State private var typed = ""

    init(_ app: AppModel) {
        _model = State(initialValue: RestoreModel(app))
    }

    private var isIdle: Bool { model.work.percent == nil }

    var body: some View {
        ScreenFrame(app.strings[.restoreTitle]) {
            HintText(app.strings[.restoreHint])
            QuietButton(app.strings[.restorePick], id: "restore-pick") {
                typed = ""
                model.pick()
            }
            WorkBar(work: model.work)
            if let refused = model.refused { Refusal(refused) }
            if let taken = model.taken {
                Text(verbatim: taken).announced(taken).accessibilityIdentifier("restore-taken")
                HintText(app.strings[.restoreUndo])
            }
            if let inside = model.inside {
                planned(inside)
            } else if model.isPicked {
                PassphraseField(app.strings[.restoreWords], id: "restore-words", text: $typed)
                if isIdle, !typed.isEmpty {
                    PrimaryButton(app.strings[.restoreLook], id: "restore-look") { model.look(typed) }
                }
            }
        }
    }

    @ViewBuilder
    private func planned(_ inside: RestoreModel.Inside) -> some View {
        SectionTitle(inside.view.words).accessibilityIdentifier("restore-inside")
        if !inside.view.untilWords.isEmpty { HintText(inside.view.untilWords) }
        if inside.view.leftOut > 0 {
            HintText(inside.view.leftOutWords)
            Unfold(app.strings[.importFailures], id: "restore-left-out") {
                ForEach(Array(inside.view.leftOutLines.enumerated()), id: \.offset) { _, line in HintText(line) }
            }
        }
        PickLine(app.strings[.restoreMerge], .radio, isPicked: inside.mode == .merge, id: "restore-merge") {
            model.choose(.merge)
        }
        PickLine(app.strings[.restoreReplace], .radio, isPicked: inside.mode == .replace, id: "restore-replace") {
            model.choose(.replace)
        }
        if inside.mode == .merge {
            Switch(app.strings[.restoreSettings], id: "restore-settings", isOn: inside.choice.settings) {
                model.takeSettings($0)
            }
            Switch(app.strings[.restoreSafety], id: "restore-safety", isOn: inside.choice.safety) {
                model.takeSafety($0)
            }
        }
        Text(verbatim: inside.plan).accessibilityIdentifier("restore-plan")
        if isIdle { PrimaryButton(app.strings[.restoreTake], id: "restore-take") { model.take() } }
    }
}

/// A new vault from a copy, where the old one can't be opened.
struct RecoverScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: RecoverModel
    @State private var typed = ""

    init(_ app: AppModel) {
        _model = State(initialValue: RecoverModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.restoreTitle]) {
            HintText(app.strings[.recoverHint])
            QuietButton(app.strings[.restorePick], id: "recover-pick") {
                typed = ""
                model.pick()
            }
            if let refused = model.refused { Refusal(refused) }
            if let inside = model.inside {
                SectionTitle(inside.words).accessibilityIdentifier("recover-inside")
                if !inside.untilWords.isEmpty { HintText(inside.untilWords) }
                if inside.leftOut > 0 { HintText(inside.leftOutWords) }
                if !model.isBusy {
                    PrimaryButton(app.strings[.recoverBegin], id: "recover-begin") { model.begin() }
                }
            } else if model.isPicked {
                PassphraseField(app.strings[.restoreWords], id: "recover-words", text: $typed)
                if !model.isBusy, !typed.isEmpty {
                    PrimaryButton(app.strings[.restoreLook], id: "recover-look") { model.look(typed) }
                }
            }
        }
    }
}

#Preview("Copies") { OnDemoVault { CopiesScreen($0) } }
#Preview("Restore") { OnDemoVault { RestoreScreen($0) } }
