//! What came in, taken back.

use super::*;
use crate::bring::LookedAt;
use crate::bring::journal::{JournalChoice, look_at};

/// A vault with something in it, and another with much that is later.
fn pair() -> (Fixture, Fixture) {
    let (ours, theirs) = (fixture(), fixture());
    act(&ours, &Deed::Person("Sam".to_owned()));
    act(&ours, &Deed::Practice("Walk".to_owned()));
    act(
        &ours,
        &Deed::Entry { text: "mine".to_owned(), mood: Some(1), with: Some(0), tag: None, days_ago: 1 },
    );
    let incoming = read(&theirs, &document_source(&document_of(&ours))).expect("reads");
    take(&theirs, &incoming, RestoreMode::Replace);
    theirs.clock.advance(1_000);
    act(&theirs, &Deed::EditEntry(0, "edited there".to_owned()));
    act(&theirs, &Deed::DeletePractice(0));
    everything(&theirs, "Ibis");
    (ours, theirs)
}

fn undo(house: &Fixture) -> crate::error::Result<TakenBack> {
    take_back(&house.vault, &CONTENT.feelings, &CONTENT.catalogue, &Errand::quiet())
}

fn offered(house: &Fixture) -> Option<CanTakeBack> {
    can_take_back(&house.vault, &CONTENT.catalogue).expect("asked")
}

fn found(house: &Fixture, words: &str) -> usize {
    let found = house.vault.search(|sql| journal::search(sql, &CONTENT.feelings, words, None, 20));
    found.expect("searched").lines.len()
}

#[test]
fn a_merge_and_a_replacement_are_taken_back_to_an_equal_vault() {
    for mode in [RestoreMode::Merge, RestoreMode::Replace] {
        let (ours, theirs) = pair();
        let incoming = read(&ours, &document_source(&document_of(&theirs))).expect("reads");
        assert_eq!(offered(&ours), None);
        let before = said(&ours.vault);
        take(&ours, &incoming, mode);
        let merged = said(&ours.vault);
        assert_ne!(merged, before);
        let offer = offered(&ours).expect("an offer");
        assert_eq!((offer.written_since, offer.days_left), (0, 30));
        let done = undo(&ours).expect("taken back");
        assert_eq!(done, TakenBack { words: "It is as it was before.".to_owned(), ..TakenBack::default() });
        assert_eq!(without_clock(said(&ours.vault)), without_clock(before.clone()), "{mode:?}");
        assert_eq!((found(&ours, "mine"), found(&ours, "ibis")), (1, 0), "the index is made anew");
        // That can be taken back, too.
        let offer = offered(&ours).expect("an offer");
        assert!(offer.words.starts_with("On 24 November 2026, an import was undone."), "{}", offer.words);
        undo(&ours).expect("taken back");
        assert_eq!(without_clock(said(&ours.vault)), without_clock(merged));
    }
}

#[test]
fn a_row_that_can_not_be_understood_comes_back_as_it_was() {
    let (ours, theirs) = pair();
    ours.vault
        .write(|tx| Ok(tx.sql.execute("UPDATE practice SET colour = 300, name = 'odd'", [])?))
        .expect("made odd");
    let before = said(&ours.vault);
    let incoming = read(&ours, &document_source(&document_of(&theirs))).expect("reads");
    take(&ours, &incoming, RestoreMode::Replace);
    undo(&ours).expect("taken back");
    assert_eq!(without_clock(said(&ours.vault)), without_clock(before));
}

#[test]
fn what_was_written_since_stays_and_what_was_removed_since_stays_removed() {
    let (ours, theirs) = pair();
    let gone = ours.vault.write(|tx| crate::person::add(tx, "Gone", None)).expect("added").id;
    let incoming = read(&ours, &document_source(&document_of(&theirs))).expect("reads");
    take(&ours, &incoming, RestoreMode::Merge);
    ours.clock.advance(DAY_MS);
    act(&ours, &Deed::Entry { text: "since".to_owned(), mood: None, with: Some(0), tag: None, days_ago: 0 });
    act(&ours, &Deed::Run { form: "name-it", words: "answered since".to_owned(), finish: true });
    // A mark on a practice that came in can't be without it.
    ours.vault
        .write(|tx| {
            let practice =
                tx.sql.query_row("SELECT id FROM practice WHERE name = 'Ibis practice'", [], |row| {
                    row.get(0)
                })?;
            crate::habit::mark(tx, practice, tx.today(), crate::habit::MarkKind::Done, "")?;
            crate::record::purge(tx, "person", gone)
        })
        .expect("marked and removed");
    let offer = offered(&ours).expect("an offer");
    assert!(offer.written_since >= 4, "{offer:?}");
    assert_eq!(offer.days_left, 30, "the day that it is now is not over");
    let done = undo(&ours).expect("taken back");
    assert_eq!((done.kept + done.gone_along, done.gone_along), (offer.written_since, 1), "{done:?}");
    let lines = said(&ours.vault);
    let holds = |words: &str| lines.iter().any(|line| line.contains(words));
    assert!(holds("text='mine'") && holds("text='since'") && holds("answered since"));
    assert!(!holds("Ibis") && !holds("'Gone'"));
    assert_eq!((found(&ours, "since"), found(&ours, "mine")), (2, 1));
    let run = lines.iter().filter(|line| line.starts_with("run: ")).count();
    let filed = lines.iter().filter(|line| line.starts_with("filing: ")).count();
    assert!(run == 1 && filed > 0, "a run keeps its answers and what it filed");
}

#[test]
fn a_diary_is_taken_back_as_well() {
    let (ours, theirs) = pair();
    let before = said(&ours.vault);
    let import = look_at(&ours.vault, &CONTENT.catalogue, &document_of(&theirs), None, &Errand::quiet());
    let import = import.expect("looked at");
    let done = import.take(&ours.vault, &CONTENT, &JournalChoice::default(), &Errand::quiet());
    assert!(done.expect("taken").added > 0);
    assert!(offered(&ours).expect("an offer").words.contains("entries were imported"));
    undo(&ours).expect("taken back");
    assert_eq!(without_clock(said(&ours.vault)), without_clock(before));
}

#[test]
fn what_brought_nothing_leaves_what_came_in_before_to_be_taken_back() {
    let (ours, theirs) = pair();
    let incoming = read(&ours, &document_source(&document_of(&theirs))).expect("reads");
    let before = said(&ours.vault);
    take(&ours, &incoming, RestoreMode::Merge);
    assert_eq!(take(&ours, &incoming, RestoreMode::Merge), Restored::default());
    assert_eq!(local_backups(ours.folder.path()).expect("a list").len(), 1);
    undo(&ours).expect("taken back");
    assert_eq!(without_clock(said(&ours.vault)), without_clock(before));
}

#[test]
fn it_is_offered_for_thirty_days_and_its_copy_goes_then() {
    let (ours, theirs) = pair();
    let incoming = read(&ours, &document_source(&document_of(&theirs))).expect("reads");
    take(&ours, &incoming, RestoreMode::Merge);
    assert!(keep_up(&ours.vault, &Errand::quiet()).expect("kept up"), "a copy of before is none of today");
    for _ in 0..30 {
        ours.clock.advance(DAY_MS);
        act(&ours, &Deed::Plan("daily".to_owned()));
        keep_up(&ours.vault, &Errand::quiet()).expect("kept up");
    }
    assert_eq!(offered(&ours).expect("an offer").days_left, 1);
    let names = || local_backups(ours.folder.path()).expect("a list");
    assert_eq!(names().len(), 6, "beside the five that are made daily");
    ours.live(1);
    assert_eq!(offered(&ours), None);
    assert_eq!(undo(&ours).expect_err("too late"), NearerError::not_found("taken"));
    keep_up(&ours.vault, &Errand::quiet()).expect("kept up");
    assert_eq!(names().len(), 5);
    assert!(!names().iter().any(|own| own.name.contains("before")));
}

#[test]
fn what_was_removed_for_good_is_in_no_copy_and_can_not_be_brought_back_by_one() {
    let (ours, theirs) = pair();
    let incoming = read(&ours, &document_source(&document_of(&theirs))).expect("reads");
    take(&ours, &incoming, RestoreMode::Merge);
    let mine = ours
        .vault
        .read(|sql| {
            Ok(sql.query_row("SELECT id FROM entry WHERE text = 'Ibis edited'", [], |row| row.get(0))?)
        })
        .expect("an entry");
    delete_entry_for_good(&ours.vault, &CONTENT, mine, &Errand::quiet()).expect("deleted");
    assert_eq!(offered(&ours), None);
    for own in local_backups(ours.folder.path()).expect("a list") {
        let copy = read(&ours, &Source::Local { name: own.name }).expect("opened");
        let held = copy.sql.prepare("SELECT 1 FROM entry WHERE id = ?1").expect("SQL").exists([mine]);
        assert_eq!(held, Ok(false));
    }
}

#[test]
fn a_work_that_fails_leaves_no_copy() {
    let (ours, theirs) = pair();
    let before = dump(&ours.vault);
    let failed = undoable(&ours.vault, CameIn::Merged, &Errand::quiet(), |tx| {
        crate::plan::add(tx, "a", "b", None, None)?;
        Err::<((), Restored), _>(NearerError::Cancelled)
    });
    assert_eq!(failed, Err(NearerError::Cancelled));
    assert_eq!(dump(&ours.vault), before);
    assert_eq!(local_backups(ours.folder.path()).expect("a list"), Vec::new());
    drop(theirs);
}
