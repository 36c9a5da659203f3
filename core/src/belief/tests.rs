use super::*;
use crate::fixture::{DAY_MS, fixture};

#[test]
fn the_same_words_are_the_same_belief() {
    let house = fixture();
    let rate = |words: &str, rating| house.vault.write(|tx| rate(tx, words, rating, None)).expect("rated");
    let first = rate("I'm too much", 80);
    house.clock.advance(DAY_MS);
    assert_eq!(rate("  i'm TOO much ", 55), first);
    assert_eq!(rate("  ", 55), None);
    let kinder = house.vault.write(|tx| set_kinder(tx, "I'm too much", "Some people like much.", None));
    assert_eq!(kinder.expect("set"), first);
    for side in [Some(Side::For), Some(Side::Against), Some(Side::Against), Some(Side::Mixed), None] {
        house.vault.write(|tx| add_evidence(tx, "I'm too much", "She stayed", side, None)).expect("added");
    }
    let all = house.vault.read(all).expect("read");
    assert_eq!(all.len(), 1);
    let found = &all[0];
    assert_eq!((found.first_rating, found.last_rating, found.ratings), (Some(80), Some(55), 2));
    assert_eq!((found.evidence_for, found.evidence_against), (1, 2));
    assert_eq!((found.belief.as_str(), found.kinder.as_str()), ("I'm too much", "Some people like much."));
}

#[test]
fn one_that_was_deleted_is_not_found_by_its_words() {
    let house = fixture();
    let first = house.vault.write(|tx| rate(tx, "People leave", 60, None)).expect("rated").expect("kept");
    house.vault.write(|tx| delete(tx, first)).expect("deleted");
    assert_eq!(house.vault.read(all).expect("read"), Vec::new());
    let second = house.vault.write(|tx| rate(tx, "People leave", 50, None)).expect("rated").expect("kept");
    assert_ne!(first, second);
}
