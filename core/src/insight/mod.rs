//! What can be seen over time, said carefully: numbers with one's own band, no cut-offs.

mod chart;
mod outcomes;

pub use chart::{ChartLabel, ChartPoint, ChartSeries, ChartView, TableRow, chart, charted};
pub use outcomes::{KindOfAct, OutcomeMark, OutcomesView, outcomes};

#[cfg(test)]
mod tests;
