//! What of a file of answers can be taken, and what can't.

use super::matching::{Matched, matched};
use super::model::NotTaken;
use crate::assessment::{self, Measure};
use crate::course::{self, Content};
use crate::error::Result;
use crate::fhir::{Authored, QuestionnaireResponse, Responses, Unusable};
use crate::time::{DayBoundary, Moment, Stamp};
use chrono::{DateTime, FixedOffset};
use rusqlite::Connection;
use std::borrow::Cow;

/// A response with all that is needed to take it.
pub(super) struct Usable<'a> {
    pub response: &'a QuestionnaireResponse,
    pub measure: Cow<'a, Measure>,
    pub matched: Matched,
    pub stamp: Stamp,
    pub is_new: bool,
}

/// What can be taken, and the places of what can't.
pub(super) struct Ready<'a> {
    pub usable: Vec<Usable<'a>>,
    pub failures: Vec<(String, NotTaken)>,
}

/// Sorts what a file holds. `measure`: the id of the one that answers belong to which name none that is known here.
pub(super) fn ready<'a>(
    sql: &Connection,
    content: &'a Content,
    responses: &'a Responses,
    measure: Option<&str>,
    (now, boundary): (&Stamp, DayBoundary),
) -> Result<Ready<'a>> {
    let mut usable: Vec<Usable<'_>> = Vec::new();
    let unusable = responses.unusable.iter();
    let mut failures: Vec<(String, NotTaken)> =
        unusable.map(|response| (response.place.clone(), NotTaken::Unusable(response.why))).collect();
    let measures = course::measures(sql, content)?;
    let chosen = match measure {
        Some(id) => Some(course::measure(sql, content, id)?),
        None => None,
    };
    for response in &responses.usable {
        let mut refuse = |why| failures.push((response.place.clone(), why));
        let found =
            measures.iter().find(|measure| measure.questionnaire.url == response.url).or(chosen.as_ref());
        let Some(found) = found else {
            refuse(NotTaken::NoQuestionnaire);
            continue;
        };
        // Whom it is about isn't in the file: it would count as in general.
        if found.key.needs_person {
            refuse(NotTaken::Unusable(Unusable::AboutSomebody));
            continue;
        }
        let matched = matched(response, found);
        if matched.given.is_empty() {
            refuse(NotTaken::NothingFits);
            continue;
        }
        let stamp = stamp(response, now, boundary)?;
        if stamp.day > now.day.plus(1) {
            refuse(NotTaken::Future);
            continue;
        }
        let twice = usable.iter().any(|other| other.response.source_key == response.source_key);
        let is_new = !twice && !assessment::is_known(sql, &response.source_key, response.id)?;
        usable.push(Usable { response, measure: found.clone(), matched, stamp, is_new });
    }
    Ok(Ready { usable, failures })
}

/// The moment a response was filled in, as a row keeps it: on the wall clock that it names, else on the person's.
fn stamp(response: &QuestionnaireResponse, now: &Stamp, boundary: DayBoundary) -> Result<Stamp> {
    let at = match response.authored {
        Authored::At(at, _) => at,
        // Noon: no zone makes another day of it.
        Authored::On(date) => {
            let noon = date.and_hms_opt(12, 0, 0).unwrap_or_default();
            let offset = FixedOffset::east_opt(now.offset_s)
                .unwrap_or_else(|| DateTime::UNIX_EPOCH.fixed_offset().offset().to_owned());
            let utc = noon.checked_sub_offset(offset);
            utc.map(|utc| DateTime::from_naive_utc_and_offset(utc, offset)).unwrap_or_default()
        }
    };
    let moment = Moment { ms: at.timestamp_millis(), zone: now.zone.clone() };
    let stamp = Stamp::of(&moment, boundary)?;
    Ok(match response.authored {
        Authored::At(_, false) => stamp,
        _ => {
            Stamp { offset_s: at.offset().local_minus_utc(), day: boundary.day_at(at.naive_local()), ..stamp }
        }
    })
}
