use super::*;
use crate::fixture::fixture;

#[test]
fn recollections_keep_their_kind_and_nothing_is_kept_of_nothing() {
    let house = fixture();
    let keep =
        |kind, new: NewRecollection<'_>| house.vault.write(|tx| add(tx, kind, &new, None)).expect("kept");
    let event = NewRecollection {
        subject: "about nine",
        words: "He drove me",
        nearness: Some(6),
        ..Default::default()
    };
    assert!(keep(RecollectionKind::Event, event).is_some());
    assert_eq!(
        keep(RecollectionKind::Event, NewRecollection { nearness: Some(3), ..Default::default() }),
        None
    );
    let learned = NewRecollection {
        subject: "Don't ask",
        words: "I can ask",
        holds_now: Some(HoldsNow::No),
        ..Default::default()
    };
    let id = keep(RecollectionKind::Learned, learned).expect("kept");
    let of = |kind| house.vault.read(|sql| all(sql, kind)).expect("read");
    assert_eq!((of(RecollectionKind::Event).len(), of(RecollectionKind::Caregiver).len()), (1, 0));
    assert_eq!(of(RecollectionKind::Learned)[0].holds_now, Some(HoldsNow::No));
    house.vault.write(|tx| delete(tx, id)).expect("deleted");
    assert!(of(RecollectionKind::Learned).is_empty());
}
