//! Files a finished run's answers into their rooms, as the form's content says.

use super::content::Content;
use crate::error::Result;
use crate::form::{Answer, FeltWord, Filing, Form, Run, RunStore, Wording, answer_in_words};
use crate::journal::{self, EntryDraft, EntryKind, Written};
use crate::pattern::{self, Moves, NewMoment};
use crate::vault::{Id, Tx};
use crate::{assessment, habit, person, plan};
use std::collections::BTreeMap;

/// Makes every filing of the run that was not made before. A filing for a room that this version does
/// not have is left for the version that has it.
pub(super) fn file(tx: &Tx<'_>, content: &Content, run: &Run) -> Result<()> {
    let flow = run.flow();
    let answers = flow.counting();
    for (place, filing) in run.form.files.iter().enumerate() {
        if RunStore::is_filed(&tx.sql, run, place)? {
            continue;
        }
        let given = Given { form: &run.form, filing, answers: &answers };
        let filed = match (filing.room.as_str(), filing.kind.as_str()) {
            ("journal", "entry") => file_entry(tx, content, run, &given)?,
            ("pattern", "distancing-moment") => file_moment(tx, run, &given)?,
            ("plan", "item") => match given.plan() {
                Some((cue, act, _)) => Some(plan::add(tx, cue, act, Some(run.id))?),
                None => None,
            },
            ("habit", "practice") => match given.plan() {
                Some((cue, act, true)) => Some(habit::add_plan(tx, cue, act, run.id)?),
                _ => None,
            },
            ("assessment", "response") => {
                let measure = content.measure(&run.form.id)?;
                assessment::file(tx, measure, run.id, given.person("about"), &answers)?
            }
            _ => continue,
        };
        RunStore::note_filing(tx, run, place, &filing.kind, filed)?;
    }
    Ok(())
}

/// The answers that a filing's fields name.
struct Given<'a> {
    form: &'a Form,
    filing: &'a Filing,
    answers: &'a BTreeMap<&'a str, &'a Answer>,
}

impl<'a> Given<'a> {
    fn ids(&self, field: &str) -> &'a [String] {
        self.filing.fields.get(field).map_or(&[], |joined| joined.ids())
    }

    fn answer(&self, field: &str) -> Option<&'a Answer> {
        self.ids(field).first().and_then(|id| self.answers.get(id.as_str())).copied()
    }

    fn person(&self, field: &str) -> Option<Id> {
        match self.answer(field) {
            Some(Answer::Person { id }) => *id,
            _ => None,
        }
    }

    fn feelings(&self) -> Vec<FeltWord> {
        match self.answer("feelings") {
            Some(Answer::Emotions { felt }) => felt.clone(),
            _ => Vec::new(),
        }
    }

    fn picked(&self, field: &str) -> Option<String> {
        match self.answer(field) {
            Some(Answer::Choice { picked, .. }) => picked.first().cloned(),
            _ => None,
        }
    }

    fn plan(&self) -> Option<(&'a str, &'a str, bool)> {
        match self.answer("plan") {
            Some(Answer::Plan { cue, act, practise }) => Some((cue, act, *practise)),
            _ => None,
        }
    }
}

/// The answers in words, one question after the other. Nothing answered: nothing filed.
fn file_entry(tx: &Tx<'_>, content: &Content, run: &Run, given: &Given<'_>) -> Result<Option<Id>> {
    let name = |id| person::name(&tx.sql, id).ok().flatten();
    let words = Wording { catalogue: &content.catalogue, feelings: &content.feelings, name: &name };
    let said = given.ids("text").iter().filter_map(|id| {
        let step = given.form.step(id)?;
        let answer = answer_in_words(step, given.answers.get(id.as_str())?, &words)?;
        Some(format!("*{}*\n{answer}", step.ask.trim()))
    });
    let said = said.collect::<Vec<_>>().join("\n\n");
    let feelings = given.feelings();
    if said.is_empty() && feelings.is_empty() {
        return Ok(None);
    }
    let draft = EntryDraft {
        text: format!("**{}**\n\n{said}", given.form.title).trim().to_owned(),
        mood: None,
        feelings,
        people: given.person("person").into_iter().collect(),
        tags: Vec::new(),
        star: false,
        at_ms: None,
    };
    let written = Written {
        kind: EntryKind::Exercise,
        form: Some(&given.form.id),
        stage: given.form.stage,
        run: Some(run.id),
    };
    Ok(Some(journal::write(tx, &content.feelings, &draft, written)?))
}

fn file_moment(tx: &Tx<'_>, run: &Run, given: &Given<'_>) -> Result<Option<Id>> {
    let moves = match given.answer("moves") {
        Some(Answer::Choice { picked, own }) => Moves { picked: picked.clone(), own: own.clone() },
        _ => Moves::default(),
    };
    let moment = NewMoment {
        person: given.person("person"),
        trigger: match given.answer("trigger") {
            Some(Answer::Text { text }) => text.trim().to_owned(),
            _ => String::new(),
        },
        need: given.picked("need"),
        feelings: given.feelings(),
        urge: match given.answer("urge") {
            Some(Answer::Scale { value }) => Some(*value),
            _ => None,
        },
        moves,
        until_back: given.picked("until_back"),
    };
    if moment == NewMoment::default() {
        return Ok(None);
    }
    Ok(Some(pattern::add(tx, &moment, Some(run.id))?))
}
