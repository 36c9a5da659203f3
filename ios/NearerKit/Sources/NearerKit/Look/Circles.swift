import Foundation

/// Where something lies in the circles' box: from its start side and its top, in the unit of the radius.
public struct Spot: Equatable, Sendable {
    public let x, y: Double
}

/// Two circles, the person and another, as a picture of distance: where everything lies. It measures nothing and scores
/// nobody. The same formulas as on Android, held by `tests/vectors/circles.json`.
public struct Circles: Equatable, Sendable {
    private static let tilt = 14 * Double.pi / 180
    private static let along = cos(tilt)
    private static let up = sin(tilt)
    private static let apart = 3.0
    private static let reach = 1.7
    private static let nearest = 1.3
    private static let holeShare = 0.72
    private static let holeMoves = 0.20
    private static let rimShare = 0.075
    private static let rimLeast = 1.2

    public let radius: Double
    /// Between the two centres.
    public let distance: Double
    /// The centre of the ring that is the person.
    public let you: Spot
    /// The centre of the disc that is the other.
    public let other: Spot
    /// The centre of the ring's hole, which leans.
    public let hole: Spot

    /// `closeness` goes from 0, apart by one radius, to 1, the most that they come together: near is never one. `lean`
    /// goes from -1, the person's thick side turned to the other, to 1, the thin one.
    public init(radius: Double, closeness: Double, lean: Double) {
        self.radius = radius
        distance = radius * max(Self.nearest, Self.apart - Self.reach * min(max(closeness, 0), 1))
        you = Spot(x: radius, y: radius + distance * Self.up)
        other = Self.along(you, distance)
        hole = Self.along(you, Self.holeMoves * radius * min(max(lean, -1), 1))
    }

    public var width: Double { 2 * radius + distance * Self.along }
    public var height: Double { 2 * radius + distance * Self.up }
    public var holeRadius: Double { Self.holeShare * radius }
    /// How thick the other's rim is.
    public var rim: Double { max(Self.rimLeast, Self.rimShare * radius) }

    /// The two tips of what both share, the upper one first; none: they don't overlap.
    public var lens: (upper: Spot, lower: Spot)? {
        guard distance < 2 * radius else { return nil }
        let half = (radius * radius - distance * distance / 4).squareRoot()
        let middle = Self.along(you, distance / 2)
        return (
            Spot(x: middle.x - half * Self.up, y: middle.y - half * Self.along),
            Spot(x: middle.x + half * Self.up, y: middle.y + half * Self.along)
        )
    }

    /// So far from a spot along the line of centres, which rises towards the end side.
    private static func along(_ from: Spot, _ far: Double) -> Spot {
        Spot(x: from.x + far * along, y: from.y - far * up)
    }
}
