use super::*;
use crate::bin::{self, BinKind};
use crate::error::{NearerError, Reason};
use crate::fixture::{CONTENT, DAY_MS, Fixture, HOUR_MS, NOON_MS, dump, fixture};
use crate::habit::{self, MarkKind, NewPractice};
use crate::journal::{self, EntryDraft, EntryView, Way, Written};
use crate::person;
use crate::safety::{self, SafeNow};
use crate::time::Moment;
use crate::today::{DueKind, today};
use crate::vault::{INBOX, Id};
use std::fs;
use std::path::{Path, PathBuf};

fn tapped(way: Way, chip: Option<&str>, mood: Option<i8>) -> CheckIn {
    CheckIn {
        way,
        chip: chip.map(str::to_owned),
        mood,
        person: None,
        text: String::new(),
        more_tonight: false,
    }
}

fn file(house: &Fixture, tapped: &CheckIn) -> CheckedIn {
    house.vault.write(|tx| check_in(tx, &CONTENT, tapped)).expect("filed")
}

fn read(house: &Fixture, id: Id) -> EntryView {
    house.vault.read(|sql| journal::get(sql, &CONTENT.feelings, id)).expect("read")
}

fn moments(house: &Fixture) -> Vec<String> {
    dump(&house.vault).into_iter().filter(|line| line.starts_with("moment: ")).collect()
}

fn count(house: &Fixture) -> usize {
    dump(&house.vault).iter().filter(|line| line.starts_with("entry: ")).count()
}

#[test]
fn two_taps_are_an_entry_and_a_moment_that_share_their_fate() {
    let house = fixture();
    let noor = house.vault.write(|tx| person::add(tx, "Noor", None)).expect("added").id;
    let back = file(&house, &CheckIn { person: Some(noor), ..tapped(Way::Back, Some("air"), Some(-1)) });
    assert_eq!((back.notice, back.safety), (None, None));
    let entry = read(&house, back.entry);
    assert_eq!((entry.way, entry.chip.as_deref(), entry.mood), (Some(Way::Back), Some("air"), Some(-1)));
    assert_eq!((entry.text.as_str(), entry.people), ("", vec![noor]));
    assert_eq!(moments(&house).len(), 1);
    assert!(moments(&house)[0].contains("need='air'"));
    house
        .vault
        .write(|tx| add_sentence(tx, &CONTENT.feelings, back.entry, " After the call. "))
        .expect("added");
    house.vault.write(|tx| add_sentence(tx, &CONTENT.feelings, back.entry, "And again.")).expect("added");
    assert_eq!(read(&house, back.entry).text, "After the call.\n\nAnd again.");

    let nearer = file(&house, &tapped(Way::Nearer, Some("asked"), None));
    assert!(moments(&house).iter().any(|moment| moment.contains("way='asked'")));
    let mood = file(&house, &tapped(Way::Mood, None, Some(2)));
    assert_eq!((moments(&house).len(), read(&house, mood.entry).mood), (2, Some(2)));

    house.vault.write(|tx| delete(tx, &CONTENT.feelings, back.entry)).expect("deleted");
    let items = house.vault.read(|sql| bin::items(sql, &CONTENT, NOON_MS)).expect("listed");
    assert_eq!(
        items.iter().map(|item| item.kind).collect::<Vec<_>>(),
        [BinKind::Entry],
        "one thing was deleted"
    );
    house.vault.write(|tx| bin::restore(tx, &CONTENT, BinKind::Entry, back.entry)).expect("restored");
    assert!(moments(&house).iter().all(|moment| moment.contains("deleted_at=NULL")));
    house.vault.write(|tx| delete(tx, &CONTENT.feelings, nearer.entry)).expect("deleted");
    house.vault.write(|tx| bin::purge_now(tx, BinKind::Entry, nearer.entry)).expect("purged");
    assert_eq!(moments(&house).len(), 1);

    let dated =
        EntryDraft { text: "earlier".to_owned(), at_ms: Some(NOON_MS - DAY_MS), ..EntryDraft::default() };
    house.vault.write(|tx| edit(tx, &CONTENT.feelings, back.entry, &dated)).expect("edited");
    assert!(moments(&house)[0].contains("day='2026-11-23'") && moments(&house)[0].contains("person=NULL"));
}

#[test]
fn a_chip_may_open_a_notice_and_what_is_no_check_in_is_refused() {
    let house = fixture();
    let safe = file(&house, &tapped(Way::Back, Some("safety"), None));
    assert_eq!(safe.notice.map(|notice| notice.lines), Some("violence".to_owned()));
    let refused =
        |tapped: &CheckIn| house.vault.write(|tx| check_in(tx, &CONTENT, tapped)).expect_err("refused");
    let invalid = NearerError::invalid;
    assert_eq!(refused(&tapped(Way::Back, None, None)), invalid("chip", Reason::Required));
    assert_eq!(refused(&tapped(Way::Nearer, Some("air"), None)), invalid("chip", Reason::UnknownOption));
    assert_eq!(refused(&tapped(Way::Mood, None, None)), invalid("mood", Reason::Required));
    let low = tapped(Way::Mood, None, Some(-4));
    assert_eq!(refused(&low), invalid("mood", Reason::OutOfRange { low: -3, high: 3 }));
    let empty = house.vault.write(|tx| add_sentence(tx, &CONTENT.feelings, safe.entry, "  "));
    assert_eq!(empty, Err(invalid("text", Reason::Required)));
}

#[test]
fn more_tonight_is_on_this_evening_s_today_until_something_is_added() {
    let house = fixture();
    let asked = CheckIn { more_tonight: true, ..tapped(Way::Back, Some("air"), None) };
    let entry = file(&house, &asked).entry;
    let due = || {
        let now = house.vault.now().expect("now");
        let view = house.vault.read(|sql| today(sql, &CONTENT, &now)).expect("a view");
        view.due
            .into_iter()
            .filter(|due| due.kind == DueKind::More)
            .filter_map(|due| due.entry)
            .collect::<Vec<_>>()
    };
    assert_eq!(due(), [], "at noon");
    house.clock.advance(6 * HOUR_MS);
    assert_eq!(due(), [entry], "in the evening, also on the first day");
    house.clock.advance(8 * HOUR_MS);
    assert_eq!(due(), [entry], "at two in the night");
    house.vault.write(|tx| add_sentence(tx, &CONTENT.feelings, entry, "More.")).expect("added");
    assert_eq!(due(), []);
    house.vault.write(|tx| journal::more_tonight(tx, entry, true)).expect("asked again");
    house.clock.advance(24 * HOUR_MS);
    assert_eq!(due(), [], "another evening");
}

#[test]
fn very_low_moods_on_three_of_seven_days_raise_the_question_once_a_day() {
    let house = fixture();
    let write_mood = |mood: i8| {
        let draft = EntryDraft { mood: Some(mood), ..EntryDraft::default() };
        house.vault.write(|tx| write(tx, &CONTENT.feelings, &draft, Written::FREELY)).expect("written")
    };
    let flag = || {
        let day = house.vault.now().expect("now").day;
        house.vault.read(|sql| safety::standing_flag(sql, day)).expect("read")
    };
    write_mood(-3);
    write_mood(-3);
    house.clock.advance(3 * DAY_MS);
    write_mood(-3);
    house.clock.advance(2 * DAY_MS);
    write_mood(-2);
    assert_eq!(flag(), None, "two days, and a low one");
    let checked = file(&house, &tapped(Way::Mood, None, Some(-3)));
    assert!(checked.safety.is_some() && flag().is_some());
    let raised = flag().expect("raised").id;
    house.vault.write(|tx| safety::answer(tx, raised, SafeNow::Yes)).expect("answered");
    assert_eq!(file(&house, &tapped(Way::Mood, None, Some(-3))).safety, None, "not again today");
    assert_eq!(flag(), None);
    let house = fixture();
    for _ in 0..3 {
        house.clock.advance(4 * DAY_MS);
        let id = house
            .vault
            .write(|tx| {
                let draft = EntryDraft { mood: Some(0), ..EntryDraft::default() };
                write(tx, &CONTENT.feelings, &draft, Written::FREELY)
            })
            .expect("written");
        let low = EntryDraft { mood: Some(-3), ..EntryDraft::default() };
        house.vault.write(|tx| edit(tx, &CONTENT.feelings, id, &low)).expect("edited");
    }
    let day = house.vault.now().expect("now").day;
    assert_eq!(house.vault.read(|sql| safety::standing_flag(sql, day)).expect("read"), None, "too far apart");
}

// The inbox ------------------------------------------------------------------------------------------

fn moment(ms: i64) -> Moment {
    Moment { ms, zone: "Europe/Berlin".to_owned() }
}

fn leave_it(house: &Fixture, id: Option<Id>, captured: Captured) -> Id {
    leave(house.folders().shared(), id, &moment(NOON_MS), captured).expect("left")
}

fn shared(text: &str) -> Captured {
    Captured::Entry { draft: EntryDraft { text: text.to_owned(), ..EntryDraft::default() } }
}

fn unlock(house: &mut Fixture) -> InboxView {
    // Opening a house files what was left, and says nothing of it.
    house.reopen_alone();
    file_inbox(&house.vault, &CONTENT).expect("filed")
}

fn files(house: &Fixture) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(house.folders().shared().join(INBOX))
        .expect("there")
        .flatten()
        .map(|file| file.path())
        .collect();
    found.sort();
    found
}

#[test]
fn what_is_captured_without_the_key_is_filed_at_the_next_unlock() {
    let mut house = fixture();
    house.vault.close();
    let before = fs::read(house.folder.path().join("vault.db")).expect("readable");
    let check_in = CheckIn { text: "Quetzal".to_owned(), ..tapped(Way::Back, Some("alarm"), None) };
    let back = leave_it(&house, None, Captured::CheckIn { check_in });
    leave_it(&house, None, Captured::Sentence { entry: back, text: "Quetzal again".to_owned() });
    leave_it(&house, None, shared("Quetzal shared"));
    leave_it(&house, None, Captured::Sentence { entry: Id::new(1), text: "to nothing".to_owned() });
    for file in files(&house) {
        let bytes = fs::read(&file).expect("readable");
        assert!(bytes.starts_with(b"age-encryption.org/v1"), "the standard format");
        assert!(!bytes.windows(7).any(|window| window == b"Quetzal"), "nothing can be read in it");
    }
    assert_eq!(fs::read(house.folder.path().join("vault.db")).expect("readable"), before);
    house.clock.advance(3 * DAY_MS);
    let view = unlock(&mut house);
    assert_eq!((view.filed, view.waiting, view.aside, view.words.as_str()), (4, 0, 0, ""));
    assert_eq!(files(&house), Vec::<PathBuf>::new());
    let entry = read(&house, back);
    assert_eq!(entry.text, "Quetzal\n\nQuetzal again");
    assert_eq!(
        (entry.at_ms, entry.written_ms, entry.day.to_string().as_str()),
        (NOON_MS, NOON_MS, "2026-11-24")
    );
    assert_eq!((count(&house), moments(&house).len()), (3, 1));
    assert_eq!(unlock(&mut house), InboxView::default());
}

/// A crash between the commit and the removal of the file leaves the file: it is filed again and must change nothing.
#[test]
fn an_item_is_filed_once_wherever_it_was_cut_short() {
    let mut house = fixture();
    let back = leave_it(&house, None, Captured::CheckIn { check_in: tapped(Way::Back, Some("air"), None) });
    leave_it(&house, None, Captured::Sentence { entry: back, text: "one sentence".to_owned() });
    let kept: Vec<(PathBuf, Vec<u8>)> =
        files(&house).into_iter().map(|path| (path.clone(), fs::read(&path).expect("readable"))).collect();
    let put_back = || kept.iter().for_each(|(path, bytes)| fs::write(path, bytes).expect("put back"));
    assert_eq!(unlock(&mut house).filed, 2);
    let after = dump(&house.vault);
    put_back();
    assert_eq!(unlock(&mut house).filed, 0);
    assert_eq!(files(&house), Vec::<PathBuf>::new());
    assert_eq!(dump(&house.vault), after);
    // Only the first of the two was filed before the crash.
    house.vault.write(|tx| delete(tx, &CONTENT.feelings, back)).expect("deleted");
    put_back();
    assert_eq!(unlock(&mut house).filed, 0, "what was deleted since does not come back");
    house.vault.write(|tx| bin::purge_now(tx, BinKind::Entry, back)).expect("purged");
    let after = dump(&house.vault);
    put_back();
    assert_eq!(unlock(&mut house).filed, 0, "nor what was purged");
    assert_eq!(dump(&house.vault), after);
    // By the tombstone alone, too: the mark of filing is in no older backup.
    house.vault.write(|tx| Ok(tx.sql.execute("DELETE FROM inbox_filed", [])?)).expect("forgotten");
    put_back();
    unlock(&mut house);
    assert!(house.vault.read(|sql| journal::get(sql, &CONTENT.feelings, back)).is_err());
    // The same tap told of twice, as a notification may.
    let id = Id::new(NOON_MS);
    for _ in 0..2 {
        leave_it(&house, Some(id), shared("once"));
    }
    let before = count(&house);
    assert_eq!(unlock(&mut house).filed, 1);
    leave_it(&house, Some(id), shared("once"));
    assert_eq!(unlock(&mut house).filed, 0);
    assert_eq!(count(&house), before + 1);
}

/// Every prefix of writing the file: a cut short one is never taken for whole.
#[test]
fn an_item_that_was_cut_short_while_it_was_left_harms_nothing() {
    let mut house = fixture();
    let id = leave_it(&house, None, shared("whole"));
    let path = files(&house).remove(0);
    let whole = fs::read(&path).expect("readable");
    for length in (0..whole.len()).step_by(37) {
        fs::write(&path, &whole[..length]).expect("cut");
        let view = unlock(&mut house);
        assert_eq!((view.filed, view.waiting, view.aside), (0, 0, 1), "{length}");
        fs::remove_file(path.with_extension("age.aside")).expect("kept aside");
    }
    let fresh = path.with_file_name(format!("{id}.age.new"));
    fs::write(&fresh, &whole[..50]).expect("begun");
    assert_eq!(unlock(&mut house), InboxView::default());
    assert!(fresh.exists(), "somebody may still be writing it");
    house.clock.advance(2 * DAY_MS);
    unlock(&mut house);
    assert!(!fresh.exists());
    assert_eq!(count(&house), 0);
}

#[test]
fn bad_files_are_kept_aside_and_said_and_block_nothing() {
    let mut house = fixture();
    leave_it(&house, None, shared("good one"));
    let inbox = house.folders().shared().join(INBOX);
    fs::write(inbox.join("notes.txt"), b"somebody's").expect("written");
    fs::write(inbox.join(format!("{}.age", Id::new(5))), b"not sealed").expect("written");
    fs::create_dir(inbox.join(format!("{}.age", Id::new(6)))).expect("made");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/hostname", inbox.join(format!("{}.age", Id::new(7)))).expect("linked");
    // Sealed as it should be, and nothing that we know inside.
    crate::vault::leave(house.folders().shared(), Id::new(8), b"{\"format\":9}").expect("left");
    let strange = b"{\"format\":1,\"at_ms\":1,\"zone\":\"Mars/Olympus\",\"captured\":{\"sentence\":{\"entry\":\"x\",\"text\":\"\"}}}";
    crate::vault::leave(house.folders().shared(), Id::new(9), strange).expect("left");
    let other = fixture();
    leave_it(&other, None, shared("another vault's"));
    let foreign = files(&other).remove(0);
    fs::copy(&foreign, inbox.join(foreign.file_name().expect("a name"))).expect("copied");
    let view = unlock(&mut house);
    assert_eq!((view.filed, view.waiting, view.aside), (1, 0, 7));
    assert_eq!(view.words, "7 captured things can't be read. They are kept.");
    assert_eq!(files(&house).len(), 7, "none was removed");
    let again = unlock(&mut house);
    assert_eq!((again.filed, again.aside), (0, 7));
    assert_eq!(inbox_view(&house.vault, &CONTENT.catalogue).expect("a view").aside, 7);
    assert_eq!(count(&house), 1);
}

#[test]
fn a_clock_put_back_a_person_who_is_gone_and_a_chip_of_another_version_are_no_reason_to_lose_it() {
    let mut house = fixture();
    let check_in =
        CheckIn { person: Some(Id::new(3)), ..tapped(Way::Back, Some("from-a-later-version"), None) };
    let id =
        leave(house.folders().shared(), None, &moment(NOON_MS + 5 * DAY_MS), Captured::CheckIn { check_in })
            .expect("left");
    assert_eq!(unlock(&mut house).filed, 1);
    let entry = read(&house, id);
    assert_eq!((entry.at_ms, entry.chip.as_deref()), (NOON_MS, Some("from-a-later-version")));
    let refused = leave(
        house.folders().shared(),
        None,
        &moment(1),
        Captured::CheckIn { check_in: tapped(Way::Mood, None, None) },
    );
    assert_eq!(refused, Err(NearerError::invalid("mood", Reason::Required)));
    let nowhere = leave(Path::new("/nowhere"), None, &moment(1), shared("x"));
    assert_eq!(nowhere, Err(NearerError::not_found("vault")));
}

#[test]
fn a_mark_that_was_tapped_without_the_key_is_that_day_s_and_takes_nothing_s_place() {
    let mut house = fixture();
    let add = |name: &str| {
        let new = NewPractice { name: name.to_owned(), ..NewPractice::default() };
        house.vault.write(|tx| habit::add(tx, &new)).expect("added")
    };
    let (breath, walk, gone) = (add("breath"), add("walk"), add("gone"));
    let day = house.vault.now().expect("now").day;
    house.vault.write(|tx| habit::mark(tx, walk, day, MarkKind::NotDone, "rain")).expect("marked");
    house.vault.write(|tx| habit::delete(tx, gone)).expect("deleted");
    house.vault.close();
    let taps = [(breath, MarkKind::Done), (breath, MarkKind::Skipped), (walk, MarkKind::Done)];
    for (practice, mark) in taps.into_iter().chain([(gone, MarkKind::Done), (Id::new(5), MarkKind::Done)]) {
        leave_it(&house, None, Captured::Mark { practice, mark });
    }
    // Filed two days later: it was done when it was tapped.
    house.clock.advance(2 * DAY_MS);
    let view = unlock(&mut house);
    assert_eq!((view.filed, view.waiting, view.aside, files(&house).len()), (1, 0, 0, 0));
    let of = |practice| {
        let history = house.vault.read(|sql| habit::all_marks(sql, practice)).expect("read");
        history.into_iter().map(|of| (of.day, of.mark.kind)).collect::<Vec<_>>()
    };
    assert_eq!(of(breath), [(day, MarkKind::Done)], "the first tap counts");
    assert_eq!(of(walk), [(day, MarkKind::NotDone)], "what was marked in the app stays");
}
