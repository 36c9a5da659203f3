//! The road: all stages and tracks, with what was done in them.

use super::content::Content;
use super::stage::{StageLine, stage_line};
use super::track::{TrackLine, track_line};
use crate::error::Result;
use rusqlite::Connection;

/// The road: all stages with what was done in them.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PathView {
    /// All stages, in the order of their numbers.
    pub stages: Vec<StageLine>,
    /// All tracks, in their order.
    pub tracks: Vec<TrackLine>,
}

/// All stages and tracks with what was done in them.
pub fn path(sql: &Connection, content: &Content) -> Result<PathView> {
    let stages = content.stages.iter().map(|stage| stage_line(sql, content, stage)).collect::<Result<_>>()?;
    let tracks = content.tracks.iter().map(|track| track_line(sql, content, track)).collect::<Result<_>>()?;
    Ok(PathView { stages, tracks })
}
