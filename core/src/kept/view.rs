use crate::course::Content;
use crate::error::{NearerError, Result};
use crate::experiment::{AsFeared, Experiment};
use crate::history::RecollectionKind;
use crate::record::{BinKind, Word};
use crate::text::args;
use crate::therapy::NoteKind;
use crate::time::Day;
use crate::vault::{Id, Tx};
use crate::{belief, experiment, history, person, plan, therapy, trust};
use rusqlite::Connection;

/// Things of a kind, under a heading. A group without items isn't shown.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KeptGroup {
    /// The heading.
    pub title: String,
    /// The items, in the order of their room.
    pub items: Vec<KeptItem>,
}

/// One thing that an exercise filed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KeptItem {
    /// Which kind of thing it is.
    pub kind: BinKind,
    /// Its id, to mark or delete it by.
    pub id: Id,
    /// What it says, in its first line.
    pub title: String,
    /// More about it, in lines; empty where there is no more.
    pub detail: String,
    /// The person's day on which it was written down.
    pub day: Day,
    /// None: it can't be done or left undone.
    pub done: Option<bool>,
}

/// All that exercises filed, group by group.
pub fn kept(sql: &Connection, content: &Content) -> Result<Vec<KeptGroup>> {
    let text = |key: &str| content.catalogue.text(key);
    let group = |key: &str, items: Vec<KeptItem>| KeptGroup { title: text(key), items };
    let mut groups = vec![
        group("kept-goals", goals(sql)?),
        group("kept-beliefs", beliefs(sql, content)?),
        group("kept-experiments", experiments(sql, content)?),
        group("kept-ladder", ladder(sql)?),
    ];
    for &kind in NoteKind::ALL {
        let key = match kind {
            NoteKind::Agenda => "kept-agenda",
            NoteKind::Note => "kept-notes",
            NoteKind::Rupture => "kept-ruptures",
        };
        groups.push(group(key, notes(sql, kind)?));
    }
    for &kind in RecollectionKind::ALL {
        let key = match kind {
            RecollectionKind::Event => "kept-events",
            RecollectionKind::Caregiver => "kept-caregivers",
            RecollectionKind::Learned => "kept-learned",
        };
        groups.push(group(key, recollections(sql, kind)?));
    }
    groups.retain(|group| !group.items.is_empty());
    Ok(groups)
}

fn goals(sql: &Connection) -> Result<Vec<KeptItem>> {
    let item = |goal: plan::Goal| KeptItem {
        kind: BinKind::Goal,
        id: goal.id,
        title: goal.goal,
        detail: goal.reasons,
        day: goal.day,
        done: Some(goal.done),
    };
    Ok(plan::goals(sql)?.into_iter().map(item).collect())
}

fn beliefs(sql: &Connection, content: &Content) -> Result<Vec<KeptItem>> {
    let rated = |belief: &belief::Belief| match (belief.first_rating, belief.last_rating) {
        (Some(first), Some(last)) if belief.ratings > 1 => Some(
            content
                .catalogue
                .say("belief-rated-twice", &args([("first", first.into()), ("last", last.into())])),
        ),
        (_, Some(last)) => Some(content.catalogue.say("belief-rated", &args([("last", last.into())]))),
        _ => None,
    };
    let weighed = |belief: &belief::Belief| {
        let (speaks_for, against) = (belief.evidence_for, belief.evidence_against);
        let said = args([("for", speaks_for.into()), ("against", against.into())]);
        (speaks_for + against > 0).then(|| content.catalogue.say("belief-evidence", &said))
    };
    let item = |belief: belief::Belief| KeptItem {
        kind: BinKind::Belief,
        id: belief.id,
        detail: lines([Some(belief.kinder.clone()), rated(&belief), weighed(&belief)]),
        title: belief.belief,
        day: belief.day,
        done: None,
    };
    Ok(belief::all(sql)?.into_iter().map(item).collect())
}

fn experiments(sql: &Connection, content: &Content) -> Result<Vec<KeptItem>> {
    let detail = |found: &Experiment| {
        let said = |outcome: AsFeared| content.catalogue.text(&format!("as-feared-{}", outcome.word()));
        let outcome = found.as_feared.map(said);
        lines([Some(found.act.clone()), outcome, Some(found.happened.clone()), Some(found.learned.clone())])
    };
    let item = |found: Experiment| KeptItem {
        kind: BinKind::Experiment,
        id: found.id,
        detail: detail(&found),
        title: found.prediction,
        day: found.day,
        done: None,
    };
    Ok(experiment::all(sql)?.into_iter().map(item).collect())
}

fn ladder(sql: &Connection) -> Result<Vec<KeptItem>> {
    let mut items = Vec::new();
    for step in trust::all(sql)? {
        let with = match step.person {
            Some(id) => person::name(sql, id)?.unwrap_or_default(),
            None => String::new(),
        };
        items.push(KeptItem {
            kind: BinKind::LadderStep,
            id: step.id,
            title: step.step,
            detail: with,
            day: step.day,
            done: Some(step.done),
        });
    }
    Ok(items)
}

fn notes(sql: &Connection, kind: NoteKind) -> Result<Vec<KeptItem>> {
    let item = |note: therapy::SessionNote| {
        let (first, rest) = note.words.split_once('\n').unwrap_or((&note.words, ""));
        KeptItem {
            kind: BinKind::SessionNote,
            id: note.id,
            title: first.to_owned(),
            detail: lines([Some(rest.to_owned()), Some(note.repair.clone())]),
            day: note.on.unwrap_or(note.day),
            done: None,
        }
    };
    Ok(therapy::all(sql, kind)?.into_iter().map(item).collect())
}

fn recollections(sql: &Connection, kind: RecollectionKind) -> Result<Vec<KeptItem>> {
    let item = |found: history::Recollection| KeptItem {
        kind: BinKind::Recollection,
        id: found.id,
        title: found.subject,
        detail: lines([Some(found.words), Some(found.memory)]),
        day: found.day,
        done: None,
    };
    Ok(history::all(sql, kind)?.into_iter().map(item).collect())
}

fn lines<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Puts something into the bin.
///
/// Errors: `NotFound`; `Unsupported` for a kind that isn't shown here.
pub fn delete(tx: &Tx<'_>, kind: BinKind, id: Id) -> Result<()> {
    match kind {
        BinKind::Goal => plan::delete_goal(tx, id),
        BinKind::Belief => belief::delete(tx, id),
        BinKind::Experiment => experiment::delete(tx, id),
        BinKind::LadderStep => trust::delete(tx, id),
        BinKind::SessionNote => therapy::delete(tx, id),
        BinKind::Recollection => history::delete(tx, id),
        _ => Err(NearerError::Unsupported { what: "kept".to_owned() }),
    }
}

/// Says that a goal was reached or a step taken, or takes that back.
///
/// Errors: `NotFound`; `Unsupported` for a kind that can't be done or left undone.
pub fn set_done(tx: &Tx<'_>, kind: BinKind, id: Id, done: bool) -> Result<()> {
    match kind {
        BinKind::Goal => plan::set_goal_done(tx, id, done),
        BinKind::LadderStep => trust::set_done(tx, id, done),
        _ => Err(NearerError::Unsupported { what: "done".to_owned() }),
    }
}
