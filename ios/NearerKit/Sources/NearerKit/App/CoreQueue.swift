import Dispatch

/// Where the core's calls run: they block, so neither on the main thread nor on Swift's few threads for tasks. Calls
/// run beside each other, since a newer search interrupts the one before it.
enum CoreQueue {
    private static let queue = DispatchQueue(label: "app.nearer.core", qos: .userInitiated, attributes: .concurrent)

    static func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
