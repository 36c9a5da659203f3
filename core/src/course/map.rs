//! My map: a one-page formulation that fills itself from what was filed, and is edited freely.

use super::content::Content;
use crate::error::{NearerError, Reason, Result};
use crate::form::{FieldName, Filed, FilingKind, Given, MOST_TEXT, StepKind, Words, sections};
use crate::history::HoldsNow;
use crate::pattern::{self, MomentKind};
use crate::record::{self, Rows, Word};
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The sections in their order: learned then, belief, alarm, moves, cost, what helps.
pub const SECTIONS: [&str; 6] = ["learned", "belief", "alarm", "moves", "cost", "helps"];
/// Lines that are gathered for a section.
const MOST_GATHERED: usize = 5;

const SECTION_ROWS: Rows = Rows { room: Room::Course, table: "map_section", what: "section" };
const PARTS: Rows = Rows { room: Room::Course, table: "map_part", what: "part of the map" };

/// What forms file here.
pub const FILING: &[FilingKind] =
    &[FilingKind { room: "map", kind: "part", fields: &sections(SECTIONS), file: file_parts }];

/// My map: what the person knows of themselves, section by section.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MapView {
    /// The page's title.
    pub title: String,
    /// What the page is for.
    pub hint: String,
    /// The sections, in the order they are shown.
    pub sections: Vec<MapSection>,
}

/// One section: the person's own words where there are some, what was gathered otherwise.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MapSection {
    /// The section's id, as forms file it.
    pub id: String,
    /// The section's title.
    pub title: String,
    /// What belongs into it.
    pub hint: String,
    /// What the person wrote; none: what was gathered stands.
    pub own: Option<String>,
    /// Lines from exercises, the latest first.
    pub gathered: Vec<String>,
}

/// A part of each section of which something was said.
fn file_parts(tx: &Tx<'_>, given: &Given<'_>) -> Result<Filed> {
    let said: BTreeMap<&str, Words<'_>> = given.sections().collect();
    let mut first = None;
    for section in SECTIONS {
        let words = said.get(section).map(Words::substance).unwrap_or_default();
        if words.is_empty() {
            continue;
        }
        let part = [("section", &section as _), ("words", &words as _)];
        let id = record::add(tx, &PARTS, Some(given.run.id), &part)?;
        first = first.or(Some(id));
    }
    Ok(first.into())
}

/// My map as it stands.
pub fn map(sql: &Connection, content: &Content) -> Result<MapView> {
    let text = |key: String| content.catalogue.text(&key);
    let sections = SECTIONS
        .into_iter()
        .map(|id| {
            Ok(MapSection {
                id: id.to_owned(),
                title: text(format!("map-{id}")),
                hint: text(format!("map-{id}-hint")),
                own: own(sql, id)?,
                gathered: gathered(sql, content, id)?,
            })
        })
        .collect::<Result<_>>()?;
    Ok(MapView { title: text("map-title".to_owned()), hint: text("map-hint".to_owned()), sections })
}

/// Writes a section in the person's own words; empty words let what was gathered stand again.
///
/// Errors: `NotFound` for a section that the map doesn't have; `Invalid` with `TooLong`.
pub fn edit_map(tx: &Tx<'_>, section: &str, words: &str) -> Result<()> {
    if !SECTIONS.contains(&section) {
        return Err(NearerError::not_found("section"));
    }
    if words.chars().count() > MOST_TEXT as usize {
        return Err(NearerError::invalid("words", Reason::TooLong { most: MOST_TEXT }));
    }
    let (id, words) = (id_of(section), words.trim());
    record::upsert(tx, &SECTION_ROWS, id, &[("section", &section)], &[("words", &words)])?;
    if words.is_empty() {
        record::update(tx, &SECTION_ROWS, id, &[("deleted_at", &tx.steady_ms())])?;
    }
    Ok(())
}

pub(super) fn id_of(section: &str) -> Id {
    Id::of_key("map section", section)
}

fn own(sql: &Connection, section: &str) -> Result<Option<String>> {
    let mut statement =
        sql.prepare_cached("SELECT words FROM map_section WHERE section = ?1 AND deleted_at IS NULL")?;
    let rows = record::readable(statement.query_map([section], |row| row.get(0))?)?;
    Ok(rows.into_iter().next())
}

fn gathered(sql: &Connection, content: &Content, section: &str) -> Result<Vec<String>> {
    let mut lines = strings(
        sql,
        "SELECT words FROM map_part WHERE section = ?1 AND deleted_at IS NULL ORDER BY at_ms DESC, pk DESC LIMIT 20",
        section,
    )?;
    lines.extend(match section {
        "learned" => strings(
            sql,
            "SELECT learned FROM history_view_learned WHERE learned <> '' AND coalesce(holds_now, '') <> ?1
             ORDER BY at_ms DESC LIMIT 20",
            HoldsNow::No.word(),
        )?,
        "belief" => strings(
            sql,
            "SELECT words, max(at_ms) FROM belief_view_rating WHERE ?1 <> '' GROUP BY belief
             ORDER BY rating DESC LIMIT 20",
            section,
        )?,
        "alarm" => strings(
            sql,
            "SELECT happened FROM pattern_view_moment WHERE kind = ?1 AND happened <> ''
             ORDER BY at_ms DESC LIMIT 20",
            MomentKind::Distancing.word(),
        )?,
        "moves" => options_in_words(
            content,
            pattern::MOVES,
            &strings(
                sql,
                "SELECT coalesce(move, own) FROM pattern_view_move WHERE ?1 <> '' GROUP BY 1
                 ORDER BY count(*) DESC, max(day) DESC LIMIT 20",
                section,
            )?,
        ),
        "helps" => options_in_words(
            content,
            pattern::WAY,
            &strings(
                sql,
                "SELECT way FROM pattern_view_moment WHERE kind = ?1 AND way IS NOT NULL GROUP BY way
                 ORDER BY count(*) DESC, max(day) DESC LIMIT 20",
                MomentKind::Approach.word(),
            )?,
        ),
        _ => Vec::new(),
    });
    let mut shown: Vec<String> = Vec::new();
    for line in lines.iter().flat_map(|line| line.lines()).map(str::trim).filter(|line| !line.is_empty()) {
        if shown.len() < MOST_GATHERED && !shown.iter().any(|other| other == line) {
            shown.push(line.to_owned());
        }
    }
    Ok(shown)
}

fn strings(sql: &Connection, query: &str, about: &str) -> Result<Vec<String>> {
    let mut statement = sql.prepare_cached(query)?;
    let found = statement.query_map([about], |row| row.get(0))?;
    record::readable(found)
}

/// Texts of options by their ids, as the forms that file this field name them; words of the person's own stay.
fn options_in_words(content: &Content, field: FieldName, ids: &[String]) -> Vec<String> {
    let mut texts = BTreeMap::new();
    for step in content.forms().flat_map(|form| field.steps(form)) {
        let StepKind::Choice { options, .. } = step else { continue };
        for option in options {
            texts.entry(option.id.as_str()).or_insert(option.text.as_str());
        }
    }
    ids.iter().map(|id| texts.get(id.as_str()).map_or(id.clone(), |text| (*text).to_owned())).collect()
}
