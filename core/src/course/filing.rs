//! Files a finished run's answers into their rooms, as the form's content says.

use super::content::Content;
use super::memory::OfRun;
use super::{follow_up, measure};
use crate::error::{NearerError, Result};
use crate::form::{ApproachGate, Filed, Given, Run, RunStore, Wording};
use crate::person::{self, Contact};
use crate::vault::Tx;
use rusqlite::Connection;

/// Makes every filing of the run that was not made before. A filing for a room that this version does
/// not have is left for the version that has it.
pub(super) fn file(tx: &Tx<'_>, content: &Content, run: &Run) -> Result<()> {
    let flow = run.flow();
    let answers = flow.counting();
    let memory = OfRun { sql: &tx.sql, content, run };
    let wording = Wording { catalogue: &content.catalogue, feelings: &content.feelings, memory: &memory };
    let alone = is_done_alone(&tx.sql, run)?;
    for (place, filing) in run.form.files.iter().enumerate() {
        if RunStore::is_filed(&tx.sql, run, place)? {
            continue;
        }
        let about_oneself = filing
            .fields
            .values()
            .flat_map(|joined| joined.ids())
            .all(|id| run.form.step(id).is_some_and(|step| step.alone));
        let leads_on = LEADS_ON.contains(&(filing.room.as_str(), filing.kind.as_str()));
        if alone && leads_on && !about_oneself {
            RunStore::note_filing(tx, run, place, &filing.kind, None)?;
            continue;
        }
        let given = Given { run, filing, answers: &answers, wording: &wording };
        let Some(filed) = file_one(tx, content, &given)? else { continue };
        RunStore::note_filing(tx, run, place, &filing.kind, filed.id)?;
        if let Filed { id: Some(entry), again_on: Some(day) } = filed {
            follow_up::deliver(tx, run, entry, day)?;
        }
    }
    follow_up::file(tx, content, run, alone)
}

/// Filings that remind, or lie in wait: practices, and plans of the if-then kind.
const LEADS_ON: &[(&str, &str)] = &[("habit", "practice"), ("plan", "item")];

/// Whether nothing comes of the run that leads on to somebody: they are held or have died, or it coached nearer to nobody in
/// particular. The steps that ask for it were not asked; what a run of before has answered isn't filed either.
fn is_done_alone(sql: &Connection, run: &Run) -> Result<bool> {
    match run.about() {
        // Somebody who is gone for good is nobody.
        Some(about) => match person::get(sql, about) {
            Ok(person) => Ok(person.contact == Contact::Hold || person.died),
            Err(NearerError::NotFound { .. }) => Ok(false),
            Err(error) => Err(error),
        },
        None => Ok(run.form.approach == ApproachGate::AfterPerson),
    }
}

/// What a filing became; none where no room takes it.
fn file_one(tx: &Tx<'_>, content: &Content, given: &Given<'_>) -> Result<Option<Filed>> {
    if let Some(kind) = content.filings.of_room(given.filing) {
        return (kind.file)(tx, given).map(Some);
    }
    let Some(kind) = content.filings.of_measure(given.filing) else { return Ok(None) };
    let measure = measure::measure(&tx.sql, content, &given.run.form.id)?;
    (kind.file)(tx, &measure, given).map(Some)
}
