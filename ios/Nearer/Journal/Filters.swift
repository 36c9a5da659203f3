import NearerKit
import SwiftUI

/// All that the journal can be filtered by.
struct FilterPanel: View {
    /// So many of what is written about most are offered.
    private static let mostOffered = 30

    @Environment(AppModel.self) private var app
    let model: JournalModel

    var body: some View {
        let asking = app.asking
        if let counts = model.counts {
            counted(.journalFilterPerson, "person", counts.people, asking.filter.person) { asking.filter.person = $0 }
            counted(.journalFilterFeeling, "feeling", counts.feelings, asking.filter.feeling) { asking.filter.feeling = $0 }
            counted(.journalFilterTag, "tag", counts.tags, asking.filter.tag) { asking.filter.tag = $0 }
        }
        Unfold(app.strings[.journalFilterKind], id: "journal-filter-kinds") {
            FlowRow {
                ForEach(EntryKind.all, id: \.self) { kind in
                    Chip(
                        app.strings[kind.words], isPicked: asking.filter.kind == kind,
                        id: "journal-filter-\(kind.words.rawValue)"
                    ) { asking.filter.kind = asking.filter.kind == kind ? nil : kind }
                }
            }
        }
        Unfold(app.strings[.journalFilterStage], id: "journal-filter-stages") {
            FlowRow {
                ForEach(1...Int(app.limits.stages), id: \.self) { stage in
                    let number = UInt8(stage)
                    Chip(
                        app.formats.number(stage), isPicked: asking.filter.stage == number,
                        id: "journal-filter-stage-\(stage)"
                    ) { asking.filter.stage = asking.filter.stage == number ? nil : number }
                }
            }
        }
        DayChoice(
            title: app.strings[.journalFilterFirst], none: app.strings[.actionClose], id: "journal-filter-first",
            today: model.today, day: asking.filter.first
        ) { asking.filter.first = $0 }
        DayChoice(
            title: app.strings[.journalFilterLast], none: app.strings[.actionClose], id: "journal-filter-last",
            today: model.today, day: asking.filter.last
        ) { asking.filter.last = $0 }
        Toggle(app.strings[.journalFilterStar], isOn: binding(asking.filter.star) { asking.filter.star = $0 })
            .frame(minHeight: touchSide)
            .accessibilityIdentifier("journal-filter-star")
        Toggle(app.strings[.journalRanked], isOn: binding(asking.ranked) { asking.ranked = $0 })
            .frame(minHeight: touchSide)
            .accessibilityIdentifier("journal-ranked")
    }

    @ViewBuilder
    private func counted(
        _ title: Key, _ name: String, _ counts: [Count], _ chosen: String?,
        _ pick: @escaping @MainActor (String?) -> Void
    ) -> some View {
        if !counts.isEmpty {
            Unfold(
                app.strings[title], hint: counts.first { $0.key == chosen }?.name ?? "", id: "journal-filter-by-\(name)"
            ) {
                FlowRow {
                    ForEach(counts.prefix(Self.mostOffered), id: \.key) { count in
                        Chip(
                            "\(count.name) (\(app.formats.number(Int(count.entries))))", isPicked: count.key == chosen,
                            id: "journal-filter-\(name)-\(count.key)"
                        ) { pick(count.key == chosen ? nil : count.key) }
                    }
                }
            }
        }
    }
}

/// What the journal is filtered by; a tap takes it away.
struct FilterChips: View {
    @Environment(AppModel.self) private var app
    let model: JournalModel

    var body: some View {
        let asking = app.asking
        let filter = asking.filter
        FlowRow {
            if let person = filter.person {
                chip(model.counts?.people.first { $0.key == person }?.name ?? "", "person") { asking.filter.person = nil }
            }
            if let feeling = filter.feeling {
                chip(model.counts?.feelings.first { $0.key == feeling }?.name ?? feeling, "feeling") {
                    asking.filter.feeling = nil
                }
            }
            if let tag = filter.tag { chip("#\(tag)", "tag") { asking.filter.tag = nil } }
            if let kind = filter.kind { chip(app.strings[kind.words], "kind") { asking.filter.kind = nil } }
            if let stage = filter.stage {
                chip("\(app.strings[.journalFilterStage]) \(app.formats.number(Int(stage)))", "stage") {
                    asking.filter.stage = nil
                }
            }
            if let day = filter.first {
                chip("\(app.strings[.journalFilterFirst]) \(app.formats.day(day))", "first") { asking.filter.first = nil }
            }
            if let day = filter.last {
                chip("\(app.strings[.journalFilterLast]) \(app.formats.day(day))", "last") { asking.filter.last = nil }
            }
            if filter.star { chip(app.strings[.journalFilterStar], "star") { asking.filter.star = false } }
        }
        QuietButton(app.strings[.journalFilterClear], id: "journal-filter-clear") { asking.clearFilter() }
    }

    private func chip(_ words: String, _ name: String, _ drop: @escaping @MainActor () -> Void) -> some View {
        Chip(words, isPicked: true, id: "filtered-\(name)", pick: drop)
    }
}
