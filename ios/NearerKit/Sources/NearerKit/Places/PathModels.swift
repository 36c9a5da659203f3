import NearerBindings
import NearerCore
import Observation

/// The path: all stages as a calm road, and the tracks beside it.
@MainActor
@Observable
public final class PathModel: ScreenModel {
    public static let topics: [Topic] = [.path]

    private let reading = Reading<PathView>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        await reading.read(app) { try $0.course().path() }
    }

    public var showing: Showing<PathView> { reading.showing }
    public var stages: [StageLine] { reading.value?.stages ?? [] }
    public var tracks: [TrackLine] { reading.value?.tracks ?? [] }

    public func open(_ stage: StageLine) {
        app.open(.stage(stage.number))
    }

    public func open(_ track: TrackLine) {
        app.open(.track(track.id))
    }
}

extension StageLine {
    /// How far it was walked, 0 to 1.
    public var share: Double { inAll == 0 ? 0 : Double(done) / Double(inAll) }
}

extension TrackLine {
    /// How far it was walked, 0 to 1.
    public var share: Double { inAll == 0 ? 0 : Double(done) / Double(inAll) }
}

/// A stage: what to read, what to do, and a practice to take along.
@MainActor
@Observable
public final class StageModel: ScreenModel {
    public static let topics: [Topic] = [.path]

    public let number: UInt8

    private let reading = Reading<StageView>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, number: UInt8) {
        self.app = app
        self.number = number
    }

    public func load() async {
        await reading.read(app) { [number] in try $0.course().stage(number: number) }
    }

    public var showing: Showing<StageView> { reading.showing }
    public var view: StageView? { reading.value }

    /// Takes the stage's practice along.
    @discardableResult
    public func takePractice() -> Task<Void, Never> {
        let number = number
        return app.act({ _ = try $0.course().takePractice(stage: number) })
    }
}

/// A track beside the path: its parts, and the exercises that belong to the whole of it.
@MainActor
@Observable
public final class TrackModel: ScreenModel {
    public static let topics: [Topic] = [.path]

    public let id: String

    private let reading = Reading<TrackView>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, id: String) {
        self.app = app
        self.id = id
    }

    public func load() async {
        await reading.read(app) { [id] in try $0.course().track(id: id) }
    }

    public var showing: Showing<TrackView> { reading.showing }
    public var view: TrackView? { reading.value }
}

extension AppModel {
    public func open(_ lesson: LessonLine) {
        open(.lesson(lesson.id))
    }

    public func open(_ form: StageForm) {
        open(.form(form.form.id, light: form.light))
    }
}

/// A lesson: in short first, then the whole of it where wanted.
@MainActor
@Observable
public final class LessonModel: ScreenModel {
    public static let topics: [Topic] = [.path]

    public let id: String

    /// All of it is shown.
    public var isWhole = false

    private let reading = Reading<LessonView>()
    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, id: String) {
        self.app = app
        self.id = id
    }

    public func load() async {
        await reading.read(app) { [id] in try $0.course().lesson(id: id) }
    }

    public var showing: Showing<LessonView> { reading.showing }
    public var view: LessonView? { reading.value }

    /// It was read: notes it and leaves.
    @discardableResult
    public func markRead() -> Task<Void, Never> {
        let id = id
        return app.act({ try $0.course().markRead(lesson: id) }) { [app] in
            if app.top == .lesson(id) { app.back() }
        }
    }
}
