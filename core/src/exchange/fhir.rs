//! Answers and scores as a FHIR R4 Bundle, for a therapist's or another program.

use super::errand::Errand;
use crate::assessment::{self, Answered, Measure, observations, questionnaire_response, urn};
use crate::course::{self, Content};
use crate::error::{NearerError, Result};
use crate::time::Day;
use crate::vault::{Vault, create_file, sync_folder};
use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde_json::{Value, json};
use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;

/// What goes into a Bundle.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct BundleChoice {
    /// First and last day; none: from the first answer, to the last.
    pub first: Option<Day>,
    /// The last day, included; none: up to the last answer.
    pub last: Option<Day>,
    /// Ids of measures; empty: all. What is private stays out in any case.
    pub measures: Vec<String>,
    /// Answers about people, who are named by their initials.
    pub about_people: bool,
}

/// What was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, uniffi::Record)]
pub struct WrittenBundle {
    /// Filled-in questionnaires, and scores.
    pub responses: u32,
    /// Scores, one resource for each.
    pub observations: u32,
}

/// Writes a Bundle, in the clear: the person asked for it. The file stands there whole or not at all.
///
/// Errors: `Full`, `Unwritable`, `Cancelled`.
pub fn write_bundle(
    vault: &Vault,
    content: &Content,
    path: &Path,
    choice: &BundleChoice,
    errand: &Errand,
) -> Result<WrittenBundle> {
    if vault.is_closing() {
        return Err(NearerError::Closed);
    }
    let now = vault.now()?;
    let offset = FixedOffset::east_opt(now.offset_s);
    let at =
        DateTime::from_timestamp_millis(now.at_ms).zip(offset).map(|(at, offset)| at.with_timezone(&offset));
    let timestamp = at.unwrap_or_default().to_rfc3339_opts(SecondsFormat::Millis, false);
    let (entries, written) = vault.read(|sql| {
        let mut entries = Vec::new();
        let mut written = WrittenBundle::default();
        let measures = course::measures(sql, content)?;
        for (done, measure) in (0..).zip(&measures) {
            errand.reached(done, measures.len() as u64)?;
            if measure.key.private || !(choice.measures.is_empty() || choice.measures.contains(&measure.id)) {
                continue;
            }
            let general = assessment::series(sql, measure, None)?;
            add(&mut entries, &mut written, measure, &general, None, choice)?;
            for (person, name) in people(sql, measure, choice)? {
                let about = assessment::series(sql, measure, Some(person))?;
                add(&mut entries, &mut written, measure, &about, Some(&initials(&name)), choice)?;
            }
        }
        Ok((entries, written))
    })?;
    let mut bundle = json!({ "resourceType": "Bundle", "type": "collection", "timestamp": timestamp });
    // FHIR knows no empty lists.
    if !entries.is_empty()
        && let Some(object) = bundle.as_object_mut()
    {
        object.insert("entry".to_owned(), Value::Array(entries));
    }
    let part = path.with_extension("part");
    let done = put(&part, &bundle).and_then(|()| {
        fs::rename(&part, path)?;
        sync_folder(path)
    });
    if done.is_err() {
        let _ = fs::remove_file(&part);
    }
    done.map(|()| written)
}

fn put(part: &Path, bundle: &Value) -> Result<()> {
    let mut out = BufWriter::new(create_file(part)?);
    serde_json::to_writer_pretty(&mut out, bundle).map_err(std::io::Error::from)?;
    out.write_all(b"\n")?;
    out.into_inner().map_err(|error| error.into_error())?.sync_all()?;
    Ok(())
}

fn people(
    sql: &rusqlite::Connection,
    measure: &Measure,
    choice: &BundleChoice,
) -> Result<Vec<(crate::vault::Id, String)>> {
    if choice.about_people { assessment::people(sql, measure) } else { Ok(Vec::new()) }
}

fn add(
    entries: &mut Vec<Value>,
    written: &mut WrittenBundle,
    measure: &Measure,
    series: &[Answered],
    about: Option<&str>,
    choice: &BundleChoice,
) -> Result<()> {
    let within = |day: Day| {
        choice.first.is_none_or(|first| day >= first) && choice.last.is_none_or(|last| day <= last)
    };
    for answered in series.iter().filter(|answered| within(answered.day)) {
        let resource = questionnaire_response(measure, answered, about)?;
        entries.push(json!({ "fullUrl": urn(answered.id), "resource": resource }));
        written.responses += 1;
        for (id, resource) in observations(measure, answered) {
            entries.push(json!({ "fullUrl": urn(id), "resource": resource }));
            written.observations += 1;
        }
    }
    Ok(())
}

/// "A. B." for Anna Berg.
fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().next().map(|c| format!("{}.", c.to_uppercase()));
    name.split_whitespace().filter_map(first).collect::<Vec<_>>().join(" ")
}
