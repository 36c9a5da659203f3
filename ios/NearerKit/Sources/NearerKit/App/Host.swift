import NearerCore

/// What the models need of the device they run on. The app gives one; previews and tests give their own.
@MainActor
public protocol Host: AnyObject {
    /// Where the vault lies.
    var folders: Folders { get }
    var keys: any KeyStore { get }
    var clock: any Clock { get }

    /// The system's language, as `en` or `es-MX`.
    var language: String { get }

    /// The system's region, ISO 3166; empty where it has none.
    var region: String { get }

    /// Animations are turned off in the system.
    var reducedMotion: Bool { get }

    /// True where the key lies in a file of the user's instead of the Keychain.
    var keyInFile: Bool { get }

    /// The device can ask who somebody is before it gives a guarded key: by a finger, a face or its code.
    var canAsk: Bool { get }

    /// Where reminders are registered.
    var reminders: any ReminderPort { get }

    /// What is heard, and felt in the hand.
    var sound: any SoundPort { get }

    /// The folder for copies of files that come in or go out: emptied whenever the app opens.
    var handed: String { get }

    /// Lets the person pick a file of the system's and copies it into `handed`; none: they left without.
    func pickFile() async -> String?

    /// Offers a file of `handed` to the system's share sheet.
    func offerFile(_ path: String)

    /// What this device keeps of Nearer outside of the vault's folders and of `handed`.
    var traces: any Traces { get }

    /// Offers a text to the system's share sheet.
    func share(_ text: String)
}
