import NearerKit
import Testing

/// The same places for the same numbers as on Android.
struct CirclesTests {
    @Test(arguments: cases(vectors("circles")["cases"]))
    func lieWhereTheFormulasSay(each: Case) {
        let radius = each["radius"].number
        let circles = Circles(radius: radius, closeness: each["closeness"].number, lean: each["lean"].number)
        func same(_ found: Double, _ wanted: Json) { #expect(abs(found - wanted.number) <= radius / 1000) }
        func same(_ found: Spot, _ wanted: Json) {
            same(found.x, wanted.list[0])
            same(found.y, wanted.list[1])
        }
        same(circles.distance, each["distance"])
        same(circles.width, each["width"])
        same(circles.height, each["height"])
        same(circles.you, each["you"])
        same(circles.other, each["other"])
        same(circles.hole, each["hole"])
        same(circles.holeRadius, each["hole_radius"])
        same(circles.rim, each["rim"])
        #expect((circles.lens == nil) == (each["lens"].given == nil))
        if let lens = circles.lens {
            same(lens.upper, each["lens"].list[0])
            same(lens.lower, each["lens"].list[1])
        }
    }

    @Test func nearIsNeverOne() {
        for percent in 0...200 {
            let circles = Circles(radius: 10, closeness: Double(percent) / 100, lean: 0)
            #expect(circles.distance >= 13)
        }
    }
}
