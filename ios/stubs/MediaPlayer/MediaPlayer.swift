// A stand-in for Media Player: none of its classes is Sendable, and none of its handlers says where it is called. See
// SwiftUI/View.swift.
@_exported import Foundation

// mediaplayer/mpremotecommandhandlerstatus
public enum MPRemoteCommandHandlerStatus: Int, Sendable {
    case success = 0, noSuchContent = 100, noActionableNowPlayingItem = 110, deviceNotFound = 120, commandFailed = 200
}

// mediaplayer/mpremotecommandevent
open class MPRemoteCommandEvent: NSObject {}

// mediaplayer/mpremotecommand
open class MPRemoteCommand: NSObject {
    open var isEnabled: Bool { get { fatalError() } set { fatalError() } }
    // mediaplayer/mpremotecommand/addtarget(handler:)
    open func addTarget(handler: @escaping (MPRemoteCommandEvent) -> MPRemoteCommandHandlerStatus) -> Any {
        fatalError()
    }
}

// mediaplayer/mpremotecommandcenter
open class MPRemoteCommandCenter: NSObject {
    open class func shared() -> MPRemoteCommandCenter { fatalError() }
    open var playCommand: MPRemoteCommand { fatalError() }
    open var pauseCommand: MPRemoteCommand { fatalError() }
    open var stopCommand: MPRemoteCommand { fatalError() }
}

// mediaplayer/mpnowplayinginfocenter
open class MPNowPlayingInfoCenter: NSObject {
    open class func `default`() -> MPNowPlayingInfoCenter { fatalError() }
    open var nowPlayingInfo: [String: Any]? { get { fatalError() } set { fatalError() } }
}

// mediaplayer/mpmediaitempropertytitle
public let MPMediaItemPropertyTitle = ""
// mediaplayer/mpmediaitempropertyplaybackduration
public let MPMediaItemPropertyPlaybackDuration = ""
// mediaplayer/mpnowplayinginfopropertyelapsedplaybacktime
public let MPNowPlayingInfoPropertyElapsedPlaybackTime = ""
// mediaplayer/mpnowplayinginfopropertyplaybackrate
public let MPNowPlayingInfoPropertyPlaybackRate = ""
