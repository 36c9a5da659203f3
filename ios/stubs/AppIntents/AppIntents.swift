// A stand-in for App Intents: signatures and isolation as Apple documents them, no behaviour. See SwiftUI/View.swift.
@_exported import Foundation
import SwiftUI

// foundation/localizedstringresource: Foundation's on Apple's systems alone. What is read at build time is a literal.
public struct LocalizedStringResource: ExpressibleByStringInterpolation, Sendable {
    public init(stringLiteral value: String) {}
}

// appintents/persistentlyidentifiable
public protocol PersistentlyIdentifiable {
    static var persistentIdentifier: String { get }
}

extension PersistentlyIdentifiable {
    public static var persistentIdentifier: String { fatalError() }
}

// appintents/intentauthenticationpolicy
public enum IntentAuthenticationPolicy: Sendable {
    case alwaysAllowed, requiresAuthentication, requiresLocalDeviceAuthentication
}

// appintents/appintent
public protocol AppIntent: PersistentlyIdentifiable, Sendable {
    associatedtype PerformResult: IntentResult
    typealias Parameter = IntentParameter
    static var title: LocalizedStringResource { get }
    // appintents/appintent/openappwhenrun
    static var openAppWhenRun: Bool { get }
    // appintents/appintent/isdiscoverable
    static var isDiscoverable: Bool { get }
    // appintents/appintent/authenticationpolicy
    static var authenticationPolicy: IntentAuthenticationPolicy { get }
    init()
    // appintents/appintent/perform()
    func perform() async throws -> PerformResult
}

extension AppIntent {
    public static var openAppWhenRun: Bool { false }
    public static var isDiscoverable: Bool { true }
    public static var authenticationPolicy: IntentAuthenticationPolicy { .alwaysAllowed }
}

/// What a parameter may be. Not Apple's name: theirs begins with an underscore.
public protocol StubIntentValue {}
extension String: StubIntentValue {}

// appintents/intentparameter
@propertyWrapper public final class IntentParameter<Value: StubIntentValue>: @unchecked Sendable {
    // appintents/intentparameter/init(title:description:default:requestvaluedialog:inputconnectionbehavior:)
    public init(title: LocalizedStringResource) {}
    public var wrappedValue: Value {
        get { fatalError() }
        set {}
    }
}

// appintents/intentresult
public protocol IntentResult: Sendable {}

// appintents/providesdialog
public protocol ProvidesDialog: IntentResult {}

// appintents/intentdialog
public struct IntentDialog: ExpressibleByStringInterpolation, Sendable {
    public init(stringLiteral value: String) {}
}

/// What `result` gives. Not Apple's name: theirs has four parameters of its own.
public struct StubIntentResult: ProvidesDialog {}

extension IntentResult where Self == StubIntentResult {
    // appintents/intentresult/result()
    public static func result() -> StubIntentResult { StubIntentResult() }
    // appintents/intentresult/result(dialog:)
    public static func result(dialog: IntentDialog) -> StubIntentResult { StubIntentResult() }
}

// appintents/appshortcutphrasetoken
public enum AppShortcutPhraseToken: Sendable { case applicationName }

// appintents/appshortcutphrase
public struct AppShortcutPhrase<Intent: AppIntent>: ExpressibleByStringInterpolation {
    public struct StringInterpolation: StringInterpolationProtocol {
        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ literal: String) {}
        public mutating func appendInterpolation(_ token: AppShortcutPhraseToken) {}
    }

    public init(stringLiteral value: String) {}
    public init(stringInterpolation: StringInterpolation) {}
}

// appintents/appshortcut
public struct AppShortcut {
    // appintents/appshortcut/init(intent:phrases:shorttitle:systemimagename:)-8yntq
    public init<Intent: AppIntent>(
        intent: Intent, phrases: [AppShortcutPhrase<Intent>], shortTitle: LocalizedStringResource,
        systemImageName: String
    ) {}
}

// appintents/appshortcutsbuilder
@resultBuilder public enum AppShortcutsBuilder {
    public static func buildBlock(_ components: AppShortcut...) -> [AppShortcut] { components }
}

// appintents/appshortcutsprovider
public protocol AppShortcutsProvider {
    // appintents/appshortcutsprovider/appshortcuts
    @AppShortcutsBuilder static var appShortcuts: [AppShortcut] { get }
}

extension Button {
    // swiftui/button/init(intent:label:)
    nonisolated public init<I: AppIntent>(intent: I, @ViewBuilder label: () -> Label) {
        self.init(action: {}, label: label)
    }
}
