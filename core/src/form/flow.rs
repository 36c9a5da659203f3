//! Which steps are asked, in which order, given the answers so far.

use super::answer::Answer;
use super::model::{Condition, Form, Step, Test};
use std::collections::BTreeMap;

/// A form with the answers given so far. Pure: a run in the vault and one that is never saved share it.
#[derive(Debug, Clone)]
pub struct Flow<'a> {
    pub form: &'a Form,
    pub light: bool,
    pub answers: &'a BTreeMap<String, Answer>,
}

impl<'a> Flow<'a> {
    /// The steps that are asked, in order: all, or those of the light version, less those whose
    /// condition doesn't hold. A condition sees only the answers of steps that are asked themselves.
    pub fn asked(&self) -> Vec<&'a Step> {
        let mut asked: Vec<&Step> = Vec::new();
        for step in &self.form.steps {
            if self.light && !self.form.light.contains(&step.id) {
                continue;
            }
            let holds = step.when.as_ref().is_none_or(|condition| {
                self.holds(condition, &|id| asked.iter().any(|earlier| earlier.id == id))
            });
            if holds {
                asked.push(step);
            }
        }
        asked
    }

    /// The first asked step after this one; the first of all for none.
    pub fn next(&self, after: Option<&str>) -> Option<&'a Step> {
        let asked = self.asked();
        match after {
            None => asked.first().copied(),
            Some(id) => {
                let place = self.place(id)?;
                asked.into_iter().find(|step| self.place(&step.id).is_some_and(|p| p > place))
            }
        }
    }

    /// The asked step before this one; the last of all for none.
    pub fn previous(&self, before: Option<&str>) -> Option<&'a Step> {
        let asked = self.asked();
        match before {
            None => asked.last().copied(),
            Some(id) => {
                let place = self.place(id)?;
                asked.into_iter().rfind(|step| self.place(&step.id).is_some_and(|p| p < place))
            }
        }
    }

    /// The first asked step that has no answer yet.
    pub fn first_unanswered(&self) -> Option<&'a Step> {
        self.asked().into_iter().find(|step| !self.answers.contains_key(&step.id))
    }

    /// The answers that count: those of asked steps. What was answered on a branch that was left again
    /// stays in the run and files nothing.
    pub fn counting(&self) -> BTreeMap<&'a str, &'a Answer> {
        self.asked()
            .into_iter()
            .filter_map(|step| self.answers.get(&step.id).map(|answer| (step.id.as_str(), answer)))
            .collect()
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.form.steps.iter().position(|step| step.id == id)
    }

    fn holds(&self, condition: &Condition, asked: &dyn Fn(&str) -> bool) -> bool {
        let test = |test: &Test| self.test(test, asked(&test.step));
        match condition {
            Condition::All(tests) => tests.iter().all(test),
            Condition::Any(tests) => tests.iter().any(test),
        }
    }

    fn test(&self, test: &Test, asked: bool) -> bool {
        let answer = self.answers.get(&test.step).filter(|answer| asked && **answer != Answer::Skipped);
        let Some(answer) = answer else { return test.answered == Some(false) };
        let picked = test.is.as_ref().is_none_or(|is| match answer {
            Answer::Choice { picked, .. } => is.ids().iter().any(|id| picked.contains(id)),
            _ => false,
        });
        let (low, high) = (test.at_least.unwrap_or(i32::MIN), test.at_most.unwrap_or(i32::MAX));
        let in_range = match answer {
            Answer::Scale { value } => (low..=high).contains(value),
            _ => test.at_least.is_none() && test.at_most.is_none(),
        };
        picked && in_range && test.answered != Some(false)
    }
}
