use super::*;
use crate::fixture::{DAY_MS, fixture};

#[test]
fn notes_are_kept_by_kind_the_newest_first() {
    let house = fixture();
    let today = house.vault.now().expect("now").day;
    let keep = |kind, words: &str| {
        let new = NewNote { words, repair: "", on: Some(today) };
        house.vault.write(|tx| add(tx, kind, &new, None)).expect("kept")
    };
    keep(NoteKind::Agenda, "the letter").expect("kept");
    house.clock.advance(DAY_MS);
    let second = keep(NoteKind::Agenda, "the silence").expect("kept");
    assert_eq!(keep(NoteKind::Rupture, " "), None);
    let of = |kind| house.vault.read(|sql| all(sql, kind)).expect("read");
    let words: Vec<String> = of(NoteKind::Agenda).into_iter().map(|note| note.words).collect();
    assert_eq!(words, ["the silence", "the letter"]);
    assert_eq!((of(NoteKind::Agenda)[0].on, of(NoteKind::Note).len()), (Some(today), 0));
    house.vault.write(|tx| delete(tx, second)).expect("deleted");
    assert_eq!(of(NoteKind::Agenda).len(), 1);
}
