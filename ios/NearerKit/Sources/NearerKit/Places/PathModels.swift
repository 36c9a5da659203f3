import NearerBindings
import NearerCore
import Observation

/// The path: all stages as a calm road, and the tracks beside it.
@MainActor
@Observable
public final class PathModel {
    public static let topics: [Topic] = [.path]

    public private(set) var stages: [StageLine] = []
    public private(set) var tracks: [TrackLine] = []

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func load() async {
        guard case .success(let path) = await app.call({ try $0.course().path() }) else { return }
        stages = path.stages
        tracks = path.tracks
    }

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
public final class StageModel {
    public static let topics: [Topic] = [.path]

    public let number: UInt8
    public private(set) var view: StageView?

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, number: UInt8) {
        self.app = app
        self.number = number
    }

    public func load() async {
        let number = number
        if case .success(let view) = await app.call({ try $0.course().stage(number: number) }) { self.view = view }
    }

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
public final class TrackModel {
    public static let topics: [Topic] = [.path]

    public let id: String
    public private(set) var view: TrackView?

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, id: String) {
        self.app = app
        self.id = id
    }

    public func load() async {
        let id = id
        if case .success(let view) = await app.call({ try $0.course().track(id: id) }) { self.view = view }
    }
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
public final class LessonModel {
    public static let topics: [Topic] = [.path]

    public let id: String
    public private(set) var view: LessonView?

    /// All of it is shown.
    public var isWhole = false

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel, id: String) {
        self.app = app
        self.id = id
    }

    public func load() async {
        let id = id
        if case .success(let view) = await app.call({ try $0.course().lesson(id: id) }) { self.view = view }
    }

    /// It was read: notes it and leaves.
    @discardableResult
    public func markRead() -> Task<Void, Never> {
        let id = id
        return app.act({ try $0.course().markRead(lesson: id) }) { [app] in
            if app.top == .lesson(id) { app.back() }
        }
    }
}
