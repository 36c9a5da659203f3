//! The next step, and why this one. Nothing is locked: this only offers.

use super::content::Content;
use super::progress::{ContentKind, progress_of};
use crate::error::Result;
use crate::person;
use crate::safety;
use crate::text::args;
use crate::time::Day;
use rusqlite::Connection;

/// What a next step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum NextKind {
    /// A lesson to read.
    Lesson,
    /// An exercise to do.
    Form,
}

/// One next step, and why this one.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NextStep {
    /// Whether it is read or done.
    pub kind: NextKind,
    /// Id of the lesson or the form.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Estimated minutes; of a form, for the full version.
    pub minutes: u32,
    /// Whether it has a light version. Every lesson has one: its short text.
    pub has_light: bool,
    /// The version last chosen was the light one.
    pub light: bool,
    /// Why this one, in a sentence.
    pub reason: String,
}

/// The first lesson or form that was not done, stage by stage, then track by track. After a flag about safety,
/// what asks first (history, letters, imagery and their like) is passed over for a while.
pub fn next_step(sql: &Connection, content: &Content, today: Day) -> Result<Option<NextStep>> {
    if let Some(first) = first_form(sql, content)? {
        return Ok(Some(form_step(sql, content, first, content.catalogue.text("next-first"))?));
    }
    if person::lately_lost(sql, today)? {
        return after_a_loss(sql, content);
    }
    let careful = safety::raised_lately(sql, today)?;
    let stages =
        content.stages.iter().map(|stage| (&stage.title, stage.lessons.clone(), stage.forms.clone()));
    let tracks = content.tracks.iter().map(|track| (&track.title, track.lessons(), track.all_forms()));
    for (title, lessons, forms) in stages.chain(tracks) {
        if let Some(step) = next_in(sql, content, title, &lessons, &forms, careful)? {
            return Ok(Some(step));
        }
    }
    Ok(None)
}

/// The form that a new person is offered first, until it was done.
pub fn first_form<'a>(sql: &Connection, content: &'a Content) -> Result<Option<&'a str>> {
    let Some(first) = content.pack.first_form() else { return Ok(None) };
    Ok((progress_of(sql, content, ContentKind::Form, first)?.times_done == 0).then_some(first))
}

/// What is suggested in the eight weeks after somebody died: one thing to read, what one feels, what settles one, and
/// people. All else can be opened.
const AFTER_A_LOSS: [(NextKind, &str); 4] = [
    (NextKind::Lesson, "someone-who-died"),
    (NextKind::Form, "name-it"),
    (NextKind::Form, "soothing-menu"),
    (NextKind::Form, "people-i-can-call"),
];

fn after_a_loss(sql: &Connection, content: &Content) -> Result<Option<NextStep>> {
    let reason = || content.catalogue.text("next-after-a-loss");
    for (kind, id) in AFTER_A_LOSS {
        let of = match kind {
            NextKind::Lesson => ContentKind::Lesson,
            NextKind::Form => ContentKind::Form,
        };
        if progress_of(sql, content, of, id)?.times_done > 0 {
            continue;
        }
        // Another pack may have none of them.
        match kind {
            NextKind::Lesson if content.lesson(id).is_ok() => {
                return Ok(Some(lesson_step(content, id, reason())?));
            }
            NextKind::Form if content.form(id).is_ok() => {
                return Ok(Some(form_step(sql, content, id, reason())?));
            }
            NextKind::Lesson | NextKind::Form => {}
        }
    }
    Ok(None)
}

/// Lessons and forms take turns: something to read, then something to do.
fn next_in(
    sql: &Connection,
    content: &Content,
    title: &str,
    lessons: &[String],
    forms: &[String],
    careful: bool,
) -> Result<Option<NextStep>> {
    let said = args([("stage", title.to_owned().into())]);
    // Questionnaires come up by themselves or are looked for: nothing waits for one here.
    let forms: Vec<&String> = forms.iter().filter(|id| content.measure(id).is_err()).collect();
    for place in 0..lessons.len().max(forms.len()) {
        if let Some(id) = lessons.get(place)
            && progress_of(sql, content, ContentKind::Lesson, id)?.times_done == 0
        {
            return Ok(Some(lesson_step(content, id, content.catalogue.say("next-lesson", &said))?));
        }
        if let Some(id) = forms.get(place)
            && !(careful && content.asks_first(content.form(id)?))
            && progress_of(sql, content, ContentKind::Form, id)?.times_done == 0
        {
            return Ok(Some(form_step(sql, content, id, content.catalogue.say("next-form", &said))?));
        }
    }
    Ok(None)
}

fn lesson_step(content: &Content, id: &str, reason: String) -> Result<NextStep> {
    let lesson = content.lesson(id)?;
    Ok(NextStep {
        kind: NextKind::Lesson,
        id: id.to_owned(),
        title: lesson.title.clone(),
        minutes: lesson.minutes,
        has_light: true,
        light: false,
        reason,
    })
}

fn form_step(sql: &Connection, content: &Content, id: &str, reason: String) -> Result<NextStep> {
    let form = content.form(id)?;
    Ok(NextStep {
        kind: NextKind::Form,
        id: form.id.clone(),
        title: form.title.clone(),
        minutes: form.minutes,
        has_light: !form.light.is_empty(),
        light: progress_of(sql, content, ContentKind::Form, id)?.light == Some(true),
        reason,
    })
}
