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
        ScreenFrame(app.strings[.insightsTitle]) {
            HintText(app.strings[.insightsHint])
            QuietButton(app.strings[.questionnairesTitle], id: "open-questionnaires") { app.open(.questionnaires) }
            Shows(model) { sheet in
                OutcomesCard(outcomes: sheet.outcomes)
                if !sheet.people.isEmpty {
                    FlowRow {
                        Chip(app.strings[.insightsInGeneral], isPicked: model.about == nil, id: "about-all") {
                            model.about = nil
                        }
                        ForEach(sheet.people, id: \.id) { person in
                            Chip(person.name, isPicked: model.about == person.id, id: "about-\(person.id)") {
                                model.about = person.id
                            }
                        }
                    }
                }
                ForEach(sheet.measures, id: \.id) { measure($0) }
            }
        }
        .task(id: model.query) { await model.load() }
    }

    private func table(of chart: ChartView) -> Binding<Bool> {
        binding(model.asTable.contains(chart.measure)) { isTable in
            if isTable { model.asTable.insert(chart.measure) } else { model.asTable.remove(chart.measure) }
        }
    }

    @ViewBuilder
    private func measure(_ measure: MeasureLine) -> some View {
        Button { model.open(measure) } label: { SectionTitle(measure.title).frame(minHeight: touchSide) }
            .buttonStyle(.plain)
            .accessibilityIdentifier("measure-\(measure.id)")
        if let chart = model.chart(measure) {
            if model.isEmpty(chart) {
                HintText("\(measure.description) \(app.strings[.insightsEmpty])")
            } else {
                ChartCard(chart: chart, isTable: table(of: chart))
            }
        }
        QuietButton(
            "\(app.strings[.insightsAnswer]) · \(app.formats.minutes(measure.minutes))", id: "answer-\(measure.id)"
        ) { model.answer(measure) }
    }
}

/// A chart with its sentence, and the same as a table.
struct ChartCard: View {
    @Environment(AppModel.self) private var app
    let chart: ChartView
    let isTable: Binding<Bool>

    var body: some View {
        let shown = isTable.wrappedValue
        QuietCard {
            if shown {
                ChartTable(chart: chart)
            } else {
                ChartLines(chart: chart).accessibilityIdentifier("chart-\(chart.measure)")
                // The lines are read out as this same sentence.
                HintText(chart.text).accessibilityHidden(true)
            }
            QuietButton(app.strings[shown ? .insightsChart : .insightsTable], id: "chart-table-\(chart.measure)") {
                isTable.wrappedValue = !shown
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
            row([app.strings[.insightsDay]] + chart.series.map(\.title)).text(.nav)
            ForEach(Array(chart.rows.enumerated()), id: \.offset) { _, line in
                Divider()
                row([app.formats.day(line.day)] + line.cells).text(.small)
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
