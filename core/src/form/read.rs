//! Reads a form from TOML and refuses what would not work, naming file, line and reason.

use super::check::{check_form, check_step};
use super::condition::Condition;
use super::dialogue::Turn;
use super::end_line::EndLine;
use super::model::{
    Breathing, Fact, Fear, Filing, Form, Recall, SaysOfPerson, ScriptLine, Shown, Step, StepKind, StepOption,
    WhichDays,
};
use crate::error::Result;
use crate::text::Pack;
use crate::text::pack::{content, from_toml};
use serde::Deserialize;
use toml::de::DeTable;

/// An exercise: what is said before it, its steps, and what becomes of the answers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormFile {
    /// The file's name without its ending. Lower-case words and digits joined by hyphens; it stays as it is once
    /// somebody has answered the form.
    id: String,
    /// The stage it belongs to, 1 to 10. Not together with `track`.
    stage: Option<u8>,
    /// Id of the track it belongs to. Not together with `stage`. A form of the toolbox needs neither.
    track: Option<String>,
    /// The name that lists and the first screen show.
    title: String,
    /// An honest estimate of the full version.
    minutes: u32,
    /// What the exercise is taken from: papers, books, or "common practice". At least one.
    sources: Vec<String>,
    /// Ids of the steps of the light version, for a minute. Left out: there is none.
    #[serde(default)]
    light: Vec<String>,
    /// What is said before the first step.
    intro: String,
    /// What to look out for: shown before the first step and kept in reach.
    caution: Option<String>,
    /// `true`: it coaches somebody nearer to a person. The first step is then a person step, also of the light version,
    /// and the app asks first whether that person is feared.
    #[serde(default)]
    approach: bool,
    /// Ids of the methods it works with: each brings its caution along, and some ask first. A timer with breathing
    /// needs `breathing`, another timer `sitting`.
    #[serde(default)]
    methods: Vec<String>,
    /// The steps, in the order they are asked.
    step: Vec<toml::Spanned<StepFile>>,
    /// What becomes of the answers once the form is finished, in the order it is filed.
    #[serde(default)]
    files: Vec<Filing>,
    /// Sentences for the end, which say back what was answered: the first one that holds, and the second one below it.
    /// Left out: it is said that this was the last step.
    #[serde(default)]
    end: Vec<EndLine>,
}

/// One question of a form, or something to read, hear or do.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepFile {
    /// Unique within the form. Lower-case words and digits joined by hyphens.
    id: String,
    /// What is asked and how it is answered: one of the kinds below.
    kind: String,
    /// The question, or a heading; empty where the step speaks for itself.
    ask: String,
    /// A line of help under the question.
    hint: Option<String>,
    /// `true`: the step may be skipped.
    #[serde(default)]
    optional: bool,
    /// The step is asked only where this holds. Left out: always.
    when: Option<Condition>,
    /// `true`: the form ends with this step where it is asked.
    #[serde(default)]
    last: bool,
    /// What is read.
    text: Option<String>,
    /// `true`: the text is offered to copy or share. Left out: `false`.
    share: Option<bool>,
    /// Examples of an answer, shown and never taken over by themselves.
    examples: Option<Vec<String>>,
    /// The lowest and the highest value, both included.
    range: Option<[i32; 2]>,
    /// The words at the low and at the high end.
    ends: Option<[String; 2]>,
    /// Id of an earlier scale step of the same range. Both values are shown, as before and after.
    after: Option<String>,
    /// Five words for the values, from the low end up. Left out: only the ends have words.
    words: Option<Vec<String>>,
    /// `true`: it asks how strong the wish to be away is, and the two circles show it. Left out: `false`.
    away: Option<bool>,
    /// In the order they are shown; of a fact, the values that it can have.
    options: Option<Vec<OptionFile>>,
    /// `true`: several may be picked. Left out: `false`.
    many: Option<bool>,
    /// `true`: an option in the person's own words may be added. Left out: `false`.
    own_answer: Option<bool>,
    /// `true`: words for the body are offered beside feelings. Left out: `false`.
    body: Option<bool>,
    /// The most items that are taken, at least 1. Left out: 20.
    most: Option<u32>,
    /// How long the whole timer runs, 1 to 3600 seconds.
    seconds: Option<u32>,
    /// The breathing pattern. Left out: it is a sitting.
    breathing: Option<Breathing>,
    /// In the order they are read.
    lines: Option<Vec<ScriptLine>>,
    /// A filled-in situation, to take or change: "When …".
    cue: Option<String>,
    /// A filled-in act, to take or change.
    act: Option<String>,
    /// Ids of earlier steps: those whose answers are shown back; of a fact, the one person step that it is about.
    of: Option<Vec<String>>,
    /// What the person wrote elsewhere, offered to tap.
    recall: Option<Recall>,
    /// Which days are taken. Left out: `any`.
    which: Option<WhichDays>,
    /// A bell every so many seconds, beside the one at the end. Left out: only that one.
    bell_every_s: Option<u32>,
    /// What the other one says, with replies to choose from. The first turn begins.
    turn: Option<Vec<Turn>>,
    /// Id of the form that is begun on that day.
    form: Option<String>,
    /// Days from today, 1 to 730, the preferred one first.
    days: Option<Vec<u32>>,
    /// Ids of steps of the form that asked for this one: their answers are shown.
    earlier: Option<Vec<String>>,
    /// What is shown beside answers.
    shows: Option<Shown>,
    /// Which fact the app looks up.
    fact: Option<Fact>,
}

/// One option of a choice, or one value of a fact.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionFile {
    /// Unique within its step. Lower-case words and digits joined by hyphens.
    id: String,
    /// What the option says.
    text: String,
    /// Id of the notice that is shown to whoever picks this.
    opens: Option<String>,
    /// `true`: picking it asks "Are you safe right now?".
    #[serde(default)]
    safety: bool,
    /// `true`: picking it chooses the light version beforehand. For steps before a form, in `gates.toml`.
    #[serde(default)]
    lighter: bool,
    /// What picking it says about the person that the form is about.
    contact: Option<SaysOfPerson>,
    /// `true`: it holds one of the words of fear in `gates.toml`, and isn't about fear of somebody.
    #[serde(default)]
    calm: bool,
    /// `named`: it names fear, threat or control of a person, and nothing coaches nearer to them from then on. `hinted`:
    /// it may be about fear, and the app asks. Either way it is never filed in words.
    fear: Option<Fear>,
    /// `true`: the option says that there is nothing to say, such as "can't tell", and stays out of my map.
    #[serde(default)]
    nothing: bool,
}

/// A kind of step as files name it, and the keys that it has beside those of every step.
#[derive(Debug)]
pub struct KindOfStep {
    /// The word in `kind`.
    pub name: &'static str,
    /// Keys that must be there.
    pub needs: &'static [&'static str],
    /// Keys that may be there.
    pub takes: &'static [&'static str],
}

const fn kind(
    name: &'static str,
    needs: &'static [&'static str],
    takes: &'static [&'static str],
) -> KindOfStep {
    KindOfStep { name, needs, takes }
}

/// All kinds, in the order of `StepKind`.
pub const STEP_KINDS: &[KindOfStep] = &[
    kind("read", &["text"], &["share"]),
    kind("text", &[], &["examples", "recall"]),
    kind("scale", &["range", "ends"], &["after", "words", "away"]),
    kind("choice", &["options"], &["many", "own_answer"]),
    kind("emotions", &[], &["body"]),
    kind("list", &[], &["examples", "most"]),
    kind("person", &[], &[]),
    kind("date", &[], &["which"]),
    kind("timer", &["seconds"], &["breathing", "bell_every_s"]),
    kind("script", &["lines"], &[]),
    kind("plan", &["cue", "act"], &[]),
    kind("dialogue", &["turn"], &[]),
    kind("follow_up", &["form", "days"], &[]),
    kind("review", &[], &["of", "earlier", "shows"]),
    kind("fact", &["of", "fact", "options"], &[]),
];

impl StepFile {
    /// Refuses a key that steps of this kind don't have: it would do nothing, and nobody would hear of it.
    fn check_keys(&self) -> Result<(), String> {
        let bad = |why: String| format!("step '{}': {why}", self.id);
        macro_rules! given {
            ($($key:ident)+) => { [$((stringify!($key), self.$key.is_some()),)+] };
        }
        let given = given! {
            text share examples range ends after words away options many own_answer body most seconds breathing lines cue act of
            recall which bell_every_s turn form days earlier shows fact
        };
        let name = &self.kind;
        let kind = STEP_KINDS.iter().find(|kind| kind.name == name).ok_or_else(|| {
            let known: Vec<&str> = STEP_KINDS.iter().map(|kind| kind.name).collect();
            bad(format!("unknown kind '{name}', expected one of {}", known.join(", ")))
        })?;
        let other = |key: &&str| !kind.needs.contains(key) && !kind.takes.contains(key);
        match given.iter().filter(|(_, is_given)| *is_given).map(|(key, _)| *key).find(other) {
            Some(key) => Err(bad(format!("a {name} step has no '{key}'"))),
            None => Ok(()),
        }
    }
}

/// Reads one form file and puts the pack's language in.
pub fn read_form(pack: &Pack, file: &str, source: &str) -> Result<Form> {
    let read: FormFile = from_toml(file, source)?;
    let steps = read_steps(file, source, read.step, &[])?;
    let mut form = Form {
        id: read.id,
        stage: read.stage,
        track: read.track,
        title: read.title,
        minutes: read.minutes,
        sources: read.sources,
        light: read.light,
        intro: read.intro,
        caution: read.caution,
        approach: read.approach,
        methods: read.methods,
        steps,
        files: read.files,
        end: read.end,
    };
    check_form(&form).map_err(|why| content(file, 0, &why))?;
    pack.translate(&mut form);
    Ok(form)
}

/// Reads the steps of a file in their order. Each may look at those before it, and at those that stand before
/// all of them.
pub fn read_steps(
    file: &str,
    source: &str,
    written: Vec<toml::Spanned<StepFile>>,
    before: &[Step],
) -> Result<Vec<Step>> {
    let mut steps = before.to_vec();
    for spanned in written {
        let line = line_at(source, spanned.span().start);
        let read = spanned.into_inner();
        let step = read.check_keys().and_then(|()| step(read)).map_err(|why| content(file, line, &why))?;
        check_step(&step, &steps)
            .map_err(|why| content(file, line, &format!("step '{}': {why}", step.id)))?;
        steps.push(step);
    }
    Ok(steps.split_off(before.len()))
}

fn step(mut file: StepFile) -> Result<Step, String> {
    let kind_name = file.kind.clone();
    let needs = |key: &str| format!("step '{}': a {kind_name} step needs '{key}'", file.id);
    let kind = match file.kind.as_str() {
        "read" => StepKind::Read {
            text: file.text.ok_or_else(|| needs("text"))?,
            share: file.share.unwrap_or(false),
        },
        "text" => {
            StepKind::Text { examples: file.examples.unwrap_or_default(), recall: file.recall, number: None }
        }
        "scale" => scale(&mut file)?,
        "choice" => StepKind::Choice {
            options: options(file.options.take().ok_or_else(|| needs("options"))?),
            many: file.many.unwrap_or(false),
            own_answer: file.own_answer.unwrap_or(false),
        },
        "emotions" => StepKind::Emotions { body: file.body.unwrap_or(false) },
        "list" => StepKind::List {
            examples: file.examples.unwrap_or_default(),
            most: file.most.unwrap_or(DEFAULT_LIST_MOST),
        },
        "person" => StepKind::Person,
        "timer" => StepKind::Timer {
            seconds: file.seconds.ok_or_else(|| needs("seconds"))?,
            breathing: file.breathing,
            bell_every_s: file.bell_every_s,
        },
        "date" => StepKind::Date { which: file.which.unwrap_or(WhichDays::Any) },
        "script" => StepKind::Script { lines: file.lines.ok_or_else(|| needs("lines"))? },
        "plan" => StepKind::Plan {
            cue: file.cue.ok_or_else(|| needs("cue"))?,
            act: file.act.ok_or_else(|| needs("act"))?,
        },
        "dialogue" => StepKind::Dialogue { turns: file.turn.ok_or_else(|| needs("turn"))? },
        "follow_up" => StepKind::FollowUp {
            form: file.form.ok_or_else(|| needs("form"))?,
            days: file.days.ok_or_else(|| needs("days"))?,
        },
        "review" => StepKind::Review {
            of: file.of.unwrap_or_default(),
            earlier: file.earlier.unwrap_or_default(),
            shows: file.shows,
        },
        "fact" => StepKind::Fact {
            of: file.of.and_then(|of| of.into_iter().next()).ok_or_else(|| needs("of"))?,
            fact: file.fact.ok_or_else(|| needs("fact"))?,
            options: options(file.options.take().ok_or_else(|| needs("options"))?),
        },
        other => return Err(format!("step '{}': unknown kind '{other}'", file.id)),
    };
    Ok(Step {
        id: file.id,
        ask: file.ask,
        hint: file.hint,
        optional: file.optional,
        when: file.when,
        last: file.last,
        closing: false,
        initial: None,
        kind,
    })
}

fn scale(file: &mut StepFile) -> Result<StepKind, String> {
    let needs = |key: &str| format!("step '{}': a scale step needs '{key}'", file.id);
    let [low, high] = file.range.ok_or_else(|| needs("range"))?;
    let ends = file.ends.clone().ok_or_else(|| needs("ends"))?;
    let (after, words) = (file.after.take(), file.words.take().unwrap_or_default());
    Ok(StepKind::Scale { low, high, ends, after, words, away: file.away.unwrap_or(false) })
}

/// The line of a form's filing, or of one of its fields; 0 where it has none such.
pub(super) fn line_of_filing(source: &str, place: usize, field: Option<&str>) -> usize {
    let span = || {
        let form = DeTable::parse(source).ok()?;
        let filing = form.get_ref().get("files")?.get_ref().as_array()?.get(place)?;
        let key = filing.get_ref().as_table()?.keys().find(|key| Some(key.get_ref().as_ref()) == field);
        Some(key.map_or(filing.span(), toml::Spanned::span))
    };
    span().map_or(0, |span| line_at(source, span.start))
}

fn line_at(source: &str, place: usize) -> usize {
    source.get(..place).map_or(0, |before| before.matches('\n').count() + 1)
}

fn options(written: Vec<OptionFile>) -> Vec<StepOption> {
    written
        .into_iter()
        .map(|o| StepOption {
            id: o.id,
            text: o.text,
            opens: o.opens,
            safety: o.safety,
            lighter: o.lighter,
            contact: o.contact,
            calm: o.calm,
            fear: o.fear,
            nothing: o.nothing,
        })
        .collect()
}

/// Items of a list where the file doesn't say.
const DEFAULT_LIST_MOST: u32 = 20;
