import Foundation
import NearerKit
import Testing

private let sitting = [
    Cue(atS: 0, kind: .still), Cue(atS: 0.2, kind: .bell), Cue(atS: 0.3, kind: .still), Cue(atS: 60, kind: .bell),
    Cue(atS: 60, kind: .over),
]
private let breath = [
    Cue(atS: 0, kind: .breatheIn), Cue(atS: 0.1, kind: .breatheOut), Cue(atS: 0.2, kind: .breatheIn),
    Cue(atS: 0.3, kind: .over),
]

/// A timer that goes on while the screen is off.
@MainActor
@Suite struct SoundTests {
    @Test func itIsHeardUntilItsEndUnderTheAppsNameAlone() async throws {
        let home = try Home()
        let cues = [Cue(atS: 0, kind: .still), Cue(atS: 0.1, kind: .bell), Cue(atS: 0.1, kind: .over)]
        let model = TimerModel(home.app, cues: cues, time: SittingTime().time)
        let sound = home.host.sounding
        #expect(sound.begun == 0)
        model.start()
        #expect(sound.isOn && sound.title == "Nearer")
        #expect(sound.shown.map(\.on) == [true])
        await model.running?.value
        #expect(model.state == .over && !sound.isOn && sound.ended == 1)
    }

    @Test func aCallHoldsItAndNothingIsLost() async throws {
        let (home, time) = (try Home(), SittingTime())
        let model = TimerModel(home.app, cues: sitting, time: time.time)
        let sound = home.host.sounding
        model.start()
        try await eventually { !model.rings && sound.given.count == 1 }
        time.pass(20)
        sound.wish(.hold)
        await model.running?.value
        #expect(model.state == .held && sound.isOn)
        #expect(abs(model.time(at: .now) - 20.3) < 0.001)
        #expect(sound.shown.last?.on == false)
        time.pass(3600)
        #expect(abs(model.time(at: .now.addingTimeInterval(3600)) - 20.3) < 0.001, "it stands still")
        time.patience = 60
        sound.wish(.resume)
        #expect(model.state == .going && sound.shown.last?.on == true)
        await model.running?.value
        #expect(model.state == .over && !sound.isOn)
        #expect(sound.given.count == 2, "the last bell, and not the first once more")
        #expect(abs(time.seconds - 3760) < 0.001, "sixty seconds of sitting, and an hour's call")
    }

    @Test func itIsStoppedFromTheLockScreenAndStaysSo() async throws {
        let (home, time) = (try Home(), SittingTime())
        let model = TimerModel(home.app, cues: sitting, time: time.time)
        model.start()
        home.host.sounding.wish(.stop)
        await model.running?.value
        #expect(model.state == .rest && !home.host.sounding.isOn && home.host.sounding.given.isEmpty)
        home.host.sounding.wish(.resume)
        #expect(model.state == .rest)
    }

    @Test func whatComesTooLateIsNotGivenAnyMore() async throws {
        let (home, time) = (try Home(), SittingTime())
        (time.patience, time.late) = (3600, 2)
        let model = TimerModel(home.app, cues: sitting, time: time.time)
        model.start()
        await model.running?.value
        #expect(model.state == .over, "the phone slept, and the time is over all the same")
        #expect(home.host.sounding.given.isEmpty, "no bell in the middle of something else")
    }

    @Test func theVaultStaysOpenWhileItGoesOnUnseen() async throws {
        let home = try Home()
        let model = TimerModel(home.app, cues: sitting)
        await home.app.life.appears().value
        model.start()
        await home.app.life.leaves().value
        await home.app.life.graceEnds().value
        #expect(home.app.life.state == .away && home.isOpen, "the phone is locked, and the sitting goes on")
        model.hold()
        await home.app.life.graceEnds().value
        #expect(home.isOpen, "a call is no end")
        model.stop()
        try await eventually { home.app.life.state == .closed }
    }

    @Test func aScreenThatIsLeftHoldsNothing() async throws {
        let home = try Home()
        let model = TimerModel(home.app, cues: sitting)
        await home.app.life.appears().value
        model.start()
        model.leave()
        model.leave()
        #expect(model.state == .held && !home.host.sounding.isOn)
        await home.app.life.leaves().value
        home.app.life.graceEnds()
        try await eventually { home.app.life.state == .closed }
        model.resume()
        #expect(model.state == .going && home.host.sounding.isOn)
        model.stop()
    }

    @Test func whatTheyDoNotHearNeedsNoSound() async throws {
        let home = try Home()
        let model = TimerModel(home.app, cues: sitting)
        model.isAloud = false
        model.start()
        #expect(!home.host.sounding.isOn)
        model.isAloud = true
        #expect(home.host.sounding.isOn)
        model.isAloud = false
        #expect(!home.host.sounding.isOn && home.host.sounding.begun == 1)
        model.stop()
        model.isAloud = true
        #expect(!home.host.sounding.isOn, "at rest nothing sounds")
    }

    @Test func aBreathIsFeltAndHeardOnceAskedFor() async throws {
        let home = try Home()
        let model = TimerModel(home.app, cues: breath, time: SittingTime().time)
        #expect(!model.isAloud)
        model.start()
        await model.running?.value
        #expect(home.host.sounding.given.map(\.sign) == [.breatheIn, .breatheOut, .breatheIn])
        #expect(home.host.sounding.given.allSatisfy { !$0.aloud } && home.host.sounding.begun == 0)
        model.isAloud = true
        model.start()
        await model.running?.value
        #expect(home.host.sounding.given.suffix(3).allSatisfy(\.aloud) && home.host.sounding.begun == 1)
    }

    @Test(arguments: Sign.allCases)
    func aSignIsSoftAndBeginsAndEndsInSilence(_ sign: Sign) throws {
        let samples = sign.samples
        #expect(samples.count > 10_000)
        #expect(samples.allSatisfy { abs($0) <= 1 })
        let loudest = try #require(samples.map(abs).max())
        #expect(loudest > 0.1 && abs(samples[0]) < 0.01 && abs(samples[samples.count - 1]) < 0.1)
    }
}
