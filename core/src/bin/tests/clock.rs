//! Clocks that jump: thirty days are thirty days.

use super::*;

/// 2100-01-01, when nothing of these tests happens.
const FAR_MS: i64 = 4_102_444_800_000;
/// 2009-01-01, as phones show whose battery ran empty.
const EMPTY_MS: i64 = 1_230_768_000_000;

fn now_ms(house: &Fixture) -> i64 {
    house.vault.now().expect("now").at_ms
}

/// The app is opened, and closed again, while the clock shows this.
fn opened_at(house: &mut Fixture, ms: i64) {
    house.clock.set(ms);
    house.reopen();
}

#[test]
fn an_opening_under_a_wrong_clock_empties_neither_the_bin_nor_the_versions() {
    let table = [2 * DAY_MS, 31 * DAY_MS, 400 * DAY_MS, FAR_MS, -31 * DAY_MS, -400 * DAY_MS, 0, EMPTY_MS];
    for (jump, lived) in table.into_iter().flat_map(|jump| [(jump, 0), (jump, 29)]) {
        let mut house = fixture();
        everything(&house, "Ibis");
        act(&house, &Deed::DeleteEntry(0));
        house.live(lived);
        let right = now_ms(&house);
        let wrong = if jump.abs() > 1_000 * DAY_MS || jump == 0 { jump } else { right + jump };
        opened_at(&mut house, wrong);
        assert_eq!((listed(&house).len(), count(&house, "version")), (1, 1), "{jump} after {lived}");
        assert!(listed(&house)[0].days_left <= 30);
        opened_at(&mut house, right + 60_000);
        // Once the clock is right, it is there on the thirtieth day and gone on the one after.
        house.clock.set(right - 60_000);
        for _ in lived..30 {
            assert!(listed(&house)[0].days_left >= 1, "{jump} after {lived}");
            house.live(1);
            sweep(&house.vault).expect("swept");
            assert_eq!((listed(&house).len(), count(&house, "version")), (1, 1), "{jump} after {lived}");
        }
        // Two days ahead look like days to come: the one in between is not counted.
        house.live(if jump == 2 * DAY_MS { 2 } else { 1 });
        sweep(&house.vault).expect("swept");
        assert_eq!((listed(&house).len(), count(&house, "version")), (0, 0), "{jump} after {lived}");
    }
}

#[test]
fn what_is_deleted_under_a_wrong_clock_is_kept_for_thirty_days_and_no_longer() {
    for wrong in [0, EMPTY_MS, FAR_MS] {
        let mut house = fixture();
        everything(&house, "Ibis");
        house.live(40);
        let right = now_ms(&house);
        opened_at(&mut house, wrong);
        act(&house, &Deed::EditEntry(0, "edited then".to_owned()));
        act(&house, &Deed::DeleteEntry(0));
        opened_at(&mut house, right + 60_000);
        let before = count(&house, "version");
        assert_eq!((listed(&house)[0].days_left, before), (30, 1), "{wrong}");
        house.live(30);
        sweep(&house.vault).expect("swept");
        assert_eq!((listed(&house).len(), count(&house, "version")), (1, 1), "{wrong}");
        house.live(1);
        sweep(&house.vault).expect("swept");
        assert_eq!((listed(&house).len(), count(&house, "version")), (0, 0), "{wrong}");
    }
}

#[test]
fn a_clock_that_stays_wrong_takes_thirty_days_of_use_like_a_right_one() {
    let house = fixture();
    everything(&house, "Ibis");
    act(&house, &Deed::DeleteEntry(0));
    house.clock.advance(365 * DAY_MS);
    house.live(30);
    sweep(&house.vault).expect("swept");
    assert_eq!(listed(&house)[0].days_left, 1);
    house.live(1);
    sweep(&house.vault).expect("swept");
    assert_eq!(listed(&house), Vec::new());
}

#[test]
fn who_opens_the_app_once_a_week_is_told_how_many_of_those_days_are_left() {
    let house = fixture();
    everything(&house, "Ibis");
    act(&house, &Deed::DeleteEntry(0));
    for _ in 0..6 {
        house.clock.advance(6 * DAY_MS);
        house.live(1);
    }
    assert_eq!(listed(&house)[0].days_left_words, "25 days left");
}
