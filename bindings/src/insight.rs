use crate::guard::{House, guard};
use nearer_core::assessment::{MeasureLine, ScoreView};
use nearer_core::course;
use nearer_core::error::Result;
use nearer_core::insight::{self, ChartView};
use nearer_core::vault::Id;
use std::sync::Arc;

/// Measures and what they show over time.
#[derive(Debug, uniffi::Object)]
pub struct Insights(pub(crate) Arc<House>);

#[uniffi::export]
impl Insights {
    /// The measures that have a chart: those that are on and have scores.
    pub fn measures(&self) -> Result<Vec<MeasureLine>> {
        guard("measures", || {
            let now = self.0.vault.now()?;
            self.0.vault.read(|sql| insight::charted(sql, &self.0.content, now.day))
        })
    }

    /// The scores of the newest answers, about a person or in general; empty where there are none.
    pub fn latest_scores(&self, measure: String, person: Option<Id>) -> Result<Vec<ScoreView>> {
        guard("scores", || {
            let content = &self.0.content;
            self.0.vault.read(|sql| course::latest_scores(sql, content, &measure, person))
        })
    }

    /// A measure over time, about a person or in general.
    pub fn chart(&self, measure: String, person: Option<Id>) -> Result<ChartView> {
        guard("chart", || self.0.vault.read(|sql| insight::chart(sql, &self.0.content, &measure, person)))
    }
}
