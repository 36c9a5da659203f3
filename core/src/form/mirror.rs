//! Sentences that mirror what was answered: a text with slots, `You stepped back[, and it was for {for}].`
//!
//! A slot names a step, and its answer stands there. A clause in brackets is dropped where a slot in it has no answer; a
//! sentence with such a slot outside of brackets isn't said at all. What somebody wrote in their own words is quoted on a
//! line of its own and never built into a sentence: it would have to be bent to fit.

use super::answer::Answer;
use super::flow::Flow;
use super::model::{Form, Step, StepKind};
use super::option::StepOption;
use super::words::{Wording, in_days};
use crate::text::args;

/// The slot for what was expected by the run that asked for this one.
const EXPECTED: &str = "expected";
/// Behind a step's id: how many things were answered there.
const COUNT: &str = ".count";
/// Characters of one's own words that are quoted at most; cut at a space.
const MOST_QUOTED: usize = 240;

/// A sentence with slots, read.
#[derive(Debug, PartialEq)]
struct Mirror<'t> {
    clauses: Vec<Clause<'t>>,
}

#[derive(Debug, PartialEq)]
struct Clause<'t> {
    /// It is dropped where one of its slots has no answer.
    may_go: bool,
    parts: Vec<Part<'t>>,
}

#[derive(Debug, PartialEq)]
enum Part<'t> {
    Text(&'t str),
    Slot { step: &'t str, count: bool },
}

/// What stands in a slot.
enum Filled {
    /// Ours, or a number: part of the sentence.
    Said(String),
    /// The person's own, quoted on a line of its own.
    Own(Vec<String>),
}

fn read(text: &str) -> Result<Mirror<'_>, String> {
    let mut clauses = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (inside, may_go, after) = match rest.strip_prefix('[') {
            Some(opened) => {
                let (inside, after) = opened.split_once(']').ok_or("a '[' is never closed")?;
                (inside, true, after)
            }
            None => {
                let end = rest.find('[').unwrap_or(rest.len());
                (&rest[..end], false, &rest[end..])
            }
        };
        if inside.contains(['[', ']']) {
            return Err("brackets stand by themselves, one pair after the other".to_owned());
        }
        clauses.push(Clause { may_go, parts: parts(inside)? });
        rest = after;
    }
    if clauses.iter().any(|clause| clause.may_go && clause.slots().next().is_none()) {
        return Err("a clause in brackets has a slot".to_owned());
    }
    Ok(Mirror { clauses })
}

fn parts(inside: &str) -> Result<Vec<Part<'_>>, String> {
    let mut parts = Vec::new();
    let mut rest = inside;
    while let Some((before, opened)) = rest.split_once('{') {
        let (slot, after) = opened.split_once('}').ok_or("a '{' is never closed")?;
        parts.push(Part::Text(before));
        parts.push(match slot.strip_suffix(COUNT) {
            Some(step) => Part::Slot { step, count: true },
            None => Part::Slot { step: slot, count: false },
        });
        rest = after;
    }
    if rest.contains('}') {
        return Err("a '}' was never opened".to_owned());
    }
    parts.push(Part::Text(rest));
    Ok(parts)
}

impl<'t> Clause<'t> {
    fn slots(&self) -> impl Iterator<Item = (&'t str, bool)> + '_ {
        self.parts.iter().filter_map(|part| match part {
            Part::Slot { step, count } => Some((*step, *count)),
            Part::Text(_) => None,
        })
    }
}

/// Checks that every slot has a step whose answer can stand there.
pub(super) fn check(form: &Form, text: &str) -> Result<(), String> {
    for clause in read(text)?.clauses {
        for (place, part) in clause.parts.iter().enumerate() {
            let Part::Slot { step: id, count } = part else { continue };
            let before = place.checked_sub(1).and_then(|before| clause.parts.get(before));
            let alone = matches!(before, Some(Part::Text(text)) if text.ends_with(": "))
                && matches!(clause.parts.get(place + 1), None | Some(Part::Text("")));
            if *id == EXPECTED {
                match alone {
                    true => continue,
                    false => {
                        return Err("what was expected comes after a colon, and nothing after it".to_owned());
                    }
                }
            }
            let step = form.step(id).ok_or_else(|| format!("no step '{id}' for the slot"))?;
            check_slot(step, *count, clause.may_go, alone)?;
        }
    }
    Ok(())
}

/// `alone`: it stands after a colon, at the end of its clause.
fn check_slot(step: &Step, count: bool, may_go: bool, alone: bool) -> Result<(), String> {
    let id = &step.id;
    match &step.kind {
        StepKind::Choice { many: true, .. } | StepKind::List { .. } | StepKind::Emotions { .. } if count => {
            Ok(())
        }
        _ if count => Err(format!("nothing can be counted at '{id}'")),
        StepKind::Choice { own_answer: true, .. } if !may_go => {
            Err(format!("the slot '{id}' may hold own words, so its clause stands in brackets"))
        }
        StepKind::Text { .. } | StepKind::List { .. } | StepKind::Plan { .. } if !alone => {
            Err(format!("own words of '{id}' come after a colon, and nothing after them"))
        }
        StepKind::Choice { .. }
        | StepKind::Text { .. }
        | StepKind::List { .. }
        | StepKind::Plan { .. }
        | StepKind::Scale { .. }
        | StepKind::Person
        | StepKind::Date { .. }
        | StepKind::FollowUp { .. }
        | StepKind::Emotions { .. } => Ok(()),
        _ => Err(format!("the answer to '{id}' can't be said in a sentence")),
    }
}

/// The sentence for what was answered; none where something that it needs wasn't.
pub(super) fn said(text: &str, flow: &Flow<'_>, words: &Wording<'_>) -> Option<String> {
    let mut said = String::new();
    let mut quoted = Vec::new();
    let mut after_own = false;
    for clause in read(text).ok()?.clauses {
        let mut sentence = String::new();
        let (mut gone, mut ends_own) = (false, false);
        for part in &clause.parts {
            match part {
                Part::Text(text) => sentence.push_str(text),
                Part::Slot { step, count } => match filled(step, *count, flow, words) {
                    Some(Filled::Said(text)) => {
                        let begins = said.is_empty() && sentence.is_empty()
                            || sentence.trim_end().ends_with(['.', '?'])
                            || sentence.is_empty() && said.trim_end().ends_with(['.', '?']);
                        sentence.push_str(&if begins { capital(&text) } else { text });
                    }
                    Some(Filled::Own(own)) if sentence.ends_with(": ") => {
                        ends_own = true;
                        sentence.truncate(sentence.trim_end().len());
                        for words in &own {
                            sentence.push('\n');
                            sentence.push_str(words);
                        }
                    }
                    Some(Filled::Own(own)) => {
                        quoted.extend(own);
                        gone = true;
                    }
                    None => gone = true,
                },
            }
        }
        match (gone, clause.may_go) {
            // What comes after quoted words begins a line of its own.
            (false, _) if after_own && !sentence.trim().is_empty() => {
                said.push('\n');
                said.push_str(sentence.trim_start());
                after_own = ends_own;
            }
            (false, _) => {
                said.push_str(&sentence);
                after_own |= ends_own;
            }
            (true, true) => {}
            (true, false) => return None,
        }
    }
    for own in quoted {
        said.push('\n');
        said.push_str(&own);
    }
    Some(said.trim().to_owned()).filter(|said| !said.is_empty())
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

fn filled(id: &str, count: bool, flow: &Flow<'_>, words: &Wording<'_>) -> Option<Filled> {
    if id == EXPECTED {
        return own([words.memory.expected()?.as_str()], words);
    }
    let step = flow.form.step(id)?;
    let answer = *flow.counting().get(id)?;
    if count {
        let found = match answer {
            Answer::Listed { items } => items.iter().filter(|item| !item.trim().is_empty()).count(),
            Answer::Choice { picked, own } => picked.len() + usize::from(own.is_some()),
            Answer::Emotions { felt } => felt.len(),
            _ => 0,
        };
        return (found > 0).then(|| Filled::Said(found.to_string()));
    }
    match answer {
        Answer::Text { text } => own([text.as_str()], words),
        Answer::Listed { items } => own(items.iter().map(String::as_str), words),
        Answer::Plan { cue, act, .. } => own([super::words::plan_in_words(cue, act).as_str()], words),
        Answer::Choice { picked, own: written } => {
            let StepKind::Choice { options, .. } = &step.kind else { return None };
            let says = |option: &&StepOption| {
                picked.contains(&option.id) && !option.nothing && option.fear.is_none()
            };
            let said: Vec<String> = options.iter().filter(says).map(|option| option.in_sentence()).collect();
            match (said.is_empty(), written) {
                (false, _) => Some(Filled::Said(listed(&said, words))),
                (true, Some(written)) => own([written.as_str()], words),
                (true, None) => None,
            }
        }
        Answer::Scale { value } => Some(Filled::Said(value.to_string())),
        Answer::Person { id } => words.memory.name((*id)?).map(Filled::Said),
        Answer::Date { day } => Some(Filled::Said(words.catalogue.day(*day))),
        Answer::FollowUp { in_days: days } => days.map(|days| Filled::Said(in_days(words.catalogue, days))),
        Answer::Emotions { felt } => {
            let felt: Vec<String> = felt.iter().map(|f| words.feelings.word_or_id(&f.word)).collect();
            (!felt.is_empty()).then(|| Filled::Said(listed(&felt, words)))
        }
        Answer::Done | Answer::Skipped | Answer::Dialogue { .. } => None,
    }
}

fn own<'w>(written: impl IntoIterator<Item = &'w str>, words: &Wording<'_>) -> Option<Filled> {
    let quoted: Vec<String> = written
        .into_iter()
        .filter(|written| !written.trim().is_empty())
        .map(|written| quote(written, words))
        .collect();
    (!quoted.is_empty()).then_some(Filled::Own(quoted))
}

fn quote(written: &str, words: &Wording<'_>) -> String {
    let one_line = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = match one_line.char_indices().nth(MOST_QUOTED) {
        Some((most, _)) => match one_line[..most].rfind(' ') {
            Some(space) => format!("{} …", &one_line[..space]),
            None => one_line,
        },
        None => one_line,
    };
    words.catalogue.say("quoted", &args([("words", cut.into())]))
}

/// "air, quiet and sleep"
fn listed(said: &[String], words: &Wording<'_>) -> String {
    match said {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => words
            .catalogue
            .say("listed", &args([("before", before.join(", ").into()), ("last", last.clone().into())])),
    }
}
