import NearerKit
import SwiftUI

/// "Right now": what helps at once, and whom to call. Works without a vault.
struct ToolboxScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: ToolboxModel

    init(_ app: AppModel) {
        _model = State(initialValue: ToolboxModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.toolboxTitle]) {
            if let toolbox = model.view {
                Text(verbatim: toolbox.intro)
                ForEach(toolbox.items, id: \.id) { item in
                    CardButton {
                        model.open(item)
                    } content: {
                        Text(verbatim: item.title).font(.headline)
                        HintText(item.hint)
                    }
                    .accessibilityIdentifier("toolbox-\(item.id)")
                }
                if model.reachesPlan {
                    CardButton {
                        model.openPlan()
                    } content: {
                        Text(verbatim: app.strings[model.plan.isEmpty ? .safetyWritePlan : .safetyPlan]).font(.headline)
                        ForEach(Array(model.plan.enumerated()), id: \.offset) { _, line in
                            HintText(line.ask)
                            Text(verbatim: line.answer)
                        }
                    }
                    .accessibilityIdentifier("toolbox-tonight")
                }
                SectionTitle(app.strings[.toolboxLines])
                QuietCard { LinesToCall(toolbox: toolbox, lines: model.lines(LineKind.all)) }
                    .accessibilityElement(children: .contain)
                    .accessibilityIdentifier("toolbox-lines")
                HintText(toolbox.checkedNote)
            }
        }
        .task(id: model.query) { await model.load() }
    }
}

/// The region's numbers, the emergency number first; what is said instead where they aren't known.
struct LinesToCall: View {
    @Environment(AppModel.self) private var app
    let toolbox: ToolboxView
    let lines: [Line]

    var body: some View {
        if let emergency = toolbox.country?.emergency {
            NumberToCall(number: emergency, link: toolbox.country?.emergencyLink, about: app.strings[.toolboxEmergency])
        } else {
            Text(verbatim: toolbox.fallback)
        }
        if let country = toolbox.country {
            ForEach(Array(lines.enumerated()), id: \.offset) { _, line in
                NumberToCall(number: line.number, link: line.link, about: about(line))
            }
            HintText(country.name).padding(.top, 8)
        }
    }

    private func about(_ line: Line) -> String {
        [line.name, line.note, app.formats.day(line.checked)].compactMap(\.self).joined(separator: " · ")
    }
}

/// A number; tapped, the phone offers to call it.
private struct NumberToCall: View {
    @Environment(\.openURL) private var openURL
    let number: String
    let link: String?
    let about: String

    var body: some View {
        Button {
            // A tablet may have nothing to call with, and what holds a star the phone may leave to be dialled by hand
            // (Apple URL Scheme Reference, Phone Links): the number can still be read.
            if let url = link.flatMap({ URL(string: $0) }) { openURL(url) }
        } label: {
            VStack(alignment: .leading) {
                Text(verbatim: number).font(.title3)
                HintText(about)
            }
            .multilineTextAlignment(.leading)
            .padding(.vertical, 6)
            .frame(maxWidth: .infinity, minHeight: touchSide, alignment: .leading)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("line-\(number.filter { !$0.isWhitespace })")
    }
}

#Preview("Right now") { OnDemoVault { ToolboxScreen($0) } }
