import Foundation
import NearerKit
import Testing

/// Changes are told of on a thread of the core's, and no observer harms another.
@Suite struct ObserveTests {
    @Test func theRightRoomsOnAnotherThread() throws {
        let house = try House()
        let observer = TellingObserver()
        _ = try house.vault.observe(observer: observer)
        var last: UInt64 = 0
        func expect(_ rooms: Set<Room>, at line: Int = #line) throws {
            let (thread, change) = try observer.told.take()
            #expect(thread != ObjectIdentifier(Thread.current).hashValue)
            #expect(Set(change.rooms) == rooms, "line \(line)")
            #expect(change.number > last)
            last = change.number
        }
        let entry = try house.write("one")
        try expect([.journal])
        try house.journal.edit(entry: entry, draft: draft("two"))
        try expect([.journal])
        try house.journal.setStar(entry: entry, star: true)
        try expect([.journal])
        try house.journal.delete(entry: entry)
        try expect([.journal])
        try house.journal.restore(entry: entry)
        try expect([.journal])
        _ = try house.journal.write(draft: draft("tagged", feelings: [felt("calm")], tags: ["new"]))
        try expect([.journal, .tag])
        let person = try house.people.add(name: "Mirela", relation: nil).id
        try expect([.person])
        try house.people.rename(id: person, name: "Ioana")
        try expect([.person, .journal])
        let made = try house.habits.add(new: practice())
        try expect([.habit])
        try house.habits.mark(practice: made, day: nil, mark: .done, note: "")
        try expect([.habit])
        var settings = try house.settings.read()
        settings.country = "RO"
        try house.settings.write(settings: settings)
        try expect([.setting])
        let run = try #require(try house.course.begin(form: "weekly-pulse", light: false).run)
        try expect([.form, .course])
        _ = try house.course.answer(run: run, step: "mood", answer: .scale(value: 5))
        try expect([.form])
        try house.course.markRead(lesson: "attachment-in-one-page")
        try expect([.course])
        #expect(observer.told.isEmpty)
    }

    @Test func whatChangesNothingIsNotTold() throws {
        let house = try House()
        let observer = TellingObserver()
        _ = try house.vault.observe(observer: observer)
        #expect(try outcome { try house.write("") }?["error"] == "Invalid")
        #expect(try outcome { try house.journal.delete(entry: unknown) }?["error"] == "NotFound")
        try house.settings.write(settings: house.settings.read())
        _ = try house.everything()
        _ = try house.found("anything")
        _ = try house.today.view()
        try house.write("this one is told")
        #expect(try observer.rooms() == [.journal])
        #expect(observer.told.isEmpty)
    }

    @Test(arguments: [true, false])
    func aFailingObserverHarmsNobody(_ foreseen: Bool) throws {
        let house = try House()
        let failing = TellingObserver(fails: foreseen ? ObserverError.Failed : Unforeseen())
        let calm = TellingObserver()
        _ = try house.vault.observe(observer: failing)
        _ = try house.vault.observe(observer: calm)
        for place in 1...3 {
            let entry = try house.write("entry \(place)")
            #expect(try failing.rooms() == [.journal])
            #expect(try calm.rooms() == [.journal])
            #expect(try house.journal.get(entry: entry).text == "entry \(place)")
        }
    }

    @Test func afterForgetNothingMoreIsTold() throws {
        let house = try House()
        let (gone, stays) = (TellingObserver(), TellingObserver())
        let number = try house.vault.observe(observer: gone)
        _ = try house.vault.observe(observer: stays)
        try house.write("told to both")
        #expect(try gone.rooms() == [.journal])
        #expect(try stays.rooms() == [.journal])
        try house.vault.forget(observer: number)
        try house.vault.forget(observer: number)
        try house.vault.forget(observer: 12345)
        try house.write("told to one")
        #expect(try stays.rooms() == [.journal])
        #expect(gone.told.isEmpty)
    }

    @Test func anObserverMayCallTheVault() throws {
        let house = try House()
        let journal = house.journal
        let seen = Shared(-1)
        let reader = TellingObserver(also: {
            seen.value = (try? journal.page(before: nil, count: 10).lines.count) ?? -2
        })
        _ = try house.vault.observe(observer: reader)
        try house.write("seen at once")
        _ = try reader.change()
        #expect(seen.value == 1)
    }

    @Test func aBurstIsToldOfToItsEnd() throws {
        let house = try House()
        let observer = TellingObserver()
        _ = try house.vault.observe(observer: observer)
        let journal = house.journal
        let failed = Shared(0)
        let writers = (0..<4).map { _ in
            Running {
                for _ in 0..<10 where (try? journal.write(draft: draft("burst"))) == nil { failed.change { $0 += 1 } }
            }
        }
        for writer in writers { try writer.join() }
        #expect(failed.value == 0)
        var numbers = [try observer.change().number]
        while let last = numbers.last, last < 40 { numbers.append(try observer.change().number) }
        #expect(numbers == Array(Set(numbers)).sorted())
        #expect(numbers.last == 40)
    }

    @Test func observersAreLetGoAtClose() throws {
        let house = try House()
        let observer = TellingObserver()
        _ = try house.vault.observe(observer: observer)
        try house.close()
        #expect(try outcome { _ = try house.vault.observe(observer: observer) } == ["error": "Closed"])
        try house.open()
        try house.write("the old observer hears nothing of the new vault")
        let barrier = TellingObserver()
        _ = try house.vault.observe(observer: barrier)
        try house.write("told")
        _ = try barrier.rooms()
        #expect(observer.told.isEmpty)
        try house.close()
    }
}
