use super::content::Content;
use super::model::Stage;
use super::offer::{PracticeOffer, offer_of};
use super::progress::{self, ContentKind, progress_of};
use crate::error::{NearerError, Result};
use crate::form::FormLine;
use crate::text::{Paragraph, args, paragraphs};
use crate::time::Day;
use crate::vault::Tx;
use rusqlite::Connection;

/// A stage in the list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StageLine {
    /// 1 to 10.
    pub number: u8,
    /// The stage's name.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// "3 of 8 lessons, 1 of 5 exercises", or that it is not written yet.
    pub state: String,
    /// Whether the programme has lessons or forms for it.
    pub is_written: bool,
    /// Lessons and forms done at least once, of all; 0 of 0 where it is not written.
    pub done: u32,
    /// Lessons and forms in all.
    pub in_all: u32,
}

/// One stage with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StageView {
    /// 1 to 10.
    pub number: u8,
    /// The stage's name.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// "3 of 8 lessons, 1 of 5 exercises", or that it is not written yet.
    pub state: String,
    /// Its lessons, in their order.
    pub lessons: Vec<LessonLine>,
    /// Its exercises, in their order.
    pub forms: Vec<StageForm>,
    /// The practice that it suggests; none where it suggests none.
    pub practice: Option<PracticeOffer>,
}

/// A lesson in a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LessonLine {
    /// The lesson's id.
    pub id: String,
    /// The lesson's name.
    pub title: String,
    /// Estimated minutes to read it.
    pub minutes: u32,
    /// The person's day on which it was last read; none: never.
    pub last_read: Option<Day>,
}

/// An exercise in a stage or a track, with what was done with it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StageForm {
    /// The exercise itself.
    pub form: FormLine,
    /// The version last chosen was the light one.
    pub light: bool,
    /// How often it was finished.
    pub times_done: u32,
    /// The person's day on which it was last finished; none: never.
    pub last_done: Option<Day>,
    /// What it is in the stage, where it is something special: "with someone", "looking back".
    pub role: Option<String>,
}

/// A lesson to read.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LessonView {
    /// The lesson's id.
    pub id: String,
    /// 1 to 10; none for a track's lesson.
    pub stage: Option<u8>,
    /// Id of the track.
    pub track: Option<String>,
    /// The lesson's name.
    pub title: String,
    /// Estimated minutes to read it.
    pub minutes: u32,
    /// The lesson in two or three sentences.
    pub short: String,
    /// The whole text.
    pub paragraphs: Vec<Paragraph>,
    /// Papers or books that it is taken from.
    pub sources: Vec<String>,
    /// The person's day on which it was last read; none: never.
    pub last_read: Option<Day>,
}

pub(super) fn stage_line(sql: &Connection, content: &Content, stage: &Stage) -> Result<StageLine> {
    let tally = tally(sql, content, &stage.lessons, &stage.forms)?;
    Ok(StageLine {
        number: stage.number,
        title: stage.title.clone(),
        summary: stage.summary.clone(),
        state: state(content, &tally),
        is_written: tally.in_all() > 0,
        done: tally.done(),
        in_all: tally.in_all(),
    })
}

/// Lessons read and forms done, of all.
pub(super) struct Tally {
    read: usize,
    lessons: usize,
    finished: usize,
    forms: usize,
}

impl Tally {
    pub fn done(&self) -> u32 {
        u32::try_from(self.read + self.finished).unwrap_or(u32::MAX)
    }

    pub fn in_all(&self) -> u32 {
        u32::try_from(self.lessons + self.forms).unwrap_or(u32::MAX)
    }
}

pub(super) fn tally(
    sql: &Connection,
    content: &Content,
    lessons: &[String],
    forms: &[String],
) -> Result<Tally> {
    let done = |kind: ContentKind, ids: &[String]| -> Result<usize> {
        let done = ids
            .iter()
            .map(|id| Ok(progress_of(sql, content, kind, id)?.times_done > 0))
            .collect::<Result<Vec<_>>>()?;
        Ok(done.into_iter().filter(|done| *done).count())
    };
    Ok(Tally {
        read: done(ContentKind::Lesson, lessons)?,
        lessons: lessons.len(),
        finished: done(ContentKind::Form, forms)?,
        forms: forms.len(),
    })
}

/// "3 of 8 lessons, 1 of 5 exercises".
pub(super) fn state(content: &Content, tally: &Tally) -> String {
    let said = args([
        ("read", tally.read.into()),
        ("lessons", tally.lessons.into()),
        ("done", tally.finished.into()),
        ("forms", tally.forms.into()),
    ]);
    let key = match (tally.lessons, tally.in_all()) {
        (_, 0) => "stage-unwritten",
        (0, _) => "stage-state-forms",
        _ => "stage-state",
    };
    content.catalogue.say(key, &said)
}

pub(super) fn lesson_line(sql: &Connection, content: &Content, id: &str) -> Result<LessonLine> {
    let lesson = content.lesson(id)?;
    Ok(LessonLine {
        id: id.to_owned(),
        title: lesson.title.clone(),
        minutes: lesson.minutes,
        last_read: progress_of(sql, content, ContentKind::Lesson, id)?.last_done,
    })
}

pub(super) fn stage_form(
    sql: &Connection,
    content: &Content,
    id: &str,
    role: Option<&str>,
) -> Result<StageForm> {
    let progress = progress_of(sql, content, ContentKind::Form, id)?;
    Ok(StageForm {
        form: content.form(id)?.into(),
        light: progress.light == Some(true),
        times_done: progress.times_done,
        last_done: progress.last_done,
        role: role.map(|key| content.catalogue.text(key)),
    })
}

/// One stage, by its number.
///
/// Errors: `NotFound`.
pub fn stage(sql: &Connection, content: &Content, number: u8) -> Result<StageView> {
    let stage = content.stages.iter().find(|stage| stage.number == number);
    let stage = stage.ok_or_else(|| NearerError::not_found("stage"))?;
    let lessons = stage.lessons.iter().map(|id| lesson_line(sql, content, id)).collect::<Result<_>>()?;
    let forms = stage
        .forms
        .iter()
        .map(|id| {
            let role = match Some(id) {
                id if id == stage.with_person.as_ref() => Some("form-role-with-person"),
                id if id == stage.look_back.as_ref() => Some("form-role-look-back"),
                _ => None,
            };
            stage_form(sql, content, id, role)
        })
        .collect::<Result<_>>()?;
    Ok(StageView {
        number: stage.number,
        title: stage.title.clone(),
        summary: stage.summary.clone(),
        state: stage_line(sql, content, stage)?.state,
        lessons,
        forms,
        practice: offer_of(sql, stage)?,
    })
}

/// One lesson, to read. It counts as read with `mark_read`. The id of a lesson that went gives the one that took its
/// place.
///
/// Errors: `NotFound`.
pub fn lesson(sql: &Connection, content: &Content, id: &str) -> Result<LessonView> {
    let lesson = content.lesson(id)?;
    Ok(LessonView {
        id: lesson.id.clone(),
        stage: lesson.stage,
        track: lesson.track.clone(),
        title: lesson.title.clone(),
        minutes: lesson.minutes,
        short: lesson.short.clone(),
        paragraphs: paragraphs(&lesson.body),
        sources: lesson.sources.clone(),
        last_read: progress_of(sql, content, ContentKind::Lesson, &lesson.id)?.last_done,
    })
}

/// Notes that this lesson was read today.
///
/// Errors: `NotFound`.
pub fn mark_read(tx: &Tx<'_>, content: &Content, id: &str) -> Result<()> {
    progress::done(tx, ContentKind::Lesson, &content.lesson(id)?.id)
}
