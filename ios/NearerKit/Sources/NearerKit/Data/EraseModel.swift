import Foundation
import NearerBindings
import NearerCore
import Observation

/// Erasing everything, with a name for what could not be removed.
@MainActor
@Observable
public final class EraseModel {
    /// They were told what goes, and are asked once more.
    public private(set) var isSure = false
    public private(set) var isBusy = false

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    /// What it came to, in sentences; none: nothing was erased.
    public var said: String? { app.erased }

    public func ask() {
        isSure = true
    }

    public func putAway() {
        isSure = false
    }

    /// Erases everything.
    @discardableResult
    public func erase() -> Task<Void, Never> {
        guard isSure, !isBusy else { return Task {} }
        isBusy = true
        return Task {
            await app.eraseAll()
            isBusy = false
        }
    }
}

/// What the device keeps, and the folder of files that were handed on.
final class HandedTraces: Traces {
    private let device: any Traces
    private let handed: String

    init(_ device: any Traces, handed: String) {
        self.device = device
        self.handed = handed
    }

    func forget(trace: Trace) throws {
        guard trace == .handed else { return try device.forget(trace: trace) }
        guard FileManager.default.fileExists(atPath: handed) else { return }
        do { try FileManager.default.removeItem(atPath: handed) } catch { throw TraceError.Left }
    }
}
