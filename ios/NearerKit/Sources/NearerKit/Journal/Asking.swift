import NearerCore
import Observation

/// What is asked of the journal: the words typed, the filter, the order.
@MainActor
@Observable
public final class Asking {
    private static let everything = JournalFilter()

    public var typed = ""
    public var filter = Asking.everything
    public var ranked = false

    public init() {}

    public var isFiltered: Bool { filter != Asking.everything }

    /// All of it is asked for, the newest first.
    public var isPlain: Bool { typed.isBlank && !isFiltered }

    public func clearFilter() {
        filter = Asking.everything
        ranked = false
    }

    var ask: JournalAsk { JournalAsk(typed: typed, filter: filter, ranked: ranked) }
}
