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
