/// How many rounds of a fault were survived, and what was lost in the others.
#[derive(Debug, Clone)]
pub struct Tally {
    pub fault: String,
    pub rounds: usize,
    pub losses: Vec<String>,
    pub checked: String,
}

impl Tally {
    pub fn new(fault: &str, checked: &str) -> Self {
        Tally { fault: fault.to_owned(), rounds: 0, losses: Vec::new(), checked: checked.to_owned() }
    }

    /// Counts a round. `which` names it, so that it can be found again.
    pub fn round(&mut self, which: impl std::fmt::Display, outcome: Result<(), String>) {
        self.rounds += 1;
        if let Err(loss) = outcome {
            self.losses.push(format!("at {which}: {loss}"));
        }
    }

    pub fn survived(&self) -> usize {
        self.rounds - self.losses.len()
    }
}
