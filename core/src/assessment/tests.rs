mod bringing;
mod content;
pub mod made;
mod offers;
mod own;
mod scoring;
mod worked;

use super::*;
use crate::error::NearerError;
use crate::fhir::{Coding, ItemValue, Question, QuestionKind, Questionnaire};
use crate::fixture::{DAY_MS, Fixture, NOON_MS, fixture};
use crate::form::{Answer, Form, Run, RunStore, StepKind, check_filing};
use crate::person;
use crate::text::{Catalogue, Pack, PackFiles, built_in};
use crate::time::Day;
use crate::vault::Id;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

fn pack() -> Pack {
    Pack::open(built_in(), "en").expect("the built-in pack")
}

fn all() -> Vec<Measure> {
    let pack = pack();
    let catalogue = Catalogue::read(&pack).expect("a catalogue");
    read_measures(&pack, &catalogue).expect("the built-in measures")
}

fn measure(id: &str) -> Measure {
    all().into_iter().find(|measure| measure.id == id).expect("a built-in measure")
}

fn values(measure: &Measure, give: impl Fn(&Question) -> i32) -> Values {
    let questions = measure.questionnaire.questions.iter();
    questions.map(|q| (q.link_id.clone(), Some(Decimal::from(give(q))))).collect()
}

/// Lowest and highest whole number that counts.
fn ends(question: &Question) -> (i32, i32) {
    let (low, high) = question.range().expect("a question with numbers");
    (i32::try_from(low).expect("small"), i32::try_from(high).expect("small"))
}

fn scored(measure: &Measure, values: &Values) -> Vec<(String, Option<String>)> {
    let scores = score(measure, values).into_iter();
    scores.map(|s| (s.subscale, s.value.map(|v| v.normalize().to_string()))).collect()
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a test's day")
}

fn decimals(values: &[&str]) -> Vec<Decimal> {
    values.iter().map(|value| value.parse().expect("a test's number")).collect()
}

#[test]
fn due_rules_over_days() {
    let (check, pulse) = (measure("closeness-check"), measure("weekly-pulse"));
    let table = [
        (&check, None, "2026-11-24", true),
        (&check, Some(("2026-11-24", 1)), "2026-11-24", false),
        (&check, Some(("2026-11-24", 1)), "2026-12-07", false),
        (&check, Some(("2026-11-24", 1)), "2026-12-08", true),
        (&check, Some(("2026-11-24", 4)), "2026-12-08", true),
        (&check, Some(("2026-11-24", 5)), "2026-12-08", false),
        (&check, Some(("2026-11-24", 5)), "2026-12-23", false),
        (&check, Some(("2026-11-24", 5)), "2026-12-24", true),
        (&check, Some(("2028-02-20", 9)), "2028-03-20", false), // over a leap day
        (&check, Some(("2028-02-20", 9)), "2028-03-21", true),
        (&check, Some(("2026-11-24", 1)), "2026-11-01", false), // travelled back
        (&pulse, Some(("2026-12-29", 1)), "2027-01-04", false),
        (&pulse, Some(("2026-12-29", 99)), "2027-01-05", true),
    ];
    for (measure, last, today, expected) in table {
        let last_day = last.map(|(text, times)| (day(text), times));
        let offer = Offer::default();
        assert_eq!(due(measure, &offer, last_day, day(today)), expected, "{} {last:?} {today}", measure.id);
    }
}

#[test]
fn the_form_asks_every_item_and_files_it() {
    for measure in
        all().into_iter().filter(|measure| measure.key.after.is_empty() && !measure.key.needs_person)
    {
        let form = measure.form();
        check_filing(&form, &measure.id, "", |filing| {
            FILING.iter().find(|kind| kind.takes(filing)).map(|kind| kind.fields)
        })
        .expect("a filing that this room takes");
        let questions = form.steps.iter().filter(|step| !matches!(step.kind, StepKind::Person));
        let asked: Vec<&str> = questions.map(|step| step.id.as_str()).collect();
        let items: Vec<&str> = measure.questionnaire.questions.iter().map(|q| q.link_id.as_str()).collect();
        assert_eq!(asked, items);
        assert_eq!(form.steps[0].kind == StepKind::Person, measure.key.per_person);
        assert_eq!((form.id, form.light, form.stage), (measure.id, Vec::new(), None));
    }
}

/// Runs the measure's form, answers everything with `give`, and files it.
fn fill_in(
    house: &Fixture,
    measure: &Measure,
    about: Option<Id>,
    give: impl Fn(&str) -> Answer,
) -> (Option<Id>, Id) {
    let form: Form = measure.form();
    let done = house.vault.write(|tx| {
        let mut run: Run = RunStore::begin(tx, &pack(), &form, false, None)?;
        while let Some(step) = run.at.clone() {
            let answer = if step == "about" { Answer::Person { id: about } } else { give(&step) };
            RunStore::answer(tx, &mut run, &step, answer)?;
        }
        RunStore::finish(tx, &mut run)?;
        Ok((file(tx, measure, run.id, about, &run.flow().counting())?, run.id))
    });
    done.expect("filed")
}

#[test]
fn what_was_answered_is_filed_and_scored() {
    let house = fixture();
    let check = measure("closeness-check");
    let ana = house.vault.write(|tx| person::add(tx, "Ana", None)).expect("a person").id;
    let (first, run) = fill_in(&house, &check, None, |_| Answer::Scale { value: 0 });
    house.clock.advance(14 * DAY_MS);
    fill_in(&house, &check, None, |_| Answer::Scale { value: 6 });
    let (about_ana, _) = fill_in(&house, &check, Some(ana), |step| match step {
        "let-them-help" => Answer::Skipped,
        _ => Answer::Scale { value: 3 },
    });

    let kept: (Option<Id>, String, i64) = house
        .vault
        .read(|sql| {
            Ok(sql.query_row(
                "SELECT run_id, value, (SELECT count(*) FROM response_item WHERE response = pk)
                 FROM response JOIN response_item ON response = pk WHERE id = ?1 AND link_id = 'let-them-help'",
                [first],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )?)
        })
        .expect("a row");
    assert_eq!(kept, (Some(run), "{\"valueInteger\":0}".to_owned(), 12));

    let general = house.vault.read(|sql| series(sql, &check, None)).expect("a series");
    let days: Vec<String> = general.iter().map(|answered| answered.day.to_string()).collect();
    assert_eq!(days, ["2026-11-24", "2026-12-08"]);
    assert_eq!((Some(general[0].id), general[0].at_ms), (first, NOON_MS));
    assert_eq!(general[1].scores, score(&check, &values(&check, |q| ends(q).1)));

    let of_ana = house.vault.read(|sql| series(sql, &check, Some(ana))).expect("a series");
    assert_eq!(of_ana.len(), 1);
    assert_eq!((Some(of_ana[0].id), &of_ana[0].scores[0].value), (about_ana, &None));
    assert_eq!(of_ana[0].scores[0].missing, ["let-them-help"]);

    let last = house.vault.read(|sql| last_answered(sql, &check, day("2026-12-08"))).expect("read");
    assert_eq!(last, Some((day("2026-12-08"), 2)));
    let pulse = house
        .vault
        .read(|sql| last_answered(sql, &measure("weekly-pulse"), day("2026-12-08")))
        .expect("read");
    assert_eq!(pulse, None);

    let deleted = house.vault.write(|tx| {
        Ok(tx
            .sql
            .execute("UPDATE response SET deleted_at = 1 WHERE person IS NULL AND day = '2026-12-08'", [])?)
    });
    assert_eq!(deleted, Ok(1));
    assert_eq!(house.vault.read(|sql| series(sql, &check, None)).expect("a series").len(), 1);
    let line = house.vault.read(|sql| measure_line(sql, &check, day("2026-12-09"))).expect("a line");
    assert_eq!((line.id.as_str(), line.answered, line.due), ("closeness-check", 1, false));
}

#[test]
fn nothing_answered_is_no_answer_and_strangers_are_refused() {
    let house = fixture();
    let pulse = measure("weekly-pulse");
    let (filed, _) = fill_in(&house, &pulse, None, |_| Answer::Skipped);
    assert_eq!(filed, None);
    assert_eq!(house.vault.read(|sql| series(sql, &pulse, None)), Ok(Vec::new()));
    assert_eq!(house.vault.read(|sql| last_answered(sql, &pulse, day("2026-12-08"))), Ok(None));

    let stranger = Some(Id::new(1));
    let scale = Answer::Scale { value: 1 };
    let answers = BTreeMap::from([("mood", &scale)]);
    let filed = house.vault.write(|tx| file(tx, &pulse, Id::new(2), stranger, &answers));
    assert_eq!(filed, Err(NearerError::not_found("person")));
    assert_eq!(house.vault.read(|sql| series(sql, &pulse, stranger)), Err(NearerError::not_found("person")));
}

#[derive(Debug)]
struct Sentences;

impl PackFiles for Sentences {
    fn file(&self, path: &str) -> Option<String> {
        let text = match path {
            "pack.toml" => "id = \"test\"\nversion = 1\ntitle = \"Test\"\nlanguages = [\"en\"]\n",
            "en/strings.ftl" => {
                "assessment-score-mean = { $items }, { $low } to { $high }. { $higher }\nassessment-score-open = { $open } open\n"
            }
            _ => return None,
        };
        Some(text.to_owned())
    }

    fn list(&self, _folder: &str) -> Vec<String> {
        Vec::new()
    }
}

#[test]
fn a_score_is_said_in_words() {
    let pack = Pack::open(Box::new(Sentences), "en").expect("a pack");
    let catalogue = Catalogue::read(&pack).expect("a catalogue");
    let check = measure("closeness-check");
    let mut given = values(&check, |_| 3);
    let open = "I felt sure of my place with them.";
    given.remove("sure-of-my-place");
    let views: Vec<ScoreView> =
        score(&check, &given).iter().map(|score| score_view(&check, score, &catalogue)).collect();
    assert_eq!(views[0].value, Some(3.0));
    assert_eq!(views[0].text, "6, 0 to 6. Higher means that more of you kept its distance.");
    assert_eq!((views[1].value, views[1].text.as_str()), (None, "1 open"));
    assert_eq!(views[1].missing, [open]);
}
