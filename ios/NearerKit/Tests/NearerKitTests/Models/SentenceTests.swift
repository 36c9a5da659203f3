import NearerKit
import Testing

let everyError: [NearerError] = [
    .Locked, .KeyMissing, .WrongKey, .Damaged, .Unreadable, .TooNew(found: 9, known: 1), .NotFound(what: "entry"),
    .Invalid(field: "text", reason: .required), .Full, .Busy, .Cancelled, .Closed, .Unwritable,
    .Unsupported(what: "file"), .Content(file: "a", line: 1, why: "b"), .Storage(code: 21), .Internal(place: "here"),
]

/// Words for what the core has as values.
@MainActor
@Suite struct SentenceTests {
    @Test func everyErrorHasASentenceOfItsOwn() throws {
        let app = try Home().app
        let sentences = everyError.map(app.sentence)
        #expect(Set(sentences).count == everyError.count)
        for (error, sentence) in zip(everyError, sentences) {
            #expect(sentence.hasSuffix(".") && !sentence.hasPrefix("error-"), "\(error): \(sentence)")
        }
        // The switch over an error is complete by its type; this list is held complete by the catalogue.
        let keys = Set(Key.allCases.filter { $0.rawValue.hasPrefix("error-") })
        #expect(Set(everyError.map(\.key)) == keys.subtracting([.errorToolboxStill]))
    }

    @Test func aReasonIsToldInItsOwnSentence() throws {
        let app = try Home().app
        for reason in everyReason {
            #expect(app.sentence(.Invalid(field: "text", reason: reason)) == sentence(reason))
        }
    }

    @Test func everyMoodHasItsWords() throws {
        let app = try Home().app
        let (strings, moods) = (app.strings, app.limits.moods)
        #expect(moods.count == 7)
        #expect(Set(moods.map(Mood.key)).count == 7)
        for mood in moods { #expect(strings[Mood.key(mood)] != Mood.key(mood).rawValue) }
        #expect(Mood.key(-3) == .moodMinus3)
        #expect(Mood.key(2) == .moodPlus2)
    }

    @Test func kindsAndReasonsToComeHaveWords() throws {
        let strings = try Home().app.strings
        #expect(EntryKind.free.key == nil)
        for kind in [EntryKind.checkIn, .exercise, .session, .letter] {
            let key = try #require(kind.key)
            #expect(strings[key] != key.rawValue)
        }
        #expect(Set(BroughtHere.all.map { strings[$0.key] }).count == 4)
    }

    @Test func anUnknownTextIsShownAsItsKey() {
        #expect(Strings([:])[.appName] == "app-name")
    }
}
