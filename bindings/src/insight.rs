use crate::guard::Doors;
use nearer_core::assessment::{MeasureLine, ScoreView};
use nearer_core::course;
use nearer_core::error::Result;
use nearer_core::insight::{self, ChartView, OutcomesView};
use nearer_core::vault::Id;
use std::sync::Arc;

/// Measures and what they show over time.
#[derive(Debug, uniffi::Object)]
pub struct Insights(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Insights {
    /// The measures that have a chart: those that are on and have scores.
    pub fn measures(&self) -> Result<Vec<MeasureLine>> {
        self.0.read(|see| insight::charted(see.sql, see.content, see.today()?))
    }

    /// The scores of the newest answers, about a person or in general; empty where there are none.
    ///
    /// Errors: `NotFound` for a measure or a person who isn't there.
    pub fn latest_scores(&self, measure: String, person: Option<Id>) -> Result<Vec<ScoreView>> {
        self.0.read(|see| course::latest_scores(see.sql, see.content, &measure, person))
    }

    /// What came of what was expected, with one person or with anybody.
    pub fn outcomes(&self, person: Option<Id>) -> Result<OutcomesView> {
        self.0.read(|see| insight::outcomes(see.sql, see.content, person))
    }

    /// A measure over time, about a person or in general.
    ///
    /// Errors: `NotFound` for a measure or a person who isn't there.
    pub fn chart(&self, measure: String, person: Option<Id>) -> Result<ChartView> {
        self.0.read(|see| insight::chart(see.sql, see.content, &measure, person))
    }
}
