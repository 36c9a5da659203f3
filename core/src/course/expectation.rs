//! What the run expected that asked for another one: a feared thing, or another.

use crate::error::Result;
use crate::form::{Answer, Fact, Form, Run, RunStore, Step, StepKind, expected};
use crate::vault::{Id, Tx};
use rusqlite::Connection;

/// The fact's value where nothing was said of what is expected.
pub(super) const UNKNOWN: &str = "unknown";

/// Id of the fact about it; none in forms that don't look at it.
pub(super) fn fact_of(form: &Form) -> Option<&str> {
    let is_about_it = |step: &&Step| matches!(step.kind, StepKind::Fact { fact: Fact::Expectation, .. });
    form.steps.iter().find(is_about_it).map(|step| step.id.as_str())
}

/// Answers whether what the run that asked for this one expected is what one is afraid of.
pub(super) fn know_expectation(tx: &Tx<'_>, run: &mut Run) -> Result<()> {
    let Some(fact) = fact_of(&run.form).map(str::to_owned) else { return Ok(()) };
    let word = known_expectation(&tx.sql, run.follows)?;
    RunStore::know(tx, run, &fact, Answer::Choice { picked: vec![word.to_owned()], own: None })
}

/// Whether this run expected what one is afraid of, as the fact says it.
pub(super) fn known_expectation(sql: &Connection, asked_by: Option<Id>) -> Result<&'static str> {
    // What came is asked again where it didn't come to it, and that run follows the first one.
    let chain = asked_by.map(|id| RunStore::chain(sql, id)).transpose()?.unwrap_or_default();
    let said = chain.iter().find_map(|run| {
        let answers = run.flow().counting();
        run.form.steps.iter().find_map(|step| expected(step, answers.get(step.id.as_str()).copied()))
    });
    Ok(match said.and_then(|expected| expected.feared) {
        Some(true) => "feared",
        Some(false) => "expected",
        None => UNKNOWN,
    })
}
