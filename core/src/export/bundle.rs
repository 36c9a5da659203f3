//! Answers and scores as a FHIR R4 Bundle, for a therapist's or another program.

use crate::assessment::{self, Answered, Measure};
use crate::course::{self, Content};
use crate::errand::Errand;
use crate::error::{NearerError, Result};
use crate::fhir::{self, FilledIn, ScoreObserved};
use crate::time::Day;
use crate::vault::{Id, Vault, create_file, write_whole};
use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde_json::Value;
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
    let (resources, written) = vault.read(|sql| {
        let mut resources = Vec::new();
        let mut written = WrittenBundle::default();
        let measures = course::measures(sql, content)?;
        for (done, measure) in (0..).zip(&measures) {
            errand.reached(done, measures.len() as u64)?;
            if measure.key.private || !(choice.measures.is_empty() || choice.measures.contains(&measure.id)) {
                continue;
            }
            let general = assessment::series(sql, measure, None)?;
            add(&mut resources, &mut written, measure, &general, None, choice)?;
            for (person, name) in people(sql, measure, choice)? {
                let about = assessment::series(sql, measure, Some(person))?;
                add(&mut resources, &mut written, measure, &about, Some(&initials(&name)), choice)?;
            }
        }
        Ok((resources, written))
    })?;
    let bundle = fhir::bundle(&timestamp, resources);
    write_whole(path, |part| {
        let mut out = BufWriter::new(create_file(part)?);
        serde_json::to_writer_pretty(&mut out, &bundle).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
        out.into_inner().map_err(|error| error.into_error())?.sync_all()?;
        Ok(())
    })?;
    Ok(written)
}

fn people(sql: &rusqlite::Connection, measure: &Measure, choice: &BundleChoice) -> Result<Vec<(Id, String)>> {
    if choice.about_people { assessment::people(sql, measure) } else { Ok(Vec::new()) }
}

fn add(
    resources: &mut Vec<(Id, Value)>,
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
        let Answered { id, at_ms, offset_s, given, .. } = answered;
        let filled = FilledIn { id: *id, at_ms: *at_ms, offset_s: *offset_s, given, about };
        resources.push((*id, fhir::response_resource(&measure.questionnaire, &filled)?));
        written.responses += 1;
        for score in scores(measure, answered) {
            resources.push(fhir::observation(&filled, &score));
            written.observations += 1;
        }
    }
    Ok(())
}

/// Scores that are there: one that isn't has no Observation.
fn scores<'a>(measure: &'a Measure, answered: &'a Answered) -> impl Iterator<Item = ScoreObserved<'a>> {
    answered.scores.iter().filter_map(|score| {
        let subscale = measure.key.subscales.iter().find(|subscale| subscale.id == score.subscale)?;
        Some(ScoreObserved {
            id: &subscale.id,
            title: format!("{}: {}", measure.questionnaire.title, subscale.title),
            loinc: subscale.loinc.as_deref(),
            value: score.value?,
            // What our own measures are not must stand beside their numbers wherever they go.
            note: (!measure.brought).then_some(measure.questionnaire.description.as_str()),
        })
    })
}

/// "A. B." for Anna Berg.
fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().next().map(|c| format!("{}.", c.to_uppercase()));
    name.split_whitespace().filter_map(first).collect::<Vec<_>>().join(" ")
}
