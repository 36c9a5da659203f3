// A stand-in for AVFAudio. See SwiftUI/View.swift.
@_exported import Foundation

public typealias AVAudioFrameCount = UInt32
public typealias AVAudioChannelCount = UInt32

// avfaudio/avaudioformat
open class AVAudioFormat: NSObject {
    public init?(standardFormatWithSampleRate rate: Double, channels: AVAudioChannelCount) {}
}

// avfaudio/avaudiopcmbuffer
open class AVAudioPCMBuffer: NSObject {
    public init?(pcmFormat format: AVAudioFormat, frameCapacity: AVAudioFrameCount) {}
    open var format: AVAudioFormat { fatalError() }
    open var frameCapacity: AVAudioFrameCount { fatalError() }
    open var frameLength: AVAudioFrameCount { get { fatalError() } set { fatalError() } }
    open var floatChannelData: UnsafePointer<UnsafeMutablePointer<Float>>? { fatalError() }
}

// avfaudio/avaudionode
open class AVAudioNode: NSObject {}

// avfaudio/avaudiomixernode
open class AVAudioMixerNode: AVAudioNode {}

// avfaudio/avaudiotime
open class AVAudioTime: NSObject {}

// avfaudio/avaudioplayernodebufferoptions
public struct AVAudioPlayerNodeBufferOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static var interrupts: AVAudioPlayerNodeBufferOptions { fatalError() }
}

// avfaudio/avaudioplayernode
open class AVAudioPlayerNode: AVAudioNode {
    public override init() { super.init() }
    open func scheduleBuffer(
        _ buffer: AVAudioPCMBuffer, at when: AVAudioTime?, options: AVAudioPlayerNodeBufferOptions = [],
        completionHandler: (@Sendable () -> Void)? = nil
    ) { fatalError() }
    open func play() { fatalError() }
}

// avfaudio/avaudioengine
open class AVAudioEngine: NSObject {
    public override init() { super.init() }
    open var mainMixerNode: AVAudioMixerNode { fatalError() }
    open var isRunning: Bool { fatalError() }
    open func attach(_ node: AVAudioNode) { fatalError() }
    open func connect(_ node: AVAudioNode, to other: AVAudioNode, format: AVAudioFormat?) { fatalError() }
    open func start() throws { fatalError() }
    open func pause() { fatalError() }
    open func stop() { fatalError() }
}

// avfaudio/avaudiosession
open class AVAudioSession: NSObject {
    // avfaudio/avaudiosession/category-swift.struct
    public struct Category: Hashable, Sendable {
        public static var playback: Category { fatalError() }
    }

    // avfaudio/avaudiosession/setactiveoptions
    public struct SetActiveOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static var notifyOthersOnDeactivation: SetActiveOptions { fatalError() }
    }

    // avfaudio/avaudiosession/interruptiontype
    public enum InterruptionType: UInt, Sendable { case ended, began }

    // avfaudio/avaudiosession/interruptionoptions
    public struct InterruptionOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static var shouldResume: InterruptionOptions { fatalError() }
    }

    // avfaudio/avaudiosession/routechangereason
    public enum RouteChangeReason: UInt, Sendable { case unknown, newDeviceAvailable, oldDeviceUnavailable }

    public class func sharedInstance() -> AVAudioSession { fatalError() }
    open func setCategory(_ category: Category) throws { fatalError() }
    // avfaudio/avaudiosession/setactive(_:options:)
    open func setActive(_ active: Bool, options: SetActiveOptions = []) throws { fatalError() }
    // avfaudio/avaudiosession/interruptionnotification
    public nonisolated class var interruptionNotification: NSNotification.Name { fatalError() }
    // avfaudio/avaudiosession/routechangenotification
    public nonisolated class var routeChangeNotification: NSNotification.Name { fatalError() }
}

// avfaudio/avaudiosessioninterruptiontypekey
public let AVAudioSessionInterruptionTypeKey = ""
// avfaudio/avaudiosessioninterruptionoptionkey
public let AVAudioSessionInterruptionOptionKey = ""
// avfaudio/avaudiosessionroutechangereasonkey
public let AVAudioSessionRouteChangeReasonKey = ""
