//! jrnl's JSON export. It says no zone, and gives its entries no id.

use super::super::model::{FailureKind, LeftOut};
use super::super::when::{self, NOON, When};
use super::array::Reading;
use super::{Found, ImportSource, Item, Sink, key_of, words};
use crate::bounds::{GoesOn, Meter};
use crate::error::Result;
use serde::Deserialize;

#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    title: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    starred: bool,
}

pub(super) fn each(source: &ImportSource, goes_on: GoesOn<'_>, sink: Sink<'_>) -> Result<()> {
    let meter = Meter::new(source.limits.item, goes_on);
    let file = source.open(&meter)?;
    let mut element = |value: Result<_, FailureKind>, line| {
        let read = |value| serde_json::from_value(value).map_err(|_| FailureKind::Unreadable);
        let item = value.and_then(read).and_then(item);
        sink(Found { file: String::new(), line, item }, meter.bytes())
    };
    Reading::new("entries", &meter, &mut element, &[], &mut |_, _| Ok(())).run(file)
}

fn item(entry: Entry) -> Result<Item, FailureKind> {
    let day = when::iso_date(&entry.date)?;
    let parts = [entry.title.trim(), entry.body.trim()];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
    if text.is_empty() {
        return Err(FailureKind::Empty);
    }
    Ok(Item {
        source_key: key_of("jrnl", &[&entry.date, &entry.time, &entry.title, &entry.body]),
        when: When::wall(day, when::time(&entry.time).unwrap_or(NOON)),
        text,
        mood: None,
        // A tag begins with a sign that its writer chose: @ where nothing else was set.
        tags: words(entry.tags.iter().map(|tag| tag.trim_start_matches(['@', '#']))),
        star: entry.starred,
        left_out: LeftOut::default(),
    })
}
