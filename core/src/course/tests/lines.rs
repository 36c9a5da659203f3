//! Numbers to call: rule thirteen.

use super::*;
use crate::plan::{CountryLines, Line, LineKind, Sureness};
use crate::time::Day;

/// Countries with an official language that ships, and a number in the file.
const OFFICIAL: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "US", "CA", "GB", "IE", "AU", "NZ", "ZA", "IN", "SG", "PH", "NG", "KE", "GH", "JM", "TT", "MT",
            "PR", "BB", "BW", "BZ", "FJ", "GY", "HK", "MU", "NA", "PG", "PK", "RW", "SC", "TZ", "UG", "ZM",
        ],
    ),
    (
        "es",
        &[
            "ES", "MX", "GT", "SV", "HN", "NI", "CR", "PA", "CU", "DO", "PR", "AR", "BO", "CL", "CO", "EC",
            "PE", "PY", "UY", "VE",
        ],
    ),
    ("de", &["DE", "AT", "CH", "LI", "LU"]),
];

fn spanish() -> Content {
    Content::open(crate::text::built_in(), "es", crate::rooms::FILINGS).expect("Spanish reads")
}

fn lines(content: &Content) -> impl Iterator<Item = (&CountryLines, &Line)> {
    content.lines.countries.iter().flat_map(|country| country.lines.iter().map(move |line| (country, line)))
}

fn numbers(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.number.as_str()).collect()
}

fn about<'a>(view: &'a ToolboxView, what: &str) -> &'a LinesToCall {
    view.to_call.iter().find(|lines| lines.about == what).expect("lines about it")
}

#[test]
fn every_country_whose_language_ships_has_an_emergency_number() {
    for language in CONTENT.pack.languages() {
        let (_, countries) = OFFICIAL.iter().find(|(code, _)| code == language).expect("its countries");
        for code in *countries {
            let country = CONTENT.lines.of(code).expect(code);
            let mut emergency = country.of_kind(LineKind::Emergency);
            assert!(emergency.any(|line| line.sure != Sureness::Single), "{code}");
        }
    }
}

#[test]
fn a_number_that_is_not_confirmed_says_so_and_no_other_does() {
    for content in [&*CONTENT, &spanish()] {
        let unsure = ["line-unsure", "line-unsure-undated"].map(|key| {
            let said = content.catalogue.say(key, &crate::text::args([("years", "2020".into())]));
            said.split([',', '{']).next().expect("words").to_owned()
        });
        for (country, line) in lines(content) {
            let marked = unsure.iter().any(|said| line.about.contains(said.as_str()));
            assert_eq!(
                marked,
                line.sure == Sureness::Single,
                "{} {}: {}",
                country.code,
                line.number,
                line.about
            );
            let years = line.looked_up.as_deref().unwrap_or_default();
            assert!(line.about.contains(years), "{} {}", country.code, line.number);
            assert!(years.is_empty() || years.split('–').all(|year| year.len() == 4), "{years}");
        }
    }
    let single = lines(&CONTENT).filter(|(_, line)| line.sure == Sureness::Single).count();
    assert!(single >= 20, "{single}");
}

#[test]
fn well_known_numbers_stand_before_those_that_are_not_confirmed() {
    for country in &CONTENT.lines.countries {
        for kind in [LineKind::Emergency, LineKind::Crisis, LineKind::Violence, LineKind::Child] {
            let unsure: Vec<bool> = country.of_kind(kind).map(|line| line.sure == Sureness::Single).collect();
            assert!(unsure.is_sorted(), "{} {kind:?}", country.code);
        }
        for call in toolbox(&CONTENT, &country.code).calls {
            let line = country.lines.iter().find(|line| line.number == call.number).expect("a line");
            assert!(line.sure != Sureness::Single && !line.text_only, "{} {}", country.code, call.number);
        }
    }
}

#[test]
fn every_row_is_dated_and_names_its_sources_and_is_a_number() {
    let mut rows = 0;
    for (country, line) in lines(&CONTENT) {
        rows += 1;
        let place = format!("{} {}", country.code, line.number);
        assert!(Day::parse(&line.checked).is_ok() && !line.sources.is_empty(), "{place}");
        assert!(line.number.chars().any(|c| c.is_ascii_digit()), "{place}");
        assert!(!(line.all_day && line.hours.is_some()), "{place}");
        let dialled = line.link.split_once(':').expect("an address").1.replace("%23", "#");
        assert_eq!(dialled, line.number.replace([' ', '-'], ""), "{place}: not a digit less");
        assert_eq!(line.link.starts_with("sms:"), line.text_only, "{place}");
        let same =
            country.lines.iter().filter(|other| (&other.number, other.kind) == (&line.number, line.kind));
        assert_eq!(same.count(), 1, "{place}: there twice");
    }
    assert!(rows >= 240 && CONTENT.lines.countries.len() >= 56, "{rows}");
}

#[test]
fn a_star_is_dialled() {
    let chile = CONTENT.lines.of("CL").expect("Chile");
    let line = chile.lines.iter().find(|line| line.number == "*4141").expect("the line");
    assert_eq!((line.kind, line.link.as_str()), (LineKind::Crisis, "tel:*4141"));
}

#[test]
fn one_number_may_stand_for_two_kinds() {
    let cuba = CONTENT.lines.of("CU").expect("Cuba");
    let kinds: Vec<LineKind> =
        cuba.lines.iter().filter(|line| line.number == "103").map(|line| line.kind).collect();
    assert_eq!(kinds, [LineKind::Crisis, LineKind::Violence]);
}

#[test]
fn where_police_and_ambulance_differ_both_are_shown() {
    let singapore = toolbox(&CONTENT, "SG");
    assert_eq!(numbers(&about(&singapore, "crisis").lines)[..2], ["999", "995"]);
}

#[test]
fn what_the_state_runs_promises_no_secrecy() {
    for content in [&*CONTENT, &spanish()] {
        let said = content.catalogue.text("line-state-run");
        for (code, number) in [("CU", "103"), ("NI", "133")] {
            let country = content.lines.of(code).expect("a country");
            let rows = country.lines.iter().filter(|line| line.number == number);
            assert!(rows.clone().count() > 0 && rows.into_iter().all(|line| line.about.contains(&said)));
        }
    }
}

#[test]
fn violence_falls_back_to_a_crisis_line_and_then_to_the_emergency_number() {
    // Ecuador has no line for violence that was found; Belize has an emergency number alone.
    assert_eq!(numbers(&about(&toolbox(&CONTENT, "EC"), "violence").lines), ["911", "171"]);
    assert_eq!(numbers(&about(&toolbox(&CONTENT, "BZ"), "violence").lines), ["911"]);
    let ireland = toolbox(&CONTENT, "IE");
    assert!(numbers(&about(&ireland, "violence").lines).contains(&"1800 341 900"));
    assert!(!numbers(&about(&ireland, "violence").lines).contains(&"116 123"));
    assert!(numbers(&about(&ireland, "child").lines).contains(&"1800 66 66 66"));
    assert!(numbers(&about(&toolbox(&CONTENT, "MX"), "child").lines).contains(&"079"), "violence stands in");
}

#[test]
fn without_a_number_the_fallback_is_said() {
    // Of Equatorial Guinea sources disagree: no number of it is shown.
    for region in ["XX", "GQ"] {
        let view = toolbox(&CONTENT, region);
        assert!(view.calls.is_empty() && view.country.is_none() && !view.fallback.is_empty());
        assert!(view.to_call.iter().all(|lines| lines.lines.is_empty() && lines.fallback.is_some()));
    }
    assert!(toolbox(&CONTENT, "de").to_call.iter().all(|lines| lines.fallback.is_none()));
}

#[test]
fn one_touch_calls_the_first_line_and_the_emergency_number() {
    let calls = toolbox(&CONTENT, "GB").calls;
    assert_eq!(calls.iter().map(|call| call.number.as_str()).collect::<Vec<_>>(), ["116 123", "999"]);
}

#[test]
fn notices_speak_of_lines_apart_from_the_rest() {
    for content in [&*CONTENT, &spanish()] {
        for notice in content.notices.iter().filter(|notice| notice.lines != NoticeLines::None) {
            assert!(notice.lines_text.is_some(), "{}", notice.id);
        }
    }
    let notice = notice_view(&CONTENT, "unsafe-relationship").expect("a notice");
    assert!(!notice.text.contains("these lines"), "said only where some are shown");
}
