//! When measures come up: their rhythms, passing over, two minutes a week, and what was asked for.

use super::made::{answer_all, brought, coded, keep};
use super::*;
use crate::course;
use crate::fixture::CONTENT;
use crate::today;

/// Ids of the measures that come up today.
fn offered_now(house: &Fixture) -> Vec<String> {
    let now = house.vault.now().expect("now");
    let found = house.vault.read(|sql| course::offered_measures(sql, &CONTENT, now.day)).expect("read");
    found.into_iter().map(|(id, _)| id).collect()
}

fn fill(house: &Fixture, id: &str) {
    answer_all(house, id, |step| (step != "about").then_some(Answer::Scale { value: 3 }));
}

fn days(house: &Fixture, days: i64) {
    house.clock.advance(days * DAY_MS);
}

#[test]
fn the_pulse_weekly_and_the_closeness_check_fortnightly_then_monthly() {
    let house = fixture();
    assert_eq!(offered_now(&house), ["closeness-check", "weekly-pulse"], "nothing else by itself");
    let mut pulses = Vec::new();
    let mut checks = Vec::new();
    for day in 0..140_i64 {
        for id in offered_now(&house) {
            fill(&house, &id);
            if id == "weekly-pulse" {
                pulses.push(day)
            } else {
                checks.push(day)
            };
        }
        assert_eq!(offered_now(&house), [""; 0]);
        days(&house, 1);
    }
    assert_eq!(pulses, (0..20).map(|week| week * 7).collect::<Vec<_>>());
    // Fortnightly up to five answers, then thirty days on.
    assert_eq!(checks, [0, 14, 28, 42, 56, 86, 116]);
}

#[test]
fn two_minutes_a_week_at_most_unless_asked_for() {
    let house = fixture();
    // The check is answered again by one's own choice: with it the week is full.
    fill(&house, "closeness-check");
    fill(&house, "closeness-check");
    assert_eq!(offered_now(&house), [""; 0]);
    days(&house, 7);
    assert_eq!(offered_now(&house), ["weekly-pulse"]);
    // What someone asked for comes on top, and takes nothing away from the rest.
    let brought = brought(&coded("").to_string());
    let phq = keep(&house, &brought, &KeyChoice::Unscored { about_people: false }).expect("kept");
    assert_eq!(offered_now(&house), ["weekly-pulse"], "what was brought waits to be asked for");
    house.vault.write(|tx| set_offer(tx, &phq, true, Some(3))).expect("asked for");
    house.vault.write(|tx| set_offer(tx, &measure("worth"), true, Some(30))).expect("asked for");
    assert_eq!(offered_now(&house), ["weekly-pulse", "worth", phq.id.as_str()]);
    answer_all(&house, &phq.id, |_| Some(Answer::Choice { picked: vec!["a0".to_owned()], own: None }));
    days(&house, 2);
    assert_eq!(offered_now(&house), ["weekly-pulse", "worth"]);
    days(&house, 1);
    assert!(offered_now(&house).contains(&phq.id));
    house.vault.write(|tx| set_offer(tx, &measure("weekly-pulse"), false, None)).expect("turned off");
    assert!(!offered_now(&house).contains(&"weekly-pulse".to_owned()));
    let refused = house.vault.write(|tx| set_offer(tx, &phq, true, Some(0)));
    assert!(matches!(refused, Err(NearerError::Invalid { .. })));
}

#[test]
fn whatever_is_passed_over_rests_for_its_while_without_a_word() {
    let house = fixture();
    house.vault.write(|tx| course::skip_measure(tx, &CONTENT, "weekly-pulse")).expect("skipped");
    assert_eq!(offered_now(&house), ["closeness-check"]);
    days(&house, 6);
    assert_eq!(offered_now(&house), ["closeness-check"]);
    days(&house, 1);
    assert!(offered_now(&house).contains(&"weekly-pulse".to_owned()));
    // Every question passed over, up to the end: the same.
    answer_all(&house, "weekly-pulse", |_| None);
    assert!(!offered_now(&house).contains(&"weekly-pulse".to_owned()));
    days(&house, 7);
    assert!(offered_now(&house).contains(&"weekly-pulse".to_owned()));
    // Begun, and put away.
    let run = house.vault.write(|tx| course::begin(tx, &CONTENT, "weekly-pulse", false)).expect("begun").run;
    house.vault.write(|tx| course::discard(tx, &CONTENT, run.expect("kept"))).expect("put away");
    assert!(!offered_now(&house).contains(&"weekly-pulse".to_owned()));
    let unknown = house.vault.write(|tx| course::skip_measure(tx, &CONTENT, "none"));
    assert_eq!(unknown, Err(NearerError::not_found("measure")));
}

#[test]
fn no_questionnaire_stands_before_or_after_a_stage() {
    let house = fixture();
    for stage in &CONTENT.stages {
        for id in stage.with_person.iter().chain(&stage.look_back) {
            assert!(CONTENT.measure(id).is_err(), "{id}");
        }
    }
    // The next step is never a questionnaire: they are offered, or looked for.
    for _ in 0..400 {
        let now = house.vault.now().expect("now");
        let next = house.vault.read(|sql| course::next_step(sql, &CONTENT, now.day)).expect("read");
        let Some(next) = next else { return };
        assert!(CONTENT.measure(&next.id).is_err(), "{}", next.id);
        house
            .vault
            .write(|tx| {
                if next.kind == course::NextKind::Lesson {
                    return course::mark_read(tx, &CONTENT, &next.id);
                }
                Ok(tx.sql.execute(
                    "INSERT INTO progress (id, kind, content, opened_ms, times_done, created_at, changed_at, changed_by)
                     VALUES (?1, 'form', ?2, 0, 1, 0, 0, ?3)",
                    (Id::of_key("progress", &format!("form {}", next.id)), &next.id, tx.device),
                )
                .map(|_| ())?)
            })
            .expect("done");
    }
    panic!("the programme has no end");
}

#[test]
fn today_offers_two_things_at_most_and_a_line_says_how_it_stands() {
    let house = fixture();
    let brought = brought(&coded("").to_string());
    let phq = keep(&house, &brought, &KeyChoice::Unscored { about_people: false }).expect("kept");
    house.vault.write(|tx| set_offer(tx, &phq, true, Some(7))).expect("asked for");
    let now = house.vault.now().expect("now");
    let line = house.vault.read(|sql| measure_line(sql, &phq, now.day)).expect("a line");
    assert!(line.brought && line.is_on && line.due && !line.has_scores);
    assert_eq!((line.every_days, line.minutes), (Some(7), 2));
    let trust =
        house.vault.read(|sql| measure_line(sql, &measure("trust-in-a-person"), now.day)).expect("a line");
    assert!(!trust.is_on && !trust.due && trust.private && trust.about_people);
    let view = house.vault.read(|sql| today::today(sql, &CONTENT, &now)).expect("today");
    assert!(view.due.len() <= 2);
}

#[test]
fn what_was_answered_or_passed_over_under_a_clock_that_ran_ahead_rests_no_longer() {
    let house = fixture();
    let right = house.vault.now().expect("now").at_ms;
    house.clock.set(4_102_444_800_000);
    fill(&house, "closeness-check");
    house.vault.write(|tx| course::skip_measure(tx, &CONTENT, "weekly-pulse")).expect("passed over");
    assert_eq!(offered_now(&house), [""; 0]);
    house.clock.set(right);
    days(&house, 1);
    assert_eq!(offered_now(&house), ["closeness-check", "weekly-pulse"]);
    for id in offered_now(&house) {
        fill(&house, &id);
    }
    assert_eq!(offered_now(&house), [""; 0], "answered today, it isn't asked for again today");
    days(&house, 7);
    assert_eq!(offered_now(&house), ["weekly-pulse"]);
}
