import Foundation
import NearerKit

/// What comes from another thread, waited for.
final class Told<Value: Sendable>: @unchecked Sendable {
    struct NothingCame: Error {}

    private let condition = NSCondition()
    private var waiting: [Value] = []

    var isEmpty: Bool { condition.withLock { waiting.isEmpty } }

    func put(_ value: Value) {
        condition.withLock {
            waiting.append(value)
            condition.signal()
        }
    }

    func take() throws -> Value {
        try condition.withLock {
            let until = Date(timeIntervalSinceNow: 10)
            while waiting.isEmpty {
                guard condition.wait(until: until) else { throw NothingCame() }
            }
            return waiting.removeFirst()
        }
    }
}

final class TellingObserver: Observer {
    let told = Told<(thread: Int, change: Change)>()
    private let fails: (any Error)?
    private let also: @Sendable () -> Void

    init(fails: (any Error)? = nil, also: @escaping @Sendable () -> Void = {}) {
        self.fails = fails
        self.also = also
    }

    func changed(change: Change) throws {
        also()
        told.put((ObjectIdentifier(Thread.current).hashValue, change))
        if let fails { throw fails }
    }

    func change() throws -> Change { try told.take().change }

    func rooms() throws -> Set<Room> { Set(try change().rooms) }
}
