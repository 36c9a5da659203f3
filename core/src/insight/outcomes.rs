//! What came of what was expected: a row of marks from three on, a share with its uncertainty from ten on.
//!
//! One time says what happened once, and two are no pattern. What was only noticed stays out of every count, and so does
//! everything with somebody who is held at a distance or has died: there is nothing there to try again.

use crate::course::Content;
use crate::error::Result;
use crate::experiment::{self, AsFeared, Experiment};
use crate::form::ActKind;
use crate::person;
use crate::record::Word;
use crate::text::{Catalogue, args};
use crate::vault::Id;
use rusqlite::Connection;

/// Outcomes from which on they are drawn as a row.
const A_ROW: usize = 3;
/// Outcomes of one kind of act from which on the kind has a row of its own.
const A_ROW_OF_A_KIND: usize = 5;
/// Outcomes from which on a share is said, with its interval.
const A_SHARE: usize = 10;
/// The quantile of the normal distribution for an interval of 95 of 100.
const Z: f64 = 1.96;
/// Bands of how sure somebody was, up to and including these of 100.
const BANDS: [(i32, &str); 3] =
    [(33, "outcomes-sure-little"), (66, "outcomes-sure-some"), (100, "outcomes-sure-much")];

/// What came of what was expected.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OutcomesView {
    /// What can be said so far, in a sentence; empty where nothing came back yet.
    pub line: String,
    /// The row, oldest first; empty below three.
    pub marks: Vec<OutcomeMark>,
    /// What is counted, said once below the row; none below three.
    pub footnote: Option<String>,
    /// Rows by kind of act, the longest first, of kinds with five or more.
    pub kinds: Vec<KindOfAct>,
    /// The share with its uncertainty; none below ten.
    pub share: Option<String>,
    /// How sure before against how it went, a band a line, and the first half beside the second; empty below ten.
    pub compared: Vec<String>,
    /// What the share doesn't say; none below ten.
    pub doubt: Option<String>,
}

/// One outcome in the row.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OutcomeMark {
    /// How it went.
    pub went: AsFeared,
    /// Only noticed: drawn smaller, and in no count.
    pub noticed: bool,
    /// The same in words: "19 March 2026, with Sam, asked for something: not as feared."
    pub text: String,
}

/// The outcomes of one kind of act.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KindOfAct {
    /// What the kind is called.
    pub title: String,
    /// Its row, oldest first.
    pub marks: Vec<OutcomeMark>,
    /// "Of five times, one as feared."
    pub line: String,
}

/// An experiment whose outcome is there.
struct Counted {
    experiment: Experiment,
    went: AsFeared,
    kind: ActKind,
}

impl Counted {
    fn counts(&self) -> bool {
        self.kind != ActKind::Noticed
    }

    fn tried(&self) -> bool {
        self.went != AsFeared::NotDone
    }
}

/// What came of what was expected, with one person or with anybody.
pub fn outcomes(sql: &Connection, content: &Content, person: Option<Id>) -> Result<OutcomesView> {
    let words = &content.catalogue;
    let held = person::kept_apart(sql)?;
    let mut all: Vec<Counted> = experiment::with_outcome(sql)?
        .into_iter()
        .filter(|found| found.person.is_none_or(|who| !held.contains(&who)))
        .filter(|found| person.is_none_or(|wanted| found.person == Some(wanted)))
        .filter_map(|experiment| {
            let kind = experiment.act_kind.unwrap_or(ActKind::Tried);
            Some(Counted { went: experiment.as_feared?, kind, experiment })
        })
        .collect();
    all.sort_by_key(|outcome| outcome.experiment.outcome_day);
    let counted: Vec<&Counted> = all.iter().filter(|outcome| outcome.counts()).collect();
    let tried: Vec<&Counted> = counted.iter().copied().filter(|outcome| outcome.tried()).collect();
    let has_row = counted.len() >= A_ROW;
    let has_share = tried.len() >= A_SHARE;
    let mark = |outcome: &Counted| mark(sql, words, outcome);
    Ok(OutcomesView {
        line: line(words, &counted),
        marks: if has_row { all.iter().map(mark).collect::<Result<_>>()? } else { Vec::new() },
        footnote: has_row.then(|| words.text("outcomes-footnote")),
        kinds: if has_row { kinds(words, &counted, mark)? } else { Vec::new() },
        share: has_share.then(|| share(words, &tried)),
        compared: if has_share { compared(words, &tried) } else { Vec::new() },
        doubt: has_share.then(|| words.text("outcomes-doubt")),
    })
}

fn line(words: &Catalogue, counted: &[&Counted]) -> String {
    match counted.len() {
        0 => String::new(),
        1 => words.text("outcomes-once"),
        2 => words.text("outcomes-twice"),
        _ => of_times(words, counted, "outcomes-line"),
    }
}

/// "Of three times, one as feared. You had expected two."
fn of_times(words: &Catalogue, counted: &[&Counted], key: &str) -> String {
    let tried = counted.iter().filter(|outcome| outcome.tried()).count();
    let feared = counted.iter().filter(|outcome| outcome.tried() && expects_fear(outcome)).count();
    let args = args([
        ("times", tried.into()),
        ("feared", went(counted, AsFeared::Yes).into()),
        ("expected", feared.into()),
    ]);
    words.say(key, &args)
}

/// An expectation of before it was asked counts as one that was feared: the question then was what one fears.
fn expects_fear(outcome: &Counted) -> bool {
    outcome.experiment.feared.unwrap_or(outcome.experiment.act_kind.is_none())
}

fn went(outcomes: &[&Counted], how: AsFeared) -> usize {
    outcomes.iter().filter(|outcome| outcome.went == how).count()
}

fn mark(sql: &Connection, words: &Catalogue, outcome: &Counted) -> Result<OutcomeMark> {
    let name = outcome.experiment.person.map(|id| person::name(sql, id)).transpose()?.flatten();
    let day = outcome.experiment.outcome_day.unwrap_or(outcome.experiment.day);
    let said = args([
        ("day", words.day(day).into()),
        ("who", name.clone().unwrap_or_default().into()),
        ("act", words.text(&format!("act-{}", outcome.kind.word())).into()),
        ("went", words.text(&format!("went-{}", outcome.went.word())).into()),
    ]);
    let key = if name.is_some() { "outcome-with" } else { "outcome-alone" };
    Ok(OutcomeMark { went: outcome.went, noticed: !outcome.counts(), text: words.say(key, &said) })
}

fn kinds(
    words: &Catalogue,
    counted: &[&Counted],
    mark: impl Fn(&Counted) -> Result<OutcomeMark>,
) -> Result<Vec<KindOfAct>> {
    let mut kinds = Vec::new();
    for kind in ActKind::ALL {
        let of: Vec<&Counted> = counted.iter().copied().filter(|outcome| outcome.kind == *kind).collect();
        if of.len() < A_ROW_OF_A_KIND {
            continue;
        }
        kinds.push(KindOfAct {
            title: words.text(&format!("acts-{}", kind.word())),
            line: of_times(words, &of, "outcomes-kind-line"),
            marks: of.iter().map(|outcome| mark(outcome)).collect::<Result<_>>()?,
        });
    }
    kinds.sort_by_key(|kind| std::cmp::Reverse(kind.marks.len()));
    Ok(kinds)
}

/// "As feared in 4 of 11, partly in 3. If things go on like this, somewhere between 15 and 65 of 100."
fn share(words: &Catalogue, tried: &[&Counted]) -> String {
    let feared = went(tried, AsFeared::Yes);
    let (low, high) = wilson(feared, tried.len());
    words.say(
        "outcomes-share",
        &args([
            ("feared", feared.into()),
            ("times", tried.len().into()),
            ("partly", went(tried, AsFeared::Partly).into()),
            ("low", low.into()),
            ("high", high.into()),
        ]),
    )
}

/// The interval of 95 of 100 for a share, in whole hundredths (0 to 100): the score interval of Wilson (1927), "Probable
/// inference, the law of succession, and statistical inference", which holds for few times and for shares near 0 or 1.
/// `of` is at least 1.
pub(super) fn wilson(found: usize, of: usize) -> (u32, u32) {
    let n = f64::from(u32::try_from(of).unwrap_or(u32::MAX));
    let share = f64::from(u32::try_from(found).unwrap_or(u32::MAX)) / n;
    let spread = Z * Z / n;
    let middle = (share + spread / 2.0) / (1.0 + spread);
    let half = Z * (share * (1.0 - share) / n + spread / (4.0 * n)).sqrt() / (1.0 + spread);
    (hundredths(middle - half), hundredths(middle + half))
}

fn hundredths(share: f64) -> u32 {
    let whole = (share * 100.0).round().clamp(0.0, 100.0);
    (0..=100_u32).find(|n| f64::from(*n) >= whole).unwrap_or(100)
}

fn compared(words: &Catalogue, tried: &[&Counted]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut from = 0;
    for (to, key) in BANDS {
        let within =
            |outcome: &&&Counted| outcome.experiment.sureness.is_some_and(|sure| (from..=to).contains(&sure));
        let band: Vec<&Counted> = tried.iter().filter(within).copied().collect();
        if !band.is_empty() {
            lines.push(in_words(words, key, &band));
        }
        from = to + 1;
    }
    let (first, second) = tried.split_at(tried.len() / 2);
    lines.push(in_words(words, "outcomes-first-half", first));
    lines.push(in_words(words, "outcomes-second-half", second));
    lines
}

fn in_words(words: &Catalogue, key: &str, of: &[&Counted]) -> String {
    let said = args([("feared", went(of, AsFeared::Yes).into()), ("times", of.len().into())]);
    words.say(key, &said)
}
