import NearerBindings
import NearerCore
import Observation

/// When the day ends, whose numbers are shown.
@MainActor
@Observable
public final class SettingsModel {
    /// The ends of a day that are offered, in minutes after midnight.
    public static let boundaries: [UInt16] = [0, 2, 3, 4, 5, 6].map { $0 * 60 }

    /// All countries whose numbers are known.
    public private(set) var countries: [CountryLines] = []

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        if let countries = await app.ask({ try $0.countries() }) { self.countries = countries }
    }

    public var dayBoundary: UInt16? { app.settings?.dayBoundaryMin }

    /// The chosen country; none: the system's.
    public var country: String? { app.settings?.country }

    @discardableResult
    public func setDayBoundary(_ minutes: UInt16) -> Task<Void, Never> {
        change { $0.dayBoundaryMin = minutes }
    }

    @discardableResult
    public func setCountry(_ code: String?) -> Task<Void, Never> {
        change { $0.country = code }
    }

    private func change(_ make: (inout Settings) -> Void) -> Task<Void, Never> {
        guard var settings = app.settings else { return Task {} }
        make(&settings)
        return app.set(settings)
    }
}
