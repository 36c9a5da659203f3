//! Somebody has died.

use super::*;
use crate::course::NextKind;
use crate::error::{NearerError, Reason};
use crate::time::Day;

fn died(house: &Fixture, who: Id, days_ago: Option<i64>) {
    let day = days_ago.map(|days| house.vault.now().expect("now").day.plus(-days));
    house.vault.write(|tx| person::mark_died(tx, who, day)).expect("marked");
}

#[test]
fn a_dead_mother_is_picked_and_nobody_asks_whether_she_hurts_anyone() {
    let house = fixture();
    let mother = somebody(&house, "Mum");
    died(&house, mother, None);
    let (run, view) = with(&house, APPROACH, Some(mother));
    assert_eq!((at(&view), view.notices.len()), ("gate-died", 0));
    assert_eq!(at(&give(&house, run, "gate-died", Answer::Done)), "end", "nothing coaches nearer");
}

#[test]
fn letters_to_her_stay_open() {
    let letters: Vec<&str> = CONTENT
        .forms()
        .filter(|form| form.methods.iter().any(|method| method == "letter"))
        .filter(|form| form.approach == ApproachGate::AfterPerson)
        .map(|form| form.id.as_str())
        .collect();
    assert_eq!(letters, Vec::<&str>::new(), "a gate would end them");
}

#[test]
fn what_was_planned_with_her_ends_and_comes_back_where_it_was_a_mistake() {
    let house = fixture();
    let mother = near(&house, "Mum");
    let plan = planned(&house, Some(mother));
    died(&house, mother, None);
    assert_eq!(plans(&house), []);
    house.vault.write(|tx| person::undo_died(tx, mother)).expect("undone");
    assert_eq!(plans(&house), [plan]);
    assert_eq!(known(&house, mother), Known::Near, "as if nothing had been said");
}

#[test]
fn she_is_still_among_the_people_until_leaving_her_out_is_chosen_apart() {
    let house = fixture();
    let mother = somebody(&house, "Mum");
    died(&house, mother, None);
    let offered = |house: &Fixture| house.vault.read(person::to_pick).expect("people").len();
    assert_eq!(offered(&house), 1);
    house.vault.write(|tx| person::set_picked(tx, mother, false)).expect("left out");
    assert_eq!(offered(&house), 0);
    house.vault.write(|tx| person::undo_died(tx, mother)).expect("undone");
    assert_eq!(offered(&house), 1);
}

#[test]
fn in_the_first_eight_weeks_little_is_suggested_and_after_them_the_path_again() {
    let house = fixture();
    // The first day belongs to one moment; a loss comes later.
    let run = begun(&house, "catch-one-moment", true);
    let mut view = house.vault.read(|sql| course::resume(sql, &CONTENT, run)).expect("resumed");
    while let Some(step) = view.step.clone() {
        let said = if step.optional { Answer::Skipped } else { draw(&step.id) };
        view = give(&house, run, &step.id, said);
    }
    house.vault.write(|tx| course::finish(tx, &CONTENT, run)).expect("finished");
    let mother = somebody(&house, "Mum");
    died(&house, mother, Some(1));
    let next = view_of_today(&house).next.expect("a next step");
    assert_eq!((next.kind, next.id.as_str()), (NextKind::Lesson, "someone-who-died"));
    house.clock.advance(54 * DAY_MS);
    assert_eq!(view_of_today(&house).next.expect("still").id, "someone-who-died");
    house.clock.advance(DAY_MS);
    assert_ne!(view_of_today(&house).next.expect("the path").id, "someone-who-died");
}

/// What the first form asks for, where it can't be left out.
fn draw(step: &str) -> Answer {
    let form = CONTENT.form("catch-one-moment").expect("a form");
    match &form.step(step).expect("a step").kind {
        StepKind::Choice { options, .. } => {
            pick(&options.iter().find(|option| option.fear.is_none()).expect("an option").id)
        }
        StepKind::Scale { low, .. } => Answer::Scale { value: *low },
        StepKind::Person => Answer::Person { id: None },
        StepKind::Read { .. } | StepKind::Script { .. } | StepKind::Timer { .. } => Answer::Done,
        _ => Answer::Text { text: "a word".to_owned() },
    }
}

#[test]
fn without_a_day_nothing_is_held_back() {
    let house = fixture();
    let mother = somebody(&house, "Mum");
    let before = view_of_today(&house).next.map(|next| next.id);
    died(&house, mother, None);
    assert_eq!(view_of_today(&house).next.map(|next| next.id), before);
}

#[test]
fn a_day_that_is_still_to_come_is_refused() {
    let house = fixture();
    let mother = somebody(&house, "Mum");
    let tomorrow: Day = house.vault.now().expect("now").day.plus(1);
    let refused = house.vault.write(|tx| person::mark_died(tx, mother, Some(tomorrow)));
    assert_eq!(refused, Err(NearerError::invalid("died_day", Reason::InTheFuture)));
}

#[test]
fn a_check_in_about_her_asks_nothing() {
    let house = fixture();
    let mother = somebody(&house, "Mum");
    died(&house, mother, None);
    assert_eq!(stepped_back(&house, "safety", Some(mother)).question, None);
    assert_eq!(view_of_today(&house).asks, None);
}
