//! What was found and done, in words.

use super::model::{FailureKind, JournalFailure, LeftOut};
use crate::text::{Catalogue, args};

/// Tags that are listed; all are counted.
pub(super) const MOST_TAGS_SHOWN: usize = 50;
/// Samples of entries that are shown.
pub(super) const SAMPLES: usize = 3;
/// Characters of a sample.
pub(super) const SAMPLE: usize = 120;
/// Failures that are listed; all are counted.
const MOST_LISTED: usize = 100;

pub(super) fn add_up(sum: &mut LeftOut, more: &LeftOut) {
    sum.photos += more.photos;
    sum.recordings += more.recordings;
    sum.places += more.places;
    sum.weather += more.weather;
    sum.other += more.other;
}

pub(super) fn list_failure(
    failures: &mut Vec<JournalFailure>,
    catalogue: &Catalogue,
    file: String,
    line: u32,
    kind: FailureKind,
) {
    if failures.len() >= MOST_LISTED {
        return;
    }
    let why = catalogue.text(kind.key());
    let key = match (file.is_empty(), line) {
        (true, _) => "import-at-line",
        (false, 0) => "import-in-file",
        (false, _) => "import-in-file-at-line",
    };
    let said = args([("file", file.clone().into()), ("line", line.into()), ("why", why.into())]);
    failures.push(JournalFailure { words: catalogue.say(key, &said), file, line, kind });
}

/// The same of our own document, where an entry is known by its place among all, the oldest first.
pub(super) fn list_own_failure(
    failures: &mut Vec<JournalFailure>,
    catalogue: &Catalogue,
    number: u32,
    kind: FailureKind,
) {
    if failures.len() < MOST_LISTED {
        let said = args([("number", number.into()), ("why", catalogue.text(kind.key()).into())]);
        let words = catalogue.say("import-at-entry", &said);
        failures.push(JournalFailure { words, file: String::new(), line: 0, kind });
    }
}

/// Sentences for what was counted; of what there is none nothing is said.
pub(super) fn said(
    catalogue: &Catalogue,
    first: (&str, u32),
    more: &[(&str, u32)],
    left: &LeftOut,
) -> String {
    let left = [
        ("import-left-photos", left.photos),
        ("import-left-recordings", left.recordings),
        ("import-left-places", left.places),
        ("import-left-weather", left.weather),
        ("import-left-other", left.other),
    ];
    let counted = more.iter().copied().chain(left).filter(|(_, count)| *count > 0);
    let sentences = std::iter::once(first).chain(counted);
    let sentences = sentences.map(|(key, count)| catalogue.say(key, &args([("count", count.into())])));
    sentences.collect::<Vec<_>>().join(" ")
}
