//! When a step is asked: tests of earlier answers.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// When a step is asked: all or any of the tests hold for the answers so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Condition {
    /// Every one of these tests holds.
    All(Vec<Test>),
    /// At least one of these tests holds.
    Any(Vec<Test>),
    /// All of these hold: for questions in groups that have conditions of their own.
    Each(Vec<Condition>),
    /// At least one of these holds.
    Either(Vec<Condition>),
}

impl Condition {
    /// The tests that it is made of.
    pub fn tests(&self) -> Vec<&Test> {
        match self {
            Condition::All(tests) | Condition::Any(tests) => tests.iter().collect(),
            Condition::Each(conditions) | Condition::Either(conditions) => {
                conditions.iter().flat_map(Condition::tests).collect()
            }
        }
    }
}

/// How an answered number stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compared {
    /// The same number.
    Equal,
    /// Greater than the other.
    Above,
    /// Less than the other.
    Below,
    /// Greater than the other, or the same.
    AtLeast,
    /// Less than the other, or the same.
    AtMost,
}

/// A test of one earlier answer, or several of one answer: all of them hold then. Without an answer only `answered = false` holds, and what is turned round by `not`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// Id of the step whose answer is tested. It comes earlier in the form.
    pub step: String,
    /// One of these options was picked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Joined>,
    /// A scale: its value is this or higher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<i32>,
    /// A scale: its value is this or lower.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<i32>,
    /// A scale with `after`: it rose by at least this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rose_by: Option<i32>,
    /// `true`: the step has an answer that isn't skipped. `false`: it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<bool>,
    /// A person step: somebody was picked, or nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub somebody: Option<bool>,
    /// The answered number, of a scale or in words, stands so to this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<(Compared, Decimal)>,
    /// The test holds where the rest of it does not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not: bool,
}

impl Test {
    /// A test of this step that tests nothing yet.
    pub fn of(step: &str) -> Self {
        Test {
            step: step.to_owned(),
            is: None,
            at_least: None,
            at_most: None,
            rose_by: None,
            answered: None,
            somebody: None,
            number: None,
            not: false,
        }
    }
}

/// One id, or a list of ids.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Joined {
    /// One id, written as a string.
    One(String),
    /// Several ids, written as a list.
    Many(Vec<String>),
}

impl Joined {
    /// All of the ids, in their order; one for `One`.
    pub fn ids(&self) -> &[String] {
        match self {
            Joined::One(id) => std::slice::from_ref(id),
            Joined::Many(ids) => ids,
        }
    }
}
