use super::*;
use crate::fixture::{dump, fixture};
use crate::form::{RunStore, StepKind};
use crate::journal;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn what_is_filed_is_what_was_answered() {
    let house = fixture();
    let sam = house.vault.write(|tx| crate::person::add(tx, "Sam", None)).expect("added");
    let moves = Answer::Choice {
        picked: vec!["silent".to_owned(), "left".to_owned()],
        own: Some("cleaned".to_owned()),
    };
    let felt = vec![FeltWord { word: "uneasy".to_owned(), intensity: Some(6) }];
    let given = [
        ("who", Answer::Person { id: Some(sam.id) }),
        ("trigger", Answer::Text { text: "He had missed me".to_owned() }),
        ("need", pick("alarm")),
        ("urge", Answer::Scale { value: 8 }),
        ("feeling", Answer::Emotions { felt: felt.clone() }),
        ("move", moves),
        ("back", pick("away")),
        ("brought", pick("quiet")),
        ("cost", pick("guessing")),
        ("way-back", pick("yes")),
        ("gate-safe", pick("no")),
        (
            "repair",
            Answer::Plan { cue: "When I see Sam".to_owned(), act: "I say hello".to_owned(), practise: false },
        ),
        ("expect", Answer::Skipped),
        ("close", Answer::Done),
    ];
    let begun = house.vault.write(|tx| begin(tx, &CONTENT, "catch-the-distancing", false)).expect("begun");
    let run = begun.run.expect("kept");
    for (step, given) in given {
        house.vault.write(|tx| answer(tx, &CONTENT, run, step, given.clone())).expect(step);
    }
    house.vault.write(|tx| finish(tx, &CONTENT, run)).expect("finished");

    let page = house.vault.read(|sql| journal::page(sql, &CONTENT.feelings, None, 0)).expect("a page");
    assert_eq!((page.lines.len(), page.lines[0].people.clone()), (1, vec!["Sam".to_owned()]));
    let entry = house.vault.read(|sql| journal::get(sql, &CONTENT.feelings, page.lines[0].id)).expect("read");
    assert_eq!((entry.run, entry.feelings), (Some(run), felt));
    for said in
        ["He had missed me", "the old alarm", "went quiet, left, cleaned", "When I see Sam, I say hello"]
    {
        assert!(entry.text.contains(said), "{said} is not in\n{}", entry.text);
    }
    let moment: (String, String, i64, String, i64) = house
        .vault
        .read(|sql| {
            Ok(sql.query_row(
                "SELECT happened, need, urge, until_back, (SELECT count(*) FROM moment_move) FROM moment",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
            )?)
        })
        .expect("a moment");
    assert_eq!(moment, ("He had missed me".to_owned(), "alarm".to_owned(), 8, "away".to_owned(), 3));
    let plans = house.vault.read(crate::plan::open_items).expect("plans");
    assert_eq!(plans[0].plan, "When I see Sam, I say hello");
}

/// Filings that keep nothing without these fields.
fn needed(kind: &str) -> &'static [&'static str] {
    match kind {
        "experiment" => &["expect"],
        "belief" | "rating" => &["belief"],
        "evidence" => &["belief", "happened"],
        "kinder" => &["belief", "kinder"],
        "goal" => &["goal"],
        "rupture" => &["happened"],
        _ => &[],
    }
}

/// Goes through a form with a word of its own at each step that takes words.
fn with_marks(
    house: &Fixture,
    form: &Form,
    light: bool,
    rng: &mut TestRng,
) -> (Id, BTreeMap<String, String>) {
    let run = begun(house, &form.id, light);
    let mut marks = BTreeMap::new();
    let mut view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
    while let Some(step) = view.step {
        let mark = format!("mark{}x{}x", rng.next_u32(), marks.len());
        let given = match &step.part {
            StepPart::Text { .. } => Answer::Text { text: mark.clone() },
            StepPart::Listed { .. } => Answer::Listed { items: vec![mark.clone(), format!("{mark}y")] },
            StepPart::Plan { .. } => {
                Answer::Plan { cue: mark.clone(), act: format!("{mark}y"), practise: true }
            }
            StepPart::Choice { options, .. } => pick(&options[rng.below(options.len())].id),
            _ => draw(&step, rng),
        };
        if matches!(given, Answer::Text { .. } | Answer::Listed { .. } | Answer::Plan { .. }) {
            marks.insert(step.id.clone(), mark);
        }
        view = give(house, run, &step.id, given);
    }
    house.vault.write(|tx| finish(tx, &CONTENT, run)).expect("finished");
    (run, marks)
}

/// What was filed is what was answered: every word of a step that a filing names stands in some room, and no
/// word of any other step does.
#[test]
fn every_form_files_its_words_and_no_others() {
    let house = fixture();
    let mut rng = rng();
    let mut filed_in_all = 0;
    for form in CONTENT.forms() {
        for light in [false, true, false] {
            let (run, marks) = with_marks(&house, form, light, &mut rng);
            let run = house.vault.read(|sql| RunStore::get(sql, run)).expect("a run");
            let flow = run.flow();
            let counting = flow.counting();
            let rows: Vec<String> =
                dump(&house.vault).into_iter().filter(|line| !line.starts_with("answer: ")).collect();
            let stands = |mark: &str| rows.iter().any(|row| row.contains(mark));
            let mut named = BTreeSet::new();
            for filing in &form.files {
                let ids = |field: &str| filing.fields.get(field).map_or(&[][..], |joined| joined.ids());
                let words = |field: &&str| ids(field).iter().any(|id| counting.contains_key(id.as_str()));
                let keeps = needed(&filing.kind).iter().all(words) && filing.kind != "outcome";
                for id in filing.fields.values().flat_map(|joined| joined.ids()) {
                    named.insert(id.clone());
                    let Some(mark) = marks.get(id).filter(|_| counting.contains_key(id.as_str())) else {
                        continue;
                    };
                    let is_choice = matches!(form.step(id).map(|s| &s.kind), Some(StepKind::Choice { .. }));
                    if keeps && !is_choice {
                        filed_in_all += 1;
                        let (room, kind) = (&filing.room, &filing.kind);
                        assert!(stands(mark), "{}: the words of '{id}' are not in {room}/{kind}", form.id);
                    }
                }
            }
            for (id, mark) in marks.iter().filter(|(id, _)| !named.contains(*id)) {
                assert!(!stands(mark), "{}: the words of '{id}', which no filing names, were filed", form.id);
            }
            for (id, mark) in marks.iter().filter(|(id, _)| !counting.contains_key(id.as_str())) {
                assert!(!stands(mark), "{}: '{id}' stands on a branch that was left", form.id);
            }
        }
    }
    assert!(filed_in_all > 300, "only {filed_in_all} words were looked for");
}

#[test]
fn an_experiment_gets_the_outcome_of_the_run_that_it_asked_for() {
    let house = fixture();
    let mut rng = rng();
    let sure = |value| Answer::Scale { value };
    let run = begun(&house, "my-read-checked-later", false);
    let said = [
        ("expect", Answer::Choice { picked: Vec::new(), own: Some("She will be cold".to_owned()) }),
        ("sureness", sure(80)),
    ];
    give_all(&house, run, &said, &mut rng);
    let open = house.vault.read(crate::experiment::all).expect("read");
    assert_eq!(
        (open.len(), open[0].prediction.as_str(), open[0].sureness),
        (1, "She will be cold", Some(80))
    );
    assert_eq!(open[0].outcome_day, None);
}
