import AppIntents
import NearerKit

/// Marks a practice as done from a widget: beside the vault, without the key. On a locked phone the system runs it once
/// it is unlocked (Apple, "Adding interactivity to widgets and Live Activities"). Nothing else offers it: it knows the
/// practice by an id alone.
struct MarkPractice: AppIntent {
    static let title: LocalizedStringResource = "practice-done"
    static let isDiscoverable = false
    static let authenticationPolicy = IntentAuthenticationPolicy.requiresLocalDeviceAuthentication

    @Parameter(title: "today-practices") var practice: String

    init() {}

    init(practice: Id) {
        self.practice = practice
    }

    func perform() async throws -> some IntentResult {
        // The widget that was tapped is drawn anew by the system, once this is over.
        try await BesideTheVault.ofThePhone().markDone(practice)
        return .result()
    }
}

extension BesideTheVault {
    static func ofThePhone() throws -> BesideTheVault {
        try BesideTheVault(
            language: phoneLanguage, shared: VaultFolders.shared.path(percentEncoded: false))
    }
}
