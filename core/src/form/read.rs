//! Reads a form from TOML and refuses what would not work, naming file, line and reason.

use super::approach::GateAt;
use super::check::{check_end, check_form, check_step};
use super::condition::Condition;
use super::dialogue::Turn;
use super::end_line::EndLine;
use super::expect::{ActKind, Expects, Returns};
use super::model::{Breathing, Fact, Filing, Form, Recall, ScriptLine, Shown, Step, StepKind, WhichDays};
use super::option::{OptionFile, options};
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
    /// It coaches somebody nearer to a person, and the app asks whether that person is feared: after the person step,
    /// which is then the first one, also of the light version; or before the first step that plans, rehearses, expects or
    /// comes back, where the form may be about anyone. Left out: it coaches nobody nearer.
    approach: Option<GateAt>,
    /// Ids of the methods it works with: each brings its caution along, and some ask first. A timer with breathing
    /// needs `breathing`, another timer `sitting`.
    #[serde(default)]
    methods: Vec<String>,
    /// The steps, in the order they are asked.
    step: Vec<toml::Spanned<StepFile>>,
    /// What becomes of the answers once the form is finished, in the order it is filed.
    #[serde(default)]
    files: Vec<Filing>,
    /// Sentences for the end, which mirror what was answered: the first one that holds, and the second one below it. One
    /// without `when` and without a slot is said only where no other holds.
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
    /// Which fact the app looks up. `contact` needs `of`.
    fact: Option<Fact>,
    /// What kind of act the expectation is about. `noticed` stays out of what is counted as feared.
    act_kind: Option<ActKind>,
    /// When the person is asked what came: the follow-up is made by itself.
    returns: Option<Returns>,
    /// Id of an earlier date step: the day on which it is to be done.
    planned: Option<String>,
    /// Id of the later step that says what came, where `returns` says `here`.
    met: Option<String>,
    /// `true`: a plan, or a question that comes back, about oneself alone. It stays where nothing may lead to somebody.
    alone: Option<bool>,
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
    kind("expect", &["options", "act_kind", "returns"], &["own_answer", "planned", "met"]),
    kind("emotions", &[], &["body"]),
    kind("list", &[], &["examples", "most"]),
    kind("person", &[], &[]),
    kind("date", &[], &["which"]),
    kind("timer", &["seconds"], &["breathing", "bell_every_s"]),
    kind("script", &["lines"], &[]),
    kind("plan", &["cue", "act"], &["alone"]),
    kind("dialogue", &["turn"], &[]),
    kind("follow_up", &["form", "days"], &["alone"]),
    kind("review", &[], &["of", "earlier", "shows"]),
    kind("fact", &["fact", "options"], &["of"]),
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
            recall which bell_every_s turn form days earlier shows fact act_kind returns planned met alone
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
        approach: read.approach.into(),
        methods: read.methods,
        steps,
        files: read.files,
        end: read.end,
    };
    check_form(&form).map_err(|why| content(file, 0, &why))?;
    check_end(&form)
        .map_err(|(place, why)| content(file, line_of(source, "end", place, Some("text")), &why))?;
    pack.translate(&mut form);
    // Another language has sentences of its own.
    check_end(&form).map_err(|(place, why)| {
        content(&format!("{}/texts/form.{}.end.{place}", pack.language(), form.id), 0, &why)
    })?;
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
            expects: None,
        },
        "expect" => expectation(&mut file)?,
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
            of: file.of.and_then(|of| of.into_iter().next()).unwrap_or_default(),
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
        alone: file.alone.unwrap_or(false),
        initial: None,
        kind,
    })
}

fn expectation(file: &mut StepFile) -> Result<StepKind, String> {
    let needs = |key: &str| format!("step '{}': an expect step needs '{key}'", file.id);
    let expects = Expects {
        act_kind: file.act_kind.ok_or_else(|| needs("act_kind"))?,
        returns: file.returns.ok_or_else(|| needs("returns"))?,
        planned: file.planned.take(),
        met: file.met.take(),
    };
    let options = options(file.options.take().ok_or_else(|| needs("options"))?);
    if let Some(option) = options.iter().find(|option| option.feared.is_none()) {
        return Err(format!("step '{}': option '{}' says 'feared'", file.id, option.id));
    }
    let own_answer = file.own_answer.unwrap_or(false);
    Ok(StepKind::Choice { options, many: false, own_answer, expects: Some(expects) })
}

fn scale(file: &mut StepFile) -> Result<StepKind, String> {
    let needs = |key: &str| format!("step '{}': a scale step needs '{key}'", file.id);
    let [low, high] = file.range.ok_or_else(|| needs("range"))?;
    let ends = file.ends.clone().ok_or_else(|| needs("ends"))?;
    let (after, words) = (file.after.take(), file.words.take().unwrap_or_default());
    Ok(StepKind::Scale { low, high, ends, after, words, away: file.away.unwrap_or(false) })
}

/// The line of one of a form's tables, such as a filing, or of one of its keys; 0 where it has none such.
pub(super) fn line_of(source: &str, table: &str, place: usize, key: Option<&str>) -> usize {
    let span = || {
        let form = DeTable::parse(source).ok()?;
        let found = form.get_ref().get(table)?.get_ref().as_array()?.get(place)?;
        let key = found.get_ref().as_table()?.keys().find(|one| Some(one.get_ref().as_ref()) == key);
        Some(key.map_or(found.span(), toml::Spanned::span))
    };
    span().map_or(0, |span| line_at(source, span.start))
}

fn line_at(source: &str, place: usize) -> usize {
    source.get(..place).map_or(0, |before| before.matches('\n').count() + 1)
}

/// Items of a list where the file doesn't say.
const DEFAULT_LIST_MOST: u32 = 20;
