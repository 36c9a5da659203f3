//! Files a finished run's answers into their rooms, as the form's content says.

use super::content::Content;
use super::memory::OfRun;
use super::{follow_up, measure};
use crate::assessment::FileMeasure;
use crate::error::Result;
use crate::form::{Fields, Filed, Filing, FilingKind, Given, Run, RunStore, Wording};
use crate::vault::Tx;

/// What all rooms take from forms, handed in from above.
#[derive(Debug, Clone, Copy)]
pub struct Filings {
    /// For each room: the kinds that it files from answers alone.
    pub rooms: &'static [&'static [FilingKind]],
    /// The same of those that take the measure of the run's form beside its answers.
    pub measures: &'static [&'static [FilingKind<FileMeasure>]],
}

impl Filings {
    fn of_room(&self, filing: &Filing) -> Option<&'static FilingKind> {
        self.rooms.iter().flat_map(|room| room.iter()).find(|kind| kind.takes(filing))
    }

    fn of_measure(&self, filing: &Filing) -> Option<&'static FilingKind<FileMeasure>> {
        self.measures.iter().flat_map(|room| room.iter()).find(|kind| kind.takes(filing))
    }

    /// The fields of a filing; none where no room takes it.
    pub fn fields(&self, filing: &Filing) -> Option<&'static Fields> {
        let of_room = self.of_room(filing).map(|kind| kind.fields);
        of_room.or_else(|| self.of_measure(filing).map(|kind| kind.fields))
    }
}

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
