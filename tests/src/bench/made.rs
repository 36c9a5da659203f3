//! Made-up entries and queries, the same for both sides and in every run.

use nearer_core::time::{DayBoundary, Moment, Stamp};

/// 2026-11-24T12:00:00 in Berlin: the last entry's moment.
pub const NOON_MS: i64 = 1_795_518_000_000;
const HOUR_MS: i64 = 3_600_000;

pub const PEOPLE: [&str; 12] =
    ["Mirela", "Abel", "Samira", "Noor", "Ioana", "Tomás", "Yuki", "Priya", "Chidi", "Léa", "Olek", "Marta"];
pub const TAGS: [&str; 16] = [
    "work", "family", "sunday", "walk", "evening", "phone", "argument", "quiet", "travel", "body", "sleep",
    "music", "kitchen", "letter", "friends", "café",
];
/// Ids of words that the built-in programme has.
pub const FEELINGS: [&str; 8] =
    ["calm", "lonely", "torn", "uneasy", "relieved", "moved", "curious", "irritable"];

/// Words that are rare each and many together: a vocabulary grows like that.
const SYLLABLES: [&str; 40] = [
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we",
    "xi", "yo", "zu", "bra", "cle", "dri", "flo", "gru", "ple", "sti", "tro", "sha", "che", "thi", "pho",
    "ran", "len", "min", "kor", "tum", "ver", "sil", "dan",
];
/// The most common words of English make up half of a text.
const COMMON: [&str; 60] = [
    "the",
    "and",
    "I",
    "to",
    "a",
    "of",
    "was",
    "in",
    "that",
    "it",
    "she",
    "he",
    "with",
    "my",
    "for",
    "her",
    "me",
    "but",
    "on",
    "we",
    "then",
    "not",
    "him",
    "had",
    "so",
    "at",
    "be",
    "said",
    "when",
    "as",
    "this",
    "what",
    "no",
    "out",
    "there",
    "all",
    "one",
    "about",
    "up",
    "would",
    "something",
    "from",
    "after",
    "how",
    "home",
    "day",
    "felt",
    "wanted",
    "time",
    "again",
    "asked",
    "evening",
    "thought",
    "quiet",
    "closer",
    "away",
    "went",
    "nothing",
    "know",
    "stayed",
];
const RARE: u64 = 20_000;

#[derive(Debug, Clone)]
pub struct Made {
    pub text: String,
    pub mood: i8,
    pub at_ms: i64,
    pub day: String,
    pub feelings: [(&'static str, u8); 3],
    pub tags: [usize; 2],
    pub person: usize,
}

/// Splitmix: the next number of a sequence that a seed names.
#[derive(Debug)]
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }

    /// Small numbers far more often than large ones, as words of a language are.
    fn rank(&mut self, bound: u64) -> u64 {
        let steep = self.below(bound) * self.below(bound) / bound;
        steep * self.below(bound) / bound
    }

    pub fn word(&mut self) -> String {
        if self.below(2) == 0 {
            return COMMON[self.rank(COMMON.len() as u64) as usize].to_owned();
        }
        let number = self.rank(RARE);
        let mut spell = Chance(number);
        (0..2 + spell.below(3)).map(|_| SYLLABLES[spell.below(40) as usize]).collect()
    }
}

/// Entry `number` of `of`: 20 to 120 words, three hours after the one before, the last at `NOON_MS`.
pub fn made(number: u64, of: u64) -> Made {
    let mut chance = Chance(number.wrapping_mul(0x2545_f491_4f6c_dd1d));
    let count = 20 + chance.below(100);
    let mut text = String::new();
    for place in 0..count {
        if place > 0 {
            text.push_str(if chance.below(12) == 0 { ". " } else { " " });
        }
        text.push_str(&chance.word());
    }
    // After the last one, time goes on.
    let ago = of.cast_signed() - 1 - number.cast_signed();
    let at_ms = NOON_MS - ago * 3 * HOUR_MS;
    let mut pick = |bound: usize| chance.below(bound as u64) as usize;
    let (first, second) = (pick(TAGS.len()), pick(TAGS.len() - 1));
    Made {
        text,
        mood: pick(7) as i8 - 3,
        at_ms,
        day: day_of(at_ms),
        feelings: [0, 1, 2].map(|shift| (FEELINGS[(pick(2) + shift * 2) % 8], pick(11) as u8)),
        tags: [first, if second == first { TAGS.len() - 1 } else { second }],
        person: pick(PEOPLE.len()),
    }
}

/// The person's day, as a row keeps it.
fn day_of(at_ms: i64) -> String {
    let moment = Moment { ms: at_ms, zone: "Europe/Berlin".to_owned() };
    Stamp::of(&moment, DayBoundary::default()).map_or_else(|_| String::new(), |stamp| stamp.day.to_string())
}

/// What someone types, and the same as an expression of FTS5's for the floor.
#[derive(Debug, Clone)]
pub struct Asked {
    pub typed: String,
    pub expression: String,
}

/// Queries as they are typed: half of them one word, caught at any letter from the first on; a quarter two words,
/// the last one unfinished; the rest a phrase, or a word without another.
pub fn asked(number: u64) -> Asked {
    let mut chance = Chance(number.wrapping_mul(0x9e6c_63d0_876a_9a35) ^ 0x51);
    let (first, second) = (chance.word(), chance.word());
    let cut = |word: &str, chance: &mut Chance| -> String {
        let letters = word.chars().count() as u64;
        word.chars().take(1 + chance.below(letters) as usize).collect()
    };
    let (typed, expression) = match chance.below(8) {
        0..4 => {
            let begun = cut(&first, &mut chance);
            (begun.clone(), format!("\"{begun}\" *"))
        }
        4..6 => {
            let begun = cut(&second, &mut chance);
            (format!("{first} {begun}"), format!("\"{first}\" AND \"{begun}\" *"))
        }
        6 => (format!("\"{first} {second}\""), format!("\"{first} {second}\"")),
        _ => (format!("{first} -{second}"), format!("\"{first}\" NOT \"{second}\"")),
    };
    Asked { typed, expression }
}
