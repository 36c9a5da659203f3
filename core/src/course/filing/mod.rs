//! Files a finished run's answers into their rooms, as the form's content says.

mod given;

use super::content::Content;
use super::memory::OfRun;
use super::{follow_up, map, measure};
use crate::error::Result;
use crate::experiment::{self, NewExperiment, Outcome};
use crate::form::{Answer, Run, RunStore, Wording};
use crate::history::{self, NewRecollection, RecollectionKind};
use crate::journal::{self, EntryDraft, EntryKind, Written};
use crate::pattern::{self, MomentKind, Moves, NewMoment};
use crate::plan::{self, SheetKind, SheetSection};
use crate::record::Word;
use crate::setting::{self, IfQuiet, Settings};
use crate::therapy::{self, NewNote, NoteKind};
use crate::vault::{Id, Tx};
use crate::{assessment, belief, habit, trust};
use belief::NewBelief;
use given::Given;

/// Makes every filing of the run that was not made before. A filing for a room that this version does
/// not have is left for the version that has it.
pub(super) fn file(tx: &Tx<'_>, content: &Content, run: &Run) -> Result<()> {
    let flow = run.flow();
    let answers = flow.counting();
    let memory = OfRun { sql: &tx.sql, content, run };
    let words = Wording { catalogue: &content.catalogue, feelings: &content.feelings, memory: &memory };
    for (place, filing) in run.form.files.iter().enumerate() {
        if RunStore::is_filed(&tx.sql, run, place)? {
            continue;
        }
        let given = Given { form: &run.form, filing, answers: &answers, words: &words };
        if let Some(filed) = file_one(tx, content, run, &given)? {
            RunStore::note_filing(tx, run, place, &filing.kind, filed)?;
        }
    }
    follow_up::file(tx, run)
}

/// What a filing became; `Some(None)` where there was nothing to file, none where no room takes it.
fn file_one(tx: &Tx<'_>, content: &Content, run: &Run, given: &Given<'_>) -> Result<Option<Option<Id>>> {
    let of = Some(run.id);
    Ok(Some(match (given.filing.room.as_str(), given.filing.kind.as_str()) {
        ("journal", "entry") => file_entry(tx, content, run, given)?,
        ("journal", "letter") => file_letter(tx, content, run, given)?,
        ("pattern", "distancing-moment") => file_moment(tx, run, given, MomentKind::Distancing)?,
        ("pattern", "approach-moment") => file_moment(tx, run, given, MomentKind::Approach)?,
        ("belief", "belief") => {
            let about = given.picked("about").and_then(|id| belief::About::named(id).ok());
            let new = NewBelief { belief: given.text("belief"), about, rating: given.scale("rating") };
            belief::add(tx, &new, of)?
        }
        ("belief", "rating") => match given.scale("rating") {
            Some(rating) => belief::rate(tx, given.text("belief"), rating, of)?,
            None => None,
        },
        ("belief", "evidence") if given.text("happened").is_empty() => None,
        ("belief", "evidence") => {
            let side = given.picked("side").and_then(|id| belief::Side::named(id).ok());
            belief::add_evidence(tx, given.text("belief"), given.text("happened"), side, of)?
        }
        ("belief", "kinder") if given.text("kinder").is_empty() => None,
        ("belief", "kinder") => belief::set_kinder(tx, given.text("belief"), given.text("kinder"), of)?,
        ("experiment", "experiment") => {
            let new = NewExperiment {
                person: given.person("person"),
                belief: given.text("belief"),
                prediction: given.text("prediction"),
                sureness: given.scale("sureness"),
                drops: &given.words("drops"),
                act: &given.words("act"),
            };
            experiment::add(tx, &new, of)?
        }
        ("experiment", "outcome") => {
            let outcome = Outcome {
                happened: given.text("happened"),
                as_feared: given.picked("as_feared").and_then(|id| experiment::AsFeared::named(id).ok()),
                sureness: given.scale("sureness"),
                learned: given.text("learned"),
            };
            match run.follows {
                Some(asked_by) => experiment::close(tx, asked_by, &outcome)?,
                None => None,
            }
        }
        ("history", kind) => file_recollection(tx, run, given, kind)?,
        ("plan", "item") => match given.plan() {
            Some((cue, act, _)) => Some(plan::add(tx, cue, act, of)?),
            None => None,
        },
        ("plan", "goal") => plan::add_goal(tx, given.text("goal"), &given.words("reasons"), of)?,
        ("plan", sheet) => match SheetKind::named(sheet).ok() {
            Some(kind) => plan::fill_sheet(tx, kind, &sections(given))?,
            None => return Ok(None),
        },
        ("habit", "practice") => match given.plan() {
            Some((cue, act, true)) => {
                let about = run.about();
                Some(habit::add_plan(tx, cue, act, &run.form.id, about, run.id)?)
            }
            _ => None,
        },
        ("therapy", kind) => {
            let (kind, field) = match kind {
                "agenda" => (NoteKind::Agenda, "items"),
                "rupture" => (NoteKind::Rupture, "happened"),
                _ => (NoteKind::Note, "text"),
            };
            let (words, repair) = (given.words(field), given.words("repair"));
            therapy::add(tx, kind, &NewNote { words: &words, repair: &repair, on: given.day("on") }, of)?
        }
        ("trust", "ladder") => trust::add(tx, given.person("person"), &given.lines("steps"), of)?,
        ("map", "part") => map::file(tx, run, |section| given.substance(section))?,
        ("setting", "if-quiet") => {
            if let Some(if_quiet) = given.picked("choice").and_then(|id| IfQuiet::named(id).ok()) {
                let settings = Settings { if_quiet: Some(if_quiet), ..setting::read(&tx.sql)? };
                setting::write(tx, &settings)?;
            }
            None
        }
        ("assessment", "response") => {
            let measure = measure::measure(&tx.sql, content, &run.form.id)?;
            assessment::file(tx, &measure, run.id, given.person("about"), given.answers)?
        }
        _ => return Ok(None),
    }))
}

/// The answers in words, one question after the other. Nothing answered: nothing filed.
fn file_entry(tx: &Tx<'_>, content: &Content, run: &Run, given: &Given<'_>) -> Result<Option<Id>> {
    let said = given.interview("text");
    let feelings = given.feelings();
    if said.is_empty() && feelings.is_empty() {
        return Ok(None);
    }
    let people = given.person("person").into_iter().collect();
    let text = format!("**{}**\n\n{said}", given.form.title).trim().to_owned();
    let draft = EntryDraft { text, feelings, people, ..EntryDraft::default() };
    Ok(Some(journal::write(tx, &content.feelings, &draft, written(run, EntryKind::Exercise))?))
}

/// A letter, and the day on which it is shown again.
fn file_letter(tx: &Tx<'_>, content: &Content, run: &Run, given: &Given<'_>) -> Result<Option<Id>> {
    let text = given.words("text");
    if text.is_empty() {
        return Ok(None);
    }
    let text = format!("**{}**\n\n{text}", given.form.title);
    let draft = EntryDraft { text, ..EntryDraft::default() };
    let entry = journal::write(tx, &content.feelings, &draft, written(run, EntryKind::Letter))?;
    if let Some(day) = given.day("deliver") {
        follow_up::deliver(tx, run, entry, day)?;
    }
    Ok(Some(entry))
}

fn written(run: &Run, kind: EntryKind) -> Written<'_> {
    Written { kind, form: Some(&run.form.id), stage: run.form.stage, run: Some(run.id), ..Written::FREELY }
}

fn file_moment(tx: &Tx<'_>, run: &Run, given: &Given<'_>, kind: MomentKind) -> Result<Option<Id>> {
    let moves = match given.answer("moves") {
        Some(Answer::Choice { picked, own }) => Moves { picked: picked.clone(), own: own.clone() },
        _ => Moves::default(),
    };
    let happened = match kind {
        MomentKind::Distancing => given.text("trigger"),
        MomentKind::Approach => given.text("happened"),
    };
    let moment = NewMoment {
        kind,
        person: given.person("person"),
        happened: happened.to_owned(),
        need: given.picked("need").map(str::to_owned),
        feelings: given.feelings(),
        urge: given.scale("urge"),
        moves,
        until_back: given.picked("until_back").map(str::to_owned),
        what: given.text("what").to_owned(),
        way: given.picked("way").map(str::to_owned),
    };
    if moment == (NewMoment { kind, ..NewMoment::default() }) {
        return Ok(None);
    }
    Ok(Some(pattern::add(tx, &moment, Some(run.id))?))
}

fn file_recollection(tx: &Tx<'_>, run: &Run, given: &Given<'_>, kind: &str) -> Result<Option<Id>> {
    let words = given.words("words");
    let (kind, new) = match kind {
        "event" => (
            RecollectionKind::Event,
            NewRecollection {
                subject: given.text("when"),
                words: given.text("happened"),
                nearness: given.scale("nearness"),
                person: given.person("person"),
                ..NewRecollection::default()
            },
        ),
        "caregiver" => (
            RecollectionKind::Caregiver,
            NewRecollection {
                subject: given.text("caregiver"),
                words: &words,
                memory: given.text("memory"),
                ..NewRecollection::default()
            },
        ),
        _ => (
            RecollectionKind::Learned,
            NewRecollection {
                subject: given.text("learned"),
                words: given.text("today"),
                holds_now: given.picked("holds_now").and_then(|id| history::HoldsNow::named(id).ok()),
                ..NewRecollection::default()
            },
        ),
    };
    history::add(tx, kind, &new, Some(run.id))
}

/// The sections of a sheet that were answered.
fn sections(given: &Given<'_>) -> Vec<SheetSection> {
    let section = |name: &String| {
        let lines = given.lines(name);
        (!lines.is_empty()).then(|| SheetSection { section: name.clone(), lines })
    };
    given.filing.fields.keys().filter_map(section).collect()
}
