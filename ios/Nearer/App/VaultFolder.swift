import Foundation

/// Where the vault lies: in the folder that the app shares with its widgets and its share sheet. They leave sealed
/// items beside the vault and read what was planned, and never open it. Nothing here needs the app's own process.
enum VaultFolder {
    private static let group = "group.app.nearer"

    static var place: URL {
        above.appending(path: "vault", directoryHint: .isDirectory)
    }

    static var path: String { place.path(percentEncoded: false) }

    private static var above: URL {
        #if canImport(Darwin)
            if let shared = FileManager.default.containerURL(forSecurityApplicationGroupIdentifier: group) {
                return shared
            }
        #endif
        return FileManager.default.urls(for: .applicationSupportDirectory, in: .userDomainMask)[0]
    }
}

/// The language that the person asks their phone for first.
var phoneLanguage: String { Locale.preferredLanguages.first ?? "en" }
