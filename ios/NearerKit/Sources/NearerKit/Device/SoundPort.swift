/// A sign in time: heard where it is wanted aloud, and felt in the hand where the phone can.
public enum Sign: Sendable, CaseIterable {
    case bell, breatheIn, breatheOut
}

/// What is asked of a timer from outside of its screen: on the Lock Screen, by headphones, or by a call that comes.
public enum SoundWish: Sendable {
    case hold, resume, stop
}

/// What sounds, also while the screen is off. The app gives it; tests fake it.
@MainActor
public protocol SoundPort: AnyObject {
    func give(_ sign: Sign, aloud: Bool)

    /// From now on it goes on with the screen off, until `end`. The Lock Screen shows the title, which is nothing of
    /// the person's; what is tapped there is told.
    func begin(title: String, seconds: Double, told: @escaping @MainActor (SoundWish) -> Void)

    /// It goes on, or is held, so many seconds after its beginning.
    func goes(_ on: Bool, at: Double)

    func end()
}
