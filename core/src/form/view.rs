use super::answer::Answer;
use super::feeling::Feelings;
use super::flow::Flow;
use super::model::{Breathing, Form, ScriptLine, Step, StepKind};
use crate::text::{Catalogue, Paragraph, paragraphs};
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
}

/// A calm word about safety, with lines to call.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NoticeView {
    pub id: String,
    pub title: String,
    pub text: String,
    /// `crisis` or `violence`: which lines belong to it.
    pub lines: String,
}

#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct StepView {
    pub id: String,
    pub ask: String,
    pub hint: Option<String>,
    pub optional: bool,
    pub part: StepPart,
    /// What was answered here before.
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
    Text {
        examples: Vec<String>,
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

/// A question and its answer in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReviewLine {
    pub ask: String,
    pub answer: String,
}

/// What words are made with: the catalogue, the feeling words, and the names of people.
pub struct Wording<'a> {
    pub catalogue: &'a Catalogue,
    pub feelings: &'a Feelings,
    pub name: &'a dyn Fn(Id) -> Option<String>,
}

impl std::fmt::Debug for Wording<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wording")
    }
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
        answer: flow.answers.get(&step.id).cloned(),
    }
}

fn part(flow: &Flow<'_>, step: &Step, words: &Wording<'_>) -> StepPart {
    match &step.kind {
        StepKind::Read { text, share } => {
            StepPart::Read { paragraphs: paragraphs(text), share: share.then(|| text.trim().to_owned()) }
        }
        StepKind::Text { examples } => StepPart::Text { examples: examples.clone() },
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
        StepKind::Timer { seconds, breathing } => {
            StepPart::Timer { seconds: *seconds, breathing: *breathing }
        }
        StepKind::Script { lines } => {
            StepPart::Script { lines: lines.clone(), seconds: script_seconds(lines) }
        }
        StepKind::Plan { cue, act } => StepPart::Plan { cue: cue.clone(), act: act.clone() },
        StepKind::Review { of } => StepPart::Review { lines: review(flow, of, words) },
    }
}

/// Reading aloud at 130 words a minute, a calm pace for guided exercises, and the pauses.
pub(crate) fn script_seconds(lines: &[ScriptLine]) -> u32 {
    let words: usize = lines.iter().map(|line| line.text.split_whitespace().count()).sum();
    count(words * 60 / 130) + lines.iter().map(|line| line.pause_s).sum::<u32>()
}

fn review(flow: &Flow<'_>, of: &[String], words: &Wording<'_>) -> Vec<ReviewLine> {
    let counting = flow.counting();
    of.iter()
        .filter_map(|id| {
            let step = flow.form.step(id)?;
            let answer = answer_in_words(step, counting.get(id.as_str())?, words)?;
            Some(ReviewLine { ask: step.ask.clone(), answer })
        })
        .collect()
}

/// An answer in words; none where there is nothing to say.
pub fn answer_in_words(step: &Step, answer: &Answer, words: &Wording<'_>) -> Option<String> {
    let said = match answer {
        Answer::Done | Answer::Skipped => return None,
        Answer::Text { text } => text.trim().to_owned(),
        Answer::Scale { value } => match &step.kind {
            StepKind::Scale { high, .. } => format!("{value}/{high}"),
            _ => value.to_string(),
        },
        Answer::Choice { picked, own } => {
            let StepKind::Choice { options, .. } = &step.kind else { return None };
            let texts = options.iter().filter(|o| picked.contains(&o.id)).map(|o| o.text.clone());
            let own = own.iter().map(|own| own.trim().to_owned()).filter(|own| !own.is_empty());
            texts.chain(own).collect::<Vec<_>>().join(", ")
        }
        Answer::Emotions { felt } => felt
            .iter()
            .map(|f| {
                let word = words.feelings.word_or_id(&f.word);
                f.intensity.map_or_else(|| word.clone(), |intensity| format!("{word} {intensity}/10"))
            })
            .collect::<Vec<_>>()
            .join(", "),
        Answer::Listed { items } => items
            .iter()
            .map(|item| item.trim())
            .filter(|item| !item.is_empty())
            .map(|item| format!("- {item}"))
            .collect::<Vec<_>>()
            .join("\n"),
        Answer::Person { id: None } => words.catalogue.text("person-nobody"),
        Answer::Person { id: Some(id) } => (words.name)(*id)?,
        Answer::Plan { cue, act, .. } => plan_in_words(cue, act),
    };
    Some(said).filter(|said| !said.is_empty())
}

/// "When I next see them, I say hello."
pub(crate) fn plan_in_words(cue: &str, act: &str) -> String {
    format!("{}, {}", cue.trim().trim_end_matches([',', '.']), act.trim())
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
