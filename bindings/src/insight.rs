use crate::guard::{House, guard};
use nearer_core::assessment::{self, MeasureLine, ScoreView};
use nearer_core::error::Result;
use nearer_core::insight::{self, ChartView};
use nearer_core::vault::Id;
use std::sync::Arc;

/// Measures and what they show over time.
#[derive(Debug, uniffi::Object)]
pub struct Insights(pub(crate) Arc<House>);

#[uniffi::export]
impl Insights {
    pub fn measures(&self) -> Result<Vec<MeasureLine>> {
        guard("measures", || {
            let now = self.0.vault.now()?;
            self.0.vault.read(|sql| {
                let measures = self.0.content.measures.iter();
                measures.map(|measure| assessment::measure_line(sql, measure, now.day)).collect()
            })
        })
    }

    /// The scores of the newest answers, about a person or in general; empty where there are none.
    pub fn latest_scores(&self, measure: String, person: Option<Id>) -> Result<Vec<ScoreView>> {
        guard("scores", || {
            let measure = self.0.content.measure(&measure)?;
            let catalogue = &self.0.content.catalogue;
            self.0.vault.read(|sql| {
                let series = assessment::series(sql, measure, person)?;
                let newest = series.last().map_or(&[][..], |newest| &newest.scores);
                Ok(newest.iter().map(|score| assessment::score_view(measure, score, catalogue)).collect())
            })
        })
    }

    /// A measure over time, about a person or in general.
    pub fn chart(&self, measure: String, person: Option<Id>) -> Result<ChartView> {
        guard("chart", || self.0.vault.read(|sql| insight::chart(sql, &self.0.content, &measure, person)))
    }
}
