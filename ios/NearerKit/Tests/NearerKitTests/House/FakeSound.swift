import NearerKit

/// Sound that is heard nowhere but here.
@MainActor
final class FakeSound: SoundPort {
    private(set) var given: [(sign: Sign, aloud: Bool)] = []
    private(set) var title: String?
    private(set) var begun = 0
    private(set) var ended = 0
    /// Whether it goes on, as the Lock Screen shows it, and since when.
    private(set) var shown: [(on: Bool, at: Double)] = []
    private var told: (@MainActor (SoundWish) -> Void)?

    var isOn: Bool { begun > ended }

    func give(_ sign: Sign, aloud: Bool) {
        given.append((sign, aloud))
    }

    func begin(title: String, seconds: Double, told: @escaping @MainActor (SoundWish) -> Void) {
        (self.title, self.told) = (title, told)
        begun += 1
    }

    func goes(_ on: Bool, at: Double) {
        shown.append((on, at))
    }

    func end() {
        (told, ended) = (nil, ended + 1)
    }

    /// Taps on the Lock Screen, or calls.
    func wish(_ wish: SoundWish) {
        told?(wish)
    }
}
