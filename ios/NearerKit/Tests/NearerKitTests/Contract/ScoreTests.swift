import NearerKit
import Testing

private let vector = vectors("score")

/// Questionnaires against sums done by hand.
@Suite struct ScoreTests {
    /// Answers the measure's form and gives the questions' texts by their ids.
    private func answerAll(_ house: House, _ case: Json, _ person: Id?) throws -> [String: String] {
        var view = try house.course.begin(form: `case`["measure"].text, light: false)
        let run = try #require(view.run)
        var asks: [String: String] = [:]
        while let step = view.step {
            let answer: Answer
            if step.id == "about" {
                answer = .person(id: person)
            } else {
                asks[step.id] = step.ask
                answer = `case`["answers"][step.id].intOrNil.map { .scale(value: Int32($0)) } ?? .skipped
            }
            view = try house.course.answer(run: run, step: step.id, answer: answer)
        }
        _ = try house.course.finish(run: run)
        return asks
    }

    private func same(_ value: Double?, _ expected: Json) -> Bool {
        guard let number = expected.numberOrNil, let value else { return value == nil && expected == .null }
        return abs(value - number) <= 1e-9
    }

    @Test(arguments: cases(vector["cases"]))
    func scores(_ case: Case) throws {
        let house = try House()
        let measure = `case`["measure"].text
        let person = try `case`["person"].textOrNil.map { try house.people.add(name: $0, relation: nil).id }
        let stranger = try house.people.add(name: "somebody else", relation: nil).id
        let asks = try answerAll(house, `case`.json, person)
        #expect(Set(asks.keys) == Set(`case`["answers"].fields.keys))
        let expected = `case`["scores"].list
        for _ in 1...2 {
            let scores = try house.insights.latestScores(measure: measure, person: person)
            #expect(scores.map(\.subscale) == expected.map { $0["subscale"].text })
            for (score, expected) in zip(scores, expected) {
                #expect(same(score.value, expected["value"]))
                #expect(score.missing == expected["missing"].texts.map { asks[$0] })
                #expect(!score.title.isEmpty && !score.text.isEmpty)
            }
            #expect(try house.insights.latestScores(measure: measure, person: stranger).isEmpty)
            if person != nil { #expect(try house.insights.latestScores(measure: measure, person: nil).isEmpty) }
            try house.reopen()
        }
        for series in try house.insights.chart(measure: measure, person: person).series {
            let values = expected.filter { $0["subscale"].text == series.id }.compactMap { $0["value"].numberOrNil }
            #expect(series.points.count == values.count)
            for (point, value) in zip(series.points, values) { #expect(abs(point.value - value) <= 1e-9) }
        }
    }

    @Test func theNewestAnswersCount() throws {
        let house = try House()
        let (first, second) = (vector["cases"].list[1], vector["cases"].list[2])
        for one in [first, second] {
            _ = try answerAll(house, one, nil)
            house.clock.advance(14 * dayMs)
        }
        let scores = try house.insights.latestScores(measure: "closeness-check", person: nil)
        #expect(scores.map(\.value) == second["scores"].list.map { $0["value"].number })
        let series = try house.insights.chart(measure: "closeness-check", person: nil).series
        #expect(series.map { $0.points.map(\.value) } == [[3, 3], [2, 4]])
    }

    @Test(arguments: cases(vector["refused"]))
    func anAnswerOutOfRange(_ case: Case) throws {
        let house = try House()
        let run = try #require(try house.course.begin(form: `case`["measure"].text, light: false).run)
        let value = Int32(`case`["value"].int)
        let call = { _ = try house.course.answer(run: run, step: `case`["step"].text, answer: .scale(value: value)) }
        #expect(try outcome(call) == `case`.error)
    }
}
