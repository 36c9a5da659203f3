//! Runs in the vault: one row an answer, saved as it is given.

use super::answer::Answer;
use super::check_answer::{check, check_day};
use super::check_row::hash_of;
use super::flow::Flow;
use super::model::Form;
use crate::error::{NearerError, Reason, Result};
use crate::record::{self, BinKind, Binned, Cell, Rows};
use crate::text::Pack;
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;

/// A run with the form as it was when it began.
#[derive(Debug, Clone)]
pub struct Run {
    /// The run's id. The rows that it files carry it as `run_id`.
    pub id: Id,
    /// The form as it was when the run began, in the language of that time.
    pub form: Form,
    /// Whether the light version is asked. Always `false` for a form without one.
    pub light: bool,
    /// The step it stands at; none once all are answered.
    pub at: Option<String>,
    /// All answers, by step id, those of branches that were left included.
    pub answers: BTreeMap<String, Answer>,
    /// When it began: milliseconds since 1970-01-01T00:00:00Z.
    pub begun_ms: i64,
    /// When it was finished: milliseconds since 1970-01-01T00:00:00Z; none while it isn't.
    pub finished_ms: Option<i64>,
    /// The run that asked for this one.
    pub follows: Option<Id>,
    pk: i64,
}

impl Run {
    /// The flow of its form through its answers.
    pub fn flow(&self) -> Flow<'_> {
        Flow { form: &self.form, light: self.light, answers: &self.answers }
    }

    /// The person whom it is about: the first one that was picked.
    pub fn about(&self) -> Option<Id> {
        self.form.steps.iter().find_map(|step| match self.answers.get(&step.id) {
            Some(Answer::Person { id }) => *id,
            _ => None,
        })
    }

    fn unfinished(&self) -> Result<()> {
        match self.finished_ms {
            None => Ok(()),
            Some(_) => Err(NearerError::invalid("run", Reason::AlreadyFinished)),
        }
    }
}

/// Runs that ask for one another.
const LONGEST_CHAIN: usize = 20;

/// How runs lie in the bin. The title is the form's id, which `bin` replaces by the form's name. A run without an
/// answer isn't shown.
pub const BIN: Binned = Binned {
    kind: BinKind::Run,
    called: "bin-run",
    rows: Rows { room: Room::Form, table: "run", what: "run" },
    title: "form",
    shown: "EXISTS (SELECT 1 FROM answer WHERE answer.run = run.pk)",
};

/// The SQL of runs.
#[derive(Debug)]
pub struct RunStore;

impl RunStore {
    /// Begins a run and keeps the form as it is now.
    pub fn begin(tx: &Tx<'_>, pack: &Pack, form: &Form, light: bool, follows: Option<Id>) -> Result<Run> {
        let body = serde_json::to_string(form).map_err(|_| NearerError::internal("snapshot"))?;
        let hash = hash_of(&body);
        // What stands under this hash and is another text was put there by a file.
        tx.sql
            .prepare_cached(
                "INSERT INTO form_snapshot (hash, form, pack, version, language, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (hash) DO UPDATE SET form = excluded.form, body = excluded.body
                 WHERE body <> excluded.body",
            )?
            .execute((&hash, &form.id, pack.id(), pack.version(), pack.language(), &body))?;
        let answers = BTreeMap::new();
        let light = light && !form.light.is_empty();
        let first = Flow { form, light, answers: &answers }.next(None).map(|step| step.id.clone());
        let (id, now) = (tx.new_id(), &tx.now);
        let said: [Cell<'_>; 5] = [
            ("form", &form.id),
            ("snapshot", &hash),
            ("light", &light),
            ("at_step", &first),
            ("follows", &follows),
        ];
        record::insert(tx, &BIN.rows, id, &[&record::moment(now)[..], &said].concat())?;
        let pk = tx.sql.last_insert_rowid();
        let form = form.clone();
        Ok(Run { id, form, light, at: first, answers, begun_ms: now.at_ms, finished_ms: None, follows, pk })
    }

    /// The run of this id.
    ///
    /// Errors: `NotFound`; `Unsupported` where what it keeps can't be read: its form, or what is no answer.
    pub fn get(sql: &Connection, id: Id) -> Result<Run> {
        let unread = || NearerError::Unsupported { what: "run".to_owned() };
        let found = sql
            .prepare_cached(
                "SELECT run.pk, light, at_step, at_ms, finished_ms, body, follows, hash
                 FROM run JOIN form_snapshot ON hash = snapshot WHERE id = ?1 AND deleted_at IS NULL",
            )?
            .query_row([id], |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    record::or_default(row.get(2))?,
                    row.get(3)?,
                    row.get(4)?,
                    record::or_default(row.get::<_, String>(5))?,
                    row.get(6)?,
                    row.get::<_, Vec<u8>>(7)?,
                ))
            })
            .optional()?;
        let (pk, light, at, begun_ms, finished_ms, body, follows, hash) =
            found.ok_or_else(|| NearerError::not_found("run"))?;
        // Another text than the one that the run began with is somebody else's.
        if hash_of(&body) != hash {
            return Err(unread());
        }
        let form: Form = serde_json::from_str(&body).map_err(|_| unread())?;
        let given: Vec<(String, String)> = record::readable(
            sql.prepare_cached("SELECT step, value FROM answer WHERE run = ?1")?
                .query_map([pk], |row| Ok((row.get(0)?, row.get(1)?)))?,
        )?;
        // An answer that can't be read counts as none: the others are read.
        let read = |(step, value): (String, String)| Some((step, serde_json::from_str(&value).ok()?));
        let answers = given.into_iter().filter_map(read).collect();
        Ok(Run { id, form, light, at, answers, begun_ms, finished_ms, follows, pk })
    }

    /// The same; none where it isn't there, or can't be read.
    pub fn find(sql: &Connection, id: Id) -> Result<Option<Run>> {
        match Self::get(sql, id) {
            Ok(run) => Ok(Some(run)),
            Err(NearerError::NotFound { .. } | NearerError::Unsupported { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Takes an answer, for the step it stands at or an earlier one, and moves on from there.
    ///
    /// Errors: those of `check` and `check_day`; `Invalid` with `UnknownStep` for a step that isn't asked, with
    /// `AlreadyFinished`.
    pub fn answer(tx: &Tx<'_>, run: &mut Run, step: &str, answer: Answer) -> Result<()> {
        run.unfinished()?;
        let asked = run.flow().asked().into_iter().find(|asked| asked.id == step);
        let asked = asked.ok_or_else(|| NearerError::invalid(step, Reason::UnknownStep))?;
        check(asked, &answer)?;
        check_day(asked, &answer, tx.today())?;
        Self::keep(tx, run, step, answer)?;
        let next = run.flow().next(Some(step)).map(|next| next.id.clone());
        Self::stand_at(tx, run, next)
    }

    /// Keeps what the core knows about a fact. The run stays where it stands.
    pub fn know(tx: &Tx<'_>, run: &mut Run, fact: &str, answer: Answer) -> Result<()> {
        run.unfinished()?;
        Self::keep(tx, run, fact, answer)
    }

    /// The latest answer that was given to a step of this id on a day, in a run of any form; none: there is none that
    /// can be read.
    pub fn answered_on(sql: &Connection, step: &str, day: Day) -> Result<Option<Answer>> {
        let found: Option<String> = sql
            .prepare_cached(
                "SELECT value FROM answer JOIN run ON run.pk = answer.run
                 WHERE step = ?1 AND day = ?2 AND deleted_at IS NULL ORDER BY answered_at DESC LIMIT 1",
            )?
            .query_row((step, day), |row| record::or_default(row.get(0)))
            .optional()?;
        Ok(found.and_then(|value| serde_json::from_str(&value).ok()))
    }

    /// Puts another answer in the place of one, of a finished run as well.
    pub fn replace(tx: &Tx<'_>, run: &mut Run, step: &str, answer: Answer) -> Result<()> {
        Self::keep(tx, run, step, answer)
    }

    fn keep(tx: &Tx<'_>, run: &mut Run, step: &str, answer: Answer) -> Result<()> {
        let value = serde_json::to_string(&answer).map_err(|_| NearerError::internal("answer"))?;
        tx.sql
            .prepare_cached(
                "INSERT INTO answer (run, step, value, answered_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (run, step) DO UPDATE SET value = excluded.value, answered_at = excluded.answered_at",
            )?
            .execute((run.pk, step, value, tx.now.at_ms))?;
        run.answers.insert(step.to_owned(), answer);
        Ok(())
    }

    /// When the sitting began that goes on now: the first answer since the last pause of `pause_ms`.
    /// Milliseconds since 1970-01-01T00:00:00Z; now where nothing was answered in it.
    pub fn sitting_since(sql: &Connection, run: &Run, now_ms: i64, pause_ms: i64) -> Result<i64> {
        let mut statement =
            sql.prepare_cached("SELECT answered_at FROM answer WHERE run = ?1 ORDER BY answered_at DESC")?;
        let mut since = now_ms;
        for at in statement.query_map([run.pk], |row| row.get::<_, i64>(0))? {
            let at = at?;
            if since.saturating_sub(at) > pause_ms {
                break;
            }
            since = since.min(at);
        }
        Ok(since)
    }

    /// Goes back to the step before; stays put at the first.
    pub fn back(tx: &Tx<'_>, run: &mut Run) -> Result<()> {
        run.unfinished()?;
        match run.flow().previous(run.at.as_deref()).map(|step| step.id.clone()) {
            Some(before) => Self::stand_at(tx, run, Some(before)),
            None => Ok(()),
        }
    }

    /// Changes between the light and the full version; answers are kept.
    pub fn set_light(tx: &Tx<'_>, run: &mut Run, light: bool) -> Result<()> {
        run.unfinished()?;
        run.light = light && !run.form.light.is_empty();
        record::update(tx, &BIN.rows, run.id, &[("light", &run.light)])?;
        let next = run.flow().first_unanswered().map(|step| step.id.clone());
        Self::stand_at(tx, run, next)
    }

    /// Marks the run as finished, once. Every asked step must have its answer.
    ///
    /// Errors: `Invalid` with the step and `Required` where one has no answer.
    pub fn finish(tx: &Tx<'_>, run: &mut Run) -> Result<()> {
        run.unfinished()?;
        if let Some(open) = run.flow().first_unanswered() {
            return Err(NearerError::invalid(&open.id, Reason::Required));
        }
        run.finished_ms = Some(tx.now.at_ms);
        record::update(
            tx,
            &BIN.rows,
            run.id,
            &[("finished_ms", &tx.now.at_ms), ("finished_day", &tx.today()), ("at_step", &None::<String>)],
        )
    }

    /// Puts a run away unfinished. It lies in the bin and is not offered again.
    pub fn discard(tx: &Tx<'_>, run: &Run) -> Result<()> {
        run.unfinished()?;
        record::put_in_bin(tx, &BIN, run.id)
    }

    /// This run, the one that asked for it, the one that asked for that, and so on. What a file says could go round for
    /// ever, so it ends somewhere.
    pub fn chain(sql: &Connection, run: Id) -> Result<Vec<Run>> {
        let mut chain: Vec<Run> = Vec::new();
        let mut next = Some(run);
        while let Some(id) = next.filter(|_| chain.len() < LONGEST_CHAIN) {
            let Some(run) = Self::find(sql, id)? else { break };
            next = run.follows;
            chain.push(run);
        }
        Ok(chain)
    }

    /// The newest unfinished run: of this form, or of any.
    pub fn unfinished(sql: &Connection, form: Option<&str>) -> Result<Option<Id>> {
        let id = sql
            .prepare_cached(
                "SELECT id FROM run WHERE finished_ms IS NULL AND deleted_at IS NULL
                 AND (?1 IS NULL OR form = ?1) ORDER BY at_ms DESC, pk DESC LIMIT 1",
            )?
            .query_row([form], |row| row.get(0))
            .optional()?;
        Ok(id)
    }

    /// All unfinished runs of this form, those in the bin included.
    pub fn unfinished_of(sql: &Connection, form: &str) -> Result<Vec<Id>> {
        Ok(sql
            .prepare_cached("SELECT id FROM run WHERE finished_ms IS NULL AND form = ?1")?
            .query_map([form], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Notes what a filing became; false where it was filed before.
    pub fn note_filing(tx: &Tx<'_>, run: &Run, filing: usize, kind: &str, id: Option<Id>) -> Result<bool> {
        let filing = i64::try_from(filing).map_err(|_| NearerError::internal("filing"))?;
        let noted = tx
            .sql
            .prepare_cached(
                "INSERT OR IGNORE INTO filing (run_id, filing, kind, id, at) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((run.id, filing, kind, id, tx.now.at_ms))?;
        Ok(noted == 1)
    }

    /// True where this filing of the run was made.
    pub fn is_filed(sql: &Connection, run: &Run, filing: usize) -> Result<bool> {
        let filing = i64::try_from(filing).map_err(|_| NearerError::internal("filing"))?;
        let found = sql
            .prepare_cached("SELECT 1 FROM filing WHERE run_id = ?1 AND filing = ?2")?
            .exists((run.id, filing))?;
        Ok(found)
    }

    /// Finished runs whose filings are all purged. Their answers are the last copy of words that someone wanted gone.
    pub fn hollow(sql: &Connection) -> Result<Vec<Id>> {
        Ok(sql
            .prepare_cached(
                "SELECT run.id FROM run JOIN filing ON filing.run_id = run.id WHERE finished_ms IS NOT NULL
                 GROUP BY run.id
                 HAVING count(filing.id) > 0 AND count(filing.id) = sum(filing.id IS NOT NULL AND EXISTS (
                   SELECT 1 FROM tombstone WHERE tombstone.id = filing.id))",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Removes what purged runs leave: their filings, and texts of forms that no run refers to.
    pub fn tidy(tx: &Tx<'_>) -> Result<()> {
        tx.sql.execute(
            "DELETE FROM filing WHERE EXISTS (
               SELECT 1 FROM tombstone WHERE kind = 'run' AND tombstone.id = filing.run_id)",
            [],
        )?;
        Self::forget_forms(tx)
    }

    /// Removes texts of forms that no run refers to.
    pub fn forget_forms(tx: &Tx<'_>) -> Result<()> {
        tx.sql.execute("DELETE FROM form_snapshot WHERE hash NOT IN (SELECT snapshot FROM run)", [])?;
        Ok(())
    }

    /// Adds the filings of another device. Where both devices filed the same, the earlier filing counts on both.
    /// Filings of purged runs are added as well: they hold ids alone, and a third device may bring the run back.
    pub fn take_filings(sql: &Connection, from: &Connection) -> Result<()> {
        let mut all = from.prepare("SELECT run_id, filing, kind, id, at FROM filing")?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let (run, filing, kind): (Id, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (id, at): (Option<Id>, i64) = (row.get(3)?, row.get(4)?);
            sql.prepare_cached(
                "INSERT INTO filing (run_id, filing, kind, id, at) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (run_id, filing) DO UPDATE SET kind = excluded.kind, id = excluded.id, at = excluded.at
                 WHERE (excluded.at, excluded.kind, coalesce(excluded.id, x'')) < (at, kind, coalesce(id, x''))",
            )?
            .execute((run, filing, kind, id, at))?;
        }
        Ok(())
    }

    fn stand_at(tx: &Tx<'_>, run: &mut Run, step: Option<String>) -> Result<()> {
        record::update(tx, &BIN.rows, run.id, &[("at_step", &step)])?;
        run.at = step;
        Ok(())
    }
}
