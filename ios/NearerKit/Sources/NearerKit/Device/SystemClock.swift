import Foundation
import NearerCore

/// The device's time and zone.
public final class SystemClock: Clock {
    public init() {}

    public func now() -> Moment {
        let ms = Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))
        // Follows the system when someone travels; `current` may keep the zone the app was started in.
        return Moment(ms: ms, zone: TimeZone.autoupdatingCurrent.identifier)
    }
}
