//! Scores and bands by hand, and what holds for all of them.

use super::*;
use crate::assessment::score::reversed;
use crate::fixture::cases;
use proptest::prelude::*;

#[test]
fn scores_by_hand() {
    let check = measure("closeness-check");
    let reversed_high = |q: &Question| {
        let is_reverse = check.key.subscales.iter().any(|s| s.reverse.contains(&q.link_id));
        if is_reverse { ends(q).0 } else { ends(q).1 }
    };
    // Six items a subscale; three and two of them reversed.
    let table = [
        (values(&check, |q| ends(q).0), "3", "2"),
        (values(&check, |q| ends(q).1), "3", "4"),
        (values(&check, |_| 3), "3", "3"),
        (values(&check, reversed_high), "6", "6"),
        (values(&check, |q| ends(q).1 - reversed_high(q)), "0", "0"),
        // (6-1 + 2 + 6-4 + 3 + 6-5 + 6) / 6 = 19/6; (1 + 6-2 + 3 + 4 + 6-5 + 6) / 6 = 19/6
        (
            [
                ("turned-to-them", 1),
                ("needing-felt-risky", 2),
                ("let-them-help", 4),
                ("uneasy-when-close", 3),
                ("showed-feelings", 5),
                ("rather-carried-alone", 6),
                ("doubted-i-matter", 1),
                ("calm-at-silence", 2),
                ("afraid-to-be-left", 3),
                ("wanted-to-hear-it", 4),
                ("sure-of-my-place", 5),
                ("afraid-to-be-known", 6),
            ]
            .map(|(id, value)| (id.to_owned(), Some(Decimal::from(value))))
            .into(),
            "3.1666666666666666666666666667",
            "3.1666666666666666666666666667",
        ),
    ];
    for (values, avoidance, anxiety) in table {
        let expected = [("avoidance", avoidance), ("anxiety", anxiety)];
        let expected = expected.map(|(id, value)| (id.to_owned(), Some(value.to_owned())));
        assert_eq!(scored(&check, &values), expected);
    }
}

#[test]
fn a_sum_adds_up_and_the_pulse_stays_four_lines() {
    let pulse = measure("weekly-pulse");
    let given = [("mood", 0), ("near-enough", 10), ("wish-to-be-away", 11)]; // 11 is out of range
    let given = given.map(|(id, value)| (id.to_owned(), Some(Decimal::from(value)))).into();
    let lines: Vec<Option<String>> = scored(&pulse, &given).into_iter().map(|(_, value)| value).collect();
    assert_eq!(lines, [Some("0".to_owned()), Some("10".to_owned()), None, None]);

    let mut summed = measure("closeness-check");
    for subscale in &mut summed.key.subscales {
        subscale.method = ScoreMethod::Sum;
        subscale.high = 36;
    }
    let six = values(&summed, |_| 6);
    let found: Vec<Option<String>> = scored(&summed, &six).into_iter().map(|(_, value)| value).collect();
    assert_eq!(found, [Some("18".to_owned()), Some("24".to_owned())]);
}

#[test]
fn an_open_item_is_named_and_there_is_no_score() {
    let check = measure("closeness-check");
    let mut given = values(&check, |_| 2);
    given.remove("let-them-help");
    given.insert("showed-feelings".to_owned(), Some(Decimal::from(7))); // outside 0 to 6
    given.insert("of-an-older-version".to_owned(), Some(Decimal::ONE));
    let scores = score(&check, &given);
    assert_eq!(scores[0].value, None);
    assert_eq!(scores[0].missing, ["let-them-help", "showed-feelings"]);
    assert_eq!(scores[1].missing, [""; 0]);
    assert!(scores[1].value.is_some());
}

#[test]
fn bands_by_hand() {
    let half = decimals(&["0.5"])[0];
    type Case = (&'static [&'static str], Option<(&'static str, &'static str)>);
    let table: [Case; 7] = [
        (&[], None),
        (&["1", "2", "3", "4"], None),
        (&["3", "3", "3", "3", "3"], Some(("2.5", "3.5"))),
        // Median 3; deviations 2 1 0 1 2, their median 1: 2.2 to both sides.
        (&["1", "2", "3", "4", "5"], Some(("0.8", "5.2"))),
        // Median 2.5; deviations 1.5 0.5 0.5 1.5 0.5 0.5, their median 0.5: 1.1.
        (&["1", "2", "3", "4", "2", "3"], Some(("1.4", "3.6"))),
        // Deviations 0.1 0 0.1 0 0.1, their median 0.1: 0.22 is less than the least.
        (&["2.9", "3", "3.1", "3", "2.9"], Some(("2.5", "3.5"))),
        // Only the latest eight: the nines are gone.
        (&["9", "9", "9", "3", "3", "3", "3", "3", "3", "3", "3"], Some(("2.5", "3.5"))),
    ];
    for (previous, expected) in table {
        let expected = expected.map(|(low, high)| {
            let ends = decimals(&[low, high]);
            Band { low: ends[0], high: ends[1] }
        });
        assert_eq!(band(&decimals(previous), half), expected, "{previous:?}");
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_score_stays_within_its_range(given in prop::collection::vec(0i32..=6, 12)) {
        let check = measure("closeness-check");
        let questions = check.questionnaire.questions.iter();
        let values = questions.zip(given).map(|(q, v)| (q.link_id.clone(), Some(Decimal::from(v)))).collect();
        for (subscale, score) in check.key.subscales.iter().zip(score(&check, &values)) {
            let value = score.value.expect("all items answered");
            prop_assert!(Decimal::from(subscale.low) <= value && value <= Decimal::from(subscale.high));
        }
    }

    #[test]
    fn turning_round_twice_changes_nothing(low in -50i32..50, span in 1i32..50, step in 0i32..50) {
        let mut question = measure("weekly-pulse").questionnaire.questions.remove(0);
        question.kind = QuestionKind::Scale { low, high: low + span, ends: Default::default() };
        let value = Decimal::from(low + step % (span + 1));
        let once = reversed(&question, value);
        prop_assert!(Decimal::from(low) <= once && once <= Decimal::from(low + span));
        prop_assert_eq!(reversed(&question, once), value);
    }

    #[test]
    fn a_band_holds_the_median_and_reaches_the_least(given in prop::collection::vec(0i64..=600, 5..12)) {
        let scores: Vec<Decimal> = given.iter().map(|v| Decimal::new(*v, 2)).collect();
        let least = Decimal::new(5, 1);
        let band = band(&scores, least).expect("five or more");
        prop_assert!(band.high - band.low >= least * Decimal::TWO);
        let middle = (band.low + band.high) / Decimal::TWO;
        prop_assert!(Decimal::ZERO <= middle && middle <= Decimal::from(6));
    }
}
