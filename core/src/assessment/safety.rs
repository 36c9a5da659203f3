use super::key::{SafetyRule, ScoreMethod, Subscale};
use super::measure::Measure;
use super::score::{Keyed, Values, keyed};
use super::store::{answered, values_given};
use crate::error::Result;
use crate::form::Answer;
use rusqlite::Connection;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// True where an answer of these is one at which the key asks whether the person is safe right now. Rules
/// that look at several times in a row count what was answered in general before. `step`: the answer that
/// was given last; a rule about another item was looked at before.
pub fn raises_safety(
    sql: &Connection,
    measure: &Measure,
    step: &str,
    answers: &BTreeMap<&str, &Answer>,
) -> Result<bool> {
    let values = values_given(measure, answers);
    let looks_at_step = |rule: &&SafetyRule| match (&rule.item, subscale(measure, rule)) {
        (Some(item), _) => item == step,
        (None, Some(subscale)) => subscale.all_items().any(|item| item == step),
        (None, None) => false,
    };
    for rule in measure.key.safety.iter().filter(looks_at_step) {
        if !holds(measure, rule, &values) {
            continue;
        }
        let before = usize::try_from(rule.running.saturating_sub(1)).unwrap_or(0);
        let in_a_row = match before {
            0 => 0,
            _ => {
                let earlier = answered(sql, measure, None)?;
                let latest = earlier.iter().rev().map(|response| &response.values);
                latest.take(before).take_while(|values| holds(measure, rule, values)).count()
            }
        };
        if in_a_row == before {
            return Ok(true);
        }
    }
    Ok(false)
}

/// True where answers given elsewhere hold what asks whether the person is safe. What looks at several times in a
/// row is passed over: nobody knows what came between.
pub fn holds_danger(measure: &Measure, values: &Values) -> bool {
    let rules = measure.key.safety.iter().filter(|rule| rule.running == 1);
    rules.into_iter().any(|rule| holds(measure, rule, values))
}

fn subscale<'a>(measure: &'a Measure, rule: &SafetyRule) -> Option<&'a Subscale> {
    measure.key.subscales.iter().find(|subscale| Some(&subscale.id) == rule.subscale.as_ref())
}

fn holds(measure: &Measure, rule: &SafetyRule, values: &Values) -> bool {
    match (&rule.item, subscale(measure, rule)) {
        (Some(item), _) => values.get(item).copied().flatten().is_some_and(|value| rule.holds(value)),
        // Whatever the open answers will be: the least and the most that it can come to both lie in the rule.
        (None, Some(subscale)) => least_and_most(measure, subscale, values)
            .is_some_and(|(least, most)| rule.holds(least) && rule.holds(most)),
        (None, None) => false,
    }
}

/// The least and the most that a score can come to, given the answers so far.
fn least_and_most(measure: &Measure, subscale: &Subscale, values: &Values) -> Option<(Decimal, Decimal)> {
    let (mut least, mut most) = (Decimal::ZERO, Decimal::ZERO);
    for id in &subscale.items {
        let (low, high) = match keyed(measure, subscale, id, values) {
            Keyed::Value(value, _) => (value, value),
            Keyed::NoOccasion | Keyed::Missing => measure.questionnaire.question(id)?.range()?,
        };
        least += low;
        most += high;
    }
    match subscale.method {
        ScoreMethod::Sum => Some((least * subscale.factor, most * subscale.factor)),
        ScoreMethod::Mean | ScoreMethod::Item => {
            let count = Decimal::from(subscale.items.len());
            Some((least.checked_div(count)?, most.checked_div(count)?))
        }
        ScoreMethod::Count | ScoreMethod::Difference => None,
    }
}
