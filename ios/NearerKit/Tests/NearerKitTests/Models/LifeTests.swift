import NearerKit
import Testing

/// A door that says what it was asked, and does what a test tells it.
@MainActor
private final class FakeDoor: LifeDoor {
    var asked: [String] = []
    var refuses: NearerError?
    var slow: AsyncStream<Void>?

    func openVault() async throws {
        asked.append("open")
        await wait()
        if let refuses { throw refuses }
    }

    func closeVault() async {
        asked.append("close")
        await wait()
    }

    private func wait() async {
        guard let slow else { return }
        for await _ in slow { break }
    }
}

/// Time that passes when a test says so.
@MainActor
private final class FakeTime {
    private var waiting: [(Duration, CheckedContinuation<Void, Never>)] = []

    func pause(_ duration: Duration) async {
        await withCheckedContinuation { waiting.append((duration, $0)) }
    }

    /// Lets everything come that was waited for so long.
    func passes(_ duration: Duration) async {
        while waiting.isEmpty { await Task.yield() }
        let due = waiting.filter { $0.0 == duration }
        waiting.removeAll { $0.0 == duration }
        for one in due { one.1.resume() }
        for _ in 0..<20 { await Task.yield() }
    }
}

/// The life of the app, without an app.
@MainActor
@Suite struct LifeTests {
    private let door: FakeDoor
    private let time: FakeTime
    private let life: Life

    init() {
        let (door, time) = (FakeDoor(), FakeTime())
        (self.door, self.time) = (door, time)
        life = Life(door) { await time.pause($0) }
    }

    @Test func whoLooksOpensItAndAWhileAfterwardsItIsClosed() async {
        await life.appears().value
        #expect(life.state == .open)
        await life.leaves().value
        #expect(life.state == .away)
        #expect(door.asked == ["open"])
        await time.passes(Life.grace)
        #expect(life.state == .closed)
        #expect(door.asked == ["open", "close"])
        await life.appears().value
        #expect(door.asked == ["open", "close", "open"])
    }

    @Test func whoComesBackInTimeFindsItOpen() async {
        await life.appears().value
        await life.leaves().value
        await life.appears().value
        await time.passes(Life.grace)
        #expect(life.state == .open)
        #expect(door.asked == ["open"])
    }

    @Test func twoWindowsOpenOneVault() async {
        await life.appears().value
        await life.appears().value
        await life.leaves().value
        #expect(life.state == .open)
        #expect(door.asked == ["open"])
        await life.leaves().value
        #expect(life.state == .away)
    }

    @Test func whatRunsKeepsItOpenAndOpensNothing() async {
        life.hold()
        #expect(life.state == .closed)
        await life.appears().value
        await life.leaves().value
        await time.passes(Life.grace)
        #expect(life.state == .away)
        #expect(door.asked == ["open"])
        life.letGo()
        await life.whileAway()
        #expect(life.state == .closed)
        #expect(door.asked == ["open", "close"])
    }

    @Test func theEndOfATimeThatIsOverEndsNoOther() async {
        await life.appears().value
        await life.graceEnds().value
        await life.leaves().value
        #expect(life.state == .away)
        #expect(door.asked == ["open"])
    }

    @Test func theSystemMayEndTheGrace() async {
        await life.appears().value
        await life.leaves().value
        async let isOver: Void = life.whileAway()
        await life.graceEnds().value
        await isOver
        #expect(life.state == .closed)
    }

    @Test func aKeyThatThePhoneKeepsBackIsAskedForAgain() async {
        door.refuses = .Locked
        await life.appears().value
        #expect(life.state == .locked)
        await time.passes(Life.retry)
        #expect(door.asked == ["open", "open"])
        #expect(life.state == .locked)
        door.refuses = nil
        await life.keyMayBeRead().value
        #expect(life.state == .open)
    }

    @Test func troubleWaitsForAPerson() async {
        door.refuses = .Damaged
        await life.appears().value
        #expect(life.state == .trouble(.Damaged))
        await life.leaves().value
        await life.appears().value
        await life.keyMayBeRead().value
        #expect(door.asked == ["open"])
        door.refuses = nil
        await life.tryAgain().value
        #expect(life.state == .open)
    }

    @Test func whoLeavesWhileItOpensFindsItAway() async {
        let (slow, go) = AsyncStream<Void>.makeStream()
        door.slow = slow
        let opening = life.appears()
        while life.state != .opening { await Task.yield() }
        life.leaves()
        go.yield()
        await opening.value
        #expect(life.state == .away)
        #expect(door.asked == ["open"])
    }
}
