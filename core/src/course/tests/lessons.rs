//! What lessons keep to: a point that is said early, a shape, words of their own, each study in one place.

use super::*;
use crate::fixture::fixture;
use crate::record::Word;
use std::collections::{BTreeMap, BTreeSet};

const MOST_WORDS_OF_A_POINT: usize = 25;
/// A phrase of so many words may stand in so many lessons.
const PHRASE: (usize, usize) = (5, 5);
/// Phrases that stand in more lessons than that, each with its reason.
const STOCK: [(&str, &str); 0] = [];

/// What no lesson says, and what is said in its place.
const BANNED: [(&str, &str); 34] = [
    ("you don't have to", "say what is enough"),
    ("pay for a no", "punish you for saying no"),
    ("pays for a no", "is punished for saying no"),
    ("pay for each no", "are punished for saying no"),
    ("the other one", "the other person"),
    ("as long as i can think", "as long as I can remember"),
    ("without a dot", "without a full stop"),
    ("bad conscience", "guilt"),
    ("speaks for the thought", "supports the thought"),
    ("speaks against", "doesn't fit"),
    ("nobody is an answer too", "\"nobody\" counts as an answer"),
    ("whom it may", "who it may"),
    ("to whom", "who to"),
    ("also when", "even when"),
    ("also on days", "even on days"),
    ("is no verdict", "isn't a verdict"),
    ("is no lapse", "isn't a lapse"),
    ("is no fault", "isn't a fault"),
    ("what, if anything", "if anything"),
    ("pick small", "pick something small"),
    ("may be looking after you", "may be keeping you safe"),
    ("that was a good answer once", "say what it was good for"),
    ("camera would have seen", "what could be seen and heard"),
    ("avoidance softened", "what was seen: less anger and withdrawal in one talk"),
    ("eases avoidance", "avoidance was lower afterwards"),
    ("a theory so far", "what was tested, and on whom"),
    ("what teaches is", "what seems to teach is"),
    ("didn't matter", "made no real difference, in one study"),
    ("did not matter", "made no real difference, in one study"),
    ("push people away", "part of you steps back"),
    ("pushes people away", "part of them steps back"),
    ("in 94 tests", "see small-committed-acts, where the studies are told"),
    ("communication skills", "a concrete thing to say"),
    ("the numbers are in", "call someone; say where the lines are in other words"),
];

/// Books with an idea or a method, which several lessons may name. Everything else with a year is told in one lesson
/// alone.
const BOOKS: [&str; 9] = [
    "Beck 1979",
    "Bennett-Levy et al. 2004",
    "Bordin 1979",
    "Bowlby 1988",
    "Cassidy & Kobak 1988",
    "Gottman & DeClaire 2001",
    "Hayes, Strosahl & Wilson 1999",
    "Linehan 1993",
    "Marlatt & Gordon 1985",
];
const PRACTICE: &str = "common practice";

/// Lower-case words without marks; an apostrophe stays.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.trim_matches('\'').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn the_point_is_one_short_sentence() {
    for lesson in CONTENT.lessons() {
        let inner = lesson.point.trim_end_matches(['.', '?']);
        assert!(
            lesson.point.ends_with('.') && !inner.contains(['.', '?', '*']),
            "{}: {}",
            lesson.id,
            lesson.point
        );
        let words = words(&lesson.point).len();
        assert!((4..=MOST_WORDS_OF_A_POINT).contains(&words), "{}: a point of {words} words", lesson.id);
    }
}

/// A stretch of the first third, twice as long as the point at most, has nearly all of its words. None: it has; else what
/// it has.
pub(super) fn late(lesson: &Lesson) -> Option<String> {
    let (point, body) = (words(&lesson.point), words(&lesson.body));
    let early = &body[..body.len().div_ceil(3)];
    let wanted: BTreeSet<&String> = point.iter().filter(|word| word.chars().count() > 3).collect();
    let said = |stretch: &[String]| wanted.iter().filter(|word| stretch.contains(word)).count();
    let best = early.windows((point.len() * 2).min(early.len())).map(said).max().unwrap_or(0);
    let is_late = best * 5 < wanted.len() * 4;
    is_late.then(|| format!("{}: {best} of {} words of: {}", lesson.id, wanted.len(), lesson.point))
}

#[test]
fn the_point_is_said_in_the_first_third() {
    let late: Vec<String> = CONTENT.lessons().filter_map(late).collect();
    assert!(late.is_empty(), "{}", late.join("\n"));
}

#[test]
fn no_shape_has_more_than_a_third_and_each_looks_like_itself() {
    let mut counted: BTreeMap<LessonShape, usize> = BTreeMap::new();
    for lesson in CONTENT.lessons() {
        *counted.entry(lesson.shape).or_default() += 1;
        let paragraphs: Vec<&str> =
            lesson.body.split("\n").map(str::trim).filter(|line| !line.is_empty()).collect();
        let headed = |line: &&&str| line.trim_start_matches("- ").starts_with("**");
        let heads = paragraphs.iter().filter(headed).count();
        let asked = paragraphs.iter().filter(headed).filter(|line| line.contains("?**")).count();
        let points = paragraphs.iter().filter(|line| line.starts_with("- ")).count();
        let fits = match lesson.shape {
            LessonShape::Scene => !paragraphs[0].starts_with(['*', '-']),
            LessonShape::Questions => asked >= 4,
            LessonShape::Facts => heads >= 4,
            LessonShape::Columns => points >= 4,
            LessonShape::BothSides => heads >= 2,
            LessonShape::Letter => paragraphs[0].ends_with(','),
        };
        assert!(fits, "{} is no {}", lesson.id, lesson.shape.word());
    }
    let all: usize = counted.values().sum();
    for shape in LessonShape::ALL {
        let of = counted.get(shape).copied().unwrap_or(0);
        assert!(of > 0 && of * 3 <= all, "{}: {of} of {all}", shape.word());
    }
}

#[test]
fn lessons_share_no_phrases() {
    let (length, most) = PHRASE;
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for lesson in CONTENT.lessons() {
        for text in lesson.body.split('\n').chain([lesson.short.as_str()]) {
            for phrase in words(text).windows(length) {
                found.entry(phrase.join(" ")).or_default().insert(&lesson.id);
            }
        }
    }
    let often: Vec<String> = found
        .iter()
        .filter(|(phrase, lessons)| lessons.len() > most && STOCK.iter().all(|(stock, _)| stock != phrase))
        .map(|(phrase, lessons)| format!("'{phrase}' stands in {lessons:?}"))
        .collect();
    assert!(often.is_empty(), "{}", often.join("\n"));
    for (stock, reason) in STOCK {
        let of = found.get(stock).map_or(0, BTreeSet::len);
        assert!(of > most && !reason.is_empty(), "'{stock}' is no exception any more: {of} lessons");
    }
}

#[test]
fn no_lesson_says_what_is_banned() {
    let mut said = Vec::new();
    for lesson in CONTENT.lessons() {
        for text in [&lesson.title, &lesson.point, &lesson.short, &lesson.body] {
            let text = text.to_lowercase();
            for (banned, better) in BANNED.iter().filter(|(banned, _)| text.contains(banned)) {
                said.push(format!("{}: '{banned}'; rather: {better}", lesson.id));
            }
        }
    }
    assert!(said.is_empty(), "{}", said.join("\n"));
}

#[test]
fn at_most_a_third_ends_in_a_task_for_today() {
    let ends = |lesson: &&Lesson| {
        lesson.body.rsplit("\n\n").next().is_some_and(|last| words(last).contains(&"today".into()))
    };
    let (with, all) = (CONTENT.lessons().filter(ends).count(), CONTENT.lessons().count());
    assert!(with * 3 <= all, "{with} of {all}");
}

fn from_practice(lesson: &&Lesson) -> bool {
    lesson.sources.iter().any(|source| source == PRACTICE)
}

#[test]
fn each_study_is_told_in_one_lesson() {
    let mut homes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for lesson in CONTENT.lessons() {
        assert!(
            !from_practice(&lesson) || lesson.sources.len() == 1,
            "{}: practice beside an author",
            lesson.id
        );
        for source in lesson.sources.iter().filter(|source| *source != PRACTICE) {
            assert!(source.chars().any(|c| c.is_ascii_digit()), "{}: '{source}' has no year", lesson.id);
            homes.entry(source).or_default().push(&lesson.id);
        }
    }
    let (practice, all) = (CONTENT.lessons().filter(from_practice).count(), CONTENT.lessons().count());
    assert!(practice * 3 <= all, "{practice} of {all} name no author");
    for (source, lessons) in &homes {
        assert!(lessons.len() == 1 || BOOKS.contains(source), "'{source}' is told in {lessons:?}");
    }
    assert!(BOOKS.iter().all(|book| homes.contains_key(book)));
}

/// By Flesch and Kincaid, in years of school. Few readers of the programme have much more, and fewer on a bad day.
#[test]
fn lessons_are_easy_to_read() {
    for lesson in CONTENT.lessons() {
        let words = words(&lesson.body);
        let sentences =
            lesson.body.split(['.', '?', '\n']).filter(|text| text.contains(char::is_alphabetic)).count();
        let syllables: usize = words.iter().map(|word| syllables(word)).sum();
        #[expect(clippy::cast_precision_loss, reason = "a few hundred words")]
        let (words, sentences, syllables) = (words.len() as f64, sentences as f64, syllables as f64);
        let years = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        assert!(years <= 7.0, "{}: {years:.1} years of school", lesson.id);
    }
}

/// Groups of vowels, without a last e that isn't heard.
fn syllables(word: &str) -> usize {
    let is_vowel = |c: char| "aeiouyéê".contains(c);
    let mut before = ' ';
    let mut groups = 0;
    for c in word.chars() {
        groups += usize::from(is_vowel(c) && !is_vowel(before));
        before = c;
    }
    let is_silent = groups > 1 && word.ends_with('e') && !word.ends_with("le");
    (groups - usize::from(is_silent)).max(1)
}

#[test]
fn the_id_of_a_lesson_that_went_leads_on() {
    let moved = [
        ("meeting-anxious-partners", "pursue-withdraw-loop"),
        ("suppressing-costs", "detachment-and-its-cost"),
        ("what-a-number-cant-say", "what-an-assessment-is-for"),
    ];
    let house = fixture();
    for (from, to) in moved {
        assert!(CONTENT.lessons().all(|lesson| lesson.id != from));
        house.vault.write(|tx| mark_read(tx, &CONTENT, from)).expect("read");
        let shown = house.vault.read(|sql| lesson(sql, &CONTENT, from)).expect("a lesson");
        assert_eq!(shown.id, to);
        assert!(shown.last_read.is_some(), "{to} isn't read");
        let of = |id: &str| {
            house.vault.read(|sql| progress_of(sql, &CONTENT, ContentKind::Lesson, id)).expect("progress")
        };
        assert_eq!((of(to).times_done, of(from).times_done), (1, 0));
    }
    let unknown = house.vault.read(|sql| lesson(sql, &CONTENT, "no-such-lesson")).map(|view| view.id);
    assert_eq!(unknown, Err(NearerError::not_found("lesson")));
}
