import NearerCore

// How a tap changes what stands at a step. Each is made from the step's draft and gives the next one.

/// One of several, or any of them, or an answer of one's own.
public struct ChoiceDraft: Equatable, Sendable {
    public private(set) var picked: [String]
    /// The person's own words; none: their own answer is not picked.
    public private(set) var own: String?
    private let many: Bool
    /// The own words stay while another option is tried.
    private var words: String

    public init(_ answer: Answer?, many: Bool, words: String = "") {
        self.many = many
        if case .choice(let picked, let own) = answer {
            (self.picked, self.own) = (picked, own)
        } else {
            (picked, own) = ([], nil)
        }
        self.words = own ?? words
    }

    public func holds(_ option: OptionView) -> Bool { picked.contains(option.id) }

    /// The words to hand to the next draft's `words`.
    public var keptWords: String { words }

    public mutating func tap(_ option: OptionView) {
        if !many {
            (picked, own) = ([option.id], nil)
        } else if let at = picked.firstIndex(of: option.id) {
            picked.remove(at: at)
        } else {
            picked.append(option.id)
        }
    }

    public mutating func tapOwn() {
        if many, own != nil {
            own = nil
        } else {
            if !many { picked = [] }
            own = words
        }
    }

    public mutating func write(_ text: String) {
        own = text
        words = text
    }

    public var answer: Answer { .choice(picked: picked, own: own) }
}

/// Words for feelings, each as strong as the person says. A full answer, as feeling nothing, stands alone.
public struct EmotionsDraft: Equatable, Sendable {
    public private(set) var felt: [FeltWord]

    public init(_ answer: Answer?) {
        if case .emotions(let felt) = answer { self.felt = felt } else { felt = [] }
    }

    public func holds(_ word: String) -> Bool { felt(word) != nil }

    public func felt(_ word: String) -> FeltWord? { felt.first { $0.word == word } }

    /// A full answer puts every word aside.
    public mutating func tapFull(_ full: PlainWord) {
        felt = holds(full.id) ? [] : [FeltWord(word: full.id, intensity: nil)]
    }

    /// Any word puts a full answer aside.
    public mutating func tap(_ word: String, full: [PlainWord]) {
        if holds(word) {
            felt.removeAll { $0.word == word }
        } else {
            felt.append(FeltWord(word: word, intensity: nil))
        }
        felt.removeAll { word in full.contains { $0.id == word.word } }
    }

    /// A second tap takes an intensity back.
    public mutating func tap(_ word: String, intensity: UInt8) {
        guard let at = felt.firstIndex(where: { $0.word == word }) else { return }
        felt[at].intensity = felt[at].intensity == intensity ? nil : intensity
    }

    /// None: nothing is entered.
    public var answer: Answer? { felt.isEmpty ? nil : .emotions(felt: felt) }
}

/// Several short items, one field each; there is always one to write in.
public struct ListedDraft: Equatable, Sendable {
    public private(set) var items: [String]

    public init(_ answer: Answer?) {
        if case .listed(let items) = answer, !items.isEmpty { self.items = items } else { items = [""] }
    }

    public mutating func write(_ text: String, at place: Int) {
        items[place] = text
    }

    public mutating func add() {
        items.append("")
    }

    public mutating func remove(at place: Int) {
        items.remove(at: place)
        if items.isEmpty { items = [""] }
    }

    public func canAdd(most: UInt32) -> Bool { items.count < Int(most) }

    public var canRemove: Bool { items.count > 1 }

    public var answer: Answer { .listed(items: items) }
}

/// If this, then that; and whether it becomes a practice. Begins with what the step proposes.
public struct PlanDraft: Equatable, Sendable {
    public var cue: String
    public var act: String
    public var practise: Bool

    public init(_ answer: Answer?, cue: String, act: String) {
        if case .plan(let cue, let act, let practise) = answer {
            (self.cue, self.act, self.practise) = (cue, act, practise)
        } else {
            (self.cue, self.act, self.practise) = (cue, act, false)
        }
    }

    public var answer: Answer { .plan(cue: cue, act: act, practise: practise) }
}

/// A role-play as far as it was walked: what was said, and what was said back.
public struct DialogueDraft: Equatable, Sendable {
    /// What the other one said, and what was chosen to say back.
    public struct Exchange: Equatable, Sendable {
        public let turn: Turn
        public let reply: Reply
    }

    public private(set) var said: [Exchange] = []
    /// Where it stands; it has replies, or it is an ending.
    public private(set) var turn: Turn?
    private let turns: [Turn]

    public init(_ answer: Answer?, turns: [Turn]) {
        self.turns = turns
        turn = turns.first
        guard case .dialogue(let replies) = answer else { return }
        for id in replies {
            guard let reply = turn?.replies.first(where: { $0.id == id }) else { return }
            choose(reply)
        }
    }

    public mutating func choose(_ reply: Reply) {
        guard let turn, turn.replies.contains(reply), let next = turns.first(where: { $0.id == reply.to }) else {
            return
        }
        said.append(Exchange(turn: turn, reply: reply))
        self.turn = next
    }

    public mutating func startAgain() {
        said = []
        turn = turns.first
    }

    /// Before an ending the core takes it for no answer yet.
    public var answer: Answer { .dialogue(replies: said.map(\.reply.id)) }
}

/// Words of the person's own. What they wrote before can be taken up with a tap, and let go with another.
public struct TextDraft: Equatable, Sendable {
    public private(set) var text: String
    private let recalled: [String]
    /// The own words stay while something from before is tried.
    private var words: String

    public init(_ answer: Answer?, recalled: [String], words: String = "") {
        text = answer?.text ?? ""
        self.recalled = recalled
        self.words = recalled.contains(text) ? words : text
    }

    public func holds(_ recalled: String) -> Bool { text == recalled }

    /// The words to hand to the next draft's `words`.
    public var keptWords: String { words }

    public mutating func tap(_ recalled: String) {
        text = holds(recalled) ? words : recalled
    }

    public mutating func write(_ text: String) {
        self.text = text
        if !recalled.contains(text) { words = text }
    }

    public var answer: Answer { .text(text: text) }
}

extension Answer {
    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var day: Day? { if case .date(let day) = self { day } else { nil } }
    public var scale: Int32? { if case .scale(let value) = self { value } else { nil } }
    /// None: it is no answer about a person; within: nobody in particular.
    public var person: Id?? { if case .person(let id) = self { .some(id) } else { .none } }
}
