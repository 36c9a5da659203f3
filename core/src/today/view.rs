use crate::assessment;
use crate::course::{Content, Stage, progress_of};
use crate::error::Result;
use crate::form::RunStore;
use crate::habit::{self, PracticeView};
use crate::text::args;
use crate::time::{Day, Stamp};
use crate::vault::Id;
use rusqlite::Connection;

/// Most things that are due at once.
const MOST_DUE: usize = 2;
/// Days without a word after which someone is welcomed back.
const GAP_DAYS: i64 = 7;

/// Today, in the order in which it is shown.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct TodayView {
    pub day: Day,
    /// By the hour; after a gap a welcome back, without a word about the gap.
    pub greeting: String,
    pub unfinished: Option<UnfinishedRun>,
    /// Two at most.
    pub due: Vec<DueMeasure>,
    pub practices: Vec<PracticeView>,
    pub next: Option<NextStep>,
}

/// A run that was left and can be taken up.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct UnfinishedRun {
    pub run: Id,
    pub form: String,
    pub title: String,
    pub begun_ms: i64,
}

/// A questionnaire whose time has come.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DueMeasure {
    pub form: String,
    pub title: String,
    pub minutes: u32,
    pub reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum NextKind {
    Lesson,
    Form,
}

/// One next step, and why this one.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NextStep {
    pub kind: NextKind,
    pub id: String,
    pub title: String,
    pub minutes: u32,
    pub has_light: bool,
    pub reason: String,
}

pub fn today(sql: &Connection, content: &Content, now: &Stamp) -> Result<TodayView> {
    Ok(TodayView {
        day: now.day,
        greeting: greeting(sql, content, now)?,
        unfinished: unfinished(sql)?,
        due: due(sql, content, now.day)?,
        practices: habit::list(sql, now.day)?.into_iter().filter(|practice| practice.due).collect(),
        next: next(sql, content)?,
    })
}

fn greeting(sql: &Connection, content: &Content, now: &Stamp) -> Result<String> {
    let last: Option<Day> = sql
        .prepare_cached(
            "SELECT max(day) FROM (SELECT max(day) AS day FROM journal_view_entry
             UNION ALL SELECT max(day) FROM habit_view_mark UNION ALL SELECT max(day) FROM course_view_done)",
        )?
        .query_row([], |row| row.get(0))?;
    let key = match last {
        Some(last) if now.day.since(last) >= GAP_DAYS => "greeting-back",
        _ => match now.hour() {
            5..=11 => "greeting-morning",
            12..=17 => "greeting-day",
            _ => "greeting-evening",
        },
    };
    Ok(content.catalogue.text(key))
}

fn unfinished(sql: &Connection) -> Result<Option<UnfinishedRun>> {
    let Some(id) = RunStore::unfinished(sql, None)? else { return Ok(None) };
    let run = RunStore::get(sql, id)?;
    Ok(Some(UnfinishedRun { run: id, form: run.form.id, title: run.form.title, begun_ms: run.begun_ms }))
}

/// Questionnaires are offered once something else was done: the first day belongs to one moment.
fn due(sql: &Connection, content: &Content, day: Day) -> Result<Vec<DueMeasure>> {
    if first_form(sql, content)?.is_some() {
        return Ok(Vec::new());
    }
    let mut due = Vec::new();
    for measure in &content.measures {
        let last = assessment::last_answered(sql, measure)?;
        if due.len() < MOST_DUE && assessment::due(measure, last, day) {
            let form = content.form(&measure.id)?;
            let key = if last.is_some() { "due-again" } else { "due-first" };
            due.push(DueMeasure {
                form: form.id.clone(),
                title: form.title.clone(),
                minutes: form.minutes,
                reason: content.catalogue.text(key),
            });
        }
    }
    Ok(due)
}

fn next(sql: &Connection, content: &Content) -> Result<Option<NextStep>> {
    if let Some(first) = first_form(sql, content)? {
        return Ok(Some(form_step(content, first, content.catalogue.text("next-first"))?));
    }
    for stage in &content.stages {
        if let Some(step) = next_in(sql, content, stage)? {
            return Ok(Some(step));
        }
    }
    Ok(None)
}

/// The form that a new person is offered first, until it was done.
fn first_form<'a>(sql: &Connection, content: &'a Content) -> Result<Option<&'a str>> {
    let Some(first) = content.pack.first_form() else { return Ok(None) };
    Ok((progress_of(sql, "form", first)?.times_done == 0).then_some(first))
}

/// Lessons and forms of a stage take turns: something to read, then something to do.
fn next_in(sql: &Connection, content: &Content, stage: &Stage) -> Result<Option<NextStep>> {
    let said = args([("stage", stage.title.clone().into())]);
    for place in 0..stage.lessons.len().max(stage.forms.len()) {
        if let Some(id) = stage.lessons.get(place)
            && progress_of(sql, "lesson", id)?.times_done == 0
        {
            let lesson = content.lesson(id)?;
            return Ok(Some(NextStep {
                kind: NextKind::Lesson,
                id: id.clone(),
                title: lesson.title.clone(),
                minutes: lesson.minutes,
                has_light: true,
                reason: content.catalogue.say("next-lesson", &said),
            }));
        }
        if let Some(id) = stage.forms.get(place)
            && content.measure(id).is_err()
            && progress_of(sql, "form", id)?.times_done == 0
        {
            return Ok(Some(form_step(content, id, content.catalogue.say("next-form", &said))?));
        }
    }
    Ok(None)
}

fn form_step(content: &Content, id: &str, reason: String) -> Result<NextStep> {
    let form = content.form(id)?;
    Ok(NextStep {
        kind: NextKind::Form,
        id: form.id.clone(),
        title: form.title.clone(),
        minutes: form.minutes,
        has_light: !form.light.is_empty(),
        reason,
    })
}
