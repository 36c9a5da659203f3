import Foundation

/// Work on a thread of its own, which can be waited for.
final class Running: Sendable {
    private let ended = Told<Void>()

    init(_ work: @escaping @Sendable () -> Void) {
        let ended = ended
        Thread.detachNewThread {
            work()
            ended.put(())
        }
    }

    func join() throws {
        try ended.take()
    }
}
