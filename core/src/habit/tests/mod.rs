mod counting;
mod draft;
mod looking;
mod rows;
mod streak;
mod strength;

use super::*;
use crate::error::{NearerError, Reason};
use crate::fixture::{CONTENT, DAY_MS, Fixture, cases, fixture};
use crate::time::Day;
use crate::vault::Id;
use proptest::prelude::*;
use std::collections::BTreeMap;

const DAILY: Schedule = Schedule::Daily { times: 1 };

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn course(schedule: Schedule, began: Day) -> Course {
    Course { rule: Rule::of(schedule, None), began, pauses: Vec::new() }
}

fn measured(kind: TargetKind, amount: f64) -> Measured {
    Measured { unit: AmountUnit::Minutes, target: Some(Target { kind, amount }) }
}

fn named(name: &str) -> NewPractice {
    NewPractice { name: name.to_owned(), ..NewPractice::default() }
}

fn added(house: &Fixture, new: &NewPractice) -> Id {
    house.vault.write(|tx| add(tx, new)).expect("added")
}

fn today_of(house: &Fixture) -> Day {
    house.vault.now().expect("now").day
}

fn seen(house: &Fixture, id: Id) -> PracticeView {
    let today = today_of(house);
    house.vault.read(|sql| get(sql, &CONTENT.catalogue, id, today)).expect("a view")
}

fn any_schedule() -> impl Strategy<Value = Schedule> {
    prop_oneof![
        (1u8..=3).prop_map(|times| Schedule::Daily { times }),
        (1u8..=7).prop_map(|times| Schedule::Weekly { times }),
        (1u8..=127).prop_map(|days| Schedule::Weekdays { days }),
        (1u16..=40).prop_map(|days| Schedule::EveryDays { days }),
        Just(Schedule::Monthly),
        (2u16..=30, 1u16..=30).prop_map(|(days, times)| Schedule::Within { times: times.min(days), days }),
    ]
}

fn any_mark() -> impl Strategy<Value = Mark> {
    (
        prop_oneof![Just(MarkKind::Done), Just(MarkKind::Skipped), Just(MarkKind::NotDone)],
        proptest::option::of(0_i64..40_000),
    )
        .prop_map(|(kind, amount)| Mark { kind, amount: amount.filter(|_| kind == MarkKind::Done) })
}
