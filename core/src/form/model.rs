use super::answer::Answer;
use super::condition::{Condition, Joined, Test};
use super::dialogue::Turn;
use crate::text::Translate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A form, in one language. Its JSON is the snapshot that a run keeps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    pub id: String,
    /// 1 to 10; none for the tracks, the toolbox and measures outside the stages.
    pub stage: Option<u8>,
    /// Id of the track it belongs to.
    #[serde(default)]
    pub track: Option<String>,
    pub title: String,
    /// Honest estimate of the full version.
    pub minutes: u32,
    pub sources: Vec<String>,
    /// Ids of the steps of the light version; empty where there is none.
    pub light: Vec<String>,
    pub intro: String,
    /// Shown before the first step and kept in reach.
    pub caution: Option<String>,
    /// Coaches someone nearer to a person.
    pub approach: bool,
    /// Where this holds, it is asked whether someone is afraid of the person that the form is about.
    #[serde(default)]
    pub gate_after: Option<Test>,
    /// Ids of the methods it works with: each brings its caution, and some ask first.
    #[serde(default)]
    pub methods: Vec<String>,
    pub steps: Vec<Step>,
    pub files: Vec<Filing>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub id: String,
    pub ask: String,
    pub hint: Option<String>,
    pub optional: bool,
    /// Asked only where this holds; none: always.
    pub when: Option<Condition>,
    /// Where it is asked, nothing after it is but what closes a form.
    #[serde(default)]
    pub last: bool,
    /// Closes the form: asked also after a step that was the last.
    #[serde(default)]
    pub closing: bool,
    /// What stands there beforehand, to be taken or changed. It counts only once it is given as an answer.
    #[serde(default)]
    pub initial: Option<Answer>,
    pub kind: StepKind,
}

impl Step {
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
            initial: None,
            kind,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StepKind {
    /// `share`: the text is offered to copy or share.
    Read {
        text: String,
        share: bool,
    },
    /// `recall`: what the person wrote before is offered to tap. `number`: only a number is an answer.
    Text {
        examples: Vec<String>,
        #[serde(default)]
        recall: Option<Recall>,
        #[serde(default)]
        number: Option<NumberShape>,
    },
    /// `after`: the scale asked before, for a before/after pair.
    Scale {
        low: i32,
        high: i32,
        ends: [String; 2],
        after: Option<String>,
    },
    Choice {
        options: Vec<StepOption>,
        many: bool,
        own_answer: bool,
    },
    /// `body`: body words are offered too.
    Emotions {
        body: bool,
    },
    List {
        examples: Vec<String>,
        most: u32,
    },
    Person,
    Date {
        which: WhichDays,
    },
    /// A breathing pattern, or a sitting that ends with a bell and may have bells between.
    Timer {
        seconds: u32,
        breathing: Option<Breathing>,
        #[serde(default)]
        bell_every_s: Option<u32>,
    },
    Script {
        lines: Vec<ScriptLine>,
    },
    Plan {
        cue: String,
        act: String,
    },
    /// A role-play: turns of the other one, with replies to choose from. The first turn begins.
    Dialogue {
        turns: Vec<Turn>,
    },
    /// Asks again on a date by beginning `form`. `days` from now are offered, the first one before all others.
    FollowUp {
        form: String,
        days: Vec<u32>,
    },
    /// Shows the answers of these steps back; `earlier`: of the run that asked for this one; `shows`: more.
    Review {
        of: Vec<String>,
        #[serde(default)]
        earlier: Vec<String>,
        #[serde(default)]
        shows: Option<Shown>,
    },
    /// What the core knows about the answer of the step `of` and answers by itself. Never asked: conditions
    /// look at it.
    Fact {
        of: String,
        fact: Fact,
        options: Vec<StepOption>,
    },
}

/// Which numbers a text step takes. Both bounds may be answered themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberShape {
    pub whole: bool,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
}

/// What a text step recalls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recall {
    Belief,
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
    Any,
}

/// What a review shows that no step answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// The person's own measures, first against latest.
    OwnChanges,
}

/// What the core knows about a person step's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// `nobody`, `unset`, `near` or `hold`.
    Contact,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepOption {
    pub id: String,
    pub text: String,
    /// The notice that is shown to whoever picks this.
    pub opens: Option<String>,
    /// Picking it asks whether the person is safe right now.
    #[serde(default)]
    pub safety: bool,
    /// Picking it chooses the light version beforehand.
    #[serde(default)]
    pub lighter: bool,
    /// Picking it sets how the programme deals with the person: `near` or `hold`.
    #[serde(default)]
    pub contact: Option<String>,
    /// Says that there is nothing to say ("can't tell"): it is left out where only what was said counts.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nothing: bool,
}

impl StepOption {
    /// An option that does nothing but stand for itself.
    pub fn plain(id: &str, text: &str) -> Self {
        StepOption {
            id: id.to_owned(),
            text: text.to_owned(),
            opens: None,
            safety: false,
            lighter: false,
            contact: None,
            nothing: false,
        }
    }
}

/// Seconds of one breath in and out, without a hold.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Breathing {
    pub in_s: f64,
    pub out_s: f64,
}

/// A line of paced text and the silence after it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct ScriptLine {
    pub text: String,
    pub pause_s: u32,
}

/// Where answers go when the form is finished: the room, the kind of row, and which step fills which
/// of its fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Filing {
    pub room: String,
    pub kind: String,
    #[serde(flatten)]
    pub fields: BTreeMap<String, Joined>,
}

impl Form {
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
            StepKind::Scale { ends: [low, high], .. } => {
                visit(format!("{key}.low"), low);
                visit(format!("{key}.high"), high);
            }
            StepKind::Choice { options, .. } => {
                for option in options {
                    visit(format!("{key}.option.{}", option.id), &mut option.text);
                }
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
