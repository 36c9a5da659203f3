import Foundation
import NearerCore
import Observation

/// What the app is asked for from outside of it: by a widget, a shortcut or a link.
public enum Errand: Hashable, Sendable {
    /// A check-in; none: the person says which way it went.
    case checkIn(Way?)
    case rightNow
    case practices

    /// What a link asks for; none: it is none of ours.
    public init?(link: URL) {
        if let way = Way(link: link) {
            self = .checkIn(way)
            return
        }
        guard link.scheme == Self.scheme, link.path.isEmpty else { return nil }
        switch link.host {
        case Self.rightNowName: self = .rightNow
        case Self.practicesName: self = .practices
        default: return nil
        }
    }

    private static let scheme = "nearer"
    private static let rightNowName = "right-now"
    private static let practicesName = "practices"

    /// Leads to today's practices.
    public static let practicesLink = URL(string: "\(scheme)://\(practicesName)")!
}

/// Runs what the app is asked for, in whichever state it is. It lays it on top: what is open stays so.
@MainActor
@Observable
public final class Errands {
    private let app: AppModel
    private var begun: SealedCaptureModel?
    /// "Right now" was asked for over a check-in.
    private var isAside = false

    public init(_ app: AppModel) {
        self.app = app
    }

    /// The check-in that was begun from outside. It needs no vault, so that it is shown whether that opens or not; and
    /// it waits where "Right now" was asked for meanwhile, until that is left.
    public var checkIn: SealedCaptureModel? {
        isAside && app.screens.contains(.toolbox) ? nil : begun
    }

    public func run(_ errand: Errand) {
        switch errand {
        case .checkIn(let way):
            isAside = false
            if begun?.isKept ?? true { begun = app.sealedCapture(way) } else if let way { begun?.way = way }
        case .rightNow:
            isAside = true
            if !app.screens.contains(.toolbox) { app.open(.toolbox) }
        case .practices:
            if app.top != .practices { app.open(.practices) }
        }
    }

    /// A link that is none of ours changes nothing.
    public func follow(_ link: URL) {
        if let errand = Errand(link: link) { run(errand) }
    }

    /// The check-in is closed, kept or not.
    public func closeCheckIn() {
        begun = nil
        app.fileInbox()
    }
}
