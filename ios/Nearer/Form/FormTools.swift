import NearerKit
import SwiftUI

/// How far along it is: a thin line, and the same in words for those who don't see it.
struct ProgressLine: View {
    @Environment(AppModel.self) private var app
    @Environment(\.palette) private var palette
    let view: RunView

    var body: some View {
        let (at, all) = (app.formats.number(view.stepsBefore + 1), app.formats.number(view.stepsInAll))
        Canvas { [palette, view] context, size in
            let share = Double(view.stepsBefore) / Double(max(view.stepsInAll, 1))
            context.fill(Path(CGRect(origin: .zero, size: size)), with: .color(palette.line))
            let walked = CGSize(width: size.width * share, height: size.height)
            context.fill(Path(CGRect(origin: .zero, size: walked)), with: .color(palette.edge))
        }
        .frame(height: 3)
        .clipShape(Capsule())
        .accessibilityElement()
        .accessibilityLabel(Text(verbatim: "\(app.strings[.formStepOf]) \(at) / \(all)"))
        .accessibilityIdentifier("form-progress")
    }
}

/// The short way or all of it, where there is a short way.
struct LightSwitch: View {
    @Environment(AppModel.self) private var app
    let model: FormModel
    let view: RunView

    var body: some View {
        if view.hasLight {
            FlowRow(spacing: 16) {
                Chip(app.strings[.formLight], isPicked: view.light, id: "form-light") { model.setLight(true) }
                Chip(app.strings[.formFull], isPicked: !view.light, id: "form-full") { model.setLight(false) }
            }
        }
    }
}

/// In reach at every step, below what matters now: the caution, the short way, leaving, putting away.
struct FormTools: View {
    @Environment(AppModel.self) private var app
    @State private var isAsking = false
    let model: FormModel
    let view: RunView
    let withLight: Bool

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Divider()
            if let caution = view.caution {
                Unfold(app.strings[.formCaution], id: "form-caution-open") { Text(verbatim: caution) }
            }
            if withLight { LightSwitch(model: model, view: view) }
            if isAsking { sure } else { leaveOrPutAway }
        }
        .padding(.top, 16)
    }

    private var leaveOrPutAway: some View {
        FlowRow {
            QuietButton(app.strings[model.keeps ? .actionLeave : .actionClose], id: "form-close") {
                app.back()
            }
            if model.keeps { QuietButton(app.strings[.formDiscard], id: "form-discard") { isAsking = true } }
        }
    }

    @ViewBuilder
    private var sure: some View {
        Text(verbatim: app.strings[.formDiscardSure]).font(.subheadline)
        FlowRow {
            PrimaryButton(app.strings[.formDiscard], id: "form-discard-yes") { model.discard() }
            QuietButton(app.strings[.actionCancel], id: "form-discard-no") { isAsking = false }
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
            Text(verbatim: notice.title).font(.headline).accessibilityAddTraits(.isHeader)
            Text(verbatim: notice.text)
            if let toolbox = model.view, let lines = model.lines(notice) {
                Text(verbatim: app.strings[.noticeLines]).font(.headline).padding(.top, 8)
                    .accessibilityAddTraits(.isHeader)
                LinesToCall(toolbox: toolbox, lines: lines)
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("notice-\(notice.id)")
        .task(id: model.query) { await model.load() }
    }
}
