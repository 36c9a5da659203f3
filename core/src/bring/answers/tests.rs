//! Answers given elsewhere: taken in once, computed again, compared with what they state.

use super::matching::matched;
use super::*;
use crate::assessment::tests::made::{
    answer_all, brought, certain, coded, keep, known, plan as plan_of, rows, shared, under,
};
use crate::assessment::{Measure, delete, score_views, series};
use crate::bin::{self, BinKind};
use crate::bring::questionnaire;
use crate::error::{NearerError, Reason};
use crate::fixture::{CONTENT, Fixture, cases, fixture};
use crate::form::Answer;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn response(url: &str, authored: &str, given: &[(&str, Value)]) -> Value {
    let item = |(link_id, answer): &(&str, Value)| json!({ "linkId": link_id, "answer": [answer] });
    json!({
        "resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": url,
        "authored": authored, "item": given.iter().map(item).collect::<Vec<_>>()
    })
}

fn put(house: &Fixture, resource: &Value) -> PathBuf {
    let path = house.folder.path().join("answers.json");
    std::fs::write(&path, resource.to_string()).expect("written");
    path
}

fn look(house: &Fixture, path: &Path) -> AnswersPlan {
    look_at(&house.vault, path).expect("read").plan(&house.vault, &CONTENT, &None).expect("a plan")
}

fn take(house: &Fixture, path: &Path) -> AnswersTaken {
    let responses = look_at(&house.vault, path).expect("read");
    responses.take(&house.vault, &CONTENT, &None, &Errand::quiet()).expect("taken")
}

const CODED_URL: &str = "https://example.org/fhir/Questionnaire/coded|3";

/// Answers 0 to 3 to the nine coded items, and a total that they state.
fn nine(authored: &str, given: [u8; 9], stated: Option<Value>) -> Value {
    let codes = &known("phq-9").item_codes;
    let coding = |weight: u8| json!({ "valueCoding": { "code": format!("a{weight}") } });
    let mut items: Vec<(&str, Value)> =
        codes.iter().map(String::as_str).zip(given).map(|(code, weight)| (code, coding(weight))).collect();
    items.extend(stated.map(|stated| ("44261-6", stated)));
    response(CODED_URL, authored, &items)
}

fn with_coded(house: &Fixture) -> Measure {
    // Link ids with a slash here, and without one in the responses.
    let brought = brought(&coded("/").to_string());
    keep(house, &brought, &certain(&brought)).expect("kept")
}

#[test]
fn a_stated_total_is_compared_and_never_trusted() {
    let house = fixture();
    let kept = with_coded(&house);
    let ten = [1, 1, 1, 1, 1, 1, 2, 2, 0];
    for (stated, said, differs) in [
        (json!({ "valueDecimal": 13 }), "States 13 for Low mood; the answers come to 10.", true),
        (
            json!({ "valueQuantity": { "value": 13, "code": "1" } }),
            "States 13 for Low mood; the answers come to 10.",
            true,
        ),
        (json!({ "valueInteger": 10 }), "States 10 for Low mood; the answers come to the same.", false),
    ] {
        let path = put(&house, &nine("2026-11-20T10:00:00+01:00", ten, Some(stated)));
        let line = &look(&house, &path).lines[0];
        assert_eq!((line.stated[0].text.as_str(), line.stated[0].differs), (said, differs));
        assert_eq!((line.scores[0].value, line.day.to_string().as_str()), (Some(10.0), "2026-11-20"));
    }
    assert_eq!(rows(&house, "response"), 0, "looking keeps nothing");
    let path = put(&house, &nine("2026-11-20T10:00:00+01:00", ten, Some(json!({ "valueDecimal": 13 }))));
    let taken = take(&house, &path);
    assert_eq!((taken.added, taken.already_here), (1, 0));
    let series = house.vault.read(|sql| series(sql, &kept, None)).expect("a series");
    assert_eq!((series.len(), series[0].scores[0].value), (1, Some(Decimal::from(10))));
    assert_eq!(series[0].offset_s, 3600);
}

#[test]
fn a_second_import_adds_nothing_also_after_deletion() {
    let house = fixture();
    let kept = with_coded(&house);
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": [
        { "resource": nine("2026-11-20T10:00:00Z", [1; 9], None) },
        { "resource": nine("2026-11-21T10:00:00Z", [0; 9], None) },
        { "resource": nine("2026-11-21T10:00:00Z", [0; 9], None) },
        { "resource": { "resourceType": "Patient" } }
    ] });
    let path = put(&house, &bundle);
    assert_eq!((look(&house, &path).added, look(&house, &path).already_here), (2, 1));
    let first = take(&house, &path);
    assert_eq!((first.added, first.already_here, rows(&house, "response")), (2, 1, 2));
    let again = take(&house, &path);
    assert_eq!((again.added, again.already_here, rows(&house, "response")), (0, 3, 2));
    assert_eq!(again.words, "Nothing is new. 3 are here already, or were deleted.");
    let id = house.vault.read(|sql| series(sql, &kept, None)).expect("a series")[0].id;
    house.vault.write(|tx| delete(tx, id)).expect("deleted");
    assert_eq!(take(&house, &path).added, 0);
    house.vault.write(|tx| bin::purge_now(tx, BinKind::Response, id)).expect("purged");
    assert_eq!((take(&house, &path).added, rows(&house, "response")), (0, 1));
}

#[test]
fn imported_answers_older_than_fourteen_days_do_not_ask_about_safety() {
    // Today is 2026-11-24.
    for (authored, given, fires) in [
        ("2026-11-24T09:00:00+01:00", [0, 0, 0, 0, 0, 0, 0, 0, 1], true),
        ("2026-11-10T09:00:00+01:00", [0, 0, 0, 0, 0, 0, 0, 0, 1], true),
        ("2026-11-09T09:00:00+01:00", [0, 0, 0, 0, 0, 0, 0, 0, 1], false),
        ("2026-11-10", [3, 3, 3, 3, 3, 3, 2, 0, 0], true),
        ("2026-11-10", [3, 3, 3, 3, 3, 3, 1, 0, 0], false),
        ("2026-11-09", [3, 3, 3, 3, 3, 3, 3, 3, 3], false),
        ("2026-11-24", [3, 3, 3, 3, 3, 3, 0, 0, 0], false),
    ] {
        let house = fixture();
        with_coded(&house);
        take(&house, &put(&house, &nine(authored, given, None)));
        assert_eq!(rows(&house, "response"), 1, "{authored}");
        assert_eq!(rows(&house, "safety_flag") == 1, fires, "{authored} {given:?}");
    }
}

#[test]
fn what_cant_be_taken_is_named() {
    let house = fixture();
    with_coded(&house);
    let good = nine("2026-11-20T10:00:00Z", [1; 9], None);
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut resource = good.clone();
        change(&mut resource);
        resource
    };
    let about = json!([{ "url": "https://nearer.app/fhir/StructureDefinition/about", "valueString": "A." }]);
    let bundle = json!({ "resourceType": "Bundle", "entry": [
        { "resource": changed(&|r| r["status"] = json!("in-progress")) },
        { "resource": changed(&|r| r["authored"] = json!("2026")) },
        { "resource": changed(&|r| r["authored"] = json!("2027-03-01T10:00:00Z")) },
        { "resource": changed(&|r| r["questionnaire"] = json!("https://example.org/unknown")) },
        { "resource": changed(&|r| r["item"] = json!([{ "linkId": "x", "answer": [{ "valueInteger": 1 }] }])) },
        { "resource": changed(&|r| r["extension"] = about.clone()) }
    ] });
    let path = put(&house, &bundle);
    let shown = look(&house, &path);
    assert_eq!((shown.added, shown.lines.len(), shown.failures.len()), (0, 0, 6));
    let texts: Vec<&str> = shown.failures.iter().map(|failure| failure.words.as_str()).collect();
    assert_eq!(
        texts,
        [
            "It isn't marked as completed.",
            "It says no day.",
            "It is about somebody, and doesn't say who that is here.",
            "Its day is still to come.",
            "Its questionnaire isn't here. Bring that in first.",
            "None of its answers fits the questionnaire."
        ]
    );
    assert!(shown.failures[0].place.starts_with("Bundle.entry[0].resource (line "));
    let refused = |resource: Value| match look_at(&house.vault, &put(&house, &resource)) {
        Err(NearerError::Invalid { field, reason }) => (field, reason),
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(json!({ "resourceType": "Questionnaire" })).1, Reason::OtherResource);
    let bad = changed(&|r| r["item"][2]["answer"][0] = json!({ "valueDecimal": "three" }));
    assert_eq!(
        refused(bad),
        ("QuestionnaireResponse.item[2].answer[0].value (line 1)".to_owned(), Reason::NotANumber)
    );
    let foreign = changed(&|r| r["item"][2]["answer"][0]["valueCoding"]["code"] = json!("a9"));
    let shown = look(&house, &put(&house, &foreign));
    assert_eq!(shown.lines[0].notes, ["One answer belongs to no question here."]);
    assert_eq!(shown.lines[0].scores[0].missing.len(), 1);
}

#[test]
fn the_real_files_import_run_and_score() {
    let (Some(questionnaire), Some(answers)) =
        (shared("fhir-questionnaire-phq-9.json"), shared("fhir-questionnaireresponse-phq-9.json"))
    else {
        return;
    };
    let house = fixture();
    let brought =
        questionnaire::look_at(&house.vault, &CONTENT, &questionnaire).expect("the real questionnaire");
    let shown = plan_of(&house, &brought, None).expect("a plan");
    let key = shown.key.expect("a key");
    assert_eq!((key.id.as_str(), key.is_certain, key.items.len()), ("phq-9", true, 9));
    assert_eq!(
        (shown.questions.len(), shown.notes.len()),
        (10, 1),
        "nine, and one about difficulty; a total"
    );
    let kept = keep(&house, &brought, &certain(&brought)).expect("kept");
    let shown = look(&house, &answers);
    assert_eq!((shown.added, shown.lines[0].scores[0].value), (1, Some(12.0)));
    assert_eq!(take(&house, &answers).added, 1);
    assert_eq!(shown.lines[0].stated[0].text, "States 12 for Low mood; the answers come to the same.");
    assert_eq!((shown.lines[0].day.to_string().as_str(), rows(&house, "safety_flag")), ("2022-11-29", 0));
    assert_eq!(take(&house, &answers).added, 0);
    // And run here: every "not at all".
    let done = answer_all(&house, &kept.id, |step| {
        (step != "/69722-7").then(|| Answer::Choice { picked: vec!["LA6568-5".to_owned()], own: None })
    });
    assert!(done.finished);
    let series = house.vault.read(|sql| series(sql, &kept, None)).expect("a series");
    let totals: Vec<Option<Decimal>> = series.iter().map(|answered| answered.scores[0].value).collect();
    assert_eq!(totals, [Some(Decimal::from(12)), Some(Decimal::ZERO)]);
    let label = score_views(&kept, &series[..1], &CONTENT.catalogue)[0].label.clone().expect("a band");
    assert!(label.contains("moderate"), "{label}");
}

proptest! {
    #![proptest_config(cases(200))]

    /// A good response with a stretch exchanged: read or refused, with a place.
    #[test]
    fn a_damaged_response_is_read_or_refused(at in 0_usize..1_200, length in 0_usize..60, to in "[\\[\\]{}\":,a-z0-9 ]{0,6}") {
        let mut source = nine("2026-11-20T10:00:00Z", [1; 9], Some(json!({ "valueDecimal": 9 }))).to_string().into_bytes();
        let at = at.min(source.len());
        let end = (at + length).min(source.len());
        source.splice(at..end, to.bytes());
        match json::read(&source).and_then(|node| read_responses(&node)) {
            Ok(responses) => {
                let measure = under(known("phq-9"));
                for response in &responses.usable {
                    let matched = matched(response, &measure);
                    prop_assert!(matched.given.len() <= 9);
                }
            }
            Err(NearerError::Invalid { field, .. }) => prop_assert!(!field.is_empty()),
            Err(other) => panic!("{other:?}"),
        }
    }
}
