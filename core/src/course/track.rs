use super::content::Content;
use super::model::Track;
use super::stage::{LessonLine, StageForm, lesson_line, stage_form, state, tally};
use crate::error::Result;
use rusqlite::Connection;

/// A track in the list beside the stages.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TrackLine {
    /// The track's id.
    pub id: String,
    /// The track's name.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// "1 of 6 lessons, 2 of 12 exercises".
    pub state: String,
    /// Lessons and forms done at least once.
    pub done: u32,
    /// Lessons and forms in all.
    pub in_all: u32,
}

/// One track with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TrackView {
    /// The track's id.
    pub id: String,
    /// The track's name.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// "1 of 6 lessons, 2 of 12 exercises".
    pub state: String,
    /// Its parts, in their order.
    pub parts: Vec<TrackPartView>,
    /// Forms that belong to no part.
    pub forms: Vec<StageForm>,
}

/// A part of a track: a lesson and the exercises that belong to it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TrackPartView {
    /// The part's name.
    pub title: String,
    /// Its lesson.
    pub lesson: LessonLine,
    /// Its exercises, in their order.
    pub forms: Vec<StageForm>,
}

pub(super) fn track_line(sql: &Connection, content: &Content, track: &Track) -> Result<TrackLine> {
    let (lessons, forms) = (track.lessons(), track.all_forms());
    let tally = tally(sql, content, &lessons, &forms)?;
    Ok(TrackLine {
        id: track.id.clone(),
        title: track.title.clone(),
        summary: track.summary.clone(),
        state: state(content, &tally),
        done: tally.done(),
        in_all: tally.in_all(),
    })
}

/// One track, by its id.
///
/// Errors: `NotFound`.
pub fn track(sql: &Connection, content: &Content, id: &str) -> Result<TrackView> {
    let track = content.track(id)?;
    let forms =
        |ids: &[String]| ids.iter().map(|id| stage_form(sql, content, id, None)).collect::<Result<_>>();
    let parts = track
        .parts
        .iter()
        .map(|part| {
            Ok(TrackPartView {
                title: part.title.clone(),
                lesson: lesson_line(sql, content, &part.lesson)?,
                forms: forms(&part.forms)?,
            })
        })
        .collect::<Result<_>>()?;
    Ok(TrackView {
        id: track.id.clone(),
        title: track.title.clone(),
        summary: track.summary.clone(),
        state: track_line(sql, content, track)?.state,
        parts,
        forms: forms(&track.forms)?,
    })
}

impl Track {
    /// The lessons of its parts, in order.
    pub fn lessons(&self) -> Vec<String> {
        self.parts.iter().map(|part| part.lesson.clone()).collect()
    }

    /// The forms of its parts, then those that belong to none.
    pub(super) fn all_forms(&self) -> Vec<String> {
        self.parts.iter().flat_map(|part| &part.forms).chain(&self.forms).cloned().collect()
    }
}
