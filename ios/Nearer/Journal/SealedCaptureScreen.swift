import NearerKit
import SwiftUI

/// A check-in from a widget, or words from a share sheet. It needs no vault, nor the app's model: an extension shows it
/// as well.
struct SealedCaptureScreen: View {
    @State private var model: SealedCaptureModel
    private let close: @MainActor () -> Void

    init(_ model: SealedCaptureModel, close: @escaping @MainActor () -> Void) {
        _model = State(initialValue: model)
        self.close = close
    }

    var body: some View {
        ScreenFrame(model.title) {
            if let refused = model.refused { Refusal(refused) }
            if model.isKept {
                Text(verbatim: model.strings[.captureKeptLater])
                    .announced(model.strings[.captureKeptLater])
                    .accessibilityIdentifier("capture-sealed")
            } else if model.words != nil {
                shared
            } else if let kind = model.kind {
                CheckInChips(kind: kind, strings: model.strings, moods: model.moods) {
                    model.tap($0)
                } mood: {
                    model.tap($0)
                } back: {
                    model.way = nil
                }
            } else {
                CheckInWays(kinds: model.kinds) { model.way = $0 }
            }
            QuietButton(model.strings[.actionClose], id: "capture-close", act: close)
        }
        .modifier(Themed())
    }

    @ViewBuilder
    private var shared: some View {
        HintText(model.strings[.settingsPrivate])
        PaperField(
            said: model.strings[.journalText], id: "capture-text", lines: 4,
            text: binding(model.words ?? "") { model.words = $0 })
        PrimaryButton(model.strings[.actionSave], id: "capture-save") { model.keep() }.disabled(!model.canKeep)
    }
}

/// The first tap: which way it went.
struct CheckInWays: View {
    let kinds: [CheckInKind]
    let pick: @MainActor (Way) -> Void

    var body: some View {
        ForEach(kinds, id: \.way) { kind in
            CardButton({ pick(kind.way) }) { Text(verbatim: kind.title).text(.titleMedium) }
                .accessibilityIdentifier("capture-way-\(kind.way.id)")
        }
    }
}

/// The second: a chip, or a mood.
struct CheckInChips: View {
    let kind: CheckInKind
    let strings: Strings
    let moods: [Int8]
    let pick: @MainActor (NearerKit.Chip) -> Void
    let mood: @MainActor (Int8) -> Void
    let back: @MainActor () -> Void

    var body: some View {
        SectionTitle(kind.title)
        HintText(kind.ask)
        FlowRow {
            ForEach(kind.chips, id: \.id) { chip in
                Chip(chip.text, isPicked: false, id: "capture-chip-\(chip.id)") { pick(chip) }
            }
            if kind.way == .mood {
                ForEach(moods, id: \.self) { value in
                    Chip(strings[Mood.key(value)], isPicked: false, id: "capture-mood-\(value)") { mood(value) }
                }
            }
        }
        QuietButton(strings[.actionBack], id: "capture-back", act: back)
    }
}

#Preview("From a widget") {
    if let model = try? SealedCaptureModel(language: "en", shared: "", clock: SystemClock(), way: .back) {
        SealedCaptureScreen(model) {}
    }
}
