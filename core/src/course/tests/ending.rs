use super::*;
use crate::fixture::fixture;
use crate::form::{Becomes, EndView, StepKind};
use crate::person::{self, Contact};

/// A run through the light version of catching one moment, up to its end.
fn moment(said: &[(&str, Answer)]) -> EndView {
    let given: Vec<GivenAnswer> = said
        .iter()
        .map(|(step, answer)| GivenAnswer { step: (*step).to_owned(), answer: answer.clone() })
        .collect();
    unsaved(&CONTENT, "catch-one-moment", true, &given).expect("a run").end.expect("the end")
}

#[test]
fn what_was_answered_is_said_back_and_a_real_no_is_no_wall() {
    let air = moment(&[("direction", pick("back")), ("for", pick("air"))]);
    assert_eq!(air.line, "You stepped back, and it was for air.");
    assert!(air.circles.lean < 0.0, "turned away: {:?}", air.circles);
    let no = moment(&[("direction", pick("back")), ("for", pick("real-no"))]);
    assert!(no.circles.lean.abs() < f64::EPSILON, "a distance, no wall: {:?}", no.circles);
    let nearer = moment(&[("direction", pick("nearer")), ("way", pick("stayed")), ("helped", pick("slow"))]);
    let said = "You came nearer: you stayed, and it helped that they didn't push.";
    assert_eq!((nearer.line.as_str(), nearer.more), (said, None));
    assert!(nearer.circles.closeness > air.circles.closeness);
    assert_eq!(nearer.becomes, Vec::new(), "what is kept nowhere becomes nothing");
}

#[test]
fn the_end_says_what_becomes_of_the_answers_and_only_of_those_that_were_given() {
    let house = fixture();
    let run = begun(&house, "catch-the-distancing", true);
    let view = give(&house, run, "need", pick("air"));
    assert_eq!(view.end, None, "there is a step yet");
    let end = give(&house, run, "move", pick("silent")).end.expect("the end");
    assert_eq!(end.line, "You stepped back, and it was for air. You went quiet.");
    let what: Vec<Becomes> = end.becomes.iter().map(|row| row.what).collect();
    assert_eq!(what, [Becomes::Entry, Becomes::MapPart]);
    let finished = house.vault.write(|tx| finish(tx, &CONTENT, run)).expect("finished");
    assert_eq!(finished.end, None, "what was finished is over");
}

#[test]
fn a_question_that_comes_back_says_when() {
    let house = fixture();
    let sam = add_person(&house, "Sam");
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Near)).expect("near");
    let run = begun(&house, "behavioural-experiment", false);
    let form = CONTENT.form("behavioural-experiment").expect("a form");
    let mut view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
    let mut rng = rng();
    while let Some(step) = view.step {
        let calm = match form.step(&step.id).map(|step| &step.kind) {
            Some(StepKind::Choice { options, .. }) => options.iter().find(|option| option.fear.is_none()),
            _ => None,
        };
        let given = match &step.part {
            StepPart::Person => Answer::Person { id: Some(sam) },
            StepPart::Choice { .. } => pick(&calm.expect("an option").id),
            _ => draw(&StepView { optional: false, ..step.clone() }, &mut rng),
        };
        view = give(&house, run, &step.id, given);
    }
    let becomes = view.end.expect("the end").becomes;
    let again = becomes.iter().find(|row| row.what == Becomes::AskedAgain).expect("asked again");
    assert!(again.text.starts_with("One question about it, "), "{}", again.text);
    assert!(becomes.len() <= 3, "{becomes:?}");
}
