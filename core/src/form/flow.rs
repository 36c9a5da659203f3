//! Which steps are asked, in which order, given the answers so far.

use super::answer::{Answer, number_of};
use super::condition::{Compared, Condition, Test};
use super::end_line::EndLine;
use super::model::{Form, Step, StepKind};
use super::option::StepOption;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A form with the answers given so far. Pure: a run in the vault and one that is never saved share it.
#[derive(Debug, Clone)]
pub struct Flow<'a> {
    /// The form as the run keeps it.
    pub form: &'a Form,
    /// Whether the light version is asked.
    pub light: bool,
    /// All answers so far, by step id, those of branches that were left included.
    pub answers: &'a BTreeMap<String, Answer>,
}

impl<'a> Flow<'a> {
    /// The steps that are asked, in order: all, or those of the light version, less those whose
    /// condition doesn't hold, up to one that is the last, and what closes the form. A condition sees only the answers of steps
    /// that are asked themselves, and facts.
    pub fn asked(&self) -> Vec<&'a Step> {
        let mut road = self.road();
        road.retain(|step| !matches!(step.kind, StepKind::Fact { .. }));
        road
    }

    /// The asked steps and the facts between them.
    fn road(&self) -> Vec<&'a Step> {
        let mut road: Vec<&Step> = Vec::new();
        let mut ended = false;
        for step in &self.form.steps {
            let left_out = self.light && !self.form.light.contains(&step.id);
            if left_out || (ended && !step.closing) {
                continue;
            }
            let holds = step.when.as_ref().is_none_or(|condition| {
                self.holds(condition, &|id| road.iter().any(|earlier| earlier.id == id))
            });
            if holds {
                road.push(step);
                ended |= step.last;
            }
        }
        road
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

    /// The options that were picked on the road, and what facts stand at, each with its step.
    pub fn picked_options(&self) -> Vec<(&'a Step, &'a StepOption)> {
        let mut found = Vec::new();
        for step in self.road() {
            if let (
                StepKind::Choice { options, .. } | StepKind::Fact { options, .. },
                Some(Answer::Choice { picked, .. }),
            ) = (&step.kind, self.answers.get(&step.id))
            {
                found.extend(options.iter().filter(|o| picked.contains(&o.id)).map(|o| (step, o)));
            }
        }
        found
    }

    /// The sentences for the end that hold, in their order.
    pub(super) fn end_lines(&self) -> Vec<&'a EndLine> {
        let road = self.road();
        let asked = |id: &str| road.iter().any(|step| step.id == id);
        let holds =
            |line: &&EndLine| line.when.as_ref().is_none_or(|condition| self.holds(condition, &asked));
        self.form.end.iter().filter(holds).collect()
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.form.steps.iter().position(|step| step.id == id)
    }

    fn holds(&self, condition: &Condition, asked: &dyn Fn(&str) -> bool) -> bool {
        let test = |test: &Test| self.test(test, asked(&test.step));
        match condition {
            Condition::All(tests) => tests.iter().all(test),
            Condition::Any(tests) => tests.iter().any(test),
            Condition::Each(conditions) => conditions.iter().all(|inner| self.holds(inner, asked)),
            Condition::Either(conditions) => conditions.iter().any(|inner| self.holds(inner, asked)),
        }
    }

    fn test(&self, test: &Test, asked: bool) -> bool {
        self.plain_test(test, asked) != test.not
    }

    fn plain_test(&self, test: &Test, asked: bool) -> bool {
        let answer = self.answers.get(&test.step).filter(|answer| asked && **answer != Answer::Skipped);
        let Some(answer) = answer else { return test.answered == Some(false) };
        let picked = test.is.as_ref().is_none_or(|is| match answer {
            Answer::Choice { picked, .. } => is.ids().iter().any(|id| picked.contains(id)),
            _ => false,
        });
        let (low, high) = (test.at_least.unwrap_or(i32::MIN), test.at_most.unwrap_or(i32::MAX));
        let in_range = match answer {
            Answer::Scale { value } => (low..=high).contains(value) && self.rose(test, *value),
            _ => test.at_least.is_none() && test.at_most.is_none() && test.rose_by.is_none(),
        };
        let somebody = test
            .somebody
            .is_none_or(|wanted| matches!(answer, Answer::Person { id } if id.is_some() == wanted));
        let number = test.number.is_none_or(|(compared, other)| {
            number_of(answer).is_some_and(|number| stands(number, compared, other))
        });
        picked && in_range && somebody && number && test.answered != Some(false)
    }

    /// Without an answer to the scale before, nothing can be said to have risen.
    fn rose(&self, test: &Test, value: i32) -> bool {
        let Some(by) = test.rose_by else { return true };
        let after = match self.form.step(&test.step).map(|step| &step.kind) {
            Some(StepKind::Scale { after: Some(after), .. }) => self.answers.get(after),
            _ => None,
        };
        matches!(after, Some(Answer::Scale { value: before }) if value.saturating_sub(*before) >= by)
    }
}

fn stands(number: Decimal, compared: Compared, other: Decimal) -> bool {
    match compared {
        Compared::Equal => number == other,
        Compared::Above => number > other,
        Compared::Below => number < other,
        Compared::AtLeast => number >= other,
        Compared::AtMost => number <= other,
    }
}
