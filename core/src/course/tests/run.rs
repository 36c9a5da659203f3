use super::*;
use crate::fixture::{cases, fixture};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(12))]

    /// Every form can be gone through with random answers, left and resumed at every step, and finished
    /// once; and what was filed is filed once.
    #[test]
    fn every_form_can_be_done(seed: [u8; 32], light: bool) {
        thread_local!(static HOUSE: Fixture = fixture());
        HOUSE.with(|house| {
            let mut rng = TestRng::from_seed(proptest::test_runner::RngAlgorithm::ChaCha, &seed);
            for form in CONTENT.forms() {
                let done = go_through(house, form, light, &mut rng);
                assert!(done.finished, "{}", form.id);
                let run = done.run.expect("kept");
                let again = house.vault.write(|tx| finish(tx, &CONTENT, run));
                assert_eq!(again, Err(NearerError::invalid("run", Reason::AlreadyFinished)));
                let filings: i64 = house.vault.read(|sql| Ok(sql.query_row(
                    "SELECT count(*) FROM filing WHERE run_id = ?1", [run], |row| row.get(0))?)).expect("counted");
                assert_eq!(usize::try_from(filings), Ok(form.files.len()), "{}", form.id);
            }
        });
    }
}

#[test]
fn an_answer_on_a_branch_that_was_left_files_nothing() {
    let house = fixture();
    let run = house
        .vault
        .write(|tx| begin(tx, &CONTENT, "catch-one-moment", false))
        .expect("begun")
        .run
        .expect("kept");
    let form = CONTENT.form("catch-one-moment").expect("a form");
    let choice = form.steps.iter().find(|step| matches!(step.kind, crate::form::StepKind::Choice { .. }));
    let choice = choice.expect("a choice").id.clone();
    let crate::form::StepKind::Choice { options, .. } = &form.step(&choice).expect("a step").kind else {
        panic!("a choice")
    };
    let answer_all = |house: &Fixture, first: &str| -> Vec<String> {
        let mut asked = Vec::new();
        let mut view =
            house.vault.write(|tx| answer(tx, &CONTENT, run, &choice, pick(first))).expect("answered");
        let mut rng = TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha);
        while let Some(step) = view.step {
            asked.push(step.id.clone());
            view = house
                .vault
                .write(|tx| answer(tx, &CONTENT, run, &step.id, draw(&step, &mut rng)))
                .expect("answered");
        }
        asked
    };
    let first = answer_all(&house, &options[0].id);
    let second = answer_all(&house, &options[1].id);
    assert_ne!(first, second, "the two options lead on differently");
    let read = house.vault.read(|sql| crate::form::RunStore::get(sql, run)).expect("a run");
    let counting: Vec<String> = read.flow().counting().keys().map(|id| (*id).to_owned()).collect();
    let left: Vec<&String> = first.iter().filter(|id| !second.contains(id)).collect();
    assert!(
        !left.is_empty() && left.iter().all(|id| !counting.contains(id) && read.answers.contains_key(*id))
    );
}

#[test]
fn a_run_keeps_the_form_it_began_with() {
    let house = fixture();
    let run =
        house.vault.write(|tx| begin(tx, &CONTENT, "name-it", false)).expect("begun").run.expect("kept");
    let mut changed = CONTENT.form("name-it").expect("a form").clone();
    changed.title = "Another title".to_owned();
    changed.steps.reverse();
    let newer = house
        .vault
        .write(|tx| crate::form::RunStore::begin(tx, &CONTENT.pack, &changed, false, None))
        .expect("begun");
    let of_run = |id: Id| house.vault.read(|sql| crate::form::RunStore::get(sql, id)).expect("a run").form;
    let begun = CONTENT.gates.for_run(CONTENT.form("name-it").expect("a form"), &CONTENT.methods, false);
    assert_eq!(of_run(run), begun);
    assert_eq!(of_run(newer.id), changed);
}

#[test]
fn a_run_can_change_to_its_light_version_and_be_put_away() {
    let house = fixture();
    let run =
        house.vault.write(|tx| begin(tx, &CONTENT, "name-it", false)).expect("begun").run.expect("kept");
    let full = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("a view");
    let light = house.vault.write(|tx| set_light(tx, &CONTENT, run, true)).expect("light");
    assert!(light.light && light.steps_in_all < full.steps_in_all);
    assert!(house.vault.read(|sql| open_run(sql, &CONTENT, "name-it")).expect("read").is_some());
    house.vault.write(|tx| discard(tx, &CONTENT, run)).expect("put away");
    assert!(house.vault.read(|sql| open_run(sql, &CONTENT, "name-it")).expect("read").is_none());
}

#[test]
fn the_path_says_what_was_done() {
    let house = fixture();
    house.vault.write(|tx| mark_read(tx, &CONTENT, "kinds-of-help")).expect("read");
    let path = house.vault.read(|sql| path(sql, &CONTENT)).expect("a path");
    assert_eq!(path.stages[1].state, "1 of 9 lessons, 0 of 5 exercises");
    assert_eq!(path.stages[8].state, "0 of 7 lessons, 0 of 8 exercises");
    assert_eq!(path.tracks.iter().map(|track| track.in_all).collect::<Vec<_>>(), [18, 12]);
    let stage = house.vault.read(|sql| stage(sql, &CONTENT, 2)).expect("a stage");
    assert_eq!(stage.lessons.iter().filter(|lesson| lesson.last_read.is_some()).count(), 1);
}
