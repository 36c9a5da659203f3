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

#[test]
fn who_was_never_held_says_no_and_is_near_for_ninety_days() {
    let house = fixture();
    let sam = somebody(&house, "Sam");
    assert_eq!(answer_about(&house, sam, Afraid::No).text, "Then they're on.");
    house.clock.advance(89 * DAY_MS);
    assert_eq!(known(&house, sam), Known::Near);
}
