// A stand-in for UniformTypeIdentifiers. See SwiftUI/View.swift.
@_exported import Foundation

// uniformtypeidentifiers/uttype-swift.struct
public struct UTType: Hashable, Sendable {
    public var identifier: String { fatalError() }
    public static var item: UTType { fatalError() }
    public static var plainText: UTType { fatalError() }
    public static var json: UTType { fatalError() }
}
