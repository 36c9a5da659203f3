//! All that is brought comes in one way.

use super::*;
use crate::assessment::KeyChoice;
use crate::assessment::tests::made::{brought, certain, coded, keep, known};
use crate::error::NearerError;
use crate::export::write_habits;
use crate::fixture::{CONTENT, Fixture, dump, fixture};
use crate::habit::{self, NewPractice};
use journal::JournalChoice;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// A plan changes nothing, taking adds, and taking once more adds nothing. Gives what a plan answers once the vault is
/// closed.
fn comes_in_once<L: LookedAt>(
    house: &Fixture,
    looked: &L,
    by: &L::By,
    choice: &L::Choice,
) -> Option<NearerError> {
    // What a row said before is kept where it is taken once more.
    let things = || dump(&house.vault).iter().filter(|line| !line.starts_with("version: ")).count();
    let take = || looked.take(&house.vault, &CONTENT, choice, &Errand::quiet()).map(drop);
    let before = dump(&house.vault);
    looked.plan(&house.vault, &CONTENT, by).map(drop).expect("a plan");
    assert_eq!(dump(&house.vault), before, "a plan changes nothing");
    take().expect("taken");
    let taken = things();
    assert!(taken > before.len(), "{taken}");
    take().expect("taken once more");
    assert_eq!(things(), taken, "a second time adds nothing");
    house.vault.close();
    assert_eq!(take(), Err(NearerError::Closed));
    looked.plan(&house.vault, &CONTENT, by).err()
}

fn journal_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import/jrnl.json")
}

fn put(house: &Fixture, name: &str, json: &Value) -> PathBuf {
    let path = house.folder.path().join(name);
    fs::write(&path, json.to_string()).expect("written");
    path
}

#[test]
fn a_journal_comes_in_once() {
    let house = fixture();
    let quiet = Errand::quiet();
    let file = journal::look_at(&house.vault, &CONTENT.catalogue, &journal_file(), None, &quiet);
    let shut = comes_in_once(&house, &file.expect("looked at"), &(), &JournalChoice::default());
    assert_eq!(shut, None, "its plan was made while looking");
}

#[test]
fn practices_come_in_once() {
    let (from, house) = (fixture(), fixture());
    let new = NewPractice { name: "Breathe".to_owned(), ..NewPractice::default() };
    from.vault.write(|tx| habit::add(tx, &new)).expect("added");
    let path = from.folder.path().join("habits.zip");
    write_habits(&from.vault, &path).expect("written");
    let shut = comes_in_once(&house, &habits::look_at(&house.vault, &path).expect("looked at"), &(), &());
    assert_eq!(shut, Some(NearerError::Closed));
}

#[test]
fn answers_come_in_once() {
    let house = fixture();
    let questionnaire = brought(&coded("/").to_string());
    keep(&house, &questionnaire, &certain(&questionnaire)).expect("kept");
    let answer = |code: &String| json!({ "linkId": code, "answer": [{ "valueCoding": { "code": "a1" } }] });
    let items: Vec<Value> = known("phq-9").item_codes.iter().map(answer).collect();
    let response = json!({
        "resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2026-11-20",
        "questionnaire": questionnaire.read.questionnaire.url, "item": items
    });
    let path = put(&house, "answers.json", &response);
    let shut =
        comes_in_once(&house, &answers::look_at(&house.vault, &path).expect("looked at"), &None, &None);
    assert_eq!(shut, Some(NearerError::Closed));
}

#[test]
fn a_questionnaire_comes_in_once() {
    let house = fixture();
    let path = put(&house, "questionnaire.json", &coded("/"));
    let file = questionnaire::look_at(&house.vault, &CONTENT, &path).expect("looked at");
    let shut = comes_in_once(&house, &file, &None, &KeyChoice::Unscored { about_people: false });
    assert_eq!(shut, Some(NearerError::Closed));
}

#[test]
fn a_closed_vault_says_so_before_anything_is_read() {
    let house = fixture();
    house.vault.close();
    let nowhere = Path::new("/nowhere/at/all");
    let looked = [
        journal::look_at(&house.vault, &CONTENT.catalogue, nowhere, None, &Errand::quiet()).map(drop),
        habits::look_at(&house.vault, nowhere).map(drop),
        answers::look_at(&house.vault, nowhere).map(drop),
        questionnaire::look_at(&house.vault, &CONTENT, nowhere).map(drop),
        questionnaire::look_at_kept(&house.vault, &CONTENT, "none").map(drop),
    ];
    for answer in looked {
        assert_eq!(answer, Err(NearerError::Closed));
    }
}
