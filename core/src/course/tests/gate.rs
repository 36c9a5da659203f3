//! What the app itself asks before an exercise: the rules of safety one and five.

use super::*;
use crate::fixture::{DAY_MS, fixture};
use crate::form::StepKind;
use crate::person::{self, Contact};
use std::collections::BTreeSet;

const APPROACH: &str = "answer-a-bid";

fn contact(house: &Fixture, id: Id) -> Contact {
    house.vault.read(|sql| person::get(sql, id)).expect("a person").contact
}

/// Begins an approach form and says with whom; gives the run and the step that comes then.
fn with(house: &Fixture, form: &str, who: Option<Id>) -> (Id, RunView) {
    let run = begun(house, form, false);
    let first = CONTENT.form(form).expect("a form").steps[0].id.clone();
    let view = give(house, run, &first, Answer::Person { id: who });
    (run, view)
}

fn at(view: &RunView) -> &str {
    view.step.as_ref().map_or("end", |step| step.id.as_str())
}

#[test]
fn every_form_that_coaches_nearer_asks_first_whether_they_are_feared() {
    let house = fixture();
    let approach: Vec<&Form> =
        CONTENT.forms().filter(|form| form.approach == ApproachGate::AfterPerson).collect();
    assert!(approach.len() >= 15, "{}", approach.len());
    for form in approach {
        for light in [false, true] {
            let somebody = add_person(&house, "Sam");
            let run = begun(&house, &form.id, light);
            let first = form.steps[0].id.clone();
            let view = give(&house, run, &first, Answer::Person { id: Some(somebody) });
            assert_eq!(at(&view), "gate-safe", "{} light {light}", form.id);
        }
    }
}

#[test]
fn no_lets_the_form_go_on_and_is_not_asked_again() {
    let house = fixture();
    let sam = add_person(&house, "Sam");
    let (run, view) = with(&house, APPROACH, Some(sam));
    assert_eq!(at(&view), "gate-safe");
    let view = give(&house, run, "gate-safe", pick("no"));
    assert!(!at(&view).starts_with("gate-"), "{}", at(&view));
    assert_eq!((contact(&house, sam), view.notices.len()), (Contact::Near, 0));
    let (_, again) = with(&house, "let-someone-comfort-me", Some(sam));
    assert!(!at(&again).starts_with("gate-"));
}

#[test]
fn not_sure_and_yes_hold_and_end_the_form_with_lines_for_violence() {
    for said in ["not-sure", "yes"] {
        let house = fixture();
        let sam = add_person(&house, "Sam");
        let (run, _) = with(&house, APPROACH, Some(sam));
        let view = give(&house, run, "gate-safe", pick(said));
        assert_eq!((at(&view), contact(&house, sam)), ("gate-held", Contact::Hold));
        assert_eq!(
            (view.notices[0].id.as_str(), view.notices[0].lines.as_str()),
            ("unsafe-relationship", "violence")
        );
        let view = give(&house, run, "gate-held", Answer::Done);
        assert_eq!(at(&view), "end", "nothing is asked after it");
        house.vault.write(|tx| finish(tx, &CONTENT, run)).expect("finished");
        let entries = house.vault.read(|sql| crate::journal::page(sql, &CONTENT.feelings, None, 9));
        assert_eq!(entries.expect("a page").lines.len(), 0, "nothing was done, so nothing is filed");

        // Each later form about them ends in the same way, without asking, until the reader lifts it.
        let (_, later) = with(&house, "let-someone-comfort-me", Some(sam));
        assert_eq!((at(&later), later.notices.len()), ("gate-held", 1));
        house.vault.write(|tx| person::set_contact(tx, sam, Contact::Near)).expect("lifted");
        let (_, lifted) = with(&house, "let-someone-comfort-me", Some(sam));
        assert!(!at(&lifted).starts_with("gate-") && lifted.notices.is_empty());
    }
}

#[test]
fn rather_not_say_leaves_the_part_that_is_done_alone_and_asks_again_next_time() {
    let house = fixture();
    let sam = add_person(&house, "Sam");
    let (run, _) = with(&house, APPROACH, Some(sam));
    let view = give(&house, run, "gate-safe", pick("skip"));
    assert_eq!((at(&view), contact(&house, sam)), ("gate-alone", Contact::Unset));
    let view = give(&house, run, "gate-alone", Answer::Done);
    assert!(!at(&view).starts_with("gate-"));
    let (_, again) = with(&house, APPROACH, Some(sam));
    assert_eq!(at(&again), "gate-safe");
}

#[test]
fn nobody_in_particular_is_asked_about_once_a_run() {
    let house = fixture();
    let (run, view) = with(&house, APPROACH, None);
    assert_eq!(at(&view), "gate-whoever");
    let view = give(&house, run, "gate-whoever", pick("no"));
    assert_eq!(at(&view), "gate-alone");
    let (_, again) = with(&house, APPROACH, None);
    assert_eq!(at(&again), "gate-whoever", "of the answer nothing is kept");
}

#[test]
fn another_person_is_asked_about_anew() {
    let house = fixture();
    let (sam, kim) = (add_person(&house, "Sam"), add_person(&house, "Kim"));
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Near)).expect("set");
    let (run, view) = with(&house, APPROACH, Some(sam));
    assert!(!at(&view).starts_with("gate-"));
    house.vault.write(|tx| back(tx, &CONTENT, run)).expect("back");
    let first = CONTENT.form(APPROACH).expect("a form").steps[0].id.clone();
    let view = give(&house, run, &first, Answer::Person { id: Some(kim) });
    assert_eq!(at(&view), "gate-safe");
}

/// Answers the three questions in this order.
fn ready(house: &Fixture, form: &str, light: bool, said: [&str; 3]) -> (Id, RunView) {
    let run = begun(house, form, light);
    let first = CONTENT.form(form).expect("a form");
    if first.approach == ApproachGate::AfterPerson {
        panic!("begins with somebody");
    }
    give(house, run, "ready-then", pick(said[0]));
    give(house, run, "ready-dying", pick(said[1]));
    let view = give(house, run, "ready-after", pick(said[2]));
    (run, view)
}

#[test]
fn what_asks_first_chooses_the_light_version_where_someone_is_not_ready() {
    let table = [
        (["no", "no", "yes"], false, false),
        (["yes", "no", "yes"], true, false),
        (["skip", "no", "yes"], true, false),
        (["no", "yes", "yes"], true, true),
        (["no", "skip", "yes"], true, false),
        (["no", "no", "no"], true, false),
    ];
    for (said, light, flagged) in table {
        let house = fixture();
        let (run, view) = ready(&house, "closeness-timeline", false, said);
        assert_eq!(view.light, light, "{said:?}");
        assert_eq!(at(&view), if light { "ready-light" } else { "ready-small" }, "{said:?}");
        assert_eq!(view.safety.is_some(), flagged, "{said:?}");
        if light {
            let full = house.vault.write(|tx| set_light(tx, &CONTENT, run, false)).expect("full");
            assert!(!full.light);
            assert!(full.notices.iter().any(|notice| notice.id == "better-with-a-therapist"), "{said:?}");
        }
    }
}

#[test]
fn the_light_version_of_what_asks_first_has_the_same_gates() {
    let tender: Vec<&Form> = CONTENT.forms().filter(|form| CONTENT.asks_first(form)).collect();
    assert!(tender.len() >= 10, "{}", tender.len());
    for form in tender {
        let gated = CONTENT.gates.around(form, &CONTENT.methods, false);
        for gate in
            ["ready-then", "ready-dying", "ready-after", "ready-small", "distress-before", "distress-after"]
        {
            assert!(
                gated.step(gate).is_some() && gated.light.iter().any(|id| id == gate),
                "{}: {gate}",
                form.id
            );
        }
        assert!(gated.caution.is_some(), "{}", form.id);
    }
}

/// Goes through a tender form with these distresses; gives the steps that were asked.
fn with_distress(house: &Fixture, before: i32, after: i32) -> Vec<String> {
    let mut rng = rng();
    let run = begun(house, "closeness-timeline", false);
    let said = [
        ("ready-then", pick("no")),
        ("ready-dying", pick("no")),
        ("ready-after", pick("yes")),
        ("distress-before", Answer::Scale { value: before }),
        ("distress-after", Answer::Scale { value: after }),
        ("gate-check", Answer::FollowUp { in_days: Some(1) }),
    ];
    give_all(house, run, &said, &mut rng);
    let run = house.vault.read(|sql| crate::form::RunStore::get(sql, run)).expect("a run");
    run.flow().asked().iter().map(|step| step.id.clone()).collect()
}

#[test]
fn much_distress_after_brings_grounding_and_a_check_tomorrow() {
    let table =
        [(2, 4, false), (2, 5, true), (0, 3, true), (7, 6, false), (6, 7, true), (8, 7, true), (3, 3, false)];
    for (before, after, grounds) in table {
        let house = fixture();
        let asked = with_distress(&house, before, after);
        for step in ["gate-ground", "gate-ground-after", "gate-check"] {
            assert_eq!(asked.iter().any(|id| id == step), grounds, "{before} {after} {step}");
        }
        house.clock.advance(DAY_MS);
        let today = house.vault.now().expect("now").day;
        let due = house.vault.read(|sql| due_follow_ups(sql, &CONTENT, today)).expect("due");
        let forms: Vec<_> =
            due.iter().filter_map(|due| due.form.as_deref()).filter(|f| *f == "check-on-me").collect();
        assert_eq!(forms.len(), usize::from(grounds), "{before} {after}");
    }
}

#[test]
fn stopping_early_still_asks_how_it_is() {
    for form in CONTENT.forms().filter(|form| CONTENT.asks_first(form)) {
        let gated = CONTENT.gates.around(form, &CONTENT.methods, false);
        let closing: BTreeSet<&str> =
            gated.steps.iter().filter(|step| step.closing).map(|step| step.id.as_str()).collect();
        assert!(closing.contains("distress-after"), "{}", form.id);
    }
}

#[test]
fn after_fifteen_minutes_in_one_sitting_a_rest_is_offered() {
    let house = fixture();
    let (run, _) = ready(&house, "closeness-timeline", false, ["no", "no", "yes"]);
    let rests = |view: &RunView| view.notices.iter().any(|notice| notice.id == "rest");
    house.clock.advance(14 * 60_000);
    assert!(!rests(&give(&house, run, "ready-small", Answer::Done)));
    house.clock.advance(60_000);
    assert!(rests(&give(&house, run, "distress-before", Answer::Scale { value: 2 })));
    // A new sitting, on another day, begins anew.
    house.clock.advance(DAY_MS);
    let view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
    let step = view.step.expect("a step");
    let mut rng = rng();
    assert!(!rests(&give(&house, run, &step.id, draw(&step, &mut rng))));
}

#[test]
fn facts_are_never_asked_and_never_filed() {
    let house = fixture();
    let sam = add_person(&house, "Sam");
    let (run, _) = with(&house, APPROACH, Some(sam));
    let run = house.vault.read(|sql| crate::form::RunStore::get(sql, run)).expect("a run");
    assert!(run.answers.contains_key("gate-contact"));
    assert!(run.flow().asked().iter().all(|step| !matches!(step.kind, StepKind::Fact { .. })));
    assert!(!run.flow().counting().contains_key("gate-contact"));
    let refused = house.vault.write(|tx| answer(tx, &CONTENT, run.id, "gate-contact", pick("near")));
    assert_eq!(refused, Err(NearerError::invalid("gate-contact", Reason::UnknownStep)));
}

#[test]
fn what_asks_first_asks_once_a_day_and_remembers_what_was_said() {
    let house = fixture();
    let (_, first) = ready(&house, "closeness-timeline", false, ["no", "yes", "yes"]);
    assert!(first.light && first.safety.is_some());
    let run = begun(&house, "letter-to-younger-me", false);
    let again = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
    assert_eq!(at(&again), "ready-light", "the questions were answered today");
    assert!(again.light, "and chose today's version");
    let flags =
        crate::fixture::dump(&house.vault).iter().filter(|row| row.starts_with("safety_flag:")).count();
    assert_eq!(flags, 1, "what was said once raises one question");
    house.clock.advance(DAY_MS);
    let tomorrow = begun(&house, "thread-to-now", false);
    let asked = house.vault.read(|sql| resume(sql, &CONTENT, tomorrow)).expect("resumed");
    assert_eq!(at(&asked), "ready-then");
}

#[test]
fn an_urge_to_hurt_oneself_goes_to_people_first_and_the_exercise_ends() {
    for light in [false, true] {
        let house = fixture();
        let run = begun(&house, "urge-surfing", light);
        let view = give(&house, run, "pull", pick("hurt"));
        assert_eq!(at(&view), "people-first");
        assert!(view.safety.is_some());
        assert_eq!(at(&give(&house, run, "people-first", Answer::Done)), "end");
    }
    let given = GivenAnswer { step: "pull".to_owned(), answer: pick("hurt") };
    assert!(unsaved(&CONTENT, "urge-surfing", true, &[given]).expect("a run").safety.is_some());
}

#[test]
fn words_of_dying_are_looked_for_where_nothing_is_kept_too() {
    let said = |text: &str| {
        let answer = Answer::Choice { picked: Vec::new(), own: Some(text.to_owned()) };
        let given = [GivenAnswer { step: "pull".to_owned(), answer }];
        unsaved(&CONTENT, "urge-surfing", false, &given).expect("a run").notices
    };
    assert_eq!(said("walk out of the room"), Vec::new());
    let notices = said("i just want to end it all");
    assert_eq!((notices.len(), notices[0].lines.as_str()), (1, "crisis"));
}

#[test]
fn a_form_that_may_be_about_anyone_asks_right_before_it_plans_and_not_where_it_plans_nothing() {
    let house = fixture();
    let asked = |back: &str, way_back: &str| {
        let sam = add_person(&house, "Sam");
        let run = begun(&house, "catch-the-distancing", false);
        let said = [
            ("who", Answer::Person { id: Some(sam) }),
            ("need", pick("alarm")),
            ("move", pick("silent")),
            ("back", pick(back)),
            ("way-back", pick(way_back)),
            ("gate-safe", pick("not-sure")),
        ];
        let mut asked = Vec::new();
        let mut view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
        while let Some(step) = view.step {
            asked.push(step.id.clone());
            let said = said.iter().find(|(id, _)| *id == step.id).map(|(_, answer)| answer.clone());
            let rest = if step.optional { Answer::Skipped } else { Answer::Done };
            view = give(&house, run, &step.id, said.unwrap_or(rest));
        }
        asked
    };
    let plans = asked("days", "yes");
    let place = |id: &str| plans.iter().position(|asked| asked == id);
    assert!(place("gate-safe") > place("way-back"), "{plans:?}");
    assert_eq!(plans[place("gate-safe").expect("asked") + 1], "gate-no-plan", "and then nothing is planned");
    assert_eq!((place("repair"), place("expect")), (None, None));
    for (back, way_back) in [("minutes", "yes"), ("days", "not-now")] {
        let asked = asked(back, way_back);
        assert!(asked.iter().all(|id| !id.starts_with("gate-")), "{asked:?}");
    }
}
