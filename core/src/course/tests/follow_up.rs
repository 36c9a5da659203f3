use super::*;
use crate::fixture::{DAY_MS, fixture};
use crate::person::{self, Contact};

fn due(house: &Fixture) -> Vec<FollowUp> {
    let today = house.vault.now().expect("now").day;
    house.vault.read(|sql| due_follow_ups(sql, &CONTENT, today)).expect("due")
}

/// Days after which it is asked what came, where no day was planned.
const ASKED_AFTER: i64 = 3;

fn own(words: &str) -> Answer {
    Answer::Choice { picked: Vec::new(), own: Some(words.to_owned()) }
}

/// Something that was tried with somebody; what was expected of it, where something was.
fn experiment(house: &Fixture, expect: Answer, who: Option<Id>) -> Id {
    let mut rng = rng();
    // With nobody in particular nothing comes back.
    let who = who.or_else(|| Some(add_person(house, "Robin")));
    let run = begun(house, "small-disclosure", false);
    let form = CONTENT.form("small-disclosure").expect("a form");
    let who_step = form.steps[0].id.clone();
    let mut said =
        vec![(who_step.as_str(), Answer::Person { id: who }), ("gate-safe", pick("no")), ("expect", expect)];
    for step in &form.steps {
        let harmless = first_harmless(form, &step.id);
        if !harmless.is_empty() && step.id != "expect" {
            said.push((step.id.as_str(), pick(&harmless)));
        }
    }
    give_all(house, run, &said, &mut rng);
    run
}

/// An option that opens nothing and ends nothing.
fn first_harmless(form: &Form, step: &str) -> String {
    match form.step(step).map(|step| &step.kind) {
        Some(crate::form::StepKind::Choice { options, .. }) => options
            .iter()
            .find(|option| option.opens.is_none() && option.fear.is_none())
            .map(|option| option.id.clone())
            .unwrap_or_default(),
        _ => String::new(),
    }
}

#[test]
fn it_is_asked_from_its_day_on_and_lapses_quietly_after_fourteen_days() {
    let house = fixture();
    let asked_by = experiment(&house, own("He will laugh"), None);
    assert_eq!(due(&house), Vec::new());
    house.clock.advance((ASKED_AFTER - 1) * DAY_MS);
    assert_eq!(due(&house), Vec::new());
    house.clock.advance(DAY_MS);
    assert_eq!((due(&house).len(), due(&house)[0].asked_by), (1, asked_by));
    house.live(14);
    assert_eq!(due(&house).len(), 1, "on the fourteenth day it is still there");
    house.live(1);
    assert_eq!(due(&house), Vec::new());
}

#[test]
fn it_lapses_only_after_it_was_there_on_three_days_on_which_the_app_was_open() {
    let house = fixture();
    experiment(&house, own("He will laugh"), None);
    house.clock.advance(40 * DAY_MS);
    for _ in 0..3 {
        assert_eq!(due(&house).len(), 1, "whoever was away is still asked");
        house.live(1);
    }
    assert_eq!(due(&house), Vec::new());
}

#[test]
fn a_clock_that_jumps_and_comes_back_takes_no_follow_up_along() {
    let house = fixture();
    experiment(&house, own("He will laugh"), None);
    house.live(ASKED_AFTER);
    let right = house.vault.now().expect("now").at_ms;
    for wrong in [right + 31 * DAY_MS, 4_102_444_800_000, 0, 1_230_768_000_000] {
        house.clock.set(wrong);
        house.vault.write(|_| Ok(())).expect("opened");
        house.clock.set(right);
        house.vault.write(|_| Ok(())).expect("opened");
        assert_eq!(due(&house).len(), 1, "{wrong}");
    }
}

#[test]
fn not_to_be_asked_is_a_full_answer() {
    let house = fixture();
    experiment(&house, Answer::Skipped, None);
    house.clock.advance(5 * DAY_MS);
    assert_eq!(due(&house), Vec::new());
}

#[test]
fn beginning_it_takes_it_up_once_and_shows_what_was_said_then() {
    let house = fixture();
    let asked_by = experiment(&house, own("He will laugh"), None);
    house.clock.advance(ASKED_AFTER * DAY_MS);
    let form = due(&house)[0].form.clone().expect("a form");
    let run = begun(&house, &form, false);
    assert_eq!(due(&house), Vec::new());
    let kept = house.vault.read(|sql| crate::form::RunStore::get(sql, run)).expect("a run");
    assert_eq!(kept.follows, Some(asked_by));
    let mut rng = rng();
    let mut view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
    let mut shown = Vec::new();
    while let Some(step) = view.step {
        if let StepPart::Review { lines } = &step.part {
            shown.extend(lines.iter().map(|line| line.answer.clone()));
        }
        let harmless = first_harmless(&kept.form, &step.id);
        let given = match &step.part {
            StepPart::Choice { .. } if !harmless.is_empty() => pick(&harmless),
            _ => draw(&step, &mut rng),
        };
        view = give(&house, run, &step.id, given);
    }
    assert!(shown.iter().any(|answer| answer.contains("He will laugh")), "{shown:?}");
    let second = begun(&house, &form, false);
    let second = house.vault.read(|sql| crate::form::RunStore::get(sql, second)).expect("a run");
    assert_eq!(second.follows, None);
}

#[test]
fn nothing_is_asked_about_somebody_on_hold() {
    let house = fixture();
    let sam = add_person(&house, "Sam");
    experiment(&house, own("He will laugh"), Some(sam));
    house.clock.advance(ASKED_AFTER * DAY_MS);
    assert_eq!(due(&house).len(), 1);
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Hold)).expect("held");
    assert_eq!(due(&house), Vec::new());
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Near)).expect("lifted");
    assert_eq!(due(&house).len(), 1);
}

#[test]
fn a_letter_is_shown_from_its_day_on_until_it_was_opened() {
    let house = fixture();
    let today = house.vault.now().expect("now").day;
    let mut rng = rng();
    let run = begun(&house, "letter-to-future-me", false);
    let form = CONTENT.form("letter-to-future-me").expect("a form");
    let date =
        form.steps.iter().find(|s| matches!(s.kind, crate::form::StepKind::Date { .. })).expect("a date");
    let date = date.id.clone();
    let letter = form.files.iter().find(|filing| filing.kind == "letter").expect("a letter");
    let text = letter.fields["text"].ids()[0].clone();
    let said = [
        (text.as_str(), Answer::Text { text: "Dear me".to_owned() }),
        (date.as_str(), Answer::Date { day: today.plus(30) }),
    ];
    let refused = {
        let mut view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
        while view.step.as_ref().is_some_and(|step| step.id != date) {
            let step = view.step.clone().expect("a step");
            let given = said.iter().find(|(id, _)| *id == step.id).map(|(_, a)| a.clone());
            view = give(&house, run, &step.id, given.unwrap_or_else(|| draw(&step, &mut rng)));
        }
        house.vault.write(|tx| answer(tx, &CONTENT, run, &date, Answer::Date { day: today }))
    };
    assert_eq!(refused, Err(NearerError::invalid(&date, Reason::InThePast)));
    give_all(&house, run, &said, &mut rng);
    house.clock.advance(29 * DAY_MS);
    assert_eq!(due(&house).len(), 0);
    house.clock.advance(DAY_MS);
    let found = due(&house);
    assert_eq!((found.len(), &found[0].form), (1, &None));
    let entry = house
        .vault
        .read(|sql| crate::journal::get(sql, &CONTENT.feelings, found[0].entry.expect("an entry")));
    assert!(entry.expect("a letter").text.contains("Dear me"));
    house.clock.advance(100 * DAY_MS);
    assert_eq!(due(&house).len(), 1, "a letter doesn't lapse");
    house.vault.write(|tx| answered(tx, found[0].id)).expect("opened");
    assert_eq!(due(&house), Vec::new());
}

#[test]
fn whoever_says_tomorrow_is_asked_tomorrow() {
    let house = fixture();
    experiment(&house, own("He will laugh"), None);
    house.clock.advance(ASKED_AFTER * DAY_MS);
    let asked = due(&house).remove(0).id;
    house.vault.write(|tx| ask_tomorrow(tx, asked)).expect("put off");
    assert_eq!(due(&house), Vec::new());
    house.clock.advance(DAY_MS);
    assert_eq!(due(&house).remove(0).id, asked);
}
