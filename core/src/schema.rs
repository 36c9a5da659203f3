//! What the rooms together want of the vault's file.

use crate::rooms;
use crate::vault::{Migration, Schema};

/// All steps so far, and the views that rooms offer upwards.
pub const SCHEMA: Schema = Schema {
    migrations: &[
        Migration { to: 1, sql: include_str!("../migrations/0001_first.sql") },
        Migration { to: 2, sql: include_str!("../migrations/0002_versions.sql") },
        Migration { to: 3, sql: include_str!("../migrations/0003_programme.sql") },
        Migration { to: 4, sql: include_str!("../migrations/0004_questionnaires.sql") },
        Migration { to: 5, sql: include_str!("../migrations/0005_rooms_in_full.sql") },
        Migration { to: 6, sql: include_str!("../migrations/0006_beginnings.sql") },
        Migration { to: 7, sql: include_str!("../migrations/0007_trust.sql") },
        Migration { to: 8, sql: include_str!("../migrations/0008_safety.sql") },
        Migration { to: 9, sql: include_str!("../migrations/0009_remembered.sql") },
        Migration { to: 10, sql: include_str!("../migrations/0010_expectations.sql") },
    ],
    // The second was there up to the third version: older backups are compared with that. Opened days and what was
    // taken can't be made again, but tell of this file alone.
    derived: &["entry_search", "entry_search_words", "practice_standing", "opened_day", "unread", "taken"],
    views: rooms::VIEWS,
};
