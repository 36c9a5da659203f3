//! What is expected comes back: on which day, and what is refused that never would.

use super::*;
use crate::form::expected;
use crate::time::Day;

fn written(expect: &str, rest: &str) -> String {
    format!(
        r#"
id = "a-guess"
title = "A guess"
minutes = 2
sources = ["common practice"]
intro = "For tests."

[[step]]
id = "when"
kind = "date"
which = "future"
optional = true
ask = "When?"

[[step]]
id = "expect"
kind = "expect"
ask = "What do you expect?"
own_answer = true
{expect}
{rest}
"#
    )
}

const OPTIONS: &str = r#"options = [
  { id = "sigh", text = "they sigh", feared = true },
  { id = "glad", text = "they are glad", feared = false },
  { id = "use", text = "they use it against me", feared = true, fear = "hinted" },
  { id = "unknown", text = "can't tell", feared = false, nothing = true },
]"#;
const FILED: &str = "[[files]]\nroom = \"experiment\"\nkind = \"experiment\"\nexpect = \"expect\"\n";

fn guess(returns: &str, rest: &str) -> Result<Form, NearerError> {
    let expect = format!("act_kind = \"told\"\nreturns = \"{returns}\"\nplanned = \"when\"\n{OPTIONS}");
    read_form(&pack(), "a-guess.toml", &written(&expect, rest))
}

#[test]
fn it_is_asked_what_came_on_the_day_that_the_plan_gives() {
    let today = Day::parse("2026-12-01").expect("a day");
    let picked = Answer::Choice { picked: vec!["sigh".to_owned()], own: None };
    let table = [
        ("day-after", Some("2026-12-05"), Some("2026-12-06")),
        ("day-after", None, Some("2026-12-04")),
        // A day that has gone by meanwhile is asked about tomorrow.
        ("day-after", Some("2026-11-20"), Some("2026-12-02")),
        ("session", Some("2026-12-10"), Some("2026-12-11")),
        ("session", None, Some("2026-12-08")),
        ("week", Some("2026-12-03"), Some("2026-12-08")),
    ];
    for (returns, planned, due) in table {
        let form = guess(returns, FILED).expect(returns);
        let mut answers = BTreeMap::from([("expect".to_owned(), picked.clone())]);
        if let Some(day) = planned {
            answers.insert("when".to_owned(), Answer::Date { day: Day::parse(day).expect("a day") });
        }
        let flow = Flow { form: &form, light: false, answers: &answers };
        let said = expected(form.step("expect").expect("a step"), answers.get("expect")).expect("expected");
        assert_eq!(
            said.expects.due(&flow, today),
            due.map(|day| Day::parse(day).expect("a day")),
            "{returns}"
        );
    }
}

#[test]
fn whether_it_is_a_fear_is_what_the_option_says_and_nothing_is_known_of_own_words() {
    let form = guess("week", FILED).expect("a form");
    let step = form.step("expect").expect("a step");
    let said = |answer: Answer| expected(step, Some(&answer)).map(|expected| expected.feared);
    let pick = |id: &str| Answer::Choice { picked: vec![id.to_owned()], own: None };
    assert_eq!(said(pick("sigh")), Some(Some(true)));
    assert_eq!(said(pick("glad")), Some(Some(false)));
    assert_eq!(said(pick("unknown")), Some(None));
    assert_eq!(said(Answer::Choice { picked: Vec::new(), own: Some("rain".to_owned()) }), Some(None));
    assert_eq!(said(pick("use")), None, "nobody is sent to see whether that comes true");
    assert_eq!(said(Answer::Skipped), None);
}

#[test]
fn an_expectation_that_nobody_comes_back_to_is_refused() {
    let later = "[[step]]\nid = \"came\"\nkind = \"text\"\nask = \"What came?\"\n";
    let here = |met: &str, rest: &str| {
        let expect = format!("act_kind = \"told\"\nreturns = \"here\"\n{met}\n{OPTIONS}");
        read_form(&pack(), "a-guess.toml", &written(&expect, rest)).map(|_| ())
    };
    assert_eq!(here("met = \"came\"", later), Ok(()));
    let form = guess("week", FILED).expect("a form");
    assert!(form.step("expect").is_some_and(Step::leads_nearer));
    let table = [
        (here("", later), "what is expected here is met by a later step"),
        (here("met = \"when\"", later), "what is expected here is met by a later step"),
        (
            guess("week", "").map(|_| ()),
            "what is expected is filed as an experiment, or nobody comes back to it",
        ),
    ];
    for (refused, why) in table {
        let Err(NearerError::Content { why: said, .. }) = refused else { panic!("{why}: {refused:?}") };
        assert_eq!(said, format!("step 'expect': {why}"));
    }
    let unsaid = OPTIONS.replace(", feared = false }", " }");
    let expect = format!("act_kind = \"told\"\nreturns = \"week\"\n{unsaid}");
    let Err(NearerError::Content { why, line, .. }) =
        read_form(&pack(), "a-guess.toml", &written(&expect, FILED))
    else {
        panic!("an option that doesn't say whether it is a fear")
    };
    assert_eq!((why.as_str(), line), ("step 'expect': option 'glad' says 'feared'", 15));
}
