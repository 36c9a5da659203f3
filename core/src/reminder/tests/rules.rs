//! What holds for every plan.

use super::*;
use crate::fixture::cases;
use crate::reminder::choose::choose;
use crate::reminder::place::Ground;
use crate::reminder::source::of_practices;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn any_time() -> impl Strategy<Value = ReminderTime> {
    prop_oneof![
        (0_u16..1440).prop_map(|minute| ReminderTime::At { minute }),
        (0_u16..1440, 0_u16..1440).prop_map(|(from, to)| ReminderTime::Within { from, to }),
        (0_u16..1440, 0_u16..=720).prop_map(|(cue, minutes)| ReminderTime::AfterCue { cue, minutes }),
    ]
}

fn any_schedule() -> impl Strategy<Value = Schedule> {
    prop_oneof![
        4 => Just(Schedule::default()),
        1 => (1u8..=7).prop_map(|times| Schedule::Weekly { times }),
        1 => (1u8..=127).prop_map(|days| Schedule::Weekdays { days }),
        1 => (1u16..=40).prop_map(|days| Schedule::EveryDays { days }),
        1 => Just(Schedule::Monthly),
    ]
}

proptest! {
    #![proptest_config(cases(48))]

    /// Sorted, unique, to come, outside quiet hours, never more than sixty; nobody starved; the last says so; and a
    /// snapshot gives the same.
    #[test]
    fn every_plan_keeps_the_rules(
        practices in proptest::collection::vec(
            (any_schedule(), proptest::collection::vec((any_time(), 1_u8..=127), 1..3)), 1..30),
        quiet in proptest::option::of((0_u16..1440, 0_u16..1440)),
        boundary in 0_u16..=720,
        zone in prop_oneof![Just("Europe/Berlin"), Just("America/New_York"), Just("Australia/Lord_Howe"),
            Just("Pacific/Apia"), Just("America/Santiago"), Just("Asia/Kathmandu")],
        // Over both changes of clocks of the northern and the southern half.
        hours in 0_i64..9000,
    ) {
        let house = fixture();
        house.clock.set(crate::fixture::NOON_MS + hours * HOUR_MS);
        house.vault.set_day_boundary(DayBoundary::new(boundary).expect("in range"));
        let quiet = quiet.map(|(from, to)| QuietHours { from, to });
        set(&house, ReminderSettings { quiet, ..ReminderSettings::default() });
        for (schedule, times) in &practices {
            let reminders = times.iter().map(|(time, weekdays)| Reminder { time: *time, weekdays: *weekdays });
            scheduled(&house, *schedule, reminders.collect());
        }
        let now = now_in(&house, zone);
        let plan = planned_in(&house, zone);
        prop_assert!(plan.planned.len() <= MOST_PLANNED);
        let instants: Vec<i64> = plan.planned.iter().map(|one| one.at_ms).collect();
        prop_assert!(instants.windows(2).all(|pair| pair[0] < pair[1]), "sorted, each minute once");
        prop_assert!(instants.iter().all(|at_ms| *at_ms > now.at_ms), "to come");
        let ids: BTreeSet<&str> = plan.planned.iter().map(|one| one.id.as_str()).collect();
        prop_assert_eq!(ids.len(), plan.planned.len());
        for one in &plan.planned {
            let wall = WallTime::parse(&one.local).expect("a time");
            prop_assert!(quiet.is_none_or(|quiet| !quiet.holds(wall.minute)), "{} is quiet", one.local);
        }
        prop_assert_eq!(plan.planned.iter().filter(|one| one.rests_after).count(), usize::from(!instants.is_empty()));
        prop_assert!(plan.planned.last().is_none_or(|last| last.rests_after));

        // Nobody is starved: where there are places for all, each reminder that comes at all has its first.
        let reminded = house.vault.read(|sql| habit::reminded(sql, now.day)).expect("read");
        let ground = Ground {
            zone: zone_of(zone).expect("a zone"), boundary: house.vault.day_boundary(), quiet };
        let sources = of_practices(&reminded);
        for source in &sources {
            let alone = choose(std::slice::from_ref(source), &ground, now.day, now.at_ms);
            if let (Some(first), true) = (alone.first(), sources.len() <= MOST_PLANNED) {
                prop_assert!(instants.contains(&first.at_ms), "the first of {:?}", source);
            }
        }

        let moment = Moment { ms: now.at_ms, zone: zone.to_owned() };
        let laid_out = again(&CONTENT.catalogue, &plan.snapshot, &moment).expect("laid out");
        prop_assert_eq!(&laid_out.planned, &plan.planned);
    }
}

#[test]
fn quiet_hours_move_what_falls_into_them() {
    // Quiet from, to; asked for; when it comes. The day ends at 03:00.
    let table = [
        (22, 7, 22 * 60 + 30, "2026-11-24T21:59"),
        (22, 7, 6 * 60, "2026-11-25T07:00"),
        // After midnight, of the evening before: the quiet hours end on another day.
        (22, 7, 2 * 60, "2026-11-24T21:59"),
        (22, 7, 7 * 60, "2026-11-25T07:00"),
        (22, 7, 21 * 60 + 59, "2026-11-24T21:59"),
        (13, 15, 14 * 60, "2026-11-24T15:00"),
        (9, 9, 14 * 60, "2026-11-24T14:00"),
    ];
    for (from, to, minute, local) in table {
        let house = fixture();
        practice(&house, vec![at(minute)]);
        let quiet = Some(QuietHours { from: from * 60, to: to * 60 });
        set(&house, ReminderSettings { quiet, ..ReminderSettings::default() });
        assert_eq!(times(&planned(&house))[0], local, "{from}–{to} {minute}");
    }
    let house = fixture();
    let late = ReminderSettings { due_minute: 1440, ..ReminderSettings::default() };
    assert!(house.vault.write(|tx| set_settings(tx, &late)).is_err());
}
