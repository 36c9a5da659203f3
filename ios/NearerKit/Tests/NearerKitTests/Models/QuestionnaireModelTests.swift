import Foundation
import NearerKit
import Testing

private let counted = """
    { "resourceType": "Questionnaire", "status": "active", "url": "https://example.org/q/rest", "title": "Rest",
      "item": [ { "linkId": "a", "type": "choice", "text": "I rested.", "answerOption": [
        { "valueCoding": { "code": "no", "display": "no" } }, { "valueCoding": { "code": "yes", "display": "yes" } } ] },
      { "linkId": "b", "type": "attachment", "text": "A picture" } ] }
    """

/// Questionnaires through the models: brought in, scored, answered, handed on, put away and taken back.
@MainActor
@Suite struct QuestionnaireModelTests {
    private func file(_ home: Home, _ json: String) throws -> String {
        let path = home.above["picked.json"].path
        try json.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    /// Brings the questionnaire in under a simple key.
    private func bring(_ home: Home) async throws -> String {
        let model = BringQuestionnaireModel(home.app, id: nil)
        home.app.open(.bringQuestionnaire(nil))
        await model.load()
        home.host.toPick = try file(home, counted)
        await model.pick().value
        model.draft?.scoring = .simple
        await model.keep().value
        guard case .questionnaire(let id) = home.app.top else { throw NeverCame() }
        return id
    }

    private func answer(_ home: Home, _ measure: String) throws {
        let course = try home.nearer.course()
        var view = try course.begin(form: measure, light: false)
        while let step = view.step, let run = view.run {
            guard case .choice(let options, _, _) = step.part else { throw NeverCame() }
            view = try course.answer(run: run, step: step.id, answer: .choice(picked: [options[1].id], own: nil))
        }
        _ = try course.finish(run: try #require(view.run))
    }

    @Test func whatIsNotTakenIsSaidAndNothingIsKeptBefore() async throws {
        let home = try await Home.opened()
        let model = BringQuestionnaireModel(home.app, id: nil)
        await model.load()
        #expect(!model.keys.isEmpty)
        await model.pick().value
        #expect(model.plan == nil, "nothing was picked")
        home.host.toPick = try file(home, counted)
        await model.pick().value
        let plan = try #require(model.plan)
        #expect(plan.notes.map(\.said) == ["A picture"])
        #expect(plan.notes[0].place.contains("Questionnaire.item[1] (line"))
        #expect(model.draft?.scoring == .unscored && model.canKeep)
        model.draft?.scoring = .known
        #expect(!model.canKeep, "no known key was picked")
        let list = QuestionnairesModel(home.app)
        await list.load()
        #expect(list.brought.isEmpty && list.ours?.count == 7)
    }

    @Test func aBrokenFileIsRefusedWithItsPlace() async throws {
        let home = try await Home.opened()
        let model = BringQuestionnaireModel(home.app, id: nil)
        home.host.toPick = try file(home, "{ \"resourceType\": \"Questionnaire\",\n \"item\": [ { \"type\": \"string\" } ] }")
        await model.pick().value
        #expect(model.plan == nil)
        #expect(try #require(model.refused).contains("(line 2)"))
        #expect(home.app.trouble == nil)
    }

    @Test func aKnownKeyIsComparedBeforeItIsTaken() async throws {
        let home = try await Home.opened()
        let items = (1...4).map { number in
            """
            { "linkId": "q\(number)", "type": "choice", "text": "Question \(number)", "answerOption": [
              { "valueCoding": { "code": "0", "display": "not at all" } }, { "valueCoding": { "code": "1", "display": "some" } },
              { "valueCoding": { "code": "2", "display": "much" } }, { "valueCoding": { "code": "3", "display": "always" } } ] }
            """
        }
        let model = BringQuestionnaireModel(home.app, id: nil)
        await model.load()
        home.host.toPick = try file(
            home,
            "{ \"resourceType\": \"Questionnaire\", \"status\": \"active\", \"title\": \"Four\", \"item\": [\(items.joined(separator: ","))] }")
        await model.pick().value
        await model.pick(try #require(model.keys.first { $0.items == 4 })).value
        model.draft?.scoring = .known
        let key = try #require(model.plan?.key)
        #expect(!key.isCertain && key.mustCount)
        await model.keep().value
        #expect(model.refused != nil, "it was neither compared nor counted")
        model.draft?.down = false
        model.draft?.lookedAt = true
        #expect(model.refused == nil)
        await model.keep().value
        #expect(model.refused == nil)
        guard case .questionnaire = home.app.top else { throw NeverCame() }
    }

    @Test func itIsAnsweredScoredDeletedAndPutAway() async throws {
        let home = try await Home.opened()
        let id = try await bring(home)
        let model = QuestionnaireModel(home.app, id: id)
        await model.load()
        #expect(model.measure?.brought == true && model.scores?.scores.isEmpty == true)
        try answer(home, id)
        home.clock.advance(dayMs)
        try answer(home, id)
        await model.load()
        let score = try #require(model.scores?.scores.first)
        #expect((score.value, score.low, score.high) == (1, 0, 1))
        #expect(model.changes.count == 1 && model.answers.count == 2)
        #expect(model.chart?.rows.count == 2)

        await model.delete(model.answers[0]).value
        await model.load()
        #expect(model.answers.count == 1 && model.changes.isEmpty)
        await model.undoDelete().value
        await model.load()
        #expect(model.answers.count == 2 && model.deleted == nil)

        await model.remove().value
        await model.load()
        #expect(model.measure == nil && model.isRemoved)
        await model.undoRemove().value
        await model.load()
        #expect(model.measure?.id == id && model.answers.count == 2)

        model.asksToErase = true
        await model.erase().value
        await model.load()
        #expect(model.answers.isEmpty && !model.asksToErase)
    }

    @Test func answersThatWerePickedToCompareCanBeDeleted() async throws {
        let home = try await Home.opened()
        let id = try await bring(home)
        for _ in 0..<3 {
            try answer(home, id)
            home.clock.advance(dayMs)
        }
        let model = QuestionnaireModel(home.app, id: id)
        await model.load()
        let (last, middle) = (model.answers[0], model.answers[1])
        (model.earlier, model.later) = (middle.id, last.id)
        await model.load()
        #expect((model.from, model.to, model.changes.count) == (middle.id, last.id, 1))
        await model.delete(last).value
        await model.load()
        #expect(model.answers.map(\.id) == [middle.id, model.answers[1].id])
        #expect((model.from, model.to) == (middle.id, middle.id) && model.changes.isEmpty)
        await model.delete(middle).value
        await model.load()
        #expect(model.answers.count == 1 && model.from == model.to)
    }

    @Test func howOftenItComesUpIsThePersonsChoice() async throws {
        let home = try await Home.opened()
        let model = QuestionnaireModel(home.app, id: "worth")
        await model.setOffered(true, everyDays: 14).value
        await model.load()
        #expect(model.measure?.everyDays == 14)
        await model.setOffered(false, everyDays: nil).value
        await model.load()
        #expect(model.measure?.isOn == false)
    }

    @Test func answersAreHandedOnAndBroughtInElsewhere() async throws {
        let home = try await Home.opened()
        let id = try await bring(home)
        try answer(home, id)
        let handing = HandOnModel(home.app)
        await handing.load()
        #expect(handing.measures?.map(\.id) == [id] && handing.canWrite)
        await handing.write().value
        #expect(handing.written?.responses == 1)
        let file = try #require(home.host.offered.first)

        let other = try await Home.opened()
        _ = try await bring(other)
        let bringing = BringAnswersModel(other.app)
        await bringing.load()
        other.host.toPick = file
        await bringing.pick().value
        #expect(bringing.plan?.added == 1 && bringing.canTake)
        await bringing.take().value
        #expect(bringing.isTaken && !bringing.canTake)
        await bringing.pick().value
        #expect(bringing.plan?.added == 0 && bringing.plan?.alreadyHere == 1)

        handing.left = [id]
        #expect(!handing.canWrite)
    }

    @Test func whatWasHandedOverIsGoneAtTheNextOpening() async throws {
        let home = try Home()
        try FileManager.default.createDirectory(atPath: home.host.handed, withIntermediateDirectories: true)
        let left = home.host.handed + "/answers.json"
        try "{}".write(toFile: left, atomically: true, encoding: .utf8)
        await home.app.open().value
        #expect(!FileManager.default.fileExists(atPath: left))
    }
}
