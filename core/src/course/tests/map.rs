use super::*;
use crate::fixture::fixture;
use crate::form::StepKind;
use crate::pattern::{self, Moves, NewMoment};

fn shown(house: &Fixture) -> MapView {
    house.vault.read(|sql| map(sql, &CONTENT)).expect("a map")
}

fn section(house: &Fixture, id: &str) -> MapSection {
    shown(house).sections.into_iter().find(|section| section.id == id).expect("a section")
}

#[test]
fn an_empty_map_has_its_six_sections() {
    let house = fixture();
    let view = shown(&house);
    assert_eq!(view.sections.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), SECTIONS);
    assert!(view.sections.iter().all(|s| s.own.is_none() && s.gathered.is_empty() && !s.title.is_empty()));
}

#[test]
fn it_fills_itself_from_what_was_filed() {
    let house = fixture();
    house.vault.write(|tx| crate::belief::rate(tx, "I'm too much", 80, None)).expect("rated");
    house.clock.advance(crate::fixture::DAY_MS);
    house
        .vault
        .write(|tx| {
            crate::belief::rate(tx, "People leave", 60, None)?;
            crate::belief::rate(tx, "I'm too much", 40, None)?;
            let moves =
                |ids: &[&str]| Moves { picked: ids.iter().map(|id| (*id).to_owned()).collect(), own: None };
            for moves in [moves(&["silent"]), moves(&["silent", "left"])] {
                let happened = "She asked what I was thinking".to_owned();
                pattern::add(tx, &NewMoment { happened, moves, ..NewMoment::default() }, None)?;
            }
            Ok(())
        })
        .expect("filed");
    // The one that feels truest now comes first.
    assert_eq!(section(&house, "belief").gathered, ["People leave", "I'm too much"]);
    assert_eq!(section(&house, "moves").gathered, ["went quiet", "left"]);
    assert_eq!(section(&house, "alarm").gathered, ["She asked what I was thinking"]);
}

#[test]
fn exercises_write_into_it_and_say_nothing_where_there_was_nothing() {
    let house = fixture();
    let mut rng = rng();
    let run = begun(&house, "interview-today", false);
    let form = CONTENT.form("interview-today").expect("a form");
    let filing = form.files.iter().find(|filing| filing.room == "map").expect("a filing");
    let (section_id, joined) = filing.fields.iter().next().expect("a field");
    let step = joined.ids()[0].clone();
    let given = match &form.step(&step).expect("a step").kind {
        StepKind::Choice { options, .. } => pick(
            &options
                .iter()
                .find(|option| option.id != "unknown" && option.opens.is_none())
                .expect("an option")
                .id,
        ),
        _ => Answer::Text { text: "found it".to_owned() },
    };
    give_all(&house, run, &[(step.as_str(), given)], &mut rng);
    assert!(!section(&house, section_id).gathered.is_empty());
    let all: Vec<String> = shown(&house).sections.into_iter().flat_map(|s| s.gathered).collect();
    assert!(!all.iter().any(|line| line == "can't tell" || line == "nothing"), "{all:?}");
}

/// Every option of a form that may stand in the map, and that says that there is nothing to say, stays out of it.
#[test]
fn an_option_that_says_nothing_stays_out_of_it() {
    let mut said_nothing = 0;
    for form in CONTENT.forms() {
        for filing in form.files.iter().filter(|filing| filing.room == "map") {
            for id in filing.fields.values().flat_map(|joined| joined.ids()) {
                let Some(StepKind::Choice { options, .. }) = form.step(id).map(|step| &step.kind) else {
                    continue;
                };
                for option in options.iter().filter(|option| option.nothing) {
                    let house = fixture();
                    let run = begun(&house, &form.id, false);
                    give_all(&house, run, &[(id, pick(&option.id))], &mut rng());
                    let all = shown(&house).sections.into_iter().flat_map(|s| s.gathered);
                    assert_eq!(all.filter(|line| *line == option.text).count(), 0, "{}: {id}", form.id);
                    said_nothing += 1;
                }
            }
        }
    }
    assert_eq!(said_nothing, 22);
}

#[test]
fn own_words_stand_in_place_of_what_was_gathered_until_they_are_taken_out() {
    let house = fixture();
    house.vault.write(|tx| crate::belief::rate(tx, "People leave", 60, None)).expect("rated");
    let edit = |words: &str| house.vault.write(|tx| edit_map(tx, "belief", words));
    edit("  I expect to be left. ").expect("written");
    let written = section(&house, "belief");
    assert_eq!((written.own.as_deref(), written.gathered.len()), (Some("I expect to be left."), 1));
    edit("").expect("taken out");
    assert_eq!(section(&house, "belief").own, None);
    edit("again").expect("written again");
    assert_eq!(section(&house, "belief").own.as_deref(), Some("again"));
    let unknown = house.vault.write(|tx| edit_map(tx, "nowhere", "x"));
    assert_eq!(unknown, Err(NearerError::not_found("section")));
}
