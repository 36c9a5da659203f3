// What Foundation has on Apple's systems alone. UIKit hands Foundation on, so that it is found through it.
import Foundation

extension FileManager {
    // foundation/filemanager/containerurl(forsecurityapplicationgroupidentifier:)
    public func containerURL(forSecurityApplicationGroupIdentifier group: String) -> URL? { fatalError() }
}

extension URL {
    // foundation/url/startaccessingsecurityscopedresource()
    public func startAccessingSecurityScopedResource() -> Bool { fatalError() }
    // foundation/url/stopaccessingsecurityscopedresource()
    public func stopAccessingSecurityScopedResource() { fatalError() }
}

// foundation/nsextensioncontext
open class NSExtensionContext: NSObject {
    open var inputItems: [Any] { fatalError() }
    open func completeRequest(
        returningItems items: [Any]?, completionHandler: (@Sendable (Bool) -> Void)? = nil
    ) { fatalError() }
}

// foundation/nsextensionitem
open class NSExtensionItem: NSObject {
    open var attachments: [NSItemProvider]? { fatalError() }
}

// foundation/nsitemprovider
open class NSItemProvider: NSObject, @unchecked Sendable {
    open func hasItemConformingToTypeIdentifier(_ type: String) -> Bool { fatalError() }
    // foundation/nsitemprovider/canloadobject(ofclass:)
    public func canLoadObject<T: _ObjectiveCBridgeable>(ofClass: T.Type) -> Bool { fatalError() }
    // foundation/nsitemprovider/loadobject(ofclass:completionhandler:)
    public func loadObject<T: _ObjectiveCBridgeable>(
        ofClass: T.Type, completionHandler: @escaping @Sendable (T?, (any Error)?) -> Void
    ) -> Progress { fatalError() }
}

// foundation/nsfileaccessintent
open class NSFileAccessIntent: NSObject, @unchecked Sendable {
    // foundation/nsfileaccessintent/readingintent(with:options:)
    public class func readingIntent(
        with url: URL, options: NSFileCoordinator.ReadingOptions = []
    ) -> NSFileAccessIntent { fatalError() }
    open var url: URL { fatalError() }
}

// foundation/nsfilecoordinator: not Sendable; of an object's methods only `cancel` may be called on another thread
open class NSFileCoordinator: NSObject {
    // foundation/nsfilecoordinator/readingoptions
    public struct ReadingOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static var withoutChanges: ReadingOptions { fatalError() }
    }

    // foundation/nsfilepresenter
    public init(filePresenter: (any NSObjectProtocol)?) { super.init() }
    // foundation/nsfilecoordinator/coordinate(with:queue:byaccessor:)
    open func coordinate(
        with intents: [NSFileAccessIntent], queue: OperationQueue,
        byAccessor accessor: @escaping ((any Error)?) -> Void
    ) { fatalError() }
    // foundation/nsfilecoordinator/cancel()
    open func cancel() { fatalError() }
}
