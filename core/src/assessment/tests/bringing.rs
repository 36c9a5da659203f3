//! Questionnaires that somebody brings: joined to a key, kept, and run like our own.

use super::made::{
    ALL_KINDS, answer_all, brought, certain, coded, joined, keep, known, numbered, of_choices, plan, rows,
    under,
};
use super::*;
use crate::assessment::ForeignQuestionnaire;
use crate::bin::{self, BinKind};
use crate::course;
use crate::error::Reason;
use crate::fixture::{CONTENT, cases};
use proptest::prelude::*;
use serde_json::json;

#[test]
fn a_key_is_found_by_codes_urls_numbers_or_the_order_and_only_codes_are_certain() {
    let phq = known("phq-9");
    for prefix in ["", "/", "phq-"] {
        let brought = brought(&coded(prefix).to_string());
        let questionnaire = &brought.read.questionnaire;
        assert_eq!(named(&CONTENT.keys, questionnaire).map(|key| key.id.as_str()), Some("phq-9"), "{prefix}");
        let proposal = propose(phq, questionnaire);
        assert!(proposal.is_certain(phq) && proposal.by == FoundBy::Code);
        assert_eq!(proposal.joined[&9], format!("{prefix}44260-8"));
        assert_eq!(questionnaire.questions.len(), 9, "a total is not asked");
    }
    // Items in another order than the key's are still found by their codes.
    let mut turned = coded("");
    turned["item"].as_array_mut().expect("items").reverse();
    let turned = brought(&turned.to_string());
    assert_eq!(propose(phq, &turned.read.questionnaire).joined[&9], "44260-8");

    let rses = known("rses");
    let made = |items: &[String], low, high| brought(&of_choices(items, low, high).to_string());
    let by = |brought: &ForeignQuestionnaire| propose(rses, &brought.read.questionnaire);
    let shuffled: Vec<String> = numbered("RSES_", 10).into_iter().rev().collect();
    let found = by(&made(&shuffled, 0, 3));
    assert_eq!((found.by, found.joined[&3].as_str()), (FoundBy::Number, "RSES_3"));
    let letters: Vec<String> = ('a'..='j').map(String::from).collect();
    let found = by(&made(&letters, 0, 3));
    assert_eq!((found.by, found.joined[&3].as_str()), (FoundBy::Order, "c"));
    assert!(!found.is_certain(rses));
    assert_eq!(by(&made(&letters, 1, 4)).joined.len(), 0, "another range of answers is another key");
    assert_eq!(by(&made(&letters[1..], 0, 3)).joined.len(), 0, "nine are not ten");
    assert!(named(&CONTENT.keys, &made(&letters, 0, 3).read.questionnaire).is_none());

    let mut by_url = of_choices(&letters[..9], 0, 3);
    by_url["url"] = json!("http://hl7.org/fhir/us/core/Questionnaire/phq-9-example");
    let by_url = brought(&by_url.to_string());
    assert_eq!(named(&CONTENT.keys, &by_url.read.questionnaire).map(|key| key.id.as_str()), Some("phq-9"));
    assert_eq!(propose(phq, &by_url.read.questionnaire).by, FoundBy::Order);
}

#[test]
fn a_key_binds_to_ids_and_only_once_somebody_has_compared() {
    let rses = known("rses");
    let letters: Vec<String> = ('a'..='j').map(String::from).collect();
    let brought = brought(&of_choices(&letters, 0, 3).to_string());
    let items = joined(rses, &brought.read.questionnaire);
    let choice = |items: Vec<JoinedItem>, looked_at| KeyChoice::Known {
        key: "rses".to_owned(),
        items,
        counting: None,
        looked_at,
    };
    let measure = |choice: KeyChoice| measure_of(&brought, &CONTENT.keys, &choice, &CONTENT.catalogue);
    let unfit = Err(NearerError::invalid("items", Reason::KeyDoesNotFit));
    assert_eq!(
        measure(choice(items.clone(), false)),
        Err(NearerError::invalid("looked_at", Reason::Required))
    );
    assert_eq!(measure(choice(items[..9].to_vec(), true)), unfit);
    let mut twice = items.clone();
    twice[1].link_id.clone_from(&items[0].link_id);
    assert_eq!(measure(choice(twice, true)), unfit);
    let mut elsewhere = items.clone();
    elsewhere[1].link_id = "z".to_owned();
    assert_eq!(measure(choice(elsewhere, true)), unfit);
    let unknown =
        KeyChoice::Known { key: "x".to_owned(), items: items.clone(), counting: None, looked_at: true };
    assert_eq!(measure(unknown), Err(NearerError::not_found("key")));

    // Joined by hand in another order: item 2, which is turned round, is question "a".
    let mut by_hand = items;
    by_hand[0].link_id = "b".to_owned();
    by_hand[1].link_id = "a".to_owned();
    let measure = measure(choice(by_hand, true)).expect("a measure");
    assert_eq!(measure.key.subscales[0].reverse, ["a", "e", "f", "h", "i"]);
    let mut values: Values = letters.iter().map(|id| (id.clone(), Some(Decimal::ZERO))).collect();
    values.insert("a".to_owned(), Some(Decimal::from(3)));
    assert_eq!(score(&measure, &values)[0].value, Some(Decimal::from(12)));
}

#[test]
fn answers_without_numbers_count_in_their_order_where_somebody_says_so() {
    let mut made = of_choices(&numbered("q", 5), 1, 7);
    for item in made["item"].as_array_mut().expect("items") {
        for option in item["answerOption"].as_array_mut().expect("options") {
            option.as_object_mut().expect("an option").remove("extension");
        }
    }
    let brought = brought(&made.to_string());
    let items = joined(known("swls"), &brought.read.questionnaire);
    assert_eq!(items.len(), 5);
    let choice = |counting| KeyChoice::Known {
        key: "swls".to_owned(),
        items: items.clone(),
        counting,
        looked_at: true,
    };
    let measure = |choice: &KeyChoice| measure_of(&brought, &CONTENT.keys, choice, &CONTENT.catalogue);
    let from = |first, down| Some(Counting { first, down });
    for wrong in [None, from(0, false), from(1, true), from(7, false)] {
        assert_eq!(measure(&choice(wrong)), Err(NearerError::invalid("items", Reason::KeyDoesNotFit)));
    }
    let swls = measure(&choice(from(1, false))).expect("a measure");
    let answer = |at: usize| ItemValue::Coding(Coding { code: Some(format!("a{at}")), ..Coding::default() });
    let given = (0..5).map(|at| (format!("q{}", at + 1), vec![answer(at + 1)])).collect();
    let total = score(&swls, &values_of(&swls, &given))[0].value;
    assert_eq!(total, Some(Decimal::from(2 + 3 + 4 + 5 + 6)));
    // A file that begins with the strongest answer counts down.
    let down = measure(&choice(from(7, true))).expect("a measure");
    let given = (0..5).map(|at| (format!("q{}", at + 1), vec![answer(0)])).collect();
    assert_eq!(score(&down, &values_of(&down, &given))[0].value, Some(Decimal::from(35)));
    let house = fixture();
    let shown = plan(&house, &brought, Some("swls")).expect("a plan");
    let key = shown.key.expect("a key");
    assert!(key.must_count && !key.is_certain);
    assert_eq!((key.counted_up[0].as_str(), key.counted_down[0].as_str()), ("a0 (1)", "a0 (7)"));
}

#[test]
fn a_simple_key_is_a_sum_or_a_mean_with_items_turned_round() {
    let brought = brought(ALL_KINDS);
    let simple = |method, items: &[&str], reverse: &[&str]| KeyChoice::Simple {
        key: SimpleKey {
            method,
            items: items.iter().map(|id| (*id).to_owned()).collect(),
            reverse: reverse.iter().map(|id| (*id).to_owned()).collect(),
            counting: None,
            about_people: false,
            higher_means: "More weather.".to_owned(),
        },
    };
    let measure = |choice: &KeyChoice| measure_of(&brought, &CONTENT.keys, choice, &CONTENT.catalogue);
    let sum = measure(&simple(SimpleMethod::Sum, &["trees", "rain", "alone"], &["rain"])).expect("a measure");
    assert_eq!((sum.key.subscales[0].low, sum.key.subscales[0].high), (0, 7));
    let values: Values = [("trees", "3"), ("rain", "1.5"), ("alone", "1")]
        .map(|(id, value)| (id.to_owned(), Some(value.parse().expect("a number"))))
        .into();
    assert_eq!(score(&sum, &values)[0].value, Some("5.5".parse().expect("a number")));
    let mean = measure(&simple(SimpleMethod::Mean, &["trees", "rain"], &[])).expect("a measure");
    assert_eq!(score(&mean, &values)[0].value, Some("2.25".parse().expect("a number")));
    let refused = |choice: KeyChoice| measure(&choice).expect_err("refused");
    let unfit = |field| NearerError::invalid(field, Reason::KeyDoesNotFit);
    assert_eq!(refused(simple(SimpleMethod::Mean, &["trees", "steps"], &[])), unfit("method"));
    assert_eq!(refused(simple(SimpleMethod::Sum, &["trees", "closing"], &[])), unfit("items"));
    assert_eq!(refused(simple(SimpleMethod::Sum, &["trees", "birds"], &[])), unfit("items"));
    assert_eq!(refused(simple(SimpleMethod::Sum, &["trees"], &["rain"])), unfit("items"));
    let none = NearerError::invalid("items", Reason::Required);
    assert_eq!(refused(simple(SimpleMethod::Sum, &[], &[])), none);
}

#[test]
fn a_form_follows_the_conditions() {
    let brought = brought(ALL_KINDS);
    let choice = KeyChoice::Unscored { about_people: false };
    let content = &crate::fixture::CONTENT;
    let form = measure_of(&brought, &content.keys, &choice, &content.catalogue).expect("a measure").form();
    let asked = |given: &[(&str, Answer)]| -> Vec<String> {
        let answers: BTreeMap<String, Answer> =
            given.iter().map(|(id, answer)| ((*id).to_owned(), answer.clone())).collect();
        let flow = crate::form::Flow { form: &form, light: false, answers: &answers };
        flow.asked().iter().map(|step| step.id.clone()).collect()
    };
    let pick = |id: &str| Answer::Choice { picked: vec![id.to_owned()], own: None };
    let text = |text: &str| Answer::Text { text: text.to_owned() };
    let has = |given: &[(&str, Answer)], id: &str| asked(given).iter().any(|step| step == id);
    assert!(has(&[], "which-tree"), "nothing answered is not 'none'");
    assert!(!has(&[("trees", pick("none"))], "which-tree"));
    assert!(has(&[("trees", pick("many"))], "which-tree"));
    assert!(!has(&[("alone", pick("yes"))], "names") && has(&[("alone", pick("no"))], "names"));
    assert!(has(&[("alone", pick("yes")), ("birds", text("101"))], "names"));
    assert!(!has(&[("alone", pick("yes")), ("birds", text("100"))], "names"));
    let water = |litres: &str| has(&[("alone", pick("no")), ("litres", text(litres))], "much-water");
    assert!(water("2.5") && water("2,51") && !water("2.49"));
    assert!(!has(&[("alone", pick("yes")), ("litres", text("3"))], "much-water"), "its group isn't asked");
    let step = |id: &str| form.step(id).expect("a step");
    let check = |id: &str, answer: Answer| crate::form::check(step(id), &answer);
    let bad = |id: &str, reason| Err(NearerError::invalid(id, reason));
    assert_eq!(check("birds", text("2.5")), bad("birds", Reason::NotWhole));
    assert_eq!(check("birds", text("seven")), bad("birds", Reason::NotANumber));
    assert_eq!(check("birds", text(" 7 ")), Ok(()));
    assert_eq!(check("litres", text("0,75")), Ok(()));
    assert_eq!(check("litres", text("1 234,5")), Ok(()));
    let typed = |language: &str, typed: &str| {
        let pack = Pack::open(built_in(), language).expect("a pack");
        let words = Catalogue::read(&pack).expect("a catalogue");
        crate::form::check_typed(step("litres"), &text(typed), &words)
    };
    assert_eq!(typed("en", "1,234"), bad("litres", Reason::AmbiguousNumber), "1.234 or 1234");
    assert_eq!(typed("es", "1.234"), bad("litres", Reason::AmbiguousNumber));
    assert_eq!((typed("es", "1,234"), typed("en", "1,234.5"), typed("en", "much")), (Ok(()), Ok(()), Ok(())));
    assert!(matches!(
        check("litres", text("-1")),
        Err(NearerError::Invalid { reason: Reason::OutOfRange { .. }, .. })
    ));
}

#[test]
fn a_brought_questionnaire_runs_scores_and_raises_safety_like_our_own() {
    let house = fixture();
    let brought = brought(&coded("/").to_string());
    let kept = keep(&house, &brought, &certain(&brought)).expect("kept");
    assert!(kept.brought && kept.id.starts_with("brought-"));
    let all = house.vault.read(|sql| kept_measures(sql, CONTENT.reading())).expect("read");
    assert_eq!(all, std::slice::from_ref(&kept));
    let pick = |at: u8| Some(Answer::Choice { picked: vec![format!("a{at}")], own: None });
    let done = answer_all(&house, &kept.id, |step| pick(if step == "/44260-8" { 0 } else { 1 }));
    assert!(done.finished && done.safety.is_none());
    let series = house.vault.read(|sql| series(sql, &kept, None)).expect("a series");
    assert_eq!(series[0].scores[0].value, Some(Decimal::from(8)));
    // Item nine, at the answer, in a run that is then left.
    let mut view = house.vault.write(|tx| course::begin(tx, &CONTENT, &kept.id, false)).expect("begun");
    let run = view.run.expect("kept");
    while let Some(step) = view.step.clone() {
        let given = pick(u8::from(step.id == "/44260-8")).expect("given");
        view = house
            .vault
            .write(|tx| course::answer(tx, &CONTENT, run, &step.id, given.clone()))
            .expect("answered");
    }
    assert!(view.safety.is_some() && !view.finished);
    // A replaced questionnaire keeps its answers and what it was before.
    let mut newer = coded("/");
    newer["title"] = json!("Another title");
    let newer = super::made::brought(&newer.to_string());
    let again = keep(&house, &newer, &certain(&newer)).expect("kept again");
    assert_eq!((again.id.clone(), rows(&house, "measure"), rows(&house, "version")), (kept.id.clone(), 1, 1));
    assert_eq!(house.vault.read(|sql| super::super::series(sql, &again, None)).expect("a series").len(), 1);
    // In the bin it is gone with its answers, and comes back with them.
    house.vault.write(|tx| remove_measure(tx, &kept.id)).expect("removed");
    let gone = house.vault.read(|sql| course::measure(sql, &CONTENT, &kept.id).map(|_| ()));
    assert_eq!(gone, Err(NearerError::not_found("measure")));
    let id = Id::of_key("measure", &kept.questionnaire.url);
    house.vault.write(|tx| bin::restore(tx, &CONTENT, BinKind::Measure, id)).expect("restored");
    house.vault.read(|sql| course::measure(sql, &CONTENT, &kept.id).map(|_| ())).expect("there again");
    house.vault.write(|tx| remove_measure(tx, &kept.id)).expect("removed");
    house.vault.write(|tx| bin::purge_now(tx, BinKind::Measure, id)).expect("purged");
    assert_eq!((rows(&house, "measure"), rows(&house, "response")), (0, 0));
}

#[test]
fn item_nine_is_heeded_under_any_key() {
    let house = fixture();
    let brought = brought(&coded("").to_string());
    let kept = keep(&house, &brought, &KeyChoice::Unscored { about_people: false }).expect("kept");
    let view = answer_all(&house, &kept.id, |step| {
        (step == "44260-8").then(|| Answer::Choice { picked: vec!["a1".to_owned()], own: None })
    });
    assert!(view.safety.is_some());
}

#[test]
fn all_kinds_of_answers_are_filed_as_fhir_writes_them() {
    let house = fixture();
    let kept = keep(&house, &brought(ALL_KINDS), &KeyChoice::Unscored { about_people: false }).expect("kept");
    let pick =
        |ids: &[&str]| Answer::Choice { picked: ids.iter().map(|id| (*id).to_owned()).collect(), own: None };
    answer_all(&house, &kept.id, |step| {
        Some(match step {
            "trees" => pick(&["many"]),
            "steps" => Answer::Scale { value: 7 },
            "birds" => Answer::Text { text: "12".to_owned() },
            "litres" => Answer::Text { text: "1,5".to_owned() },
            "alone" => pick(&["no"]),
            "names" => Answer::Listed { items: vec!["a gull".to_owned(), " ".to_owned(), "rain".to_owned()] },
            "moods" => Answer::Choice { picked: vec!["#1".to_owned()], own: Some("wet".to_owned()) },
            _ => return None,
        })
    });
    let series = house.vault.read(|sql| series(sql, &kept, None)).expect("a series");
    let words: Vec<(String, String)> =
        answers(&kept, &series)[0].lines.iter().map(|line| (line.ask.clone(), line.answer.clone())).collect();
    let said: Vec<&str> = words.iter().map(|(_, answer)| answer.as_str()).collect();
    assert_eq!(said, ["many", "7/10", "12", "1.5", "no", "a gull, rain", "quiet, wet"]);
    let stored = |link_id: &str| -> Vec<String> {
        house
            .vault
            .read(|sql| {
                let mut statement =
                    sql.prepare("SELECT value FROM response_item WHERE link_id = ?1 ORDER BY place")?;
                let rows = statement.query_map([link_id], |row| row.get(0))?;
                Ok(rows.collect::<rusqlite::Result<_>>()?)
            })
            .expect("read")
    };
    assert_eq!(stored("birds"), ["{\"valueInteger\":12}"]);
    assert_eq!(stored("litres"), ["{\"valueDecimal\":1.5}"]);
    assert_eq!(stored("alone"), ["{\"valueBoolean\":false}"]);
    assert_eq!(stored("names"), ["{\"valueString\":\"a gull\"}", "{\"valueString\":\"rain\"}"]);
    let coding =
        "{\"valueCoding\":{\"system\":\"https://example.org/trees\",\"code\":\"many\",\"display\":\"many\"}}";
    assert_eq!(stored("trees"), [coding]);
}

#[test]
fn scores_over_people_are_the_mean_over_relationships() {
    let house = fixture();
    let items = numbered("item-", 9);
    let brought = brought(&of_choices(&items, 1, 7).to_string());
    let choice = KeyChoice::Known {
        key: "ecr-rs".to_owned(),
        items: joined(known("ecr-rs"), &brought.read.questionnaire),
        counting: None,
        looked_at: true,
    };
    let kept = keep(&house, &brought, &choice).expect("kept");
    assert!(kept.key.per_person && kept.key.overall);
    assert_eq!(
        under(known("ecr-rs")).key.subscales,
        kept.key
            .subscales
            .clone()
            .into_iter()
            .map(|mut s| {
                for id in s.items.iter_mut().chain(&mut s.reverse) {
                    *id = id.replace("item-", "made-");
                }
                s
            })
            .collect::<Vec<_>>()
    );
    for (name, weight) in [("Ana", 0), ("Ben", 6), ("Cem", 3)] {
        let person = house.vault.write(|tx| person::add(tx, name, None)).expect("added").id;
        answer_all(&house, &kept.id, |step| {
            Some(match step {
                "about" => Answer::Person { id: Some(person) },
                _ => Answer::Choice { picked: vec![format!("a{weight}")], own: None },
            })
        });
    }
    let view = house.vault.read(|sql| scores(sql, &kept, None, &CONTENT.catalogue)).expect("scores");
    assert!(view.scores.is_empty() && view.answered.is_none(), "nothing in general");
    // All 1: 5.00 and 1.00; all 7: 3.00 and 7.00; all 4: 4.00 and 4.00.
    let overall: Vec<(String, Option<f64>)> =
        view.overall.into_iter().map(|s| (s.subscale, s.value)).collect();
    assert_eq!(overall, [("avoidance".to_owned(), Some(4.0)), ("anxiety".to_owned(), Some(4.0))]);
}

proptest! {
    #![proptest_config(cases(150))]

    /// Whatever simple key is put together, it is refused, or its score stays within its ends.
    #[test]
    fn a_simple_key_scores_within_its_ends(
        items in prop::collection::vec(0_usize..13, 0..6),
        reverse in prop::collection::vec(0_usize..13, 0..3),
        sum: bool,
        first in -3_i32..3,
        given in prop::collection::vec(0_u8..8, 13),
    ) {
        let brought = brought(ALL_KINDS);
        let questions = &brought.read.questionnaire.questions;
        let id = |at: &usize| questions.get(*at).map_or_else(|| "none".to_owned(), |q| q.link_id.clone());
        let key = SimpleKey {
            method: if sum { SimpleMethod::Sum } else { SimpleMethod::Mean },
            items: items.iter().map(id).collect(),
            reverse: reverse.iter().map(id).collect(),
            counting: Some(Counting { first, down: first < 0 }),
            about_people: false,
            higher_means: String::new(),
        };
        let choice = KeyChoice::Simple { key };
        match measure_of(&brought, &CONTENT.keys, &choice, &CONTENT.catalogue) {
            Ok(measure) => {
                let mut values = Values::new();
                for (question, given) in measure.questionnaire.questions.iter().zip(given) {
                    let number = match &question.kind {
                        QuestionKind::Choice { options, .. } => options.get(usize::from(given) % options.len()).and_then(|o| o.weight),
                        _ => question.range().map(|(low, high)| (low + Decimal::from(given)).min(high)),
                    };
                    values.insert(question.link_id.clone(), number);
                }
                let subscale = &measure.key.subscales[0];
                if let Some(value) = score(&measure, &values)[0].value {
                    prop_assert!(Decimal::from(subscale.low) <= value && value <= Decimal::from(subscale.high));
                }
            }
            Err(NearerError::Invalid { .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
}
