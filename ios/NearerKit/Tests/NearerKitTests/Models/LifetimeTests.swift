import Foundation
import Testing

@testable import NearerKit

/// Whether an object is still there.
private struct Trace {
    weak var object: AnyObject?
}

/// How many entries a folder of /proc has; none where there is no /proc.
private func open(_ folder: String) -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/\(folder)").count) ?? 0
}

@MainActor
@Suite(.serialized) struct LifetimeTests {
    /// One round: opens, uses every room, observes, closes, and gives the objects' traces.
    private func round(_ home: Home, _ number: Int) async throws -> [Trace] {
        await home.app.open().value
        let nearer = try home.nearer
        let observer = ChangeRelay { _ in }
        _ = try nearer.observe(observer: observer)
        let rooms: [AnyObject] = [
            try nearer.today(), try nearer.course(), try nearer.journal(), try nearer.habits(), try nearer.people(),
            try nearer.plans(), try nearer.insights(), try nearer.settings(), try nearer.kept(),
        ]
        if number % 100 == 0 { _ = await home.app.call { try $0.journal().write(draft: draft("round \(number)")) } }
        await home.app.close().value
        return ([nearer, observer] + rooms).map { Trace(object: $0) }
    }

    @Test(.timeLimit(.minutes(2)))
    func aThousandOpenCloseRoundsLeaveNoObject() async throws {
        let home = try Home()
        var traces: [Trace] = []
        for number in 0..<20 { traces += try await round(home, number) }
        let before = (open("fd"), open("task"))
        for number in 0..<1000 { traces += try await round(home, number) }
        #expect(traces.count == 1020 * 11)
        try await eventually { !traces.contains { $0.object != nil } }
        // Other tests run beside this one, but a thousand leaks would show.
        #expect(open("fd") < before.0 + 300)
        #expect(open("task") < before.1 + 300)
    }

    @Test func whatTheCoreWasGivenIsLetGo() async throws {
        var traces: [Trace] = []
        for _ in 0..<30 {
            let home = try Home()
            await home.app.open().value
            let model = FormModel(home.app, form: "weekly-pulse", light: false)
            await model.open().value
            let journal = JournalModel(home.app)
            await journal.load()
            await home.app.close().value
            let objects: [AnyObject] = [
                home.app, home.app.library, home.host, home.keys, home.clock, model, journal,
            ]
            traces += objects.map { Trace(object: $0) }
        }
        try await eventually { !traces.contains { $0.object != nil } }
    }

    @Test func aVaultThatIsNeverClosedIsLetGoWithItsApp() async throws {
        let above = try Folder()
        let keys = MemoryKeys()
        for _ in 1...3 {
            let home = try Home(above, keys: keys)
            for _ in 0..<100 where !home.isOpen {
                await home.app.open().value
                // What ran last may still be letting go, on its own thread.
                if home.failure == .Busy { try await Task.sleep(for: .milliseconds(5)) }
            }
            #expect(home.isOpen, "the one before let go of the vault")
        }
    }

    @Test(arguments: 0..<20)
    func closingWhileEightTasksCall(_ round: Int) async throws {
        let home = try await Home.opened()
        let app = home.app
        let written = Shared<Set<Id>>([])
        let work: [@Sendable (Nearer) throws -> Void] = [
            { nearer in
                let entry = try nearer.journal().write(draft: draft("written"))
                written.change { _ = $0.insert(entry) }
            },
            { _ = try $0.journal().page(before: nil, count: 30) },
            { _ = try $0.today().view() },
            { _ = try $0.habits().add(new: practice()) },
            { _ = try $0.course().begin(form: "weekly-pulse", light: false) },
            { _ = try $0.course().stage(number: 1) },
            { _ = try $0.journal().search(typed: "written", before: nil, count: 30) },
            { _ = try $0.insights().measures() },
        ]
        let tasks = work.map { call in
            Task { () -> NearerError in
                while true {
                    if case .failure(let error) = await app.call(call), error != .Cancelled { return error }
                }
            }
        }
        try await Task.sleep(for: .milliseconds(2 * round))
        await app.close().value
        for task in tasks { #expect(await task.value == .Closed) }
        #expect(app.trouble == nil || app.trouble == .Closed)
        await app.open().value
        let kept = try home.nearer.journal().page(before: nil, count: 200)
        if kept.next == nil { #expect(Set(kept.lines.map(\.id)) == written.value) }
    }

    @Test func theFeedIsHeardOnAnotherThreadAndCountedOnTheMainActor() async throws {
        let home = try await Home.opened()
        let thread = Told<Bool>()
        let observer = TellingObserver(also: { thread.put(MainQueue.isCurrent) })
        _ = try home.nearer.observe(observer: observer)
        let before = home.changes
        try home.write("one")
        #expect(try thread.take() == false)
        try await home.changed(after: before)
    }
}
