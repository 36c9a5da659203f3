import Foundation
import NearerBindings
import NearerCore

extension WidgetView {
    /// Today's practices as a widget shows them, read from what was planned last, without the key. None: nothing was
    /// planned yet, or it can't be read.
    public static func read(_ library: Library, shared: String, now: Moment) -> WidgetView? {
        guard let file = try? snapshotFile(of: library, in: shared),
            let snapshot = try? String(contentsOf: file, encoding: .utf8)
        else { return nil }
        return try? library.widget(snapshot: snapshot, now: now)
    }
}

/// Where the snapshot of the last plan lies, in the vault's shared folder.
func snapshotFile(of library: Library, in shared: String) throws -> URL {
    URL(fileURLWithPath: shared).appendingPathComponent(try library.snapshotName())
}
