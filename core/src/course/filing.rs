//! Files a finished run's answers into their rooms, as the form's content says.

use super::content::Content;
use super::memory::OfRun;
use super::{follow_up, measure};
use crate::error::Result;
use crate::form::{Filed, Given, Run, RunStore, Wording};
use crate::vault::Tx;

/// Makes every filing of the run that was not made before. A filing for a room that this version does
/// not have is left for the version that has it.
pub(super) fn file(tx: &Tx<'_>, content: &Content, run: &Run) -> Result<()> {
    let flow = run.flow();
    let answers = flow.counting();
    let memory = OfRun { sql: &tx.sql, content, run };
    let wording = Wording { catalogue: &content.catalogue, feelings: &content.feelings, memory: &memory };
    for (place, filing) in run.form.files.iter().enumerate() {
        if RunStore::is_filed(&tx.sql, run, place)? {
            continue;
        }
        let given = Given { run, filing, answers: &answers, wording: &wording };
        let Some(filed) = file_one(tx, content, &given)? else { continue };
        RunStore::note_filing(tx, run, place, &filing.kind, filed.id)?;
        if let Filed { id: Some(entry), again_on: Some(day) } = filed {
            follow_up::deliver(tx, run, entry, day)?;
        }
    }
    follow_up::file(tx, run)
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
