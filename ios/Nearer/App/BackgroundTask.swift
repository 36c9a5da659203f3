#if canImport(UIKit)
    import UIKit
#endif

/// Works on while the app goes away, for as long as the system lets it: some half a minute. `orElse` is called where
/// that time ends first; after it the app must be done, or it is ended.
///
/// Apple: "Extending your app's background execution time", `beginBackgroundTask(withName:expirationHandler:)`.
@MainActor
func inBackground(
    named name: String, _ work: @escaping @MainActor () async -> Void,
    orElse: @escaping @MainActor () -> Task<Void, Never>
) {
    #if canImport(UIKit)
        let task = Assertion()
        task.id = UIApplication.shared.beginBackgroundTask(withName: name) {
            Task {
                await orElse().value
                task.end()
            }
        }
        Task {
            await work()
            task.end()
        }
    #else
        Task { await work() }
    #endif
}

#if canImport(UIKit)
    /// What the system waits for, until it is ended, once.
    @MainActor
    private final class Assertion {
        var id = UIBackgroundTaskIdentifier.invalid

        func end() {
            guard id != .invalid else { return }
            UIApplication.shared.endBackgroundTask(id)
            id = .invalid
        }
    }
#endif
