use crate::text::Translate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A form, in one language. Its JSON is the snapshot that a run keeps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    pub id: String,
    /// 1 to 10; none for the toolbox and for measures outside the stages.
    pub stage: Option<u8>,
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
    pub kind: StepKind,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StepKind {
    /// `share`: the text is offered to copy or share.
    Read {
        text: String,
        share: bool,
    },
    Text {
        examples: Vec<String>,
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
    /// A breathing pattern, or a sitting that ends with a bell.
    Timer {
        seconds: u32,
        breathing: Option<Breathing>,
    },
    Script {
        lines: Vec<ScriptLine>,
    },
    Plan {
        cue: String,
        act: String,
    },
    /// Shows the answers of these steps back.
    Review {
        of: Vec<String>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepOption {
    pub id: String,
    pub text: String,
    /// The notice that is shown to whoever picks this.
    pub opens: Option<String>,
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

/// When a step is asked: all or any of the tests hold for the answers so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Condition {
    All(Vec<Test>),
    Any(Vec<Test>),
}

/// A test of one earlier answer. Without an answer only `answered = false` holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    pub step: String,
    /// One of these options was picked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Joined>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<bool>,
}

/// One id, or a list of ids.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Joined {
    One(String),
    Many(Vec<String>),
}

impl Joined {
    pub fn ids(&self) -> &[String] {
        match self {
            Joined::One(id) => std::slice::from_ref(id),
            Joined::Many(ids) => ids,
        }
    }
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
            step.each_text(&form, visit);
        }
    }
}

impl Step {
    fn each_text(&mut self, form: &str, visit: &mut dyn FnMut(String, &mut String)) {
        let key = format!("{form}.{}", self.id);
        visit(format!("{key}.ask"), &mut self.ask);
        if let Some(hint) = &mut self.hint {
            visit(format!("{key}.hint"), hint);
        }
        match &mut self.kind {
            StepKind::Read { text, .. } => visit(format!("{key}.text"), text),
            StepKind::Text { examples } | StepKind::List { examples, .. } => {
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
            StepKind::Emotions { .. }
            | StepKind::Person
            | StepKind::Timer { .. }
            | StepKind::Review { .. } => {}
        }
    }
}
