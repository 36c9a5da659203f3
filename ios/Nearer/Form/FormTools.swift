import NearerKit
import SwiftUI

/// What is told beside the step, where the menu was asked for it.
enum FormAside: Hashable { case caution, sources, discard }

/// Above a step: leaving it, how far along it is, "Right now", and the one menu.
struct FormBar: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let view: RunView
    @Binding var aside: FormAside?

    var body: some View {
        let (at, all) = (app.formats.number(view.stepsBefore + 1), app.formats.number(view.stepsInAll))
        TopBar {
            IconAction("xmark", app.strings[model.keeps ? .actionLeave : .actionClose], id: "form-close") { app.back() }
        } middle: {
            ProgressLine(
                share: Double(view.stepsBefore) / Double(max(view.stepsInAll, 1)),
                said: "\(app.strings[.formStepOf]) \(at) / \(all)")
        } end: {
            RightNowButton()
            if hasMenu { menu }
        }
    }

    private var hasMenu: Bool { model.keeps || view.caution != nil || view.hasLight || !view.sources.isEmpty }

    private var menu: some View {
        Menu {
            if view.caution != nil { item(.formCaution, id: "form-caution-open") { aside = .caution } }
            if view.hasLight {
                if view.light {
                    item(.formFull, id: "form-full") { model.setLight(false) }
                } else {
                    item(.formLight, id: "form-light") { model.setLight(true) }
                }
            }
            if !view.sources.isEmpty { item(.lessonSources, id: "form-sources") { aside = .sources } }
            if model.keeps {
                Button(role: .destructive) {
                    aside = .discard
                } label: {
                    Text(verbatim: app.strings[.formDiscard])
                }
                .accessibilityIdentifier("form-discard")
            }
        } label: {
            Image(systemName: "ellipsis")
                .rotationEffect(.degrees(90))
                .frame(minWidth: .touch, minHeight: .touch)
                .contentShape(Rectangle())
        }
        .accessibilityLabel(app.strings[.formMenu])
        .accessibilityIdentifier("form-menu")
    }

    private func item(_ key: Key, id: String, _ act: @escaping @MainActor () -> Void) -> some View {
        Button(action: act) { Text(verbatim: app.strings[key]) }.accessibilityIdentifier(id)
    }
}

/// What was asked of the menu, above the bar, until it is put away.
struct FormAsideCard: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let view: RunView
    @Binding var aside: FormAside?

    var body: some View {
        QuietCard {
            switch aside {
            case .caution:
                CardTitle(app.strings[.formCaution])
                Text(verbatim: view.caution ?? "").announced(view.caution ?? "").accessibilityIdentifier("form-caution")
                close
            case .sources:
                CardTitle(app.strings[.lessonSources])
                HintText(view.sources.joined(separator: "; "))
                close
            case .discard:
                Text(verbatim: app.strings[.formDiscardSure]).announced(app.strings[.formDiscardSure])
                FlowRow {
                    QuietButton(app.strings[.formDiscard], id: "form-discard-yes", rank: .tonal) { model.discard() }
                    QuietButton(app.strings[.actionCancel], id: "form-discard-no", rank: .quiet) { aside = nil }
                }
            case nil: EmptyView()
            }
        }
        .column()
        .accessibilityElement(children: .contain)
    }

    private var close: some View {
        QuietButton(app.strings[.actionClose], id: "form-read-close", rank: .text) { aside = nil }
    }
}

/// The short way or all of it, where there is a short way.
struct LightSwitch: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let view: RunView

    var body: some View {
        if view.hasLight {
            FlowRow(spacing: 8) {
                Chip(app.strings[.formLight], isPicked: view.light, id: "form-light") { model.setLight(true) }
                Chip(app.strings[.formFull], isPicked: !view.light, id: "form-full") { model.setLight(false) }
            }
        }
    }
}

/// A calm word about safety, with the lines that belong to it, where some do.
struct Notice: View {
    @Environment(AppModel.self) private var app
    @State private var model: ToolboxModel
    let notice: NoticeView

    init(_ app: AppModel, _ notice: NoticeView) {
        _model = State(initialValue: ToolboxModel(app))
        self.notice = notice
    }

    var body: some View {
        QuietCard {
            CardTitle(notice.title).accessibilityAddTraits(.isHeader)
            Text(verbatim: notice.text)
            if let toCall = model.toCall(notice.lines) {
                if let said = notice.linesText, !toCall.lines.isEmpty { Text(verbatim: said) }
                CardTitle(app.strings[.noticeLines]).padding(.top, 8).accessibilityAddTraits(.isHeader)
                Numbers(toCall: toCall)
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("notice-\(notice.id)")
        .task(id: model.query) { await model.load() }
    }
}
