//! How long it takes to look for words about dying: `cargo bench -p nearer-core --bench phrases`.
//!
//! An entry of 100,000 characters that holds none of them, the longest that a journal sees; another that holds one at its
//! end. Each is looked at in every language that ships. The first look compiles the expressions.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use nearer_core::course::Content;
use nearer_core::rooms::FILINGS;
use nearer_core::text::built_in;
use std::time::{Duration, Instant};

const CHARACTERS: usize = 100_000;
const ROUNDS: usize = 101;
/// Plain sentences, with words that also stand in phrases.
const SENTENCES: &str = "We walked along the river, and I wanted to go home before the rain. My sister said that the end of the \
    film was too long. I took the train, made tea, and thought of nothing. Quiero dormir bien esta noche. ";

fn timed(name: &str, work: impl Fn() -> bool, found: bool) {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let began = Instant::now();
            assert_eq!(work(), found, "{name}");
            began.elapsed()
        })
        .collect();
    times.sort_unstable();
    let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
    println!("{name:40} median {:6.2} ms, best {:6.2} ms", ms(times[ROUNDS / 2]), ms(times[0]));
}

fn main() {
    let content = Content::open(built_in(), "en", FILINGS).unwrap();
    let calm: String = SENTENCES.chars().cycle().take(CHARACTERS).collect();
    let dark = format!("{calm} and I want to die");
    let began = Instant::now();
    content.phrases.found_in("");
    println!("{:40} {:.0} ms", "the first look", began.elapsed().as_secs_f64() * 1_000.0);
    timed("100,000 characters without a phrase", || content.phrases.found_in(&calm), false);
    timed("the same with one at its end", || content.phrases.found_in(&dark), true);
    timed("a sentence", || content.phrases.found_in("A quiet day, and a walk."), false);
}
