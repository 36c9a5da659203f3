//! Our own measures at work: what they count, what they open, and what stays private.

use super::made::{answer_all, rows};
use super::*;
use crate::backup;
use crate::course;
use crate::errand::Errand;
use crate::export;
use crate::fixture::CONTENT;
use crate::form::RunView;
use crate::person::Contact;
use crate::safety::SafeNow;

fn pick(id: &str) -> Answer {
    Answer::Choice { picked: vec![id.to_owned()], own: None }
}

#[test]
fn the_distancing_inventory_counts_kinds_and_averages_over_occasions() {
    let inventory = measure("distancing-inventory");
    let items: Vec<String> = inventory.key.subscales[0].items.clone();
    let given = |value: &dyn Fn(usize) -> Option<i32>| -> Values {
        items.iter().enumerate().map(|(at, id)| (id.clone(), value(at).map(Decimal::from))).collect()
    };
    let of = |values: &Values| -> Vec<(Option<String>, usize)> {
        score(&inventory, values)
            .into_iter()
            .map(|s| (s.value.map(|v| v.normalize().to_string()), s.counted))
            .collect()
    };
    let some = |text: &str| Some(text.to_owned());
    // Two on most days, one on some, four without an occasion, the rest never: (3 + 3 + 2) / 10.
    let mixed = given(&|at| match at {
        0 | 1 => Some(3),
        2 => Some(2),
        3..=6 => None,
        _ => Some(0),
    });
    assert_eq!(of(&mixed), [(some("3"), 10), (some("0.8"), 10)]);
    assert_eq!(of(&given(&|_| Some(3))), [(some("14"), 14), (some("3"), 14)]);
    assert_eq!(of(&given(&|_| Some(0))), [(some("0"), 14), (some("0"), 14)]);
    assert_eq!(of(&given(&|_| None)), [(some("0"), 0), (None, 0)]);
    let mut open = mixed;
    open.remove("joke");
    assert_eq!(of(&open), [(None, 10), (None, 10)], "what had no occasion is an answer all the same");
    let text = |values: &Values, at: usize| {
        score_view(&inventory, &score(&inventory, values)[at], &CONTENT.catalogue)
    };
    let said = text(&given(&|at| (at < 5).then_some(1)), 1);
    assert!(said.text.starts_with("The mean over 5 of 14 that had an occasion"), "{}", said.text);
    assert_eq!(text(&given(&|_| None), 1).text, "No number this time: nothing had an occasion.");
    assert_eq!(text(&open, 0).missing, ["I made a joke of it."]);
}

#[test]
fn its_approaches_are_kept_beside_it_and_never_scored() {
    let house = fixture();
    answer_all(&house, "distancing-inventory", |step| {
        Some(pick(if ["let-them-see", "asked", "stayed"].contains(&step) { "most-days" } else { "never" }))
    });
    let inventory = measure("distancing-inventory");
    let series = house.vault.read(|sql| series(sql, &inventory, None)).expect("a series");
    assert!(series[0].scores.iter().all(|score| score.value == Some(Decimal::ZERO)));
    let lines = &answers(&inventory, &series)[0].lines;
    assert_eq!(lines.len(), 17);
    assert!(lines[14..].iter().all(|line| line.answer == "on most days"));
}

#[test]
fn reversed_items_of_feelings_and_worth() {
    for (id, reversed) in [
        ("feelings-awareness", ["only-afterwards", "pushed-off"]),
        ("worth", ["harsh", "must-earn-my-place"]),
    ] {
        let measure = measure(id);
        let all = |value: i32| scored(&measure, &values(&measure, |_| value))[0].1.clone();
        // Four as answered, two turned round: (4·6 + 2·0) / 6 and (4·0 + 2·6) / 6.
        assert_eq!(
            (all(6).as_deref(), all(0).as_deref(), all(3).as_deref()),
            (Some("4"), Some("2"), Some("3")),
            "{id}"
        );
        let best = values(&measure, |q| if reversed.contains(&q.link_id.as_str()) { 0 } else { 6 });
        assert_eq!(scored(&measure, &best)[0].1.as_deref(), Some("6"), "{id}");
    }
}

#[test]
fn a_low_alliance_can_be_taken_to_a_session() {
    let notes = |give: &dyn Fn(&str) -> i32| -> (bool, Vec<String>) {
        let house = fixture();
        let mut asked = false;
        let cell = std::cell::Cell::new(false);
        answer_all(&house, "alliance-check-in", |step| {
            Some(match step {
                "to-session" => {
                    cell.set(true);
                    Answer::Choice { picked: vec!["held-back".to_owned()], own: Some("the bill".to_owned()) }
                }
                other => Answer::Scale { value: give(other) },
            })
        });
        asked |= cell.get();
        let agenda =
            house.vault.read(|sql| crate::therapy::all(sql, crate::therapy::NoteKind::Agenda)).expect("read");
        (asked, agenda.into_iter().map(|note| note.words).collect())
    };
    let good = |step: &str| if ["unclear-why", "held-back"].contains(&step) { 0 } else { 6 };
    assert_eq!(notes(&good), (false, Vec::new()));
    assert_eq!(notes(&|_| 3), (false, Vec::new()), "the middle is not low");
    let held = notes(&|step| if step == "held-back" { 4 } else { good(step) });
    assert_eq!(held, (true, vec!["what I held back, the bill".to_owned()]));
    assert!(notes(&|step| if step == "respected" { 2 } else { good(step) }).0);
}

/// The question that follows a hint at fear there.
const FEARED: &str = "gate-feared-takes-a-no";

/// Answers about one person, up to the end or up to a step.
fn trust(house: &Fixture, about: Option<Id>, takes_a_no: &str, gate: &str) -> (RunView, Vec<String>) {
    let mut steps = Vec::new();
    let mut view =
        house.vault.write(|tx| course::begin(tx, &CONTENT, "trust-in-a-person", false)).expect("begun");
    let run = view.run.expect("kept");
    let mut answered = view.clone();
    while let Some(step) = view.step {
        steps.push(step.id.clone());
        let given = match step.id.as_str() {
            "about" => Answer::Person { id: about },
            "takes-a-no" => pick(takes_a_no),
            FEARED => pick(gate),
            "about-nobody" => Answer::Done,
            "discreet" => pick("cant-tell"),
            _ => pick("mostly"),
        };
        view = house.vault.write(|tx| course::answer(tx, &CONTENT, run, &step.id, given)).expect("answered");
        answered = view.clone();
    }
    house.vault.write(|tx| course::finish(tx, &CONTENT, run)).expect("finished");
    (answered, steps)
}

fn contact(house: &Fixture, id: Id) -> Contact {
    house.vault.read(|sql| person::get(sql, id)).expect("a person").contact
}

#[test]
fn whoever_takes_no_no_opens_the_notice_and_the_question_about_fear() {
    let house = fixture();
    let add = |name: &str| house.vault.write(|tx| person::add(tx, name, None)).expect("added").id;
    let (ana, ben, cem) = (add("Ana"), add("Ben"), add("Cem"));
    let (done, steps) = trust(&house, Some(ana), "a-little", "");
    assert!(done.notices.is_empty() && !steps.iter().any(|step| step.starts_with("gate")));
    let (done, steps) = trust(&house, Some(ana), "not-at-all", "not-sure");
    assert_eq!(
        done.notices.iter().map(|notice| notice.id.as_str()).collect::<Vec<_>>(),
        ["unsafe-relationship"]
    );
    assert_eq!(done.notices[0].lines, "violence");
    let place = |id: &str| steps.iter().position(|step| step == id).expect("asked");
    assert_eq!(place(FEARED), place("takes-a-no") + 1);
    assert_eq!(steps.last().map(String::as_str), Some("guard-myself"), "nothing is cut short");
    assert_eq!(contact(&house, ana), Contact::Hold);
    // Asked again of someone who was thought near; not of someone who is held already.
    house.vault.write(|tx| person::set_contact(tx, ben, Contact::Near)).expect("set");
    let (_, steps) = trust(&house, Some(ben), "not-at-all", "no");
    assert!(steps.contains(&FEARED.to_owned()));
    assert_eq!(contact(&house, ben), Contact::Near);
    let (_, steps) = trust(&house, Some(ana), "not-at-all", "");
    assert!(!steps.contains(&FEARED.to_owned()));
    let (_, steps) = trust(&house, Some(cem), "not-at-all", "skip");
    assert!(!steps.iter().any(|step| step == "gate-whoever" || step == "gate-alone"), "{steps:?}");
    assert_eq!(contact(&house, cem), Contact::Unset);
}

#[test]
fn that_somebody_takes_no_no_is_kept_as_a_mark_alone() {
    let house = fixture();
    let ana = house.vault.write(|tx| person::add(tx, "Ana", None)).expect("added").id;
    trust(&house, Some(ana), "not-at-all", "skip");
    let measure = measure("trust-in-a-person");
    let kept = house.vault.read(|sql| series(sql, &measure, Some(ana))).expect("a series");
    let shown = answers(&measure, &kept);
    assert!(shown[0].lines.iter().all(|line| line.answer != "not at all"), "fear is filed in no words");
    assert!(shown[0].lines.len() >= 4, "the other answers are kept");
}

#[test]
fn trust_is_about_somebody_in_words_and_erased_in_one_tap() {
    let house = fixture();
    let ana = house.vault.write(|tx| person::add(tx, "Ana", None)).expect("added").id;
    let ben = house.vault.write(|tx| person::add(tx, "Ben", None)).expect("added").id;
    let (_, steps) = trust(&house, None, "", "");
    assert_eq!(
        (steps.as_slice(), rows(&house, "response")),
        (&["about".to_owned(), "about-nobody".to_owned()][..], 0)
    );
    trust(&house, Some(ana), "mostly", "");
    trust(&house, Some(ben), "completely", "");
    let measure = measure("trust-in-a-person");
    let of = |id: Id| house.vault.read(|sql| series(sql, &measure, Some(id))).expect("a series");
    let shown = answers(&measure, &of(ana));
    let said: Vec<&str> = shown[0].lines.iter().map(|line| line.answer.as_str()).collect();
    assert_eq!(said, ["mostly", "mostly", "mostly", "can't tell yet", "mostly", "mostly"]);
    assert!(of(ana)[0].scores.is_empty());
    // Not among what changed, and not in a Bundle.
    let path = house.folder.path().join("bundle.json");
    let choice = export::BundleChoice { about_people: true, ..Default::default() };
    let written = export::write_bundle(&house.vault, &CONTENT, &path, &choice, &Errand::quiet());
    assert_eq!(written.expect("written").responses, 0);
    // A run that was left is erased too; the other person's answers stay.
    let begun =
        house.vault.write(|tx| course::begin(tx, &CONTENT, "trust-in-a-person", false)).expect("begun");
    let about = Answer::Person { id: Some(ana) };
    house
        .vault
        .write(|tx| course::answer(tx, &CONTENT, begun.run.expect("kept"), "about", about))
        .expect("answered");
    backup::keep_up(&house.vault, &Errand::quiet()).expect("a backup");
    backup::erase_answers(&house.vault, &CONTENT, &measure.id, Some(ana), &Errand::quiet()).expect("erased");
    assert_eq!((of(ana).len(), of(ben).len()), (0, 1));
    backup::erase_answers(&house.vault, &CONTENT, &measure.id, None, &Errand::quiet()).expect("erased");
    let left = crate::fixture::dump(&house.vault);
    // The run that asked about nobody filed nothing; it holds no answer about anybody.
    let about_somebody = |line: &&String| line.starts_with("answer: ") && line.contains("mostly");
    assert_eq!(left.iter().filter(about_somebody).count(), 0);
    assert_eq!((of(ben).len(), rows(&house, "response_item")), (0, 0));
}

#[test]
fn a_very_low_mood_twice_running_asks() {
    let house = fixture();
    let low = |step: &str| Some(Answer::Scale { value: i32::from(step != "mood") });
    assert!(answer_all(&house, "weekly-pulse", low).safety.is_none());
    house.clock.advance(7 * DAY_MS);
    let asked = answer_all(&house, "weekly-pulse", low).safety.expect("asked");
    assert!(!asked.lines_first);
    let flag = asked.flag.expect("kept");
    house.vault.write(|tx| crate::safety::answer(tx, flag, SafeNow::No)).expect("answered");
}

#[test]
fn a_change_is_said_with_its_uncertainty() {
    let house = fixture();
    let check = measure("worth");
    for value in [0, 6, 6, 6, 6, 6, 3] {
        answer_all(&house, "worth", |_| Some(Answer::Scale { value }));
        house.clock.advance(14 * DAY_MS);
    }
    let series = house.vault.read(|sql| series(sql, &check, None)).expect("a series");
    let view = &score_views(&check, &series, &CONTENT.catalogue)[0];
    assert_eq!(view.value, Some(3.0));
    assert_eq!(view.usual, "The last one is below your usual range, 3.5 to 4.5.");
    assert_eq!(view.change.as_deref(), Some("1.0 higher than on 24 November 2026."));
    assert_eq!((view.label.clone(), view.counted), (None, 6));
    let few = score_views(&check, &series[..5], &CONTENT.catalogue);
    assert_eq!(few[0].usual, "Too few to say what is usual for you.");
    let between = changes(&check, &series, Some(series[1].id), Some(series[6].id), &CONTENT.catalogue);
    let between = &between.expect("a change")[0];
    assert_eq!((between.difference, between.index, between.is_reliable), (-1.0, None, None));
    let none = changes(&check, &series[..1], None, None, &CONTENT.catalogue);
    assert_eq!(none, Err(NearerError::not_found("response")));
}
