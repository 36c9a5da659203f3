use super::answer::Answer;
use super::approach::ApproachGate;
use super::condition::{Condition, Joined};
use super::dialogue::Turn;
use super::end_line::EndLine;
use super::expect::Expects;
use super::option::StepOption;
use crate::text::Translate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A form, in one language. Its JSON is the snapshot that a run keeps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// Unique among the forms of its pack. Runs, filings and suggestions name the form by it.
    pub id: String,
    /// 1 to 10; none for the tracks, the toolbox and measures outside the stages.
    pub stage: Option<u8>,
    /// Id of the track it belongs to.
    #[serde(default)]
    pub track: Option<String>,
    /// The name that lists and the first screen show.
    pub title: String,
    /// Honest estimate of the full version.
    pub minutes: u32,
    /// Papers, books or "common practice": what the exercise is taken from.
    pub sources: Vec<String>,
    /// Ids of the steps of the light version; empty where there is none.
    pub light: Vec<String>,
    /// What is said before the first step, in the Markdown that content may use.
    pub intro: String,
    /// Shown before the first step and kept in reach.
    pub caution: Option<String>,
    /// Whether it coaches someone nearer to a person, and where it asks whether that person is feared.
    pub approach: ApproachGate,
    /// Ids of the methods it works with: each brings its caution, and some ask first.
    #[serde(default)]
    pub methods: Vec<String>,
    /// All steps in the order of the file, those with a condition and facts included.
    pub steps: Vec<Step>,
    /// What becomes of the answers when a run is finished, in the order it is filed.
    pub files: Vec<Filing>,
    /// Sentences for the end: the first one that holds is the mirrored line, the second one follows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub end: Vec<EndLine>,
}

/// One question of a form, or something to read, hear or do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Unique within the form. Answers and conditions name the step by it.
    pub id: String,
    /// The question; empty where the step speaks for itself.
    pub ask: String,
    /// A line of help under the question.
    pub hint: Option<String>,
    /// Whether the step may be skipped.
    pub optional: bool,
    /// Asked only where this holds; none: always.
    pub when: Option<Condition>,
    /// Ends the form where it is asked. After it only `closing` steps are asked.
    #[serde(default)]
    pub last: bool,
    /// Asked at the end of the form, even after a `last` step.
    #[serde(default)]
    pub closing: bool,
    /// A plan, or a question that comes back, about oneself: it leads to nobody.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub alone: bool,
    /// An answer that is filled in for the person to confirm or change. It counts only once they give it.
    #[serde(default)]
    pub initial: Option<Answer>,
    /// What is asked, and how it is answered.
    pub kind: StepKind,
}

impl Step {
    /// Whether it plans, rehearses, expects or comes back to something with another person.
    pub fn leads_nearer(&self) -> bool {
        !self.alone
            && match &self.kind {
                StepKind::Plan { .. } | StepKind::FollowUp { .. } | StepKind::Dialogue { .. } => true,
                StepKind::Choice { expects: Some(expects), .. } => expects.comes_back(),
                _ => false,
            }
    }

    /// Id of the date step that gives the day of what is expected.
    pub fn planned(&self) -> Option<&str> {
        match &self.kind {
            StepKind::Choice { expects: Some(expects), .. } => expects.planned.as_deref(),
            _ => None,
        }
    }

    /// A step that is always asked and has nothing special about it.
    pub fn plain(id: &str, ask: &str, kind: StepKind) -> Self {
        Step {
            id: id.to_owned(),
            ask: ask.to_owned(),
            hint: None,
            optional: false,
            when: None,
            last: false,
            closing: false,
            alone: false,
            initial: None,
            kind,
        }
    }
}

/// What a step asks for. Each kind takes the one kind of `Answer` that belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StepKind {
    /// A text to read.
    Read {
        /// What is read.
        text: String,
        /// Whether the text is offered to copy or share.
        share: bool,
    },
    /// An answer in the person's own words.
    Text {
        /// Examples of an answer, shown and never taken over by themselves.
        examples: Vec<String>,
        /// What the person wrote elsewhere, offered to tap.
        #[serde(default)]
        recall: Option<Recall>,
        /// Which numbers are taken; none: any text.
        #[serde(default)]
        number: Option<NumberShape>,
    },
    /// A whole number between two ends.
    Scale {
        /// The lowest value, included.
        low: i32,
        /// The highest value, included.
        high: i32,
        /// The words at the low and at the high end.
        ends: [String; 2],
        /// Id of an earlier scale step. Both values are shown as before and after.
        after: Option<String>,
        /// Five words for the values, from the low end up; empty: only the ends have words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        words: Vec<String>,
        /// Asks how strong the wish to be away is: the two circles show it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        away: bool,
    },
    /// Options to pick from.
    Choice {
        /// In the order they are shown.
        options: Vec<StepOption>,
        /// Whether several may be picked.
        many: bool,
        /// Whether an option in the person's own words may be added.
        own_answer: bool,
        /// It asks what the person expects, and when they are asked what came.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expects: Option<Expects>,
    },
    /// Words for feelings, each with how strong it is.
    Emotions {
        /// Whether words for the body are offered beside feelings.
        body: bool,
    },
    /// Several short texts.
    List {
        /// Examples of items, shown and never taken over by themselves.
        examples: Vec<String>,
        /// The most items that are taken.
        most: u32,
    },
    /// A person, or nobody.
    Person,
    /// A day of the calendar.
    Date {
        /// Which days are taken.
        which: WhichDays,
    },
    /// A breathing pattern, or a sitting that ends with a bell and may have bells between.
    Timer {
        /// How long the whole timer runs.
        seconds: u32,
        /// The breathing pattern; none for a sitting.
        breathing: Option<Breathing>,
        /// A bell every so many seconds, beside the one at the end; none: only that one.
        #[serde(default)]
        bell_every_s: Option<u32>,
    },
    /// A guided text: one line after another, each with a pause.
    Script {
        /// In the order they are read.
        lines: Vec<ScriptLine>,
    },
    /// A plan of the if–then kind.
    Plan {
        /// A filled-in situation, to take or change: "When …".
        cue: String,
        /// A filled-in act, to take or change.
        act: String,
    },
    /// A role-play: turns of the other one, with replies to choose from. The first turn begins.
    Dialogue {
        /// The turns; the first one begins.
        turns: Vec<Turn>,
    },
    /// Asks again on a date by beginning `form`. `days` from now are offered, the first one before all others.
    FollowUp {
        /// Id of the form that is begun then.
        form: String,
        /// Days from today, the preferred one first.
        days: Vec<u32>,
    },
    /// Shows the answers of these steps back; `earlier`: of the run that asked for this one; `shows`: more.
    Review {
        /// Ids of steps of this form, in the order their answers are shown.
        of: Vec<String>,
        /// Ids of steps of the run that asked for this one.
        #[serde(default)]
        earlier: Vec<String>,
        /// What is shown beside answers.
        #[serde(default)]
        shows: Option<Shown>,
    },
    /// What the core knows about the answer of the step `of` and answers by itself. Never asked: conditions
    /// look at it.
    Fact {
        /// Id of the person step that the fact is about; empty for what is known of the run itself.
        of: String,
        /// Which fact the core looks up.
        fact: Fact,
        /// The values that the fact can have. They do what options of a choice do.
        options: Vec<StepOption>,
    },
}

/// Which numbers a text step takes. Both bounds may be answered themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberShape {
    /// Whether only whole numbers are taken, within 32 bits.
    pub whole: bool,
    /// The lowest number, included; none: no bound.
    pub low: Option<Decimal>,
    /// The highest number, included; none: no bound.
    pub high: Option<Decimal>,
}

/// What a text step recalls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recall {
    /// Beliefs that the person works with.
    Belief,
    /// Steps of the person's ladders.
    LadderStep,
}

/// Which days a date step takes, seen from the person's today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum WhichDays {
    /// Today or before.
    Past,
    /// After today.
    Future,
    /// Any day of the calendar.
    Any,
}

/// What a review shows that no step answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// The person's own measures, first against latest.
    OwnChanges,
    /// What was planned and what was expected by the run that asked for this one.
    Expectation,
}

/// What the core knows by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Of a person step's answer: `nobody`, `unset`, `again`, `child`, `near`, `hold` or `died`.
    Contact,
    /// Of the run that asked for this one: `feared`, `expected` or `unknown`.
    Expectation,
}

/// Seconds of one breath in and out, without a hold.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breathing {
    /// Seconds of breathing in.
    pub in_s: f64,
    /// Seconds of breathing out.
    pub out_s: f64,
}

/// A line of paced text and the silence after it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScriptLine {
    /// What is read aloud or shown.
    pub text: String,
    /// Seconds of silence after the line.
    pub pause_s: u32,
}

/// Where answers go when the form is finished: the room, the kind of row, and which step fills which
/// of its fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Filing {
    /// The room that takes the row, as a `FilingKind` names it.
    pub room: String,
    /// The kind of row, as a `FilingKind` names it.
    pub kind: String,
    /// By name of the field: the steps that fill it.
    #[serde(flatten)]
    pub fields: BTreeMap<String, Joined>,
}

impl Form {
    /// The step of this id; none where the form has none.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }
}

impl Translate for Form {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        let form = format!("form.{}", self.id);
        visit(format!("{form}.title"), &mut self.title);
        visit(format!("{form}.intro"), &mut self.intro);
        if let Some(caution) = &mut self.caution {
            visit(format!("{form}.caution"), caution);
        }
        for step in &mut self.steps {
            step.visit_texts(&form, visit);
        }
        for (place, line) in self.end.iter_mut().enumerate() {
            visit(format!("{form}.end.{place}"), &mut line.text);
        }
    }
}

/// A step that stands in no form: one that the app itself puts into forms.
impl Translate for Step {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        self.visit_texts("gate", visit);
    }
}

impl Step {
    /// Visits its texts under keys that begin with this one.
    pub fn visit_texts(&mut self, form: &str, visit: &mut dyn FnMut(String, &mut String)) {
        let key = format!("{form}.{}", self.id);
        visit(format!("{key}.ask"), &mut self.ask);
        if let Some(hint) = &mut self.hint {
            visit(format!("{key}.hint"), hint);
        }
        match &mut self.kind {
            StepKind::Read { text, .. } => visit(format!("{key}.text"), text),
            StepKind::Text { examples, .. } | StepKind::List { examples, .. } => {
                for (place, example) in examples.iter_mut().enumerate() {
                    visit(format!("{key}.example.{place}"), example);
                }
            }
            StepKind::Scale { ends: [low, high], words, .. } => {
                visit(format!("{key}.low"), low);
                visit(format!("{key}.high"), high);
                for (place, word) in words.iter_mut().enumerate() {
                    visit(format!("{key}.word.{place}"), word);
                }
            }
            StepKind::Choice { options, .. } => {
                options.iter_mut().for_each(|option| option.visit_texts(&key, visit));
            }
            StepKind::Script { lines } => {
                for (place, line) in lines.iter_mut().enumerate() {
                    visit(format!("{key}.line.{place}"), &mut line.text);
                }
            }
            StepKind::Plan { cue, act } => {
                visit(format!("{key}.cue"), cue);
                visit(format!("{key}.act"), act);
            }
            StepKind::Dialogue { turns } => {
                for turn in turns {
                    turn.each_text(&key, visit);
                }
            }
            StepKind::Emotions { .. }
            | StepKind::Person
            | StepKind::Date { .. }
            | StepKind::Timer { .. }
            | StepKind::FollowUp { .. }
            | StepKind::Review { .. }
            | StepKind::Fact { .. } => {}
        }
    }
}
