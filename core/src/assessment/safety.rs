use super::measure::Measure;
use super::store::values_of;
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
    for rule in measure.key.safety.iter().filter(|rule| rule.item == step) {
        let Some(Answer::Scale { value }) = answers.get(step) else { continue };
        if !rule.holds(Decimal::from(*value)) {
            continue;
        }
        let before = usize::try_from(rule.running.saturating_sub(1)).unwrap_or(0);
        let earlier = values_of(sql, measure, None)?;
        let mut latest = earlier.iter().rev().filter_map(|(.., values)| values.get(&rule.item)).take(before);
        let in_a_row = latest.by_ref().take_while(|value| rule.holds(**value)).count();
        if in_a_row == before {
            return Ok(true);
        }
    }
    Ok(false)
}
