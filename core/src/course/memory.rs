use super::content::Content;
use super::measure;
use crate::experiment::Experiment;
use crate::form::{Memory, Recall, ReviewLine, Run, RunStore, Shown, Wording, review};
use crate::text::args;
use crate::vault::Id;
use crate::{assessment, belief, experiment, person, trust};
use rusqlite::Connection;

/// Beliefs and steps that are offered to tap.
const MOST_RECALLED: usize = 8;

/// What rooms know that a run may show.
#[derive(Debug)]
pub(super) struct OfRun<'a> {
    pub sql: &'a Connection,
    pub content: &'a Content,
    pub run: &'a Run,
}

impl Memory for OfRun<'_> {
    fn name(&self, id: Id) -> Option<String> {
        person::name(self.sql, id).ok().flatten()
    }

    fn recalled(&self, what: Recall) -> Vec<String> {
        let found = match what {
            Recall::Belief => belief::all(self.sql).map(|all| all.into_iter().map(|b| b.belief).collect()),
            Recall::LadderStep => trust::all(self.sql)
                .map(|all| all.into_iter().filter(|step| !step.done).map(|step| step.step).collect()),
        };
        let mut found: Vec<String> = found.unwrap_or_default();
        found.truncate(MOST_RECALLED);
        found
    }

    fn earlier(&self, steps: &[String]) -> Vec<ReviewLine> {
        let Some(asked_by) = self.run.follows.filter(|_| !steps.is_empty()) else { return Vec::new() };
        let words =
            Wording { catalogue: &self.content.catalogue, feelings: &self.content.feelings, memory: self };
        let chain = RunStore::chain(self.sql, asked_by).unwrap_or_default();
        let said = chain.iter().map(|run| review(&run.form, &run.flow().counting(), steps, &words));
        said.into_iter().find(|said| !said.is_empty()).unwrap_or_default()
    }

    fn expected(&self) -> Option<String> {
        self.asked_about().map(|experiment| experiment.prediction)
    }

    fn shown(&self, what: Shown) -> Vec<ReviewLine> {
        match what {
            Shown::OwnChanges => self.own_changes(),
            Shown::Expectation => self.expectation(),
        }
    }
}

impl OfRun<'_> {
    /// The experiment of the run that asked for this one, or of the one before that.
    fn asked_about(&self) -> Option<Experiment> {
        let chain = RunStore::chain(self.sql, self.run.follows?).ok()?;
        chain.iter().find_map(|run| experiment::of_run(self.sql, run.id).ok().flatten())
    }

    fn expectation(&self) -> Vec<ReviewLine> {
        let Some(Experiment { act, prediction, .. }) = self.asked_about() else { return Vec::new() };
        let line = |key: &str, answer: String| ReviewLine { ask: self.content.catalogue.text(key), answer };
        let lines = [line("outcome-planned", act), line("outcome-expected", prediction)];
        lines.into_iter().filter(|line| !line.answer.is_empty()).collect()
    }

    /// Each measure that was answered at least twice in general: first against latest, subscale by subscale.
    fn own_changes(&self) -> Vec<ReviewLine> {
        let mut lines = Vec::new();
        for measure in measure::measures(self.sql, self.content).unwrap_or_default() {
            if measure.key.private {
                continue;
            }
            let series = assessment::series(self.sql, &measure, None).unwrap_or_default();
            let [first, .., last] = series.as_slice() else { continue };
            let changes: Vec<String> = first
                .scores
                .iter()
                .zip(&last.scores)
                .filter_map(|(before, after)| {
                    let (from, to) = (before.value?, after.value?);
                    let number = |value: rust_decimal::Decimal| {
                        self.content.catalogue.decimal(value.try_into().unwrap_or_default())
                    };
                    Some(self.content.catalogue.say(
                        "own-change",
                        &args([
                            ("title", after.title.clone().into()),
                            ("first", number(from).into()),
                            ("last", number(to).into()),
                        ]),
                    ))
                })
                .collect();
            if !changes.is_empty() {
                let ask = measure.questionnaire.title.clone();
                lines.push(ReviewLine { ask, answer: changes.join("\n") });
            }
        }
        lines
    }
}
