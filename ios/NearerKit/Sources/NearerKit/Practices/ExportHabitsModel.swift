import NearerBindings
import NearerCore
import Observation

/// Practices that are taken along, as a file in Loop's shape.
@MainActor
@Observable
public final class ExportHabitsModel {
    public private(set) var isBusy = false
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    /// Writes all practices into a file and offers it to the system.
    @discardableResult
    public func offer() -> Task<Void, Never> {
        guard !isBusy else { return Task {} }
        isBusy = true
        return Task {
            defer { isBusy = false }
            let path = app.handedFile("practices.zip")
            let written = await app.call { try $0.exports().writeHabits(path: path) }
            if case .success = written { app.host.offerFile(path) }
        }
    }
}
