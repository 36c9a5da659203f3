use super::answer::Answer;
use super::dialogue::Turn;
use super::ending::{EndView, end_view};
use super::flow::Flow;
use super::model::{Form, Step, StepKind, WhichDays};
use super::scale::{ScaleValue, values};
use super::timetable::{Cue, PacedLine, cues, paced};
use super::words::{ReviewLine, Wording, in_days, review};
use crate::record::words;
use crate::text::{Paragraph, paragraphs};
use crate::vault::Id;

/// A form in a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FormLine {
    /// The form's id, to begin it by.
    pub id: String,
    /// The form's name, in the language of the programme.
    pub title: String,
    /// Estimated minutes of the full version.
    pub minutes: u32,
    /// Whether the form has a light version.
    pub has_light: bool,
}

/// A run as a screen shows it: where it stands, and the step to render.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct RunView {
    /// None for a run that is not kept (the toolbox without a vault).
    pub run: Option<Id>,
    /// Id of the form that it runs.
    pub form: String,
    /// The form's name, as it was when the run began.
    pub title: String,
    /// What is said before the first step.
    pub intro: String,
    /// What is shown before the first step and kept in reach; none where the form needs no caution.
    pub caution: Option<String>,
    /// What the exercise is taken from: papers, books.
    pub sources: Vec<String>,
    /// Whether the light version is asked.
    pub light: bool,
    /// Whether the form has a light version to change to.
    pub has_light: bool,
    /// Steps before this one, and steps in all as it looks now.
    pub steps_before: u32,
    /// Steps in all, as it looks now: later answers may add or leave out steps.
    pub steps_in_all: u32,
    /// Whether there is a step before this one. Never in a finished run.
    pub can_go_back: bool,
    /// None: every step is answered, and the run can be finished.
    pub step: Option<StepView>,
    /// What is said where every step is answered; none before, and once the run is finished.
    pub end: Option<EndView>,
    /// Whether the run is finished. It takes no more answers then.
    pub finished: bool,
    /// What an answer opened; shown calmly, above the step.
    pub notices: Vec<NoticeView>,
    /// Whether the person is safe right now, asked where an answer raised it. Never in the way of the step.
    pub safety: Option<SafetyView>,
}

words! {
    /// An answer to "Are you safe right now?"
    #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
    pub enum SafeNow {
        /// Yes, safe.
        Yes = "yes",
        /// Not sure.
        NotSure = "not-sure",
        /// No, not safe.
        No = "no",
        /// Would rather not say. It stays an answer, and is treated like any that isn't yes.
        Skip = "skip",
    }
}

/// An answer that the question offers.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SafetyOption {
    /// The answer.
    pub answer: SafeNow,
    /// The answer in words.
    pub text: String,
}

/// "Are you safe right now?", and what follows from the answer.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SafetyView {
    /// None where nothing is kept: then the answer stays with the front end.
    pub flag: Option<Id>,
    /// The question.
    pub ask: String,
    /// The answers to offer, in their order.
    pub options: Vec<SafetyOption>,
    /// What was answered; none: nothing yet.
    pub answered: Option<SafeNow>,
    /// Where not everything is well: the emergency number and the lines stand on top.
    pub lines_first: bool,
    /// One line until it is touched: somebody would rather not say.
    pub folded: bool,
    /// What is said beside the lines, and then about people and the plan.
    pub text: String,
    /// Lines of the person's own page of people to turn to; empty where none were written.
    pub people: Vec<String>,
    /// The plan for getting through tonight, section by section; empty where none was written.
    pub plan: Vec<ReviewLine>,
}

/// A calm word about safety, with lines to call.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NoticeView {
    /// The notice's id in content.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub text: String,
    /// What it says of the lines; shown only where some are.
    pub lines_text: Option<String>,
    /// Which lines belong to it: one of `ToolboxView::to_call`; `none`: only words.
    pub lines: String,
}

/// The step that a screen renders.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct StepView {
    /// The step's id, to answer it by.
    pub id: String,
    /// The question; empty where the step speaks for itself.
    pub ask: String,
    /// A line of help under the question.
    pub hint: Option<String>,
    /// Whether the step may be skipped.
    pub optional: bool,
    /// How it is asked.
    pub part: StepPart,
    /// Of a scale, the values from the low end up, as they are said and drawn; empty where the number says it all.
    pub values: Vec<ScaleValue>,
    /// What was answered here before, or what stands there beforehand.
    pub answer: Option<Answer>,
}

/// What a front end renders: one renderer a kind.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum StepPart {
    /// `share`: the plain text to copy or share; none: only to read.
    Read {
        /// The text to read.
        paragraphs: Vec<Paragraph>,
        /// The plain text to copy or share; none: only to read.
        share: Option<String>,
    },
    /// `recalled`: what the person wrote before, to tap. `number`: only a number is an answer.
    Text {
        /// Examples of an answer, to show and not to fill in.
        examples: Vec<String>,
        /// What the person wrote elsewhere, the latest first.
        recalled: Vec<String>,
        /// Whether only a number is an answer.
        number: bool,
    },
    /// `before`: what was answered at the scale that this one follows up.
    Scale {
        /// The lowest value, included.
        low: i32,
        /// The highest value, included.
        high: i32,
        /// The words at the low end.
        low_end: String,
        /// The words at the high end.
        high_end: String,
        /// The value that was answered at the earlier scale; none where there is none.
        before: Option<i32>,
    },
    /// Options to pick from.
    Choice {
        /// In the order to show them.
        options: Vec<OptionView>,
        /// Whether several may be picked.
        many: bool,
        /// Whether an option in the person's own words may be added.
        own_answer: bool,
    },
    /// Feeling words to pick from, each with a strength.
    Emotions {
        /// Whether words for the body are offered beside feelings.
        body: bool,
    },
    /// Not named `List`: in Kotlin that would hide the collection.
    Listed {
        /// Examples of items, to show and not to fill in.
        examples: Vec<String>,
        /// The most items that are taken.
        most: u32,
    },
    /// A person to pick from all, or nobody.
    Person,
    /// A breathing, or a sitting that ends with a bell.
    Timer {
        /// What begins when: the first cue at 0, `Over` last. A breathing begins with a breath in.
        cues: Vec<Cue>,
    },
    /// A day of the calendar to pick.
    Date {
        /// Which days are taken, seen from the person's today.
        which: WhichDays,
    },
    /// The first turn begins; a reply leads to the turn that it names.
    Dialogue {
        /// All turns; the first one begins.
        turns: Vec<Turn>,
    },
    /// A day on which to be asked again, or never.
    FollowUp {
        /// The days to offer, the preferred one first.
        choices: Vec<FollowUpChoice>,
        /// What not to be asked again is called.
        never: String,
    },
    /// A guided text: one line after another, each with a pause.
    Script {
        /// In the order they are read, each with the time for which it stands.
        lines: Vec<PacedLine>,
    },
    /// A plan of the if–then kind.
    Plan {
        /// A filled-in situation, to take or change: "When …".
        cue: String,
        /// A filled-in act, to take or change.
        act: String,
    },
    /// What was answered earlier, shown back.
    Review {
        /// In the order to show them.
        lines: Vec<ReviewLine>,
    },
}

/// An option to pick.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OptionView {
    /// The option's id, to answer with.
    pub id: String,
    /// What the option says.
    pub text: String,
}

/// A day on which to be asked again.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FollowUpChoice {
    /// Days from today, to answer with.
    pub in_days: u32,
    /// "tomorrow", "in 3 days".
    pub text: String,
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
        end: (step.is_none() && !finished).then(|| end_view(flow, run.is_some(), words)),
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
        values: match &step.kind {
            StepKind::Scale { low, high, words, away, .. } => values(*low, *high, words, *away),
            _ => Vec::new(),
        },
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
        StepKind::Scale { low, high, ends: [low_end, high_end], after, .. } => StepPart::Scale {
            low: *low,
            high: *high,
            low_end: low_end.clone(),
            high_end: high_end.clone(),
            before: after.as_ref().and_then(|id| match flow.answers.get(id) {
                Some(Answer::Scale { value }) => Some(*value),
                _ => None,
            }),
        },
        StepKind::Choice { options, many, own_answer, .. } => StepPart::Choice {
            options: options.iter().map(|o| OptionView { id: o.id.clone(), text: o.text.clone() }).collect(),
            many: *many,
            own_answer: *own_answer,
        },
        StepKind::Emotions { body } => StepPart::Emotions { body: *body },
        StepKind::List { examples, most } => StepPart::Listed { examples: examples.clone(), most: *most },
        StepKind::Person => StepPart::Person,
        StepKind::Timer { seconds, breathing, bell_every_s } => {
            StepPart::Timer { cues: cues(*seconds, *breathing, *bell_every_s) }
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
        StepKind::Script { lines } => StepPart::Script { lines: paced(lines) },
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
