use serde::{Deserialize, Serialize};

/// What picking an option says about a person: how the programme deals with them from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SaysOfPerson {
    /// Coming nearer to them may be coached.
    Near,
    /// Nothing coaches nearer to them.
    Hold,
}

/// What picking an option says of fear. What follows is a rule of the course, the same for every form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fear {
    /// It names fear, threat or control: nothing coaches nearer to that person from now on.
    Named,
    /// It may be about fear ("safety"): the question whether the person is feared is asked there and then.
    Hinted,
}

/// One option of a choice, or one value of a fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepOption {
    /// Unique within its step. Answers and conditions hold this id.
    pub id: String,
    /// What the option says.
    pub text: String,
    /// The notice that is shown to whoever picks this.
    pub opens: Option<String>,
    /// Picking it asks whether the person is safe right now.
    #[serde(default)]
    pub safety: bool,
    /// Picking it chooses the light version beforehand.
    #[serde(default)]
    pub lighter: bool,
    /// What picking it says about the person that the form is about.
    #[serde(default)]
    pub contact: Option<SaysOfPerson>,
    /// It holds a word of fear, and isn't about fear of somebody.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub calm: bool,
    /// What picking it says of fear.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fear: Option<Fear>,
    /// An option that says nothing, such as "can't tell". My map leaves it out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nothing: bool,
    /// Of an expectation: whether it is what one is afraid of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feared: Option<bool>,
    /// How it is said in a sentence at the end; none: as it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mirror: Option<String>,
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
            calm: false,
            fear: None,
            nothing: false,
            feared: None,
            mirror: None,
        }
    }

    /// As it is said in a sentence at the end.
    pub(super) fn in_sentence(&self) -> String {
        self.mirror.as_ref().unwrap_or(&self.text).clone()
    }

    /// Visits its texts under keys of its step.
    pub(super) fn visit_texts(&mut self, step: &str, visit: &mut dyn FnMut(String, &mut String)) {
        visit(format!("{step}.option.{}", self.id), &mut self.text);
        if let Some(mirror) = &mut self.mirror {
            visit(format!("{step}.mirror.{}", self.id), mirror);
        }
    }
}

/// One option of a choice, or one value of a fact.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OptionFile {
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
    /// Of an expectation, where it must be said: `true` where it is what one is afraid of.
    feared: Option<bool>,
    /// How it is said in a sentence at the end, in place of `text`.
    mirror: Option<String>,
}

/// Options as a form has them.
pub(super) fn options(written: Vec<OptionFile>) -> Vec<StepOption> {
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
            feared: o.feared,
            mirror: o.mirror,
        })
        .collect()
}
