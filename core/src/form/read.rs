//! Reads a form from TOML and refuses what would not work, naming file, line and reason.

use super::check::{check_form, check_step};
use super::condition::Condition;
use super::dialogue::Turn;
use super::model::{
    Breathing, Fact, Filing, Form, Recall, ScriptLine, Shown, Step, StepKind, StepOption, WhichDays,
};
use crate::error::Result;
use crate::text::Pack;
use crate::text::pack::{content, from_toml};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormFile {
    id: String,
    stage: Option<u8>,
    track: Option<String>,
    title: String,
    minutes: u32,
    sources: Vec<String>,
    #[serde(default)]
    light: Vec<String>,
    intro: String,
    caution: Option<String>,
    #[serde(default)]
    approach: bool,
    #[serde(default)]
    methods: Vec<String>,
    step: Vec<toml::Spanned<StepFile>>,
    #[serde(default)]
    files: Vec<Filing>,
}

/// A step as a file writes it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepFile {
    id: String,
    kind: String,
    ask: String,
    hint: Option<String>,
    #[serde(default)]
    optional: bool,
    when: Option<Condition>,
    #[serde(default)]
    last: bool,
    text: Option<String>,
    share: Option<bool>,
    examples: Option<Vec<String>>,
    range: Option<[i32; 2]>,
    ends: Option<[String; 2]>,
    after: Option<String>,
    options: Option<Vec<OptionFile>>,
    many: Option<bool>,
    own_answer: Option<bool>,
    body: Option<bool>,
    most: Option<u32>,
    seconds: Option<u32>,
    breathing: Option<Breathing>,
    lines: Option<Vec<ScriptLine>>,
    cue: Option<String>,
    act: Option<String>,
    of: Option<Vec<String>>,
    recall: Option<Recall>,
    which: Option<WhichDays>,
    bell_every_s: Option<u32>,
    turn: Option<Vec<Turn>>,
    form: Option<String>,
    days: Option<Vec<u32>>,
    earlier: Option<Vec<String>>,
    shows: Option<Shown>,
    fact: Option<Fact>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionFile {
    id: String,
    text: String,
    opens: Option<String>,
    #[serde(default)]
    safety: bool,
    #[serde(default)]
    lighter: bool,
    contact: Option<String>,
    #[serde(default)]
    nothing: bool,
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
        gate_after: None,
        methods: read.methods,
        steps,
        files: read.files,
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
        let line = source.get(..spanned.span().start).map_or(0, |before| before.matches('\n').count() + 1);
        let step = step(spanned.into_inner()).map_err(|why| content(file, line, &why))?;
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
        "scale" => {
            let [low, high] = file.range.ok_or_else(|| needs("range"))?;
            StepKind::Scale { low, high, ends: file.ends.ok_or_else(|| needs("ends"))?, after: file.after }
        }
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
            nothing: o.nothing,
        })
        .collect()
}

/// Items of a list where the file doesn't say.
const DEFAULT_LIST_MOST: u32 = 20;
