use super::*;
use crate::course;
use crate::form::{Answer, StepPart};
use crate::person::{self, Contact};
use crate::setting::{self, IfQuiet, Settings};
use crate::time::Day;

#[test]
fn nothing_is_planned_where_nothing_was_asked_for() {
    let house = fixture();
    scheduled(&house, Schedule::default(), Vec::new());
    let plan = planned(&house);
    assert_eq!((plan.planned, plan.snoozed), (Vec::new(), Vec::new()));
}

#[test]
fn one_a_day_for_sixty_days_and_the_last_says_that_reminders_rest() {
    let house = fixture();
    practice(&house, vec![at(18 * 60)]);
    let plan = planned(&house);
    assert_eq!(plan.planned.len(), 60);
    assert_eq!(times(&plan)[0], "2026-11-24T18:00");
    let (last, before) = plan.planned.split_last().expect("some");
    assert_eq!(last.text, "A small thing for now, if you like. Reminders rest now until you open the app.");
    assert!(last.rests_after && before.iter().all(|one| !one.rests_after && !one.text.contains("rest")));
}

#[test]
fn what_is_done_today_is_not_reminded_of_and_a_taken_back_mark_is() {
    let house = fixture();
    let id = practice(&house, vec![at(18 * 60)]);
    let today = house.vault.now().expect("now").day;
    for kind in [MarkKind::Done, MarkKind::Skipped, MarkKind::NotDone] {
        house.vault.write(|tx| habit::mark(tx, id, today, kind, "")).expect("marked");
        assert_eq!(times(&planned(&house))[0], "2026-11-25T18:00");
    }
    house.vault.write(|tx| habit::clear_mark(tx, id, today)).expect("taken back");
    assert_eq!(times(&planned(&house))[0], "2026-11-24T18:00");
    // Twice a day and once done: there is more to come.
    let twice = scheduled(&house, Schedule::Daily { times: 2 }, vec![at(19 * 60)]);
    house.vault.write(|tx| habit::once_more(tx, twice, today)).expect("once");
    assert!(times(&planned(&house)).contains(&"2026-11-24T19:00"));
    house.vault.write(|tx| habit::once_more(tx, twice, today)).expect("twice");
    assert!(!times(&planned(&house)).contains(&"2026-11-24T19:00"));
}

#[test]
fn schedules_say_on_which_days() {
    let table: [(Schedule, u8, &[&str]); 6] = [
        (Schedule::Weekdays { days: 0b1000001 }, 127, &["2026-11-29", "2026-11-30", "2026-12-06"]),
        (Schedule::default(), 0b0000100, &["2026-11-25", "2026-12-02"]),
        (Schedule::EveryDays { days: 10 }, 127, &["2026-11-24", "2026-12-04", "2026-12-14"]),
        // Due on Tuesdays and Fridays in turn, reminded of on the Saturday after.
        (Schedule::EveryDays { days: 10 }, 0b0100000, &["2026-11-28", "2026-12-05", "2026-12-19"]),
        (Schedule::Monthly, 127, &["2026-11-24", "2026-12-01", "2027-01-01"]),
        (Schedule::Weekly { times: 3 }, 127, &["2026-11-24", "2026-11-25", "2026-11-26"]),
    ];
    for (schedule, weekdays, days) in table {
        let house = fixture(); // Tuesday
        scheduled(&house, schedule, vec![Reminder { weekdays, ..at(18 * 60) }]);
        let plan = planned(&house);
        let found: Vec<&str> = times(&plan).into_iter().map(|local| &local[..10]).take(days.len()).collect();
        assert_eq!(found, days, "{schedule:?} {weekdays}");
    }
    // Done so often this week: the next is asked for next week.
    let house = fixture();
    let id = scheduled(&house, Schedule::Weekly { times: 2 }, vec![at(18 * 60)]);
    let today = house.vault.now().expect("now").day;
    for ago in [0, 1] {
        house.vault.write(|tx| habit::mark(tx, id, today.plus(-ago), MarkKind::Done, "")).expect("marked");
    }
    assert_eq!(times(&planned(&house))[0], "2026-11-30T18:00");
    let pause = habit::Pause { from: today, to: Some(today.plus(20)) };
    house.vault.write(|tx| habit::pause(tx, id, pause)).expect("paused");
    assert_eq!(times(&planned(&house))[0], "2026-12-15T18:00");
}

#[test]
fn a_window_draws_a_time_that_stays_for_the_day() {
    let house = fixture();
    let within = ReminderTime::Within { from: 22 * 60, to: 60 };
    practice(&house, vec![Reminder { time: within, weekdays: 127 }]);
    let first = planned(&house);
    house.clock.advance(HOUR_MS);
    assert_eq!(times(&planned(&house)), times(&first));
    let minutes: std::collections::BTreeSet<&str> =
        times(&first).into_iter().map(|local| &local[11..]).collect();
    assert!(minutes.len() > 30, "drawn anew each day: {minutes:?}");
    assert!(minutes.iter().all(|time| *time >= "22:00" || *time <= "01:00"), "{minutes:?}");
    let cue = ReminderTime::AfterCue { cue: 23 * 60 + 50, minutes: 20 };
    let house = fixture();
    practice(&house, vec![Reminder { time: cue, weekdays: 127 }]);
    assert_eq!(times(&planned(&house))[0], "2026-11-25T00:10");
}

#[test]
fn more_than_sixty_are_shared_out_fairly() {
    let house = fixture();
    let daily: Vec<Id> = (0..50).map(|n| practice(&house, vec![at(780 + n * 7)])).collect();
    let rare = scheduled(&house, Schedule::Monthly, vec![Reminder { weekdays: 0b1000000, ..at(600) }]);
    let plan = planned(&house);
    assert_eq!(plan.planned.len(), 60);
    let of = |id: Id| {
        plan.planned.iter().filter(|one| one.items.iter().any(|item| item.practice == Some(id))).count()
    };
    assert!(daily.iter().all(|id| of(*id) >= 1) && of(rare) == 1, "nothing is starved");
    // 50 today, the rare one on Sunday, and nine more tomorrow.
    assert_eq!(times(&plan)[50], "2026-11-25T13:00");
    assert_eq!(times(&plan)[58], "2026-11-25T13:56");
    assert_eq!(times(&plan)[59], "2026-11-29T10:00");
    assert!(plan.planned[59].rests_after);
}

#[test]
fn what_comes_at_the_same_minute_comes_as_one() {
    let house = fixture();
    let (one, two) = (practice(&house, vec![at(1080)]), practice(&house, vec![at(1080)]));
    let plan = planned(&house);
    assert_eq!(plan.planned.len(), 60);
    assert_eq!(plan.planned[0].text, "2 small things for now, if you like.");
    let about: Vec<Option<Id>> = plan.planned[0].items.iter().map(|item| item.practice).collect();
    assert_eq!(about, [Some(one.min(two)), Some(one.max(two))]);
}

/// Goes through a form, asking to be asked again in the fewest days.
fn run(house: &Fixture, form: &str, person: Option<Id>) {
    let mut view = house.vault.write(|tx| course::begin(tx, &CONTENT, form, false)).expect("begun");
    let run = view.run.expect("kept");
    while let Some(step) = view.step {
        let given = match &step.part {
            StepPart::FollowUp { choices, .. } => {
                Answer::FollowUp { in_days: choices.first().map(|choice| choice.in_days) }
            }
            StepPart::Person => Answer::Person { id: person },
            StepPart::Date { .. } => Answer::Date { day: Day::parse("2027-01-24").expect("a day") },
            StepPart::Scale { low, .. } => Answer::Scale { value: *low },
            StepPart::Choice { options, .. } => {
                Answer::Choice { picked: vec![options[0].id.clone()], own: None }
            }
            StepPart::Text { .. } => Answer::Text { text: "Quetzal".to_owned() },
            StepPart::Listed { .. } => Answer::Listed { items: vec!["Quetzal".to_owned()] },
            StepPart::Plan { cue, act } => {
                Answer::Plan { cue: cue.clone(), act: act.clone(), practise: false }
            }
            StepPart::Dialogue { turns } => Answer::Dialogue { replies: crate::form::first_road(turns) },
            StepPart::Emotions { .. } => Answer::Skipped,
            _ => Answer::Done,
        };
        let given = if step.optional && matches!(given, Answer::Skipped) { Answer::Skipped } else { given };
        view = house
            .vault
            .write(|tx| course::answer(tx, &CONTENT, run, &step.id, given.clone()))
            .expect("answered");
    }
    house.vault.write(|tx| course::finish(tx, &CONTENT, run)).expect("finished");
}

fn kinds(plan: &ReminderPlan) -> Vec<(ReminderKind, &str)> {
    plan.planned.iter().map(|one| (one.items[0].kind, one.local.as_str())).collect()
}

#[test]
fn follow_ups_letters_measures_and_the_quiet_line_come_on_their_day() {
    let house = fixture();
    run(&house, "weekly-pulse", None);
    run(&house, "letter-to-future-me", None);
    let sam = house.vault.write(|tx| person::add(tx, "Sam", None)).expect("added").id;
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Near)).expect("near");
    run(&house, "behavioural-experiment", Some(sam));
    let quiet = Settings { if_quiet: Some(IfQuiet::After10Days), ..Settings::default() };
    house.vault.write(|tx| setting::write(tx, &quiet)).expect("set");
    let plan = planned(&house);
    let found = kinds(&plan);
    assert!(found.contains(&(ReminderKind::Measure, "2026-12-01T18:00")), "{found:?}");
    assert!(found.contains(&(ReminderKind::Quiet, "2026-12-04T18:00")), "{found:?}");
    assert!(found.contains(&(ReminderKind::Letter, "2027-01-24T18:00")), "{found:?}");
    assert!(found.iter().any(|(kind, _)| *kind == ReminderKind::FollowUp), "{found:?}");
    assert!(plan.planned.iter().all(|one| !one.rests_after), "nothing of it repeats");
    // Each is told once, on its day, and no more after.
    house.clock.advance(8 * DAY_MS);
    assert!(!kinds(&planned(&house)).iter().any(|(kind, _)| *kind == ReminderKind::Measure));
    set(&house, ReminderSettings { due_on: false, ..ReminderSettings::default() });
    assert_eq!(
        kinds(&planned(&house)).iter().map(|(kind, _)| *kind).collect::<Vec<_>>(),
        [ReminderKind::Quiet]
    );
    set(&house, ReminderSettings { on: false, ..ReminderSettings::default() });
    assert_eq!(planned(&house).planned, Vec::new());
}

#[test]
fn nothing_speaks_of_who_is_kept_at_a_distance() {
    let house = fixture();
    let sam = house.vault.write(|tx| person::add(tx, "Quetzal", None)).expect("added").id;
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Near)).expect("near");
    let new = NewPractice {
        name: "Quetzal".to_owned(),
        person: Some(sam),
        reminders: vec![at(1080)],
        ..NewPractice::default()
    };
    house.vault.write(|tx| habit::add(tx, &new)).expect("added");
    run(&house, "behavioural-experiment", Some(sam));
    let before = planned(&house);
    assert!(before.planned.len() > 50);
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Hold)).expect("held");
    let after = planned(&house);
    assert_eq!(after.planned, Vec::new());
    assert!(!after.snapshot.contains("practice\":\""), "{}", after.snapshot);
}

#[test]
fn no_word_of_the_person_s_and_none_about_therapy_is_on_a_lock_screen() {
    let house = fixture();
    let sam = house.vault.write(|tx| person::add(tx, "Quetzal", None)).expect("added").id;
    practice(&house, vec![at(1080)]);
    run(&house, "weekly-pulse", None);
    run(&house, "letter-to-future-me", None);
    run(&house, "behavioural-experiment", Some(sam));
    let plan = planned(&house);
    let shown = format!("{plan:?}").to_lowercase();
    assert!(!shown.contains("quetzal"));
    for one in &plan.planned {
        let said = format!("{} {}", one.title, one.text).to_lowercase();
        let telling =
            ["therap", "attach", "feeling", "exercise", "close", "distance", "partner", "mood", "nearer"];
        assert!(telling.iter().all(|word| !said.contains(word)), "{said}");
    }
}

#[test]
fn a_clock_that_is_surely_wrong_plans_what_was_planned() {
    let house = fixture();
    practice(&house, vec![at(18 * 60)]);
    let right = planned(&house);
    for wrong in [0, 1_230_768_000_000] {
        house.clock.set(wrong);
        assert_eq!(planned(&house).planned, right.planned, "{wrong}");
    }
}

#[test]
fn what_was_put_off_under_a_clock_that_ran_ahead_waits_for_no_year() {
    let house = fixture();
    practice(&house, vec![at(18 * 60)]);
    let (right, far) = (now_in(&house, "Europe/Berlin"), 4_102_444_800_000);
    house.clock.set(far);
    let ahead = planned(&house);
    let then = Moment { ms: far, zone: "Europe/Berlin".to_owned() };
    let put_off =
        snooze(&CONTENT.catalogue, &ahead.snapshot, &ahead.planned[0].id, 30, &then).expect("put off");
    assert_eq!(put_off.snoozed.len(), 1);
    let again = house
        .vault
        .read(|sql| plan(sql, &CONTENT, house.vault.day_boundary(), &right, Some(&put_off.snapshot)))
        .expect("a plan");
    assert_eq!(again.snoozed, Vec::new());
    assert_eq!(again.planned.len(), 60);
}
