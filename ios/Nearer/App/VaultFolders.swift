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

    /// Keeps both out of the system's backups: the key is this phone's alone, so that a vault that came back without it
    /// would lock its owner out; what comes back by a backup of the app's own is whole. Asked for at each start, since
    /// Apple says that it may be lost (`isExcludedFromBackup`).
    ///
    /// And the phone's own lock on the files: what is open may be read on while a sitting goes on with the phone
    /// locked, and nothing else of the vault; widgets and reminders reach the shared folder once the phone was unlocked
    /// after it was started (Apple, "Encrypting your app's files").
    static func protect() {
        keep(`private`, .completeUnlessOpen)
        keep(shared, .completeUntilFirstUserAuthentication)
    }

    private static func keep(_ folder: URL, _ protection: FileProtectionType) {
        let files = FileManager.default
        let attributes: [FileAttributeKey: Any] = [.protectionKey: protection]
        // A phone that refuses it opens all the same: what lies there is encrypted.
        try? files.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.path(percentEncoded: false)
        let within = (try? files.subpathsOfDirectory(atPath: path)) ?? []
        for file in [path] + within.map({ path + "/" + $0 }) { try? files.setAttributes(attributes, ofItemAtPath: file) }
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        var folder = folder
        try? folder.setResourceValues(values)
    }

    private static var support: URL {
        FileManager.default.urls(for: .applicationSupportDirectory, in: .userDomainMask)[0]
    }
}

/// The language that the person asks their phone for first.
var phoneLanguage: String { Locale.preferredLanguages.first ?? "en" }
