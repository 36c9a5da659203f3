//! What sounds and shows when, in a breathing, a sitting and a script: front ends play it.

use super::model::{Breathing, ScriptLine};

/// Words a minute at which a script is read.
const WORDS_A_MINUTE: usize = 130;
/// Seconds for which a bell can be seen.
const BELL_S: f64 = 4.0;

/// What begins at a moment of a timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum CueKind {
    /// A breath in.
    BreatheIn,
    /// A breath out.
    BreatheOut,
    /// Sitting without a sound: at first, and once a bell has faded.
    Still,
    /// A bell rings; it fades until the next cue.
    Bell,
    /// The end.
    Over,
}

/// A moment of a timer. It lasts until the next one.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Cue {
    /// Seconds since the timer began.
    pub at_s: f64,
    /// What begins then.
    pub kind: CueKind,
}

/// A line of a script.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PacedLine {
    /// What is read aloud or shown.
    pub text: String,
    /// Seconds for which it stands where the script goes on by itself: its share of the reading time by its length, and
    /// the silence after it.
    pub seconds: f64,
}

/// The cues of a timer, the first one at 0 and `Over` last. A breathing ends with a breath out, never within one. A
/// sitting has a bell at its end, and one every `bell_every_s` seconds before.
pub(super) fn cues(seconds: u32, breathing: Option<Breathing>, bell_every_s: Option<u32>) -> Vec<Cue> {
    match breathing {
        Some(breathing) => breaths(f64::from(seconds), breathing),
        None => bells(seconds, bell_every_s),
    }
}

fn breaths(seconds: f64, breathing: Breathing) -> Vec<Cue> {
    let breath = breathing.in_s + breathing.out_s;
    let mut cues = Vec::new();
    let mut begun = 0_u32;
    // A breath that would begin within a hair of the end is none.
    while begun == 0 || f64::from(begun) * breath < seconds - 1e-6 {
        let at_s = f64::from(begun) * breath;
        cues.push(Cue { at_s, kind: CueKind::BreatheIn });
        cues.push(Cue { at_s: at_s + breathing.in_s, kind: CueKind::BreatheOut });
        begun += 1;
    }
    cues.push(Cue { at_s: f64::from(begun) * breath, kind: CueKind::Over });
    cues
}

fn bells(seconds: u32, every: Option<u32>) -> Vec<Cue> {
    let whole = f64::from(seconds);
    let between = every.filter(|every| *every > 0).into_iter();
    let mut rung: Vec<f64> = between
        .flat_map(|every| {
            (1..).map(move |n: u32| f64::from(n) * f64::from(every)).take_while(|at| *at < whole)
        })
        .collect();
    rung.push(whole);
    let mut cues = vec![Cue { at_s: 0.0, kind: CueKind::Still }];
    for (place, &at_s) in rung.iter().enumerate() {
        cues.push(Cue { at_s, kind: CueKind::Bell });
        let faded = at_s + BELL_S;
        if rung.get(place + 1).is_some_and(|next| faded < *next) {
            cues.push(Cue { at_s: faded, kind: CueKind::Still });
        }
    }
    cues.push(Cue { at_s: whole, kind: CueKind::Over });
    cues
}

/// The lines of a script with their times.
pub(super) fn paced(lines: &[ScriptLine]) -> Vec<PacedLine> {
    let letters = |line: &ScriptLine| f64::from(u32::try_from(line.text.chars().count()).unwrap_or(u32::MAX));
    let all = lines.iter().map(letters).sum::<f64>().max(1.0);
    let reading = f64::from(reading_seconds(lines));
    let line = |line: &ScriptLine| PacedLine {
        text: line.text.clone(),
        seconds: reading * letters(line) / all + f64::from(line.pause_s),
    };
    lines.iter().map(line).collect()
}

/// Seconds that a script takes, its pauses included: what a form says that it takes is held against it.
#[cfg(test)]
pub(crate) fn script_seconds(lines: &[ScriptLine]) -> u32 {
    reading_seconds(lines) + lines.iter().map(|line| line.pause_s).sum::<u32>()
}

fn reading_seconds(lines: &[ScriptLine]) -> u32 {
    let words: usize = lines.iter().map(|line| line.text.split_whitespace().count()).sum();
    u32::try_from(words * 60 / WORDS_A_MINUTE).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::CueKind::{Bell, BreatheIn, BreatheOut, Over, Still};
    use super::*;

    fn told(cues: &[Cue]) -> Vec<(f64, CueKind)> {
        cues.iter().map(|cue| (cue.at_s, cue.kind)).collect()
    }

    #[test]
    fn a_breathing_ends_with_a_breath_out() {
        let breathing = Some(Breathing { in_s: 4.0, out_s: 6.0 });
        let short =
            [(0.0, BreatheIn), (4.0, BreatheOut), (10.0, BreatheIn), (14.0, BreatheOut), (20.0, Over)];
        for seconds in [11, 20] {
            assert_eq!(told(&cues(seconds, breathing, None)), short, "{seconds}");
        }
        assert_eq!(told(&cues(1, breathing, None)), [(0.0, BreatheIn), (4.0, BreatheOut), (10.0, Over)]);
        // Parts that no binary number holds make no breath too many.
        let uneven = cues(60, Some(Breathing { in_s: 4.1, out_s: 5.9 }), None);
        assert_eq!(uneven.iter().filter(|cue| cue.kind == BreatheIn).count(), 6);
    }

    #[test]
    fn a_sitting_rings_between_and_at_its_end() {
        let table = [
            (60, None, vec![(0.0, Still), (60.0, Bell), (60.0, Over)]),
            (60, Some(0), vec![(0.0, Still), (60.0, Bell), (60.0, Over)]),
            (60, Some(60), vec![(0.0, Still), (60.0, Bell), (60.0, Over)]),
            (
                50,
                Some(20),
                vec![
                    (0.0, Still),
                    (20.0, Bell),
                    (24.0, Still),
                    (40.0, Bell),
                    (44.0, Still),
                    (50.0, Bell),
                    (50.0, Over),
                ],
            ),
            // Bells that follow each other before they have faded.
            (9, Some(3), vec![(0.0, Still), (3.0, Bell), (6.0, Bell), (9.0, Bell), (9.0, Over)]),
        ];
        for (seconds, every, expected) in table {
            assert_eq!(told(&cues(seconds, None, every)), expected, "{seconds} {every:?}");
        }
    }

    #[test]
    fn a_script_s_lines_share_the_time_in_which_it_is_read() {
        let line = |text: &str, pause_s| ScriptLine { text: text.to_owned(), pause_s };
        // Thirteen words are read in six seconds, a third of the letters in the first line.
        let lines = [line("aa aa aa a", 2), line("bb bb bb bb bb bb bb", 4), line("c c", 0)];
        let seconds: Vec<f64> = paced(&lines).iter().map(|line| line.seconds).collect();
        let letters = 10.0 + 20.0 + 3.0;
        assert_eq!(seconds, [6.0 * 10.0 / letters + 2.0, 6.0 * 20.0 / letters + 4.0, 6.0 * 3.0 / letters]);
        assert!((seconds.iter().sum::<f64>() - f64::from(script_seconds(&lines))).abs() < 1e-9);
        // Letters of every script count alike, whatever bytes they take.
        let alike = paced(&[line("日本語", 0), line("abc", 0), line("👩‍🦰", 0)]);
        assert_eq!(alike[0].seconds.to_bits(), alike[1].seconds.to_bits());
        assert_eq!(paced(&[line("", 1)])[0].seconds.to_bits(), 1.0_f64.to_bits(), "a silence alone");
    }
}
