use crate::course::{
    self, Content, ContentKind, FirstQuestion, FollowUp, NextStep, OldWords, PersonQuestion, WhoQuestion,
};
use crate::error::Result;
use crate::form::{Form, RunStore, SafetyView};
use crate::habit::{self, PracticeView};
use crate::journal::Way;
use crate::record;
use crate::text::{Catalogue, args};
use crate::time::{Day, PartOfDay, Stamp};
use crate::vault::Id;
use crate::{safety, setting};
use chrono::Datelike as _;
use rusqlite::Connection;
use std::collections::BTreeMap;

const DAYS_OF_WEEK: i64 = 7;
/// Most things that are due at once.
const MOST_DUE: usize = 2;
/// Days without a word after which someone is welcomed back.
const GAP_DAYS: i64 = 7;

/// Today, in the order in which it is shown.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct TodayView {
    /// The person's day.
    pub day: Day,
    /// The day in words: "Monday 30 November".
    pub day_words: String,
    /// Comes first: whether the person is safe, where that was asked and not answered with yes.
    pub safety: Option<SafetyView>,
    /// Whether somebody is feared, since a check-in hinted at it and nobody has answered.
    pub asks: Option<PersonQuestion>,
    /// Whom a check-in from outside the app was about that hinted at fear and named nobody; none while `asks` asks.
    pub asks_who: Option<WhoQuestion>,
    /// Entries of before the rules that say in words what is said of fear: told once.
    pub old_words: Option<OldWords>,
    /// By the hour; after a gap a welcome back, without a word about the gap.
    pub greeting: String,
    /// The newest run that was left; none: there is none that can be taken up.
    pub unfinished: Option<UnfinishedRun>,
    /// Two at most.
    pub due: Vec<DueItem>,
    /// Practices that are due today, in the person's order. Those about somebody who is held are left out.
    pub practices: Vec<PracticeView>,
    /// What the programme suggests next; none: all of it was done.
    pub next: Option<NextStep>,
    /// The last seven days, today last.
    pub week: Vec<DayWay>,
}

/// Which way it went on a day.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DayWay {
    /// The day.
    pub day: Day,
    /// Which way it went at last; none: nothing was noted.
    pub way: Option<Way>,
    /// The same in words, for whoever doesn't see the circles.
    pub words: String,
}

/// A run that was left and can be taken up.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct UnfinishedRun {
    /// The run's id, to go on with it.
    pub run: Id,
    /// Id of its form.
    pub form: String,
    /// The form's name, as it was when the run began.
    pub title: String,
    /// When it began: milliseconds since 1970-01-01T00:00:00Z.
    pub begun_ms: i64,
}

/// Why something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum DueKind {
    /// What an exercise was asked to come back to.
    FollowUp,
    /// A letter to oneself.
    Letter,
    /// A questionnaire whose time has come.
    Measure,
    /// A question that the app asks once.
    Question,
    /// An entry that more is to be added to this evening.
    More,
}

/// Something whose time has come.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DueItem {
    /// Why it is due.
    pub kind: DueKind,
    /// The form to begin; none for a letter.
    pub form: Option<String>,
    /// The letter's entry, or the one that more is to be added to.
    pub entry: Option<Id>,
    /// The follow-up, to say that a letter was opened.
    pub follow_up: Option<Id>,
    /// What it is called.
    pub title: String,
    /// Estimated minutes.
    pub minutes: u32,
    /// Why it is shown today, in a sentence.
    pub reason: String,
    /// What the form asks first, where a tap answers it.
    #[uniffi(default = None)]
    pub question: Option<FirstQuestion>,
}

/// Today as it stands at this moment.
pub fn today(sql: &Connection, content: &Content, now: &Stamp) -> Result<TodayView> {
    let asks = course::waiting_question(sql, content)?;
    let asks_who = if asks.is_none() { course::waiting_who(sql, content)? } else { None };
    Ok(TodayView {
        day: now.day,
        day_words: day_words(&content.catalogue, now.day),
        safety: safety::safety_today(sql, &content.catalogue, now)?,
        asks,
        asks_who,
        old_words: course::old_words(sql, content)?,
        greeting: greeting(sql, content, now)?,
        unfinished: unfinished(sql)?,
        due: due(sql, content, now)?,
        practices: practices(sql, content, now.day)?,
        next: course::next_step(sql, content, now.day)?,
        week: week(sql, &content.catalogue, now.day)?,
    })
}

fn weekday(catalogue: &Catalogue, day: Day) -> String {
    catalogue.text(&format!("weekday-{}", day.weekday() + 1))
}

fn day_words(catalogue: &Catalogue, day: Day) -> String {
    let date = day.date();
    let month = catalogue.text(&format!("month-{}", date.month()));
    let number = date.day().to_string();
    let words = [("weekday", weekday(catalogue, day)), ("day", number), ("month", month)];
    catalogue.say("today-date", &args(words.map(|(name, word)| (name, word.into()))))
}

/// Of several check-ins of a day the last one: where it came to.
fn week(sql: &Connection, catalogue: &Catalogue, today: Day) -> Result<Vec<DayWay>> {
    let from = today.plus(1 - DAYS_OF_WEEK);
    let mut statement = sql.prepare_cached(
        "SELECT day, way FROM journal_view_entry WHERE day BETWEEN ?1 AND ?2 AND way IN ('back', 'nearer')
         ORDER BY at_ms, pk",
    )?;
    let rows =
        statement.query_map((from, today), |row| Ok((row.get::<_, Day>(0)?, row.get::<_, Way>(1)?)))?;
    let ways: BTreeMap<Day, Way> = record::readable(rows)?.into_iter().collect();
    let of = |day: Day| {
        let way = ways.get(&day).copied();
        let key = match way {
            Some(Way::Back) => "today-day-back",
            Some(Way::Nearer) => "today-day-nearer",
            Some(Way::Mood) | None => "today-day-open",
        };
        let words = catalogue.say(key, &args([("weekday", weekday(catalogue, day).into())]));
        DayWay { day, way, words }
    };
    Ok((0..DAYS_OF_WEEK).map(|n| of(from.plus(n))).collect())
}

/// What is due today. What is about somebody kept at a distance stays unsaid.
fn practices(sql: &Connection, content: &Content, today: Day) -> Result<Vec<PracticeView>> {
    let all = habit::list(sql, &content.catalogue, today)?;
    Ok(all.into_iter().filter(|practice| practice.due && !practice.held).collect())
}

fn greeting(sql: &Connection, content: &Content, now: &Stamp) -> Result<String> {
    let last: Option<Day> = sql
        .prepare_cached(
            "SELECT max(day) FROM (SELECT max(day) AS day FROM journal_view_entry
             UNION ALL SELECT day FROM habit_view_last UNION ALL SELECT max(day) FROM course_view_done)",
        )?
        .query_row([], |row| record::or_default(row.get(0)))?;
    let key = match last {
        Some(last) if now.day.since(last) >= GAP_DAYS => "greeting-back",
        _ => match now.part_of_day() {
            PartOfDay::Morning => "greeting-morning",
            PartOfDay::Afternoon => "greeting-day",
            PartOfDay::Evening => "greeting-evening",
        },
    };
    Ok(content.catalogue.text(key))
}

fn unfinished(sql: &Connection) -> Result<Option<UnfinishedRun>> {
    let Some(id) = RunStore::unfinished(sql, None)? else { return Ok(None) };
    // One that can't be read can't be taken up again.
    let Some(run) = RunStore::find(sql, id)? else { return Ok(None) };
    Ok(Some(UnfinishedRun { run: id, form: run.form.id, title: run.form.title, begun_ms: run.begun_ms }))
}

/// Follow-ups and letters, then questionnaires, then what is asked once; two at most. They begin once something
/// else was done: the first day belongs to one moment.
///
/// What someone asked for this evening comes before all that, also on the first day.
fn due(sql: &Connection, content: &Content, now: &Stamp) -> Result<Vec<DueItem>> {
    let day = now.day;
    let mut due = this_evening(sql, content, now)?;
    if course::first_form(sql, content)?.is_some() {
        return Ok(due);
    }
    for follow_up in course::due_follow_ups(sql, content, day)? {
        let item = follow_up_item(sql, content, follow_up)?;
        // Two questions of one form come one after the other: it begins with the one that waits longest.
        if item.form.is_none() || due.iter().all(|other| other.form != item.form) {
            due.push(item);
        }
    }
    if due.len() < MOST_DUE {
        for (form, again) in course::offered_measures(sql, content, day)? {
            let key = if again { "due-again" } else { "due-first" };
            due.push(form_item(sql, content, DueKind::Measure, &form, key)?);
        }
    }
    if let Some(form) = question(sql, content)? {
        due.push(form_item(sql, content, DueKind::Question, form, "due-question")?);
    }
    due.truncate(MOST_DUE);
    Ok(due)
}

/// Entries that more is to be added to, the last one first.
fn this_evening(sql: &Connection, content: &Content, now: &Stamp) -> Result<Vec<DueItem>> {
    if now.part_of_day() != PartOfDay::Evening {
        return Ok(Vec::new());
    }
    let entries: Vec<Id> = sql
        .prepare_cached("SELECT id FROM journal_view_entry WHERE more_on = ?1 ORDER BY at_ms DESC LIMIT ?2")?
        .query_map((now.day, MOST_DUE as i64), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let item = |entry| DueItem {
        kind: DueKind::More,
        form: None,
        entry: Some(entry),
        follow_up: None,
        title: content.catalogue.text("due-more"),
        minutes: 1,
        reason: content.catalogue.text("due-more-reason"),
        question: None,
    };
    Ok(entries.into_iter().map(item).collect())
}

fn follow_up_item(sql: &Connection, content: &Content, due: FollowUp) -> Result<DueItem> {
    let Some(form) = &due.form else {
        return Ok(DueItem {
            kind: DueKind::Letter,
            form: None,
            entry: due.entry,
            follow_up: Some(due.id),
            title: content.catalogue.text("due-letter"),
            minutes: 2,
            reason: content.catalogue.text("due-letter-reason"),
            question: None,
        });
    };
    let item = form_item(sql, content, DueKind::FollowUp, form, "due-follow-up")?;
    Ok(DueItem { follow_up: Some(due.id), ..item })
}

fn form_item(
    sql: &Connection,
    content: &Content,
    kind: DueKind,
    form: &str,
    reason: &str,
) -> Result<DueItem> {
    let form = course::form(sql, content, form)?;
    // A questionnaire's items are answered one beside the other.
    let question = match kind {
        DueKind::Measure => None,
        _ => course::first_question(sql, content, &form.id)?,
    };
    Ok(DueItem {
        kind,
        form: Some(form.id.clone()),
        entry: None,
        follow_up: None,
        title: form.title.clone(),
        minutes: form.minutes,
        reason: content.catalogue.text(reason),
        question,
    })
}

/// The form that asks what to do if someone goes quiet, until it was answered.
fn question<'a>(sql: &Connection, content: &'a Content) -> Result<Option<&'a str>> {
    if setting::read(sql)?.if_quiet.is_some() {
        return Ok(None);
    }
    let asks = |form: &&Form| form.files.iter().any(|filing| setting::IF_QUIET.takes(filing));
    let form = content.forms().find(asks);
    match form {
        Some(form) if course::progress_of(sql, content, ContentKind::Form, &form.id)?.times_done == 0 => {
            Ok(Some(&form.id))
        }
        _ => Ok(None),
    }
}
