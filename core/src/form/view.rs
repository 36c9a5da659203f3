use super::answer::Answer;
use super::dialogue::Turn;
use super::flow::Flow;
use super::model::{Breathing, Form, ScriptLine, Step, StepKind, WhichDays};
use super::words::{Wording, in_days, review};
use crate::text::{Paragraph, paragraphs};
use crate::vault::Id;

/// A form in a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FormLine {
    pub id: String,
    pub title: String,
    pub minutes: u32,
    pub has_light: bool,
}

/// A run as a screen shows it: where it stands, and the step to render.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct RunView {
    /// None for a run that is not kept (the toolbox without a vault).
    pub run: Option<Id>,
    pub form: String,
    pub title: String,
    pub intro: String,
    pub caution: Option<String>,
    pub sources: Vec<String>,
    pub light: bool,
    pub has_light: bool,
    /// Steps before this one, and steps in all as it looks now.
    pub steps_before: u32,
    pub steps_in_all: u32,
    pub can_go_back: bool,
    /// None: every step is answered, and the run can be finished.
    pub step: Option<StepView>,
    pub finished: bool,
    /// What an answer opened; shown calmly, above the step.
    pub notices: Vec<NoticeView>,
    /// Whether the person is safe right now, asked where an answer raised it. Never in the way of the step.
    pub safety: Option<SafetyView>,
}

/// "Are you safe right now?", and what follows from the answer.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SafetyView {
    /// None where nothing is kept: then the answer stays with the front end.
    pub flag: Option<Id>,
    pub ask: String,
    pub options: Vec<OptionView>,
    /// Id of the option that was picked.
    pub answered: Option<String>,
    /// Where not everything is well: the emergency number and the lines stand on top.
    pub lines_first: bool,
    /// What is said beside the lines, and then about people and the plan.
    pub text: String,
    pub people: Vec<String>,
    /// The plan for getting through tonight, section by section; empty where none was written.
    pub plan: Vec<ReviewLine>,
}

/// A calm word about safety, with lines to call.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NoticeView {
    pub id: String,
    pub title: String,
    pub text: String,
    /// `crisis` or `violence`: which lines belong to it; `none`: only words.
    pub lines: String,
}

#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct StepView {
    pub id: String,
    pub ask: String,
    pub hint: Option<String>,
    pub optional: bool,
    pub part: StepPart,
    /// What was answered here before, or what stands there beforehand.
    pub answer: Option<Answer>,
}

/// What a front end renders: one renderer a kind.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum StepPart {
    /// `share`: the plain text to copy or share; none: only to read.
    Read {
        paragraphs: Vec<Paragraph>,
        share: Option<String>,
    },
    /// `recalled`: what the person wrote before, to tap. `number`: only a number is an answer.
    Text {
        examples: Vec<String>,
        recalled: Vec<String>,
        number: bool,
    },
    /// `before`: what was answered at the scale that this one follows up.
    Scale {
        low: i32,
        high: i32,
        low_end: String,
        high_end: String,
        before: Option<i32>,
    },
    Choice {
        options: Vec<OptionView>,
        many: bool,
        own_answer: bool,
    },
    Emotions {
        body: bool,
    },
    /// Not named `List`: in Kotlin that would hide the collection.
    Listed {
        examples: Vec<String>,
        most: u32,
    },
    Person,
    Timer {
        seconds: u32,
        breathing: Option<Breathing>,
        /// A bell between, every so many seconds; one at the end in any case.
        bell_every_s: Option<u32>,
    },
    Date {
        which: WhichDays,
    },
    /// The first turn begins; a reply leads to the turn that it names.
    Dialogue {
        turns: Vec<Turn>,
    },
    FollowUp {
        choices: Vec<FollowUpChoice>,
        /// What not to be asked again is called.
        never: String,
    },
    Script {
        lines: Vec<ScriptLine>,
        seconds: u32,
    },
    Plan {
        cue: String,
        act: String,
    },
    Review {
        lines: Vec<ReviewLine>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OptionView {
    pub id: String,
    pub text: String,
}

/// A day on which to be asked again.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FollowUpChoice {
    pub in_days: u32,
    /// "tomorrow", "in 3 days".
    pub text: String,
}

/// A question and its answer in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReviewLine {
    pub ask: String,
    pub answer: String,
}

/// The view of a flow that stands at `at` (none: all answered).
pub fn run_view(
    flow: &Flow<'_>,
    run: Option<Id>,
    at: Option<&str>,
    finished: bool,
    words: &Wording<'_>,
) -> RunView {
    let asked = flow.asked();
    let step = at.and_then(|id| asked.iter().copied().find(|step| step.id == id));
    let before = step.map_or(asked.len(), |step| asked.iter().take_while(|s| s.id != step.id).count());
    let form = flow.form;
    RunView {
        run,
        form: form.id.clone(),
        title: form.title.clone(),
        intro: form.intro.clone(),
        caution: form.caution.clone(),
        sources: form.sources.clone(),
        light: flow.light,
        has_light: !form.light.is_empty(),
        steps_before: count(before),
        steps_in_all: count(asked.len()),
        can_go_back: before > 0 && !finished,
        step: step.map(|step| step_view(flow, step, words)),
        finished,
        notices: Vec::new(),
        safety: None,
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn step_view(flow: &Flow<'_>, step: &Step, words: &Wording<'_>) -> StepView {
    StepView {
        id: step.id.clone(),
        ask: step.ask.clone(),
        hint: step.hint.clone(),
        optional: step.optional,
        part: part(flow, step, words),
        answer: flow.answers.get(&step.id).or(step.initial.as_ref()).cloned(),
    }
}

fn part(flow: &Flow<'_>, step: &Step, words: &Wording<'_>) -> StepPart {
    match &step.kind {
        StepKind::Read { text, share } => {
            StepPart::Read { paragraphs: paragraphs(text), share: share.then(|| text.trim().to_owned()) }
        }
        StepKind::Text { examples, recall, number } => StepPart::Text {
            examples: examples.clone(),
            number: number.is_some(),
            recalled: recall.map_or_else(Vec::new, |what| words.memory.recalled(what)),
        },
        StepKind::Scale { low, high, ends: [low_end, high_end], after } => StepPart::Scale {
            low: *low,
            high: *high,
            low_end: low_end.clone(),
            high_end: high_end.clone(),
            before: after.as_ref().and_then(|id| match flow.answers.get(id) {
                Some(Answer::Scale { value }) => Some(*value),
                _ => None,
            }),
        },
        StepKind::Choice { options, many, own_answer } => StepPart::Choice {
            options: options.iter().map(|o| OptionView { id: o.id.clone(), text: o.text.clone() }).collect(),
            many: *many,
            own_answer: *own_answer,
        },
        StepKind::Emotions { body } => StepPart::Emotions { body: *body },
        StepKind::List { examples, most } => StepPart::Listed { examples: examples.clone(), most: *most },
        StepKind::Person => StepPart::Person,
        StepKind::Timer { seconds, breathing, bell_every_s } => {
            StepPart::Timer { seconds: *seconds, breathing: *breathing, bell_every_s: *bell_every_s }
        }
        StepKind::Date { which } => StepPart::Date { which: *which },
        StepKind::Dialogue { turns } => StepPart::Dialogue { turns: turns.clone() },
        StepKind::FollowUp { days, .. } => StepPart::FollowUp {
            choices: days
                .iter()
                .map(|n| FollowUpChoice { in_days: *n, text: in_days(words.catalogue, *n) })
                .collect(),
            never: words.catalogue.text("follow-up-never"),
        },
        StepKind::Script { lines } => {
            StepPart::Script { lines: lines.clone(), seconds: script_seconds(lines) }
        }
        StepKind::Plan { cue, act } => StepPart::Plan { cue: cue.clone(), act: act.clone() },
        StepKind::Review { of, earlier, shows } => StepPart::Review {
            lines: [
                words.memory.earlier(earlier),
                shows.map_or_else(Vec::new, |what| words.memory.shown(what)),
                review(flow.form, &flow.counting(), of, words),
            ]
            .concat(),
        },
        // Never asked, so never shown.
        StepKind::Fact { .. } => StepPart::Review { lines: Vec::new() },
    }
}

/// Reading aloud at 130 words a minute, a calm pace for guided exercises, and the pauses.
pub(crate) fn script_seconds(lines: &[ScriptLine]) -> u32 {
    let words: usize = lines.iter().map(|line| line.text.split_whitespace().count()).sum();
    count(words * 60 / 130) + lines.iter().map(|line| line.pause_s).sum::<u32>()
}

/// A form in a list.
impl From<&Form> for FormLine {
    fn from(form: &Form) -> Self {
        FormLine {
            id: form.id.clone(),
            title: form.title.clone(),
            minutes: form.minutes,
            has_light: !form.light.is_empty(),
        }
    }
}
