import Foundation
import NearerBindings
import NearerCore

extension WidgetView {
    /// Today's practices as a widget shows them, read from what was planned last, without the key. None: nothing was
    /// planned yet, or it can't be read.
    public static func read(_ library: Library, shared: String, now: Moment) -> WidgetView? {
        guard let name = try? library.snapshotName(),
            let snapshot = try? String(contentsOfFile: "\(shared)/\(name)", encoding: .utf8)
        else { return nil }
        return try? library.widget(snapshot: snapshot, now: now)
    }
}
