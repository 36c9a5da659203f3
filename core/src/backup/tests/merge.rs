use super::*;
use crate::backup::merge::{Taking, merge};

#[test]
fn a_merge_keeps_both_sides_the_later_change_standing() {
    let (ours, theirs) = (fixture(), fixture());
    act(&ours, &Deed::Entry { text: "first".into(), mood: None, with: None, tag: None, days_ago: 0 });
    let incoming = read(&theirs, &backup_source(&backup_of(&ours), PASSPHRASE)).expect("opened");
    assert_eq!(take(&theirs, &incoming, RestoreMode::Merge).added, 1);
    assert_eq!(
        take(&theirs, &incoming, RestoreMode::Merge),
        Restored::default(),
        "a second time adds nothing"
    );

    ours.clock.advance(1_000);
    act(&ours, &Deed::EditEntry(0, "edited here".into()));
    theirs.clock.advance(2_000);
    act(&theirs, &Deed::EditEntry(0, "edited there, later".into()));
    act(&theirs, &Deed::Person("Only there".into()));
    let incoming = read(&ours, &backup_source(&backup_of(&theirs), PASSPHRASE)).expect("opened");
    let done = take(&ours, &incoming, RestoreMode::Merge);
    assert_eq!((done.added, done.changed), (1, 1), "{done:?}");
    let page = ours.vault.read(|sql| journal::page(sql, &CONTENT.feelings, None, 10)).expect("a page");
    let id = page.lines[0].id;
    let entry = ours.vault.read(|sql| journal::get(sql, &CONTENT.feelings, id)).expect("read");
    assert_eq!(entry.text, "edited there, later");
    let kept = ours.vault.read(|sql| crate::record::versions(sql, "entry", id)).expect("versions");
    let texts: Vec<&str> = kept.iter().filter_map(|version| version.document["text"].as_str()).collect();
    assert!(texts.contains(&"edited here") && texts.contains(&"first"), "{texts:?}");
}

#[test]
fn what_was_purged_does_not_come_back_unless_it_was_changed_later() {
    let (ours, theirs) = (fixture(), fixture());
    for name in ["gone", "changed later"] {
        act(&ours, &Deed::Plan(name.into()));
    }
    let old = read(&theirs, &backup_source(&backup_of(&ours), PASSPHRASE)).expect("opened");
    take(&theirs, &old, RestoreMode::Merge);
    act(&ours, &Deed::DeletePlan(0));
    act(&ours, &Deed::DeletePlan(1));
    act(&ours, &Deed::Wait(31));
    assert_eq!(take(&ours, &old, RestoreMode::Merge).added, 0);
    theirs.clock.advance(40 * DAY_MS);
    theirs
        .vault
        .write(|tx| {
            let id = tx
                .sql
                .query_row("SELECT id FROM plan_item WHERE cue = 'changed later'", [], |row| row.get(0))?;
            crate::plan::set_done(tx, id, true)
        })
        .expect("changed");
    ours.clock.advance(9 * DAY_MS);
    let later = read(&ours, &backup_source(&backup_of(&theirs), PASSPHRASE)).expect("opened");
    assert_eq!(take(&ours, &later, RestoreMode::Merge).added, 1);
    let purged = read(&theirs, &backup_source(&backup_of(&ours), PASSPHRASE)).expect("opened");
    assert_eq!(take(&theirs, &purged, RestoreMode::Merge).removed, 1);
    let plans =
        |house: &Fixture| dump(&house.vault).iter().filter(|line| line.starts_with("plan_item")).count();
    assert_eq!((plans(&ours), plans(&theirs)), (1, 2), "what was purged elsewhere lies in the bin first");
    act(&theirs, &Deed::Wait(31));
    assert_eq!(plans(&theirs), 1);
}

/// Found by the property below: the side that had purged kept a tombstone beside the row that came back.
#[test]
fn what_was_changed_after_it_was_purged_elsewhere_stands_on_both_sides_alike() {
    let (ours, theirs) = (fixture(), fixture());
    act(&ours, &Deed::Practice("Walk".to_owned()));
    let shared = read(&theirs, &document_source(&document_of(&ours))).expect("reads");
    take(&theirs, &shared, RestoreMode::Replace);
    act(&ours, &Deed::Wait(37));
    act(&ours, &Deed::EditPractice(0, "Walk far".to_owned()));
    act(&theirs, &Deed::DeletePractice(0));
    act(&theirs, &Deed::Wait(36));
    let (from_ours, from_theirs) = (document_of(&ours), document_of(&theirs));
    for (house, from) in [(&ours, from_theirs), (&theirs, from_ours)] {
        let incoming = read(house, &document_source(&from)).expect("reads");
        take(house, &incoming, RestoreMode::Merge);
    }
    assert_eq!(standing(&ours.vault), standing(&theirs.vault));
    assert!(standing(&ours.vault).iter().any(|line| line.contains("Walk far")));
}

/// What came in purged lies in the bin first; the tombstone that it leaves then is the one of both sides.
#[test]
fn a_purge_that_came_in_leaves_the_same_tombstone_on_both_sides_once_the_bin_empties() {
    let (ours, theirs) = (fixture(), fixture());
    act(&ours, &Deed::Plan("Ibis".to_owned()));
    let shared = read(&theirs, &document_source(&document_of(&ours))).expect("reads");
    take(&theirs, &shared, RestoreMode::Replace);
    act(&ours, &Deed::DeletePlan(0));
    act(&ours, &Deed::Wait(31));
    theirs.clock.set(crate::time::Clock::now(ours.clock.as_ref()).expect("a clock").ms + 7);
    let purged = read(&theirs, &document_source(&document_of(&ours))).expect("reads");
    assert_eq!(take(&theirs, &purged, RestoreMode::Merge).removed, 1);
    assert_eq!(take(&theirs, &purged, RestoreMode::Merge), Restored::default());
    act(&theirs, &Deed::Wait(31));
    ours.clock.advance(31 * DAY_MS);
    let emptied = read(&ours, &document_source(&document_of(&theirs))).expect("reads");
    take(&ours, &emptied, RestoreMode::Merge);
    let stones = |house: &Fixture| {
        standing(&house.vault).into_iter().filter(|line| line.starts_with("tombstone")).collect::<Vec<_>>()
    };
    assert_eq!((stones(&ours).len(), stones(&ours)), (1, stones(&theirs)));
}

/// Found by the property below: a questionnaire that was deleted, purged and brought again, under the same natural id,
/// kept its tombstone beside it on that side alone.
#[test]
fn what_was_purged_and_made_again_lives_without_a_tombstone_on_both_sides() {
    let (ours, theirs) = (fixture(), fixture());
    act(&ours, &Deed::Bring("猫a".to_owned(), 22));
    let shared = read(&theirs, &document_source(&document_of(&ours))).expect("reads");
    take(&theirs, &shared, RestoreMode::Replace);
    theirs.clock.advance(7);
    for deed in [Deed::DeleteMeasure(0), Deed::Wait(31), Deed::Bring("éa".to_owned(), 16)] {
        act(&theirs, &deed);
    }
    ours.clock.advance(31 * DAY_MS);
    let (from_ours, from_theirs) = (document_of(&ours), document_of(&theirs));
    for (house, from) in [(&ours, from_theirs), (&theirs, from_ours)] {
        let incoming = read(house, &document_source(&from)).expect("reads");
        take(house, &incoming, RestoreMode::Merge);
    }
    let lines = standing(&ours.vault);
    assert_eq!(lines, standing(&theirs.vault));
    assert!(lines.iter().any(|line| line.starts_with("measure: ") && line.contains("title='éa'")));
    assert!(!lines.iter().any(|line| line.starts_with("tombstone: kind='measure'")), "{lines:?}");
}

#[test]
fn strengths_after_a_merge_are_those_of_the_marks_that_came_in() {
    use crate::habit::{self, MarkKind};
    let (ours, theirs) = (fixture(), fixture());
    act(&ours, &Deed::Practice("Counted".into()));
    for ago in 0..8 {
        act(&ours, &Deed::Mark(0, ago, MarkKind::Done, String::new()));
    }
    let incoming = read(&theirs, &backup_source(&backup_of(&ours), PASSPHRASE)).expect("opened");
    take(&theirs, &incoming, RestoreMode::Replace);
    // Both have counted beyond the month by now; there, an old mark was taken back.
    for house in [&ours, &theirs] {
        house.clock.advance(70 * DAY_MS);
        act(house, &Deed::Mark(0, 0, MarkKind::Done, String::new()));
    }
    theirs.clock.advance(1_000);
    act(&theirs, &Deed::ClearMark(0, 73));
    let strength = |house: &Fixture| {
        let today = house.vault.now().expect("now").day;
        let list = house.vault.read(|sql| habit::list(sql, &CONTENT.catalogue, today)).expect("a list");
        list[0].strength
    };
    assert!(strength(&ours) > strength(&theirs));
    let incoming = read(&ours, &backup_source(&backup_of(&theirs), PASSPHRASE)).expect("opened");
    take(&ours, &incoming, RestoreMode::Merge);
    assert_eq!(strength(&ours).to_bits(), strength(&theirs).to_bits());
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn merging_is_the_same_from_both_sides(before in deeds(), here in deeds(), there in deeds()) {
        let (ours, theirs) = (fixture(), fixture());
        for deed in &before {
            act(&ours, deed);
        }
        let shared = read(&theirs, &document_source(&document_of(&ours))).expect("reads");
        theirs.clock.set(crate::time::Clock::now(ours.clock.as_ref()).expect("a clock").ms + 7);
        take(&theirs, &shared, RestoreMode::Replace);
        for deed in &here {
            act(&ours, deed);
        }
        for deed in &there {
            act(&theirs, deed);
        }
        // As phones do, both show the same time: what lies ahead of it would be brought back.
        let now = |house: &Fixture| crate::time::Clock::now(house.clock.as_ref()).expect("a clock").ms;
        let later = now(&ours).max(now(&theirs));
        ours.clock.set(later);
        theirs.clock.set(later);
        let (from_ours, from_theirs) = (document_of(&ours), document_of(&theirs));
        let to_ours = read(&ours, &document_source(&from_theirs)).expect("reads");
        let to_theirs = read(&theirs, &document_source(&from_ours)).expect("reads");
        take_all(&ours, &to_ours);
        take_all(&theirs, &to_theirs);
        prop_assert_eq!(standing(&ours.vault), standing(&theirs.vault));
        prop_assert_eq!(take_all(&ours, &to_ours), Restored::default());
    }
}

/// The merge of the law, which takes everything as it is there.
fn take_all(house: &Fixture, incoming: &Incoming) -> Restored {
    let taking = &Taking::ALL;
    let merged = house.vault.write(|tx| merge(tx, &house.vault, incoming, taking, &Errand::quiet()));
    house.vault.write(|tx| journal::index_anew(tx, &CONTENT.feelings)).expect("indexed");
    merged.expect("merged")
}

/// What stands after a merge: all but who keeps which older side, and where the index keeps an entry.
fn standing(vault: &Vault) -> Vec<String> {
    dump(vault).into_iter().filter_map(without_what_is_own).collect()
}

/// A line of a dump without what each side has of its own: older sides, since when something waits, and where the index
/// keeps an entry.
pub(super) fn without_what_is_own(line: String) -> Option<String> {
    if ["version: ", "vault_state: ", "device: "].iter().any(|start| line.starts_with(start)) {
        return None;
    }
    let without = |line: String, from: &str, to: &str| match (line.find(from), line.find(to)) {
        (Some(from), Some(to)) if from < to => format!("{}{}", &line[..from], &line[to..]),
        _ => line,
    };
    let line = match line.find(" kept_at=") {
        Some(at) if line.starts_with("waiting: ") => line[..at].to_owned(),
        _ => line,
    };
    Some(without(line, "search_key=", " kind="))
}
