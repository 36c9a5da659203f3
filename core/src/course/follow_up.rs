//! What is asked again on a day, and letters to oneself. A follow-up lapses quietly.

use super::content::Content;
use crate::error::Result;
use crate::form::{Answer, Form, Run, StepKind, expected};
use crate::person;
use crate::record::{self, Rows};
use crate::time::Day;
use crate::vault::{self, Id, Room, Tx};
use rusqlite::Connection;

/// Days after its day on which a follow-up is still offered.
const LAPSES_AFTER: i64 = 14;
/// Days on which the app was open and a follow-up was offered before it lapses. Whoever opens the app once a week is
/// asked three times, not for three months; whoever was away for a month, or whose clock jumped, is still asked.
const SEEN_ON: u32 = 3;

const ROWS: Rows = Rows { room: Room::Course, table: "follow_up", what: "follow-up" };

/// Something that was asked for on a day that has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// The follow-up's id.
    pub id: Id,
    /// The form that asks; none for a letter.
    pub form: Option<String>,
    /// The letter's entry.
    pub entry: Option<Id>,
    /// The person's day on which it is asked.
    pub due: Day,
    /// The run that asked for it.
    pub asked_by: Id,
}

/// Keeps what the run's follow-up steps ask for, and comes back to what was expected. `alone`: only to what is about
/// oneself.
pub(super) fn file(tx: &Tx<'_>, content: &Content, run: &Run, alone: bool) -> Result<()> {
    let about = run.about();
    let flow = run.flow();
    for step in flow.asked().into_iter().filter(|step| !alone || step.alone) {
        let due = expected(step, run.answers.get(&step.id))
            .and_then(|expected| expected.expects.due(&flow, tx.today()));
        if let (Some(due), Some(outcome)) = (due, content.pack.outcome_form()) {
            add(tx, run, Some(outcome), None, about, due)?;
        }
        let StepKind::FollowUp { form, .. } = &step.kind else { continue };
        if let Some(Answer::FollowUp { in_days: Some(days) }) = run.answers.get(&step.id) {
            add(tx, run, Some(form), None, about, tx.today().plus(i64::from(*days)))?;
        }
    }
    Ok(())
}

/// Shows a letter on a day.
pub(super) fn deliver(tx: &Tx<'_>, run: &Run, entry: Id, on: Day) -> Result<()> {
    add(tx, run, None, Some(entry), None, on)
}

fn add(
    tx: &Tx<'_>,
    run: &Run,
    form: Option<&str>,
    entry: Option<Id>,
    about: Option<Id>,
    due: Day,
) -> Result<()> {
    let person = person::link(&tx.sql, about)?;
    record::add(
        tx,
        &ROWS,
        Some(run.id),
        &[("form", &form), ("entry_id", &entry), ("person", &person), ("due_day", &due)],
    )?;
    Ok(())
}

/// What has come due and not lapsed, the oldest first. Letters don't lapse; whatever is about somebody whom the
/// person keeps at a distance for safety stays unsaid.
pub fn due_follow_ups(sql: &Connection, content: &Content, today: Day) -> Result<Vec<FollowUp>> {
    let by_calendar = today.plus(-LAPSES_AFTER);
    let from = match vault::opened_within(sql, SEEN_ON)? {
        Some(opened_ms) => by_calendar.min(Day::of_utc(opened_ms)),
        None => by_calendar,
    };
    between(sql, content, (None, today), Some(from), 20)
}

/// What comes due from this day on, the nearest first: for reminders. The same is left out.
pub fn coming_follow_ups(sql: &Connection, content: &Content, from: Day, most: u32) -> Result<Vec<FollowUp>> {
    between(sql, content, (Some(from), Day::LAST), None, most)
}

/// Unanswered ones of these days; of forms only those after `forms_from`.
fn between(
    sql: &Connection,
    content: &Content,
    (from, to): (Option<Day>, Day),
    forms_from: Option<Day>,
    most: u32,
) -> Result<Vec<FollowUp>> {
    let mut statement = sql.prepare_cached(
        "SELECT follow_up.id, form, entry_id, due_day, run_id FROM follow_up
         LEFT JOIN person_view_name someone ON someone.pk = follow_up.person
         LEFT JOIN journal_view_entry letter ON letter.id = follow_up.entry_id
         WHERE answered_at IS NULL AND deleted_at IS NULL AND due_day <= ?1 AND due_day >= coalesce(?2, '')
           AND (form IS NULL OR due_day >= coalesce(?3, '')) AND (form IS NOT NULL OR letter.id IS NOT NULL)
           AND coalesce(someone.contact, 'unset') <> 'hold'
           AND follow_up.at_ms >= coalesce(someone.lifted_at, follow_up.at_ms)
         ORDER BY due_day, follow_up.pk LIMIT ?4",
    )?;
    let found = statement.query_map((to, from, forms_from, most), |row| {
        Ok(FollowUp {
            id: row.get(0)?,
            form: row.get(1)?,
            entry: row.get(2)?,
            due: row.get(3)?,
            asked_by: row.get(4)?,
        })
    })?;
    let mut found: Vec<FollowUp> = record::readable(found)?;
    // A form that a later version no longer has can't be asked.
    found.retain(|due| due.form.as_ref().is_none_or(|form| content.form(form).is_ok()));
    Ok(found)
}

/// The follow-up by this form, or by one whose place it took, that waits for an answer and comes first, on whichever day.
pub(super) fn waiting(sql: &Connection, content: &Content, form: &Form) -> Result<Option<(Id, Id)>> {
    let mut first: Option<(Day, i64, Id, Id)> = None;
    for name in content.names_of_form(&form.id) {
        let found = record::one_readable(
            sql.prepare_cached(
                "SELECT due_day, pk, id, run_id FROM follow_up
                 WHERE form = ?1 AND answered_at IS NULL AND deleted_at IS NULL ORDER BY due_day, pk LIMIT 1",
            )?
            .query_row([name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))),
        )?;
        first = match (first, found) {
            (Some(first), Some(found)) => Some(first.min(found)),
            (first, found) => first.or(found),
        };
    }
    Ok(first.map(|(_, _, id, asked_by)| (id, asked_by)))
}

/// It is asked again on the day after this one.
///
/// Errors: `NotFound`.
pub fn ask_tomorrow(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::update(tx, &ROWS, id, &[("due_day", &tx.today().plus(1))])
}

/// It was taken up, or the letter was opened: it isn't offered again.
///
/// Errors: `NotFound`.
pub fn answered(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::update(tx, &ROWS, id, &[("answered_at", &tx.now.at_ms)])
}
