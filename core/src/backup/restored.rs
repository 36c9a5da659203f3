//! What taking in did or would do, counted and in words.

use crate::text::{Catalogue, args};
use serde::{Deserialize, Serialize};

/// What becomes of what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum RestoreMode {
    /// The vault holds then what came in, and nothing else.
    Replace,
    /// Both: of each thing the later side stands, and the other is kept as an earlier version.
    Merge,
}

/// What else is taken from the other side. Nothing of it is, unless it was asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, uniffi::Record)]
pub struct MergeChoice {
    /// Its settings.
    pub settings: bool,
    /// Whether forms may coach nearer to a person, the country whose lines are shown, and whether words about dying
    /// are looked for. Who is held on either side is held after, whatever is chosen.
    pub safety: bool,
}

impl MergeChoice {
    /// All that a merge can take.
    pub const ALL: MergeChoice = MergeChoice { settings: true, safety: true };
}

/// What restoring did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Restored {
    /// Things that were not here before.
    pub added: u32,
    /// Things that are now as they came in.
    pub changed: u32,
    /// Things that lie in the bin now, since they were removed on the other side later than they were changed here.
    pub removed: u32,
    /// Things that came in older than they are here: kept as earlier versions.
    pub older: u32,
    /// Of those, entries of the journal; what came in with its bin is no new entry.
    pub entries_added: u32,
    /// Entries that are now as they came in.
    pub entries_changed: u32,
    /// Entries that lie in the bin now.
    pub entries_removed: u32,
    /// Settings that are others there. They came in only where that was chosen.
    pub settings: u32,
    /// What keeps someone safe and is another there, in the same way.
    pub safety: u32,
    /// People whom nothing coaches nearer to any more, since they were held there.
    pub held: u32,
    /// Rows that said they were changed more than a day after now: brought back to where they stood among the others.
    #[serde(default)]
    pub ahead: u32,
}

impl Restored {
    /// What was done, in sentences.
    pub fn words(&self, catalogue: &Catalogue, mode: RestoreMode, choice: MergeChoice) -> String {
        let done = match mode {
            RestoreMode::Replace => catalogue.text("data-replaced"),
            RestoreMode::Merge => self.merged(
                catalogue,
                ["data-merged", "data-entries", "data-removed", "data-set", "data-safety-set"],
                choice,
            ),
        };
        match self.ahead {
            0 => done,
            rows => format!("{done} {}", catalogue.say("data-ahead", &args([("rows", rows.into())]))),
        }
    }

    /// What would be done, in sentences.
    pub fn would(&self, catalogue: &Catalogue, mode: RestoreMode, choice: MergeChoice) -> String {
        match mode {
            RestoreMode::Replace => {
                let counts = [("added", self.entries_added.into()), ("removed", self.entries_removed.into())];
                catalogue.say("data-would-replace", &args(counts))
            }
            RestoreMode::Merge => self.merged(
                catalogue,
                [
                    "data-would-merge",
                    "data-would-entries",
                    "data-would-remove",
                    "data-would-set",
                    "data-would-safety",
                ],
                choice,
            ),
        }
    }

    fn merged(&self, catalogue: &Catalogue, keys: [&str; 5], choice: MergeChoice) -> String {
        let [merged, entries, removed, set, safety] = keys;
        let counts =
            [("added", self.added.into()), ("changed", self.changed.into()), ("older", self.older.into())];
        let mut words = vec![catalogue.say(merged, &args(counts)).trim().to_owned()];
        if self.entries_added + self.entries_changed + self.entries_removed > 0 {
            let counts = [
                ("added", self.entries_added.into()),
                ("changed", self.entries_changed.into()),
                ("removed", self.entries_removed.into()),
            ];
            words.push(catalogue.say(entries, &args(counts)));
        }
        let set = if choice.settings { set } else { "data-settings-stay" };
        let safety = if choice.safety { safety } else { "data-safety-stays" };
        for (key, count) in
            [(removed, self.removed), (set, self.settings), (safety, self.safety), ("data-held", self.held)]
        {
            if count > 0 {
                words.push(catalogue.say(key, &args([("count", count.into())])));
            }
        }
        words.join(" ")
    }
}
