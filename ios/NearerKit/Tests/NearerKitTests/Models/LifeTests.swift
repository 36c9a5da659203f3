import NearerKit
import Testing

/// How long the door of these tests stays open.
private let grace: UInt32 = 20

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

    var isShut: Bool {
        switch refuses {
        case .Cancelled, .Invalid: true
        default: false
        }
    }

    var stood: [LockStanding] = []

    /// It locks at once where the screen goes off, and else after a while.
    func closing(_ at: LockStanding) async -> Closing {
        stood.append(at)
        if at.asked { return .now }
        let left = at.screenWentOff ? 0 : at.awayS.map { grace - min($0, grace) }
        guard let left else { return .stays }
        if left > 0 { return .later(seconds: left) }
        return at.held ? .stays : .now
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
    var seconds = 0.0

    func pause(_ duration: Duration) async {
        await withCheckedContinuation { waiting.append((duration, $0)) }
    }

    /// Lets everything come that was waited for so long.
    func passes(_ duration: Duration) async {
        while waiting.isEmpty { await Task.yield() }
        seconds += duration / .seconds(1)
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
        life = Life(door, seconds: { time.seconds }) { await time.pause($0) }
    }

    @Test func whoLooksOpensItAndAWhileAfterwardsItIsClosed() async {
        await life.appears().value
        #expect(life.state == .open)
        await life.leaves().value
        #expect(life.state == .away)
        #expect(door.asked == ["open"])
        await time.passes(.seconds(grace))
        #expect(life.state == .closed)
        #expect(door.asked == ["open", "close"])
        await life.appears().value
        #expect(door.asked == ["open", "close", "open"])
    }

    @Test func whoComesBackInTimeFindsItOpen() async {
        await life.appears().value
        await life.leaves().value
        await life.appears().value
        await time.passes(.seconds(grace))
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
        await time.passes(.seconds(grace))
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

    @Test func whoLocksItFindsItShutAndIsAskedNothingByItself() async {
        await life.appears().value
        life.hold()
        door.refuses = .Cancelled
        await life.lockNow().value
        #expect(life.state == .shut)
        #expect(door.asked == ["open", "close", "open"])
        await life.leaves().value
        await life.appears().value
        await life.keyMayBeRead().value
        #expect(door.asked.count == 3, "a person unlocks it")
        door.refuses = nil
        await life.tryAgain().value
        #expect(life.state == .open)
        #expect(door.stood.map(\.asked) == [true])
    }

    @Test func aScreenThatGoesOffIsToldOnceAndWhatRunsIsLetEnd() async {
        await life.appears().value
        life.hold()
        await life.screenGoesOff().value
        await life.leaves().value
        #expect(life.state == .away)
        life.letGo()
        await life.whileAway()
        #expect(life.state == .closed)
        await life.appears().value
        await life.leaves().value
        #expect(life.state == .away, "another time has its own")
        await life.screenGoesOff().value
        #expect(life.state == .closed)
    }

    @Test func whoComesBackLateFindsItClosedThoughNothingRanMeanwhile() async {
        await life.appears().value
        await life.leaves().value
        time.seconds = 3600
        door.refuses = .Invalid(field: "passphrase", reason: .required)
        await life.appears().value
        #expect(life.state == .shut)
        #expect(door.asked == ["open", "close", "open"])
    }
}
