import NearerKit
import SwiftUI

/// "Right now": what helps at once, and whom to call. Works without a vault.
struct ToolboxScreen: View {
    @Environment(AppModel.self) private var app
    @Environment(\.dynamicTypeSize) private var size
    @State private var model: ToolboxModel

    init(_ app: AppModel) {
        _model = State(initialValue: ToolboxModel(app))
    }

    var body: some View {
        Group {
            switch model.showing {
            case .loading: Waiting()
            case .shown(let toolbox): all(toolbox)
            case .failed(let error): Trouble(error: error) { model.retry() }.column()
            }
        }
        .frame(maxHeight: .infinity, alignment: .top)
        .background { Ground(hasDusk: false) }
        .navigationTitle(app.strings[.toolboxTitle])
        .task(id: model.query) { await model.load() }
    }

    private func all(_ toolbox: ToolboxView) -> some View {
        CallsFrame {
            // The plan comes before everything else, once it is written.
            if !model.plan.isEmpty { tonight }
            if let first = toolbox.items.first { tile(first, leads: true) }
            if size.isAccessibilitySize {
                ForEach(toolbox.items.dropFirst(), id: \.id) { tile($0, leads: false) }
            } else {
                pairs(Array(toolbox.items.dropFirst()))
            }
        } below: {
            if model.reachesPlan {
                if model.plan.isEmpty { tonight } else { opensPlan }
            }
            lines(toolbox)
        } calls: {
            if toolbox.calls.isEmpty { Text(verbatim: toolbox.fallback).text(.body) }
            ForEach(toolbox.calls, id: \.number) { CallButton(number: $0.number, link: $0.link, name: $0.name) }
        }
    }

    private func pairs(_ items: [ToolboxItem]) -> some View {
        ForEach(Array(stride(from: 0, to: items.count, by: 2)), id: \.self) { at in
            HStack(spacing: 10) {
                ForEach(items[at..<min(at + 2, items.count)], id: \.id) { tile($0, leads: false) }
            }
        }
    }

    private func tile(_ item: ToolboxItem, leads: Bool) -> some View {
        BigTile(symbol: item.symbol, title: item.title, hint: item.hint, leads: leads, id: "toolbox-\(item.id)") {
            model.open(item)
        }
    }

    /// Where its writer wants it, the plan can be read while the app is locked.
    @ViewBuilder
    private var opensPlan: some View {
        Switch(app.strings[.tonightOpen], id: "toolbox-tonight-open", isOn: model.isPlanOpen) { model.setPlanOpen($0) }
        HintText(app.strings[.tonightOpenHint])
    }

    private var tonight: some View {
        CardButton {
            // Without the vault it is read here, and can't be changed.
            if model.reachesPlan { model.openPlan() }
        } content: {
            CardTitle(app.strings[model.plan.isEmpty ? .safetyWritePlan : .safetyPlan])
            ForEach(Array(model.plan.enumerated()), id: \.offset) { _, line in
                HintText(line.ask)
                Text(verbatim: line.answer).privacySensitive()
            }
        }
        .accessibilityIdentifier("toolbox-tonight")
    }

    /// All numbers of the region, behind one row.
    @ViewBuilder
    private func lines(_ toolbox: ToolboxView) -> some View {
        Unfold(app.strings[.toolboxLines], hint: toolbox.country?.name ?? "", id: "toolbox-all-lines") {
            AllNumbers(model: model)
                .accessibilityElement(children: .contain)
                .accessibilityIdentifier("toolbox-lines")
            HintText(toolbox.checkedNote)
        }
    }
}

extension ToolboxItem {
    /// One of the system's pictures; what another pack brings has a plain one.
    fileprivate var symbol: String {
        switch id {
        case "want-out-now": "door.left.hand.open"
        case "paced-breathing": "wind"
        case "five-senses": "hand.raised"
        case "urge-surfing": "stairs"
        case "compassion-break-plain": "heart"
        default: "circle"
        }
    }
}

/// Numbers to call, the emergency numbers first; what is said instead where they aren't known.
struct Numbers: View {
    let toCall: LinesToCall

    var body: some View {
        if let fallback = toCall.fallback { Text(verbatim: fallback) }
        ForEach(Array(toCall.lines.enumerated()), id: \.offset) { _, line in
            CallButton(number: line.number, link: line.link, name: line.said)
        }
    }
}

/// Every number of the region.
struct AllNumbers: View {
    let model: ToolboxModel

    var body: some View {
        if let all = model.toCall("all") { Numbers(toCall: all) }
        if let country = model.view?.country { HintText(country.name).padding(.top, 8) }
    }
}

#Preview("Right now") { OnDemoVault { ToolboxScreen($0) } }
