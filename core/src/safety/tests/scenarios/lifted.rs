//! Exercises with somebody are turned on again, and by whom.

use super::*;
use crate::habit::{self, NewPractice};

#[test]
fn a_hold_is_lifted_by_the_question_and_a_no() {
    let house = fixture();
    let sam = held(&house, "Sam");
    let asked = house.vault.read(|sql| course::question_about(sql, &CONTENT, sam)).expect("the question");
    assert!(asked.title.contains("Sam") && asked.ask.contains("afraid of them"));
    let said = answer_about(&house, sam, Afraid::No);
    assert_eq!((said.contact, said.notice), (Contact::Near, None));
    assert!(said.text.contains("What was planned before stays off"));
}

#[test]
fn not_sure_yes_and_rather_not_leave_it_off_with_lines_and_no_argument() {
    for answer in [Afraid::NotSure, Afraid::Yes, Afraid::Skip] {
        let house = fixture();
        let sam = held(&house, "Sam");
        let said = answer_about(&house, sam, answer);
        assert_eq!(said.contact, Contact::Hold, "{answer:?}");
        assert_eq!(said.text, "Then they stay off. You can ask again any time.");
        assert_eq!(said.notice.expect("lines").lines, "violence");
        // It can be asked again at once: nobody counts.
        assert_eq!(answer_about(&house, sam, Afraid::No).contact, Contact::Near);
    }
}

#[test]
fn a_partner_lifts_it_and_after_two_weeks_it_is_asked_once_more_gently() {
    let house = fixture();
    let sam = held(&house, "Sam");
    answer_about(&house, sam, Afraid::No);
    house.clock.advance(13 * DAY_MS);
    assert_eq!(known(&house, sam), Known::Near);
    house.clock.advance(DAY_MS);
    let (run, view) = with(&house, APPROACH, Some(sam));
    assert_eq!(at(&view), "gate-again");
    give(&house, run, "gate-again", pick("no"));
    house.clock.advance(60 * DAY_MS);
    assert_eq!(known(&house, sam), Known::Near, "once, and then as with anybody");
    house.clock.advance(30 * DAY_MS);
    assert_eq!(known(&house, sam), Known::Again);
}

#[test]
fn a_hold_that_was_lifted_is_named_again_and_holds_again() {
    let house = fixture();
    let sam = held(&house, "Sam");
    answer_about(&house, sam, Afraid::No);
    house.clock.advance(20 * DAY_MS);
    let (run, _) = with(&house, APPROACH, Some(sam));
    let view = give(&house, run, "gate-again", pick("not-sure"));
    assert_eq!((at(&view), contact(&house, sam)), ("gate-held", Contact::Hold));
}

#[test]
fn rather_not_at_the_second_asking_keeps_to_the_half_alone() {
    let house = fixture();
    let sam = near(&house, "Sam");
    house.clock.advance(100 * DAY_MS);
    let (run, _) = with(&house, APPROACH, Some(sam));
    let view = give(&house, run, "gate-again", pick("skip"));
    assert_eq!(at(&view), "gate-alone");
}

#[test]
fn what_was_planned_before_a_hold_stays_off_after_it_and_a_new_plan_stands() {
    let house = fixture();
    let sam = near(&house, "Sam");
    planned(&house, Some(sam));
    let other = planned(&house, None);
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Hold)).expect("held");
    assert_eq!(plans(&house), [other]);
    house.clock.advance(HOUR_MS);
    answer_about(&house, sam, Afraid::No);
    assert_eq!(plans(&house), [other], "off until it is planned again");
    house.clock.advance(HOUR_MS);
    let again = planned(&house, Some(sam));
    assert_eq!(plans(&house), [again, other]);
}

#[test]
fn a_practice_with_them_is_put_away_by_the_lifting_and_can_be_taken_out() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let practice =
        NewPractice { name: "Ask how they are".to_owned(), person: Some(sam), ..NewPractice::default() };
    let id = house.vault.write(|tx| habit::add(tx, &practice)).expect("added");
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Hold)).expect("held");
    assert!(view_of_today(&house).practices.is_empty());
    answer_about(&house, sam, Afraid::No);
    assert!(view_of_today(&house).practices.is_empty());
    house.vault.write(|tx| habit::unarchive(tx, id)).expect("taken out");
    assert_eq!(view_of_today(&house).practices.len(), 1);
}

#[test]
fn a_held_person_is_renamed_and_stays_held() {
    let house = fixture();
    let sam = held(&house, "Sam");
    house.vault.write(|tx| journal::rename_person(tx, &CONTENT.feelings, sam, "Samuel")).expect("renamed");
    assert_eq!(contact(&house, sam), Contact::Hold);
}

#[test]
fn a_held_person_is_deleted_and_comes_back_held() {
    let house = fixture();
    let sam = held(&house, "Sam");
    house.vault.write(|tx| journal::delete_person(tx, &CONTENT.feelings, sam)).expect("deleted");
    house
        .vault
        .write(|tx| crate::bin::restore(tx, &CONTENT, crate::bin::BinKind::Person, sam))
        .expect("restored");
    assert_eq!(contact(&house, sam), Contact::Hold);
}

#[test]
fn in_a_picker_who_is_held_comes_last_and_unmarked() {
    let house = fixture();
    let (ada, sam, zoe) = (held(&house, "Ada"), somebody(&house, "Sam"), somebody(&house, "Zoe"));
    let offered = house.vault.read(person::to_pick).expect("people");
    assert_eq!(offered.iter().map(|person| person.id).collect::<Vec<_>>(), [sam, zoe, ada]);
}

/// Whom the person step of a form offers: who, whether they can be picked, and what is said of it.
fn offered_at(house: &Fixture, form: &str) -> Vec<(Id, bool, Option<String>)> {
    let steps = &CONTENT.form(form).expect("a form").steps;
    let step = steps.iter().find(|step| matches!(step.kind, StepKind::Person)).expect("a person step");
    offered_by(house, form, &step.id)
}

fn offered_by(house: &Fixture, form: &str, step: &str) -> Vec<(Id, bool, Option<String>)> {
    let offered = house.vault.read(|sql| course::people_to_pick(sql, &CONTENT, form, step)).expect("people");
    offered.into_iter().map(|offer| (offer.person.id, offer.can_be_picked, offer.note)).collect()
}

#[test]
fn who_is_held_cant_be_picked_for_what_coaches_nearer_and_is_told_so() {
    let house = fixture();
    let (ada, sam) = (held(&house, "Ada"), somebody(&house, "Sam"));
    let note = Some("Not in exercises just now.".to_owned());
    for form in CONTENT.forms().filter(|form| form.approach == ApproachGate::AfterPerson) {
        assert_eq!(
            offered_at(&house, &form.id),
            [(sam, true, None), (ada, false, note.clone())],
            "{}",
            form.id
        );
    }
    answer_about(&house, ada, Afraid::No);
    assert_eq!(offered_at(&house, APPROACH), [(ada, true, None), (sam, true, None)], "by name again");
}

#[test]
fn who_is_held_can_be_picked_wherever_nobody_is_coached_nearer() {
    let house = fixture();
    let ada = held(&house, "Ada");
    assert_eq!(offered_at(&house, CATCH), [(ada, true, None)]);
    assert_eq!(offered_by(&house, "a-form-of-before", "person"), [(ada, true, None)]);
    // Whom an answer about fear was about is asked of everybody, also within what coaches nearer.
    assert_eq!(offered_by(&house, APPROACH, "gate-who-need"), [(ada, true, None)]);
}

#[test]
fn who_has_died_is_picked_as_before_and_who_is_left_out_is_not_offered() {
    let house = fixture();
    let (ada, sam) = (held(&house, "Ada"), held(&house, "Sam"));
    house.vault.write(|tx| person::mark_died(tx, ada, None)).expect("marked");
    house.vault.write(|tx| person::set_picked(tx, sam, false)).expect("left out");
    assert_eq!(offered_at(&house, APPROACH), [(ada, true, None)]);
}

#[test]
fn who_was_never_held_says_no_and_is_near_for_ninety_days() {
    let house = fixture();
    let sam = somebody(&house, "Sam");
    assert_eq!(answer_about(&house, sam, Afraid::No).text, "Then they're on.");
    house.clock.advance(89 * DAY_MS);
    assert_eq!(known(&house, sam), Known::Near);
}
