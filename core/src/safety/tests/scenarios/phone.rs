//! What lies on the phone, who reads it, and what comes from another one.

use super::*;
use crate::capture::Captured;
use crate::house::House;
use crate::time::{Clock, Moment};
use crate::vault::{self, OPEN_PLAN};
use std::fs;
use std::sync::Arc;

/// An open house over the fixture's vault.
fn open(fixture: &Fixture) -> House {
    fixture.vault.close();
    let clock = Arc::clone(&fixture.clock) as Arc<dyn Clock>;
    House::open(&fixture.folders(), &fixture.keys, clock, Arc::clone(&CONTENT)).expect("opens")
}

fn write_plan(house: &House, words: &str) {
    let section = SheetSection { section: "tell".to_owned(), lines: vec![words.to_owned()] };
    house.write(|tx| plan::fill_sheet(tx, SheetKind::Tonight, &[section])).expect("written");
}

/// A step back for safety's sake, tapped on the widget a day before the vault is opened.
fn tapped_on_the_widget(house: &mut Fixture, about: Option<Id>) {
    let tapped = CheckIn {
        way: Way::Back,
        chip: Some("safety".to_owned()),
        mood: None,
        person: about,
        text: String::new(),
        more_tonight: false,
    };
    let now = Moment { ms: house.clock.now().expect("now").ms, zone: "Europe/Berlin".to_owned() };
    capture::leave(house.folders().shared(), None, &now, Captured::CheckIn { check_in: tapped })
        .expect("left");
    house.clock.advance(DAY_MS);
    house.reopen();
}

#[test]
fn fear_tapped_on_the_widget_is_filed_later_and_asked_about_then() {
    let mut house = fixture();
    let sam = near(&house, "Sam");
    tapped_on_the_widget(&mut house, Some(sam));
    assert_eq!(known(&house, sam), Known::Unset);
    let today = view_of_today(&house);
    assert_eq!((today.asks.expect("asked").person, today.asks_who), (sam, None));
    answer_about(&house, sam, Afraid::Yes);
    assert_eq!((contact(&house, sam), view_of_today(&house).asks), (Contact::Hold, None));
}

#[test]
fn fear_of_nobody_named_on_the_widget_waits_for_today_to_ask_whom() {
    let mut house = fixture();
    let sam = near(&house, "Sam");
    tapped_on_the_widget(&mut house, None);
    let today = view_of_today(&house);
    assert!(today.asks_who.expect("whom").ask.contains("someone in particular"));
    assert_eq!((today.asks, known(&house, sam)), (None, Known::Near), "of nobody yet");
    house.vault.write(|tx| course::hint_about(tx, &CONTENT, sam)).expect("named");
    let today = view_of_today(&house);
    assert_eq!((today.asks.expect("asked").person, today.asks_who), (sam, None));
    answer_about(&house, sam, Afraid::No);
    let today = view_of_today(&house);
    assert_eq!((today.asks, today.asks_who), (None, None));
}

#[test]
fn fear_of_nobody_in_particular_is_asked_about_until_it_is_said_to_be_so() {
    let mut house = fixture();
    near(&house, "Sam");
    tapped_on_the_widget(&mut house, None);
    house.clock.advance(3 * DAY_MS);
    assert!(view_of_today(&house).asks_who.is_some(), "still open");
    house.vault.write(course::hint_of_nobody).expect("of nobody");
    assert_eq!(view_of_today(&house).asks_who, None);
    house.reopen();
    assert_eq!(view_of_today(&house).asks_who, None, "once");
}

#[test]
fn somebody_who_was_named_on_the_widget_and_is_gone_is_asked_for_anew() {
    let mut house = fixture();
    let sam = near(&house, "Sam");
    house.vault.write(|tx| journal::delete_person(tx, &CONTENT.feelings, sam)).expect("deleted");
    tapped_on_the_widget(&mut house, Some(sam));
    assert_eq!(view_of_today(&house).asks_who, None, "there is nobody to name");
    somebody(&house, "Zoe");
    assert!(view_of_today(&house).asks_who.is_some());
}

#[test]
fn what_was_asked_in_the_app_is_not_asked_again_on_today() {
    let house = fixture();
    near(&house, "Sam");
    assert!(stepped_back(&house, "safety", None).asks_who.is_some());
    assert_eq!(view_of_today(&house).asks_who, None, "it can be left open");
}

#[test]
fn the_plan_is_sealed_until_its_writer_chooses_otherwise() {
    let fixture = fixture();
    let house = open(&fixture);
    write_plan(&house, "Leila, also after midnight");
    let file = fixture.folder.path().join(OPEN_PLAN);
    assert!(!file.exists() && house.plan_is_open() == Ok(false));
    assert_eq!(safety::plan_without_key(fixture.folders().private()), []);
}

#[test]
fn a_plan_that_is_open_is_read_without_the_key_and_follows_what_is_changed() {
    let fixture = fixture();
    let house = open(&fixture);
    write_plan(&house, "Leila");
    house.open_plan(true).expect("opened");
    write_plan(&house, "Leila and Kim");
    house.vault.close();
    let read = safety::plan_without_key(fixture.folders().private());
    assert_eq!(read.iter().map(|line| line.answer.as_str()).collect::<Vec<_>>(), ["Leila and Kim"]);
    let body = fs::read_to_string(fixture.folder.path().join(OPEN_PLAN)).expect("readable");
    assert!(!body.contains("entry") && body.len() < 400, "its words alone: {body}");
}

#[cfg(unix)]
#[test]
fn the_open_plan_is_its_owner_s_alone() {
    use std::os::unix::fs::PermissionsExt;
    let fixture = fixture();
    let house = open(&fixture);
    house.open_plan(true).expect("opened");
    let file = fs::metadata(fixture.folder.path().join(OPEN_PLAN)).expect("there");
    assert_eq!(file.permissions().mode() & 0o777, 0o600);
}

#[test]
fn the_open_plan_is_gone_at_once_where_it_is_turned_off_or_all_is_erased() {
    let fixture = fixture();
    let house = open(&fixture);
    write_plan(&house, "Leila");
    house.open_plan(true).expect("opened");
    house.open_plan(false).expect("sealed");
    assert!(!fixture.folder.path().join(OPEN_PLAN).exists());
    house.open_plan(false).expect("sealed twice");
    house.open_plan(true).expect("opened");
    house.vault.close();
    vault::erase(&fixture.folders(), &fixture.keys).expect("erased");
    assert!(!fixture.folder.path().join(OPEN_PLAN).exists());
}

#[test]
fn the_choice_to_open_the_plan_stays_on_this_device() {
    let fixture = fixture();
    let house = open(&fixture);
    house.open_plan(true).expect("opened");
    assert!(dump(&house.vault).iter().all(|row| !row.contains("open_plan") && !row.contains("vault.plan")));
}

#[test]
fn a_run_that_began_before_the_words_were_there_coaches_nobody_nearer_to_the_dead() {
    let house = fixture();
    let mother = somebody(&house, "Mum");
    house.vault.write(|tx| person::mark_died(tx, mother, None)).expect("marked");
    let old = gated(&house, APPROACH);
    let run = house
        .vault
        .write(|tx| {
            let mut old = old.clone();
            for step in &mut old.steps {
                if let StepKind::Fact { options, .. } = &mut step.kind {
                    options.retain(|option| !["again", "child", "died"].contains(&option.id.as_str()));
                }
            }
            RunStore::begin(tx, &CONTENT.pack, &old, false, None)
        })
        .expect("begun");
    let first = CONTENT.form(APPROACH).expect("a form").steps[0].id.clone();
    let view = give(&house, run.id, &first, Answer::Person { id: Some(mother) });
    assert_eq!(at(&view), "gate-held");
}

#[test]
fn old_entries_that_say_it_in_words_are_told_of_once_and_the_words_taken_out() {
    let mut house = fixture();
    let entry = old_entry(&house);
    house.reopen();
    let told = view_of_today(&house).old_words.expect("told");
    assert_eq!(told.entries.iter().map(|each| each.entry).collect::<Vec<_>>(), [entry]);
    house.vault.write(|tx| course::take_out_old_words(tx, &CONTENT)).expect("taken out");
    let read = house.vault.read(|sql| journal::get(sql, &CONTENT.feelings, entry)).expect("read");
    assert!(!read.text.contains(SAID) && read.text.contains("I went quiet"), "{}", read.text);
    let rows = dump(&house.vault);
    assert!(rows.iter().filter(|row| !row.starts_with("form_snapshot")).all(|row| !row.contains(SAID)));
    assert!(rows.iter().all(|row| !row.starts_with("answer:") || !row.contains("\"afraid\"")));
    assert_eq!(view_of_today(&house).old_words, None);
    house.reopen();
    assert_eq!(view_of_today(&house).old_words, None, "once");
}

#[test]
fn old_words_that_are_left_stay_and_are_not_told_of_again() {
    let mut house = fixture();
    let entry = old_entry(&house);
    house.reopen();
    house.vault.write(course::leave_old_words).expect("left");
    house.reopen();
    assert_eq!(view_of_today(&house).old_words, None);
    let read = house.vault.read(|sql| journal::get(sql, &CONTENT.feelings, entry)).expect("read");
    assert!(read.text.contains(SAID));
}

#[test]
fn a_vault_without_old_words_is_told_nothing() {
    let mut house = fixture();
    stepped_back(&house, "air", None);
    house.reopen();
    assert_eq!(view_of_today(&house).old_words, None);
}

const SAID: &str = "I was afraid of them that evening";

/// An entry as a version before the rules filed it: the option opened the notice, and was filed in words.
fn old_entry(house: &Fixture) -> Id {
    house
        .vault
        .write(|tx| {
            let mut form = CONTENT.form(CATCH)?.clone();
            for step in &mut form.steps {
                if let (true, StepKind::Choice { options, .. }) = (step.id == "need", &mut step.kind) {
                    let mut old = options[0].clone();
                    old.id = "afraid".to_owned();
                    old.text = SAID.to_owned();
                    old.fear = None;
                    old.opens = Some(CONTENT.gates.fear_opens.clone());
                    options.push(old);
                }
            }
            let run = RunStore::begin(tx, &CONTENT.pack, &form, true, None)?;
            let answer = serde_json::to_string(&pick("afraid")).expect("an answer");
            tx.sql.execute(
                "INSERT INTO answer (run, step, value, answered_at)
                 SELECT pk, 'need', ?2, 0 FROM run WHERE id = ?1",
                (run.id, answer),
            )?;
            tx.sql
                .execute("UPDATE run SET finished_ms = at_ms, finished_day = day WHERE id = ?1", [run.id])?;
            let ask = &form.step("need").expect("a step").ask;
            let text =
                format!("**{}**\n\n*What happened?*\nI went quiet\n\n*{}*\n{SAID}", form.title, ask.trim());
            let draft = EntryDraft { text, ..EntryDraft::default() };
            let entry = journal::write(tx, &CONTENT.feelings, &draft, Written::FREELY)?;
            RunStore::note_filing(tx, &run, 0, "entry", Some(entry))?;
            // As the first opening by this version finds it.
            tx.sql.execute("UPDATE vault_state SET old_words = NULL", [])?;
            Ok(entry)
        })
        .expect("an old entry")
}
