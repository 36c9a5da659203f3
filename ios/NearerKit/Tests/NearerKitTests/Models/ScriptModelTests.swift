import NearerKit
import Testing

@MainActor
@Suite struct ScriptModelTests {
    private let lines = [PacedLine(text: "one", seconds: 2), PacedLine(text: "two", seconds: 3)]

    @Test func itGoesOnByItselfEachLineForItsTime() async throws {
        let rested = Shared<[Duration]>([])
        let model = ScriptModel(lines) { duration in rested.change { $0.append(duration) } }
        #expect(model.line == "one" && !model.isUnderWay)
        model.start()
        #expect(model.isUnderWay)
        await model.running?.value
        #expect(rested.value == [.seconds(2), .seconds(3)])
        #expect(model.isOver && model.line == nil && !model.isUnderWay)
        model.startOver()
        #expect(model.line == "one" && model.state == .rest)
    }

    @Test func theReaderTurnsTheLines() async throws {
        let model = ScriptModel(lines) { _ in throw Unforeseen() }
        model.start()
        await model.running?.value
        #expect(model.at == 0, "a wait that was cut short shows nothing new")
        model.goByHand()
        model.next()
        #expect(model.line == "two")
        model.stop()
        #expect(model.at == 1 && !model.isUnderWay, "it can be gone on with")
        model.goByHand()
        model.next()
        model.next()
        #expect(model.isOver && model.at == 2)
    }
}
