import Foundation
import NearerKit

#if canImport(UIKit)
    import UIKit
#endif

/// Where the vault lies: in a folder of the app's own. Beside it is one that widgets and the share sheet reach as well,
/// in the app's group: there they leave sealed items and read what was planned, and never see the vault. So nothing in
/// the group is locked while the app is suspended, for which the system would end it: 0xDEAD10CC, in Apple's
/// "Understanding the exception types in a crash report".
///
/// The vault of an earlier version lies in the group; the core brings it home.
enum VaultFolders {
    private static let group = "group.app.nearer"
    private static let name = "vault"

    static var folders: Folders {
        Folders(
            private: `private`.path(percentEncoded: false), shared: shared.path(percentEncoded: false))
    }

    static var `private`: URL {
        support.appending(path: name, directoryHint: .isDirectory)
    }

    static var shared: URL {
        #if canImport(UIKit)
            if let group = FileManager.default.containerURL(forSecurityApplicationGroupIdentifier: group) {
                return group.appending(path: name, directoryHint: .isDirectory)
            }
        #endif
        return support.appending(path: "shared", directoryHint: .isDirectory)
    }

    private static var support: URL {
        FileManager.default.urls(for: .applicationSupportDirectory, in: .userDomainMask)[0]
    }
}

/// The language that the person asks their phone for first.
var phoneLanguage: String { Locale.preferredLanguages.first ?? "en" }
