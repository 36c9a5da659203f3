use super::model::{HabitsFile, IncomingHabit, KEY};
use crate::bring::LookedAt;
use crate::course::Content;
use crate::errand::Errand;
use crate::error::Result;
use crate::habit::{self, MarkKind, Origin};
use crate::text::{Catalogue, args};
use crate::time::Day;
use crate::vault::{Id, Tx, Vault};
use rusqlite::Connection;

/// What a file would bring, for someone to decide by. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HabitsPlan {
    /// Practices that the file holds.
    pub practices: u32,
    /// Marks that the file holds, those left out on purpose included.
    pub marks: u32,
    /// Marks of those that say "left out on purpose".
    pub skipped: u32,
    /// Notes of those marks.
    pub notes: u32,
    /// Practices that aren't here yet.
    pub new_practices: u32,
    /// Marks on days that have none here, up to today.
    pub new_marks: u32,
    /// Imported before and deleted here: they stay so.
    pub deleted_here: u32,
    /// One line a practice, in the order of the file.
    pub lines: Vec<HabitsPlanLine>,
    /// The same in a sentence.
    pub words: String,
    /// "From 1 January 2026 to 3 March 2026"; empty where nothing was marked.
    pub span_words: String,
}

/// A practice of the file.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HabitsPlanLine {
    /// Its name in the file.
    pub name: String,
    /// Marks that the file holds of it.
    pub marks: u32,
    /// Marks on days that have none here, up to today.
    pub new_marks: u32,
    /// Whether the practice isn't here yet.
    pub is_new: bool,
    /// Whether it was imported before and deleted here: it stays so.
    pub deleted_here: bool,
}

/// What taking in did.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HabitsTaken {
    /// Practices that were added.
    pub practices: u32,
    /// Marks that were added.
    pub marks: u32,
    /// The same in a sentence.
    pub words: String,
}

/// What is here of a habit.
enum Here {
    Nowhere,
    Kept(Id),
    /// In the bin, or purged.
    Deleted,
}

fn find(known: &[(String, Option<Id>)], habit: &IncomingHabit) -> Here {
    let mut same = known.iter().filter(|(key, _)| habit.key.matches(key)).map(|(_, id)| *id);
    match (same.clone().flatten().next(), same.next()) {
        (Some(id), _) => Here::Kept(id),
        (None, Some(_)) => Here::Deleted,
        (None, None) => Here::Nowhere,
    }
}

impl LookedAt for HabitsFile {
    type By = ();
    type Choice = ();
    type Plan = HabitsPlan;
    type Report = HabitsTaken;

    fn plan(&self, vault: &Vault, content: &Content, (): &()) -> Result<HabitsPlan> {
        let today = vault.now()?.day;
        vault.read(|sql| plan(sql, &content.catalogue, self, today))
    }

    fn take(&self, vault: &Vault, content: &Content, (): &(), _errand: &Errand) -> Result<HabitsTaken> {
        vault.write(|tx| take(tx, &content.catalogue, self))
    }
}

/// Counts what the file holds, and what of it would be new here.
fn plan(sql: &Connection, words: &Catalogue, file: &HabitsFile, today: Day) -> Result<HabitsPlan> {
    let known = habit::source_keys(sql, KEY)?;
    let mut lines = Vec::new();
    for incoming in &file.habits {
        let here = find(&known, incoming);
        let come = incoming.marks.iter().filter(|mark| mark.day <= today);
        let new_marks = match here {
            Here::Nowhere => come.count(),
            Here::Deleted => 0,
            Here::Kept(id) => {
                let mut new = 0;
                for mark in come {
                    new += usize::from(!habit::is_known(sql, id, mark.day)?);
                }
                new
            }
        };
        lines.push(HabitsPlanLine {
            name: incoming.practice.name.clone(),
            marks: count(incoming.marks.len()),
            new_marks: count(new_marks),
            is_new: matches!(here, Here::Nowhere),
            deleted_here: matches!(here, Here::Deleted),
        });
    }
    let marks = || file.habits.iter().flat_map(|habit| &habit.marks);
    let of =
        |wanted: &dyn Fn(&HabitsPlanLine) -> bool| count(lines.iter().filter(|line| wanted(line)).count());
    let new_marks: u32 = lines.iter().map(|line| line.new_marks).sum();
    let (new_practices, deleted_here) = (of(&|line| line.is_new), of(&|line| line.deleted_here));
    let said = args([
        ("practices", lines.len().into()),
        ("marks", marks().count().into()),
        ("new", (new_practices + new_marks).into()),
    ]);
    let span = marks().map(|mark| mark.day).min().zip(marks().map(|mark| mark.day).max());
    Ok(HabitsPlan {
        practices: count(lines.len()),
        marks: count(marks().count()),
        skipped: count(marks().filter(|mark| mark.mark.kind == MarkKind::Skipped).count()),
        notes: count(marks().filter(|mark| !mark.note.is_empty()).count()),
        new_practices,
        new_marks,
        deleted_here,
        words: with_deleted(words, words.say("habits-import-words", &said), deleted_here),
        span_words: span.map_or_else(String::new, |(from, to)| {
            let said = args([("from", words.day(from).into()), ("to", words.day(to).into())]);
            words.say("habits-import-span", &said)
        }),
        lines,
    })
}

/// Takes in what is new: habits that were never here, and marks on days that never had one. What is here stays as it
/// is, and what was deleted here stays deleted.
fn take(tx: &Tx<'_>, words: &Catalogue, file: &HabitsFile) -> Result<HabitsTaken> {
    let known = habit::source_keys(&tx.sql, KEY)?;
    let (mut practices, mut marks, mut deleted) = (0, 0, 0);
    for incoming in &file.habits {
        let id = match find(&known, incoming) {
            Here::Kept(id) => id,
            Here::Deleted => {
                deleted += 1;
                continue;
            }
            Here::Nowhere => {
                practices += 1;
                let origin = Origin {
                    source_key: Some(&incoming.key.written()),
                    began: incoming.marks.first().map(|mark| mark.day.min(tx.today())),
                    archived: incoming.archived,
                    run: None,
                };
                habit::add_from(tx, &incoming.practice, &origin)?
            }
        };
        marks += habit::add_marks(tx, id, &incoming.marks)?;
    }
    let said = args([("practices", practices.into()), ("marks", marks.into())]);
    Ok(HabitsTaken {
        practices,
        marks,
        words: with_deleted(words, words.say("habits-imported", &said), deleted),
    })
}

fn with_deleted(words: &Catalogue, said: String, deleted: u32) -> String {
    if deleted == 0 {
        return said;
    }
    format!("{said} {}", words.say("habits-left-deleted", &args([("practices", deleted.into())])))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
