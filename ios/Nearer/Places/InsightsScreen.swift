import NearerKit
import SwiftUI

/// Measures over time: lines with the person's own band, the same in a sentence and as a table.
struct InsightsScreen: View {
    @Environment(AppModel.self) private var app
    @State private var model: InsightsModel

    init(_ app: AppModel) {
        _model = State(initialValue: InsightsModel(app))
    }

    var body: some View {
        ScreenFrame(app.strings[.insightsTitle], isPlace: true) {
            HintText(app.strings[.insightsHint])
            if !model.people.isEmpty {
                FlowRow {
                    Chip(app.strings[.insightsInGeneral], isPicked: model.about == nil, id: "about-all") { model.about = nil }
                    ForEach(model.people, id: \.id) { person in
                        Chip(person.name, isPicked: model.about == person.id, id: "about-\(person.id)") {
                            model.about = person.id
                        }
                    }
                }
            }
            ForEach(model.measures, id: \.id) { measure($0) }
        }
        .task(id: model.query) { await model.load() }
    }

    @ViewBuilder
    private func measure(_ measure: MeasureLine) -> some View {
        SectionTitle(measure.title).accessibilityIdentifier("measure-\(measure.id)")
        if let chart = model.chart(measure) {
            if model.isEmpty(chart) { HintText(app.strings[.insightsEmpty]) } else { ChartCard(model: model, chart: chart) }
        }
        QuietButton(
            "\(app.strings[.insightsAnswer]) · \(app.formats.minutes(measure.minutes))", id: "answer-\(measure.id)"
        ) { model.answer(measure) }
    }
}

private struct ChartCard: View {
    @Environment(AppModel.self) private var app
    let model: InsightsModel
    let chart: ChartView

    var body: some View {
        let isTable = model.asTable.contains(chart.measure)
        QuietCard {
            if isTable {
                ChartTable(chart: chart)
            } else {
                ChartLines(chart: chart).accessibilityIdentifier("chart-\(chart.measure)")
                // The lines are read out as this same sentence.
                HintText(chart.text).accessibilityHidden(true)
            }
            QuietButton(app.strings[isTable ? .insightsChart : .insightsTable], id: "chart-table-\(chart.measure)") {
                if isTable { model.asTable.remove(chart.measure) } else { model.asTable.insert(chart.measure) }
            }
            HintText(chart.note)
        }
    }
}

/// The same numbers, row by row.
private struct ChartTable: View {
    @Environment(AppModel.self) private var app
    let chart: ChartView

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            row([app.strings[.insightsDay]] + chart.series.map(\.title)).font(.caption)
            ForEach(Array(chart.rows.enumerated()), id: \.offset) { _, line in
                Divider()
                row([app.formats.day(line.day)] + line.cells).font(.subheadline)
            }
        }
    }

    private func row(_ cells: [String]) -> some View {
        HStack(spacing: 8) {
            ForEach(Array(cells.enumerated()), id: \.offset) { _, cell in
                Text(verbatim: cell).frame(maxWidth: .infinity, alignment: .leading)
            }
        }
        .accessibilityElement(children: .combine)
    }
}

#Preview("Insights") { OnDemoVault { InsightsScreen($0) } }
