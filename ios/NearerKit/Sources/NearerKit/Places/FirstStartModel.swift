import NearerBindings
import NearerCore
import Observation

/// The first start: what this is and isn't, what brings someone, and one first thing. Three pages.
@MainActor
@Observable
public final class FirstStartModel {
    public enum Page: Int, CaseIterable, Sendable {
        case whatItIs, whatBringsYou, firstThing
    }

    public private(set) var page = Page.whatItIs
    public var brought: BroughtHere?

    @ObservationIgnored private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public func next() {
        page = Page(rawValue: page.rawValue + 1) ?? page
    }

    public func back() {
        page = Page(rawValue: page.rawValue - 1) ?? page
    }

    /// Begins with what a copy holds.
    public func openRestore() {
        app.open(.restore)
    }

    public func openProtects() {
        app.open(.protects)
    }

    /// Does the first thing that is offered.
    @discardableResult
    public func begin() -> Task<Void, Never> {
        Task {
            let form = app.told(await app.ask { try $0.firstForm() }) ?? nil
            await welcomed { [app] in
                if let form { app.open(.form(form, light: true)) }
            }.value
        }
    }

    /// Only looks around.
    @discardableResult
    public func look() -> Task<Void, Never> {
        welcomed {}
    }

    private func welcomed(_ then: @escaping @MainActor () -> Void) -> Task<Void, Never> {
        let brought = brought
        return app.change({
            $0.welcomed = true
            $0.brought = brought
        }, then: then)
    }
}
