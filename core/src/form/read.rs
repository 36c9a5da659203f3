//! Reads a form from TOML and refuses what would not work, naming file, line and reason.

use super::model::{Breathing, Condition, Filing, Form, ScriptLine, Step, StepKind, StepOption, Test};
use crate::error::Result;
use crate::text::Pack;
use crate::text::pack::{content, from_toml};
use serde::Deserialize;
use std::collections::BTreeSet;

/// What a field of a filing takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldShape {
    /// Steps of any kind, written out in words.
    Words,
    Text,
    Scale,
    Choice,
    Emotions,
    Person,
    Plan,
}

/// A kind of row that a room takes from forms, and its fields.
#[derive(Debug, Clone, Copy)]
pub struct FilingKind {
    pub room: &'static str,
    pub kind: &'static str,
    pub fields: &'static [(&'static str, FieldShape)],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormFile {
    id: String,
    stage: Option<u8>,
    title: String,
    minutes: u32,
    sources: Vec<String>,
    #[serde(default)]
    light: Vec<String>,
    intro: String,
    caution: Option<String>,
    #[serde(default)]
    approach: bool,
    step: Vec<toml::Spanned<StepFile>>,
    #[serde(default)]
    files: Vec<Filing>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepFile {
    id: String,
    kind: String,
    ask: String,
    hint: Option<String>,
    #[serde(default)]
    optional: bool,
    when: Option<Condition>,
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
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionFile {
    id: String,
    text: String,
    opens: Option<String>,
}

/// Reads one form file and puts the pack's language in.
pub fn read_form(pack: &Pack, file: &str, source: &str) -> Result<Form> {
    let read: FormFile = from_toml(file, source)?;
    let mut steps = Vec::new();
    for spanned in read.step {
        let line = source.get(..spanned.span().start).map_or(0, |before| before.matches('\n').count() + 1);
        let step = step(spanned.into_inner()).map_err(|why| content(file, line, &why))?;
        check_step(&step, &steps)
            .map_err(|why| content(file, line, &format!("step '{}': {why}", step.id)))?;
        steps.push(step);
    }
    let mut form = Form {
        id: read.id,
        stage: read.stage,
        title: read.title,
        minutes: read.minutes,
        sources: read.sources,
        light: read.light,
        intro: read.intro,
        caution: read.caution,
        approach: read.approach,
        steps,
        files: read.files,
    };
    check_form(&form).map_err(|why| content(file, 0, &why))?;
    pack.translate(&mut form);
    Ok(form)
}

fn step(file: StepFile) -> Result<Step, String> {
    let kind_name = file.kind.clone();
    let needs = |key: &str| format!("step '{}': a {kind_name} step needs '{key}'", file.id);
    let kind = match file.kind.as_str() {
        "read" => StepKind::Read {
            text: file.text.ok_or_else(|| needs("text"))?,
            share: file.share.unwrap_or(false),
        },
        "text" => StepKind::Text { examples: file.examples.unwrap_or_default() },
        "scale" => {
            let [low, high] = file.range.ok_or_else(|| needs("range"))?;
            StepKind::Scale { low, high, ends: file.ends.ok_or_else(|| needs("ends"))?, after: file.after }
        }
        "choice" => StepKind::Choice {
            options: file
                .options
                .ok_or_else(|| needs("options"))?
                .into_iter()
                .map(|o| StepOption { id: o.id, text: o.text, opens: o.opens })
                .collect(),
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
        },
        "script" => StepKind::Script { lines: file.lines.ok_or_else(|| needs("lines"))? },
        "plan" => StepKind::Plan {
            cue: file.cue.ok_or_else(|| needs("cue"))?,
            act: file.act.ok_or_else(|| needs("act"))?,
        },
        "review" => StepKind::Review { of: file.of.ok_or_else(|| needs("of"))? },
        other => return Err(format!("step '{}': unknown kind '{other}'", file.id)),
    };
    Ok(Step { id: file.id, ask: file.ask, hint: file.hint, optional: file.optional, when: file.when, kind })
}

const DEFAULT_LIST_MOST: u32 = 20;
/// Longest sitting or breathing, in seconds.
const MOST_SECONDS: u32 = 3600;

fn check_step(step: &Step, earlier: &[Step]) -> Result<(), String> {
    if !is_id(&step.id) {
        return Err("an id is lower-case words joined by hyphens".to_owned());
    }
    if earlier.iter().any(|other| other.id == step.id) {
        return Err("this id is there twice".to_owned());
    }
    let before = |id: &str| {
        earlier.iter().find(|other| other.id == id).ok_or_else(|| format!("no earlier step '{id}'"))
    };
    if let Some(condition) = &step.when {
        let (Condition::All(tests) | Condition::Any(tests)) = condition;
        for test in tests {
            check_test(test, before(&test.step)?)?;
        }
    }
    match &step.kind {
        StepKind::Scale { low, high, after, .. } => {
            if low >= high {
                return Err("the range is empty".to_owned());
            }
            if let Some(after) = after
                && !matches!(&before(after)?.kind, StepKind::Scale { low: l, high: h, .. } if l == low && h == high)
            {
                return Err(format!("'{after}' is no scale of the same range"));
            }
        }
        StepKind::Choice { options, .. } => {
            let ids: BTreeSet<&str> = options.iter().map(|option| option.id.as_str()).collect();
            if options.is_empty() || ids.len() != options.len() {
                return Err("options need ids of their own".to_owned());
            }
            if let Some(bad) = options.iter().find(|option| !is_id(&option.id)) {
                return Err(format!("option '{}' is no id", bad.id));
            }
        }
        StepKind::Timer { seconds, breathing } => {
            if *seconds == 0 || *seconds > MOST_SECONDS {
                return Err(format!("seconds must be 1 to {MOST_SECONDS}"));
            }
            if breathing.is_some_and(|b| b.in_s < 1.0 || b.out_s < b.in_s || b.out_s > 12.0) {
                return Err("a breath goes in for at least a second and out for at least as long".to_owned());
            }
        }
        StepKind::Review { of } => {
            for id in of {
                before(id)?;
            }
        }
        StepKind::List { most: 0, .. } => return Err("'most' must be at least 1".to_owned()),
        StepKind::Script { lines } if lines.is_empty() => return Err("a script needs lines".to_owned()),
        _ => {}
    }
    Ok(())
}

fn check_test(test: &Test, tested: &Step) -> Result<(), String> {
    if let Some(is) = &test.is {
        let StepKind::Choice { options, .. } = &tested.kind else {
            return Err(format!("'{}' is no choice", test.step));
        };
        if let Some(id) = is.ids().iter().find(|id| options.iter().all(|option| option.id != **id)) {
            return Err(format!("'{}' has no option '{id}'", test.step));
        }
    }
    if (test.at_least.is_some() || test.at_most.is_some()) && !matches!(tested.kind, StepKind::Scale { .. }) {
        return Err(format!("'{}' is no scale", test.step));
    }
    if test.is.is_none() && test.at_least.is_none() && test.at_most.is_none() && test.answered.is_none() {
        return Err(format!("the test of '{}' tests nothing", test.step));
    }
    Ok(())
}

fn check_form(form: &Form) -> Result<(), String> {
    if !is_id(&form.id) {
        return Err("the form's id is lower-case words joined by hyphens".to_owned());
    }
    if form.steps.is_empty() {
        return Err("a form needs a step".to_owned());
    }
    if form.sources.is_empty() {
        return Err("a form needs a source".to_owned());
    }
    if form.stage.is_some_and(|stage| !(1..=10).contains(&stage)) {
        return Err("stages are 1 to 10".to_owned());
    }
    if let Some(id) = form.light.iter().find(|id| form.step(id).is_none()) {
        return Err(format!("light names no step '{id}'"));
    }
    Ok(())
}

/// Checks a form's filings against what the rooms take.
pub fn check_filing(form: &Form, file: &str, kinds: &[FilingKind]) -> Result<()> {
    for filing in &form.files {
        let bad = |why: String| content(file, 0, &format!("files {}/{}: {why}", filing.room, filing.kind));
        let kind = kinds
            .iter()
            .find(|kind| kind.room == filing.room && kind.kind == filing.kind)
            .ok_or_else(|| bad("no room takes this".to_owned()))?;
        for (field, joined) in &filing.fields {
            let (_, shape) = kind
                .fields
                .iter()
                .find(|(name, _)| name == field)
                .ok_or_else(|| bad(format!("no field '{field}'")))?;
            if *shape != FieldShape::Words && joined.ids().len() != 1 {
                return Err(bad(format!("field '{field}' takes one step")));
            }
            for id in joined.ids() {
                let step = form.step(id).ok_or_else(|| bad(format!("no step '{id}'")))?;
                if !fits(*shape, &step.kind) {
                    return Err(bad(format!("step '{id}' does not fit field '{field}'")));
                }
            }
        }
    }
    Ok(())
}

fn fits(shape: FieldShape, kind: &StepKind) -> bool {
    match shape {
        FieldShape::Words => true,
        FieldShape::Text => matches!(kind, StepKind::Text { .. }),
        FieldShape::Scale => matches!(kind, StepKind::Scale { .. }),
        FieldShape::Choice => matches!(kind, StepKind::Choice { .. }),
        FieldShape::Emotions => matches!(kind, StepKind::Emotions { .. }),
        FieldShape::Person => matches!(kind, StepKind::Person),
        FieldShape::Plan => matches!(kind, StepKind::Plan { .. }),
    }
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
