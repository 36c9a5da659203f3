//! How the values of a scale are said and drawn.

/// How the two circles stand while something is said, in the measures of the look's formulas.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct CirclesView {
    /// From 0, apart, to 1, as near as they come.
    pub closeness: f64,
    /// From -1, the thick side turned to the other, to 1, the thin one.
    pub lean: f64,
}

/// One value of a scale.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ScaleValue {
    /// The value.
    pub value: i32,
    /// What it is in words; none where the scale has words for its ends alone.
    pub words: Option<String>,
    /// How the circles stand for it; none where it is asked for something else than nearness.
    pub circles: Option<CirclesView>,
}

/// How many words a scale may have: each stands for a fifth of its values.
pub(super) const WORDS: usize = 5;

/// The values from the low end up; none where there is nothing more to say or draw than the number.
pub(super) fn values(low: i32, high: i32, words: &[String], away: bool) -> Vec<ScaleValue> {
    if words.is_empty() && !away {
        return Vec::new();
    }
    let all = usize::try_from(high - low + 1).unwrap_or(1).max(1);
    let span = f64::from(high - low);
    (low..=high)
        .zip(0..)
        .map(|(value, place): (i32, usize)| ScaleValue {
            value,
            words: words.get(place * WORDS / all).cloned(),
            circles: away.then(|| away_by(f64::from(value - low) / span)),
        })
        .collect()
}

/// The circles for a wish to be away of this share: the further apart and the more turned away, the stronger it is.
fn away_by(share: f64) -> CirclesView {
    CirclesView { closeness: 0.75 * (1.0 - share), lean: (0.5 - 2.0 * share).max(-1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Vec<String> {
        ["hardly", "a little", "some", "much", "all"].map(str::to_owned).to_vec()
    }

    #[test]
    fn every_word_stands_for_a_part_of_the_values_and_the_ends_have_theirs() {
        for (low, high) in [(0, 10), (1, 7), (0, 4), (0, 100), (-3, 3)] {
            let values = values(low, high, &words(), false);
            let said: Vec<&str> = values.iter().filter_map(|value| value.words.as_deref()).collect();
            assert_eq!(values.len(), said.len(), "{low}..{high}: a value without a word");
            assert_eq!((values[0].value, said[0]), (low, "hardly"));
            assert_eq!((values[values.len() - 1].value, said[said.len() - 1]), (high, "all"));
            let mut once = said.clone();
            once.dedup();
            assert_eq!(once, ["hardly", "a little", "some", "much", "all"], "{low}..{high}");
        }
    }

    #[test]
    fn the_wish_to_be_away_takes_the_circles_apart_and_turns_them() {
        let values = values(0, 10, &[], true);
        let at = |value: usize| values[value].circles.expect("circles");
        assert_eq!(at(0), CirclesView { closeness: 0.75, lean: 0.5 });
        assert!((at(6).closeness - 0.3).abs() < 1e-9 && (at(6).lean + 0.7).abs() < 1e-9, "{:?}", at(6));
        assert_eq!(at(10), CirclesView { closeness: 0.0, lean: -1.0 });
    }

    #[test]
    fn a_plain_scale_says_its_numbers_alone() {
        assert!(values(0, 10, &[], false).is_empty());
    }
}
