//! Reminders over the days on which clocks jump, and over a day that was not.

use super::*;

/// The wall's times on which a daily reminder at this minute comes, from three days before a date on.
fn days_around(zone: &str, date: &str, minute: u16) -> Vec<(String, i64)> {
    let noon = WallTime::parse(&format!("{date}T12:00")).expect("a time");
    let before = WallTime { date: noon.date.plus(-3), ..noon };
    // Begun then: a vault that knows of a later time plans from there on where the clock shows a year before ours.
    let house = fixture_at(before.instant(zone_of(zone).expect("a zone")).expect("an instant"));
    practice(&house, vec![at(minute)]);
    let plan = planned_in(&house, zone);
    plan.planned.iter().take(6).map(|one| (one.local.clone(), one.at_ms)).collect()
}

#[test]
fn every_day_has_its_reminder_once_where_clocks_jump() {
    // Zone, the day of the jump, minute asked for, what the wall shows on that day, hours since the day before.
    let table = [
        ("Europe/Berlin", "2026-03-29", 150, "2026-03-29T03:00", 23.5),
        ("Europe/Berlin", "2026-03-29", 540, "2026-03-29T09:00", 23.0),
        ("Europe/Berlin", "2026-10-25", 150, "2026-10-25T02:30", 24.0),
        ("Europe/Berlin", "2026-10-25", 540, "2026-10-25T09:00", 25.0),
        ("America/New_York", "2026-03-08", 150, "2026-03-08T03:00", 23.5),
        ("America/New_York", "2026-03-08", 540, "2026-03-08T09:00", 23.0),
        ("America/New_York", "2026-11-01", 90, "2026-11-01T01:30", 24.0),
        ("America/New_York", "2026-11-01", 540, "2026-11-01T09:00", 25.0),
        ("Australia/Lord_Howe", "2026-10-04", 135, "2026-10-04T02:30", 23.75),
        ("Australia/Lord_Howe", "2026-10-04", 540, "2026-10-04T09:00", 23.5),
        ("Australia/Lord_Howe", "2026-04-05", 105, "2026-04-05T01:45", 24.0),
        ("Australia/Lord_Howe", "2026-04-05", 540, "2026-04-05T09:00", 24.5),
    ];
    for (zone, date, minute, shown, hours) in table {
        let found = days_around(zone, date, minute);
        let on: Vec<&(String, i64)> = found.iter().filter(|(local, _)| local.starts_with(date)).collect();
        assert_eq!(on.len(), 1, "{zone} {date}: {found:?}");
        assert_eq!(on[0].0, shown, "{zone}");
        let place = found.iter().position(|one| one == on[0]).expect("found");
        assert!(place > 0, "{zone} {date}: {found:?}");
        let since = (found[place].1 - found[place - 1].1) as f64 / 3_600_000.0;
        assert!((since - hours).abs() < 1e-9, "{zone} {date}: {since} hours");
        let dates: Vec<&str> = found.iter().map(|(local, _)| &local[..10]).collect();
        assert!(dates.windows(2).all(|pair| pair[0] < pair[1]), "{dates:?}");
    }
}

#[test]
fn a_day_that_was_not_has_no_reminder() {
    let found = days_around("Pacific/Apia", "2011-12-31", 540);
    let local: Vec<&str> = found.iter().map(|(local, _)| local.as_str()).collect();
    let on = ["2011-12-29T09:00", "2011-12-31T09:00", "2012-01-01T09:00"];
    assert!(on.iter().all(|wanted| local.contains(wanted)), "{local:?}");
    assert!(!local.iter().any(|local| local.starts_with("2011-12-30")), "{local:?}");
}

#[test]
fn after_travel_the_plan_follows_the_new_zone() {
    let house = fixture(); // Noon of 24 November in Berlin
    practice(&house, vec![at(18 * 60)]);
    let (berlin, tokyo) = (planned(&house), planned_in(&house, "Asia/Tokyo"));
    assert_eq!(times(&berlin)[0], "2026-11-24T18:00");
    // In Tokyo it is 20:00 already.
    assert_eq!(times(&tokyo)[0], "2026-11-25T18:00");
    assert_eq!(berlin.planned[1].at_ms - tokyo.planned[0].at_ms, 8 * HOUR_MS);
    // Without the key, from the snapshot, the same.
    let now = Moment { ms: now_in(&house, "Asia/Tokyo").at_ms, zone: "Asia/Tokyo".to_owned() };
    let laid_out = again(&CONTENT.catalogue, &berlin.snapshot, &now).expect("a plan");
    assert_eq!(times(&laid_out)[..3], times(&tokyo)[..3]);
    assert_eq!(laid_out.planned[0].id, berlin.planned[1].id);
}

#[test]
fn a_reminder_after_midnight_belongs_to_the_evening() {
    let house = fixture();
    let id = practice(&house, vec![at(60)]);
    assert_eq!(times(&planned(&house))[0], "2026-11-25T01:00");
    let today = house.vault.now().expect("now").day;
    house.vault.write(|tx| habit::mark(tx, id, today, MarkKind::Done, "")).expect("marked");
    assert_eq!(times(&planned(&house))[0], "2026-11-26T01:00");
}
