//! Floor 6. What can be seen over time, said carefully: numbers with one's own band, no cut-offs.

mod chart;

pub use chart::{ChartPoint, ChartSeries, ChartView, TableRow, chart};

#[cfg(test)]
mod tests;
