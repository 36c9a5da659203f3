mod dst;
mod planning;
mod rules;
mod without_key;

use super::*;
use crate::fixture::{CONTENT, DAY_MS, Fixture, HOUR_MS, fixture, fixture_at};
use crate::habit::{self, MarkKind, NewPractice, Reminder, ReminderTime, Schedule};
use crate::time::{DayBoundary, Moment, Stamp, WallTime, zone_of};
use crate::vault::Id;

fn at(minute: u16) -> Reminder {
    Reminder { time: ReminderTime::At { minute }, weekdays: 127 }
}

fn practice(house: &Fixture, reminders: Vec<Reminder>) -> Id {
    scheduled(house, Schedule::default(), reminders)
}

fn scheduled(house: &Fixture, schedule: Schedule, reminders: Vec<Reminder>) -> Id {
    let new = NewPractice { name: "Quetzal".to_owned(), schedule, reminders, ..NewPractice::default() };
    house.vault.write(|tx| habit::add(tx, &new)).expect("added")
}

fn now_in(house: &Fixture, zone: &str) -> Stamp {
    let ms = house.vault.now().expect("now").at_ms;
    Stamp::of(&Moment { ms, zone: zone.to_owned() }, house.vault.day_boundary()).expect("a stamp")
}

fn planned_in(house: &Fixture, zone: &str) -> ReminderPlan {
    let now = now_in(house, zone);
    house.vault.read(|sql| plan(sql, &CONTENT, house.vault.day_boundary(), &now, None)).expect("a plan")
}

fn planned(house: &Fixture) -> ReminderPlan {
    planned_in(house, "Europe/Berlin")
}

fn times(plan: &ReminderPlan) -> Vec<&str> {
    plan.planned.iter().map(|one| one.local.as_str()).collect()
}

fn set(house: &Fixture, settings: ReminderSettings) {
    house.vault.write(|tx| set_settings(tx, &settings)).expect("set");
}
