//! What can be seen over time, said carefully: numbers with one's own band, no cut-offs.

mod chart;

pub use chart::{ChartLabel, ChartPoint, ChartSeries, ChartView, TableRow, chart, charted};

#[cfg(test)]
mod tests;
