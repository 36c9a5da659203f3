import Foundation
import NearerBindings
import NearerCore
import Observation

/// The days on which something was written.
@MainActor
@Observable
public final class CalendarModel: ScreenModel {
    public static let topics: [Topic] = [.calendar]

    private var day: Day?
    private let reading = Reading<MonthView>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        let (day, first) = (day, app.formats.firstWeekday)
        await reading.read(app) { try $0.journal().month(day: day, firstWeekday: first) }
    }

    public var showing: Showing<MonthView> { reading.showing }
    /// None: not read yet.
    public var month: MonthView? { reading.value }

    /// Shows the month that begins on this day.
    @discardableResult
    public func show(_ first: Day) -> Task<Void, Never> {
        day = first
        return Task { await load() }
    }

    /// Shows what was written on a day.
    public func open(_ written: DayView) {
        let asking = app.asking
        asking.clearFilter()
        asking.typed = ""
        asking.filter.first = written.day
        asking.filter.last = written.day
        app.go(.journal)
    }
}
