import NearerBindings
import NearerCore
import Observation

/// A week or a month looked back at.
@MainActor
@Observable
public final class PracticeReviewModel: ScreenModel {
    public static let topics: [Topic] = [.practices]

    /// What the screen depends on: `.task(id: model.query) { await model.load() }` keeps it true.
    public struct Query: Hashable, Sendable {
        public let span: ReviewSpan
        public let of: Day?
        public let changes: Int
    }

    public private(set) var span = ReviewSpan.week

    /// A smaller version is suggested once: it stays here until it is answered.
    public private(set) var smaller: SmallerOffer?

    /// A day of the span that is shown; none: the span of today.
    private var of: Day?
    private let reading = Reading<PracticeReview>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public var query: Query { Query(span: span, of: of, changes: app.changes.of(Self.topics)) }

    public func load() async {
        let view = await reading.read(app) { [span, of] in try $0.habits().review(span: span, of: of) }
        if smaller == nil, let offer = view?.smaller {
            smaller = offer
            await app.act({ try $0.habits().smallerWasSaid(practice: offer.practice) }).value
        }
    }

    public var showing: Showing<PracticeReview> { reading.showing }
    /// None: not read yet.
    public var view: PracticeReview? { reading.value }

    /// Shows this week, or this month.
    public func show(_ span: ReviewSpan) {
        self.span = span
        of = nil
    }

    /// Shows the span of this day.
    public func show(spanOf day: Day) {
        of = day
    }

    public func open(_ line: PracticeReviewLine) {
        app.open(.practice(line.practice))
    }

    public func makeSmaller() {
        if let smaller { app.open(.editPractice(.own(smaller.practice))) }
        smaller = nil
    }

    public func leaveAsItIs() {
        smaller = nil
    }
}

extension ReviewSpan {
    public static let all: [ReviewSpan] = [.week, .month]

    public var key: Key {
        switch self {
        case .week: .reviewWeek
        case .month: .reviewMonth
        }
    }
}
