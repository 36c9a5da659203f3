use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Whether a form coaches somebody nearer to a person, and where it asks whether that person is feared.
///
/// A snapshot of a form writes `false`, `true` or `"before-plan"`: until there were two places, it was a yes or no.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ApproachGate {
    /// It coaches nobody nearer.
    #[default]
    No,
    /// It coaches nearer as a whole: asked right after the person step, which comes first.
    AfterPerson,
    /// It may be about anyone: asked right before the first step that plans, rehearses, expects or comes back.
    BeforePlan,
}

const BEFORE_PLAN: &str = "before-plan";

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenGate {
    Flag(bool),
    Word(String),
}

impl Serialize for ApproachGate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            ApproachGate::No => serializer.serialize_bool(false),
            ApproachGate::AfterPerson => serializer.serialize_bool(true),
            ApproachGate::BeforePlan => serializer.serialize_str(BEFORE_PLAN),
        }
    }
}

impl<'de> Deserialize<'de> for ApproachGate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match WrittenGate::deserialize(deserializer)? {
            WrittenGate::Flag(false) => Ok(ApproachGate::No),
            WrittenGate::Flag(true) => Ok(ApproachGate::AfterPerson),
            WrittenGate::Word(word) if word == BEFORE_PLAN => Ok(ApproachGate::BeforePlan),
            WrittenGate::Word(_) => Err(serde::de::Error::custom("unknown place of the gate")),
        }
    }
}

/// Where a form that coaches nearer asks whether the person is feared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GateAt {
    /// Right after the person step, which comes first: the form coaches nearer as a whole.
    AfterPerson,
    /// Right before the first step that plans, rehearses, expects or comes back: the form may be about anyone.
    BeforePlan,
}

impl From<Option<GateAt>> for ApproachGate {
    fn from(written: Option<GateAt>) -> Self {
        match written {
            None => ApproachGate::No,
            Some(GateAt::AfterPerson) => ApproachGate::AfterPerson,
            Some(GateAt::BeforePlan) => ApproachGate::BeforePlan,
        }
    }
}
