use super::*;
use crate::fixture::reads::failures;

fn look(house: &Fixture) -> LookedOver {
    look_over(&house.vault, &CONTENT, &Errand::quiet()).expect("looked over")
}

fn change(house: &Fixture, statement: &str) {
    house.vault.write(|tx| Ok(tx.sql.execute(statement, [])?)).expect("changed");
}

fn unread_of(house: &Fixture) -> UnreadView {
    house.vault.read(|sql| unread(sql, house.vault.tables(), &CONTENT.catalogue)).expect("read")
}

#[test]
fn a_vault_that_its_rooms_wrote_is_whole() {
    let house = fixture();
    everything(&house, "Ibis");
    let before = dump(&house.vault);
    let found = look(&house);
    assert_eq!((found.unread, found.mended, found.lines.len()), (0, 0, 0));
    assert_eq!(found.words, CONTENT.catalogue.text("looked-over-fine"));
    assert_eq!(unread_of(&house), UnreadView::default());
    assert_eq!(dump(&house.vault), before, "nothing was changed");
}

#[test]
fn what_cannot_be_read_is_counted_kept_and_carried_along() {
    let house = fixture();
    everything(&house, "Ibis");
    change(&house, "UPDATE belief SET day = 'someday'");
    change(&house, "UPDATE practice SET colour = 300");
    change(&house, "UPDATE form_snapshot SET body = body || ' '");
    let before = dump(&house.vault);
    let found = look(&house);
    let starts = ["form_snapshot: ", "belief: ", "practice: "];
    let changed = before.iter().filter(|line| starts.iter().any(|start| line.starts_with(start))).count();
    assert_eq!((found.unread as usize, found.mended), (changed, 0), "{found:?}");
    assert!(!found.words.contains("Ibis") && found.lines.iter().all(|line| !line.contains("Ibis")));
    let view = unread_of(&house);
    assert_eq!((view.count, &view.lines), (found.unread, &found.lines));
    assert_eq!(without_clock(dump(&house.vault)), without_clock(before), "all of it stays");
    let document = fs::read_to_string(document_of(&house)).expect("readable");
    assert!(document.contains("\"day\":\"someday\"") && document.contains("\"colour\":300"));
    assert_eq!(failures(&house), Vec::<String>::new());
    change(&house, "UPDATE belief SET day = '2026-11-24'");
    assert!(look(&house).unread < found.unread);
}

#[test]
fn what_can_be_set_right_without_a_loss_is() {
    let mut house = fixture();
    everything(&house, "Ibis");
    change(&house, "UPDATE setting SET value = '60000' WHERE name = 'country'");
    change(&house, "UPDATE tag SET id = zeroblob(16)");
    change(&house, "INSERT INTO entry_search (entry_search) VALUES ('delete-all')");
    house.reopen();
    let view = unread_of(&house);
    assert_eq!(view.count, 1, "a setting that is as it was at first says so");
    assert!(view.words.starts_with("One setting"));
    let found = look(&house);
    assert_eq!((found.unread, found.mended), (0, 3));
    assert_eq!(unread_of(&house), UnreadView::default());
    let name = "Ibis tag";
    let tag = house.vault.read(|sql| crate::tag::name(sql, crate::tag::id_of(name))).expect("read");
    assert_eq!(tag.as_deref(), Some(name));
    let feelings = &CONTENT.feelings;
    let page = house.vault.search(|sql| journal::search(sql, feelings, "ibis", None, 9)).expect("searched");
    assert!(!page.lines.is_empty(), "the index is whole again");
    let id = crate::vault::Id::of_key("setting", "country");
    let kept = house.vault.read(|sql| crate::record::versions(sql, "setting", id)).expect("versions");
    assert_eq!(kept.last().expect("kept").document["value"], "60000", "what stood there is kept");
    assert_eq!(look(&house).mended, 0, "a second time finds nothing to do");
}
