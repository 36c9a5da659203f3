import NearerKit
import SwiftUI

/// All numbers of the chosen country, each with where it was looked up.
struct LinesScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: ToolboxModel

    init(_ app: AppModel) {
        _model = State(initialValue: ToolboxModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.linesTitle]) {
            Shows(model) { numbers($0) }
        }
        .task(id: model.query) { await model.load() }
    }

    @ViewBuilder
    private func numbers(_ toolbox: ToolboxView) -> some View {
        if let country = toolbox.country {
            VStack(alignment: .leading, spacing: 12) {
                SectionTitle(country.name)
                HintText(toolbox.checkedNote)
                ForEach(LineKind.all, id: \.self) { kind in
                    let lines = country.lines.filter { $0.kind == kind }
                    if !lines.isEmpty {
                        SectionTitle(app.strings[kind.key])
                        ForEach(Array(lines.enumerated()), id: \.offset) { _, line in sourced(line) }
                    }
                }
            }
        } else {
            HintText(toolbox.fallback).accessibilityIdentifier("lines-fallback")
        }
    }

    private func sourced(_ line: Line) -> some View {
        VStack(alignment: .leading, spacing: 2) {
            CallButton(number: line.number, link: line.link, name: line.said)
            HintText("\(app.strings[.lineSources]): \(line.sources.joined(separator: "; "))")
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("line-sourced")
    }
}

#Preview("Numbers to call") { OnDemoVault { LinesScreen($0) } }
