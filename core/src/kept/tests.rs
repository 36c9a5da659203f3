use super::*;
use crate::error::NearerError;
use crate::fixture::life::everything;
use crate::fixture::{CONTENT, Fixture, fixture};
use crate::record::BinKind;
use std::collections::BTreeSet;

fn shown(house: &Fixture) -> Vec<KeptGroup> {
    house.vault.read(|sql| kept(sql, &CONTENT)).expect("read")
}

#[test]
fn everything_that_exercises_filed_is_shown_and_can_be_deleted() {
    let house = fixture();
    assert_eq!(shown(&house), Vec::new());
    everything(&house, "Ibis");
    let groups = shown(&house);
    let titles: Vec<&str> = groups.iter().map(|group| group.title.as_str()).collect();
    for title in
        ["Goals", "Beliefs", "Experiments", "Steps of trust", "What was mended", "What I learned then"]
    {
        assert!(titles.contains(&title), "{title} is not in {titles:?}");
    }
    let items: Vec<KeptItem> = groups.into_iter().flat_map(|group| group.items).collect();
    assert!(items.iter().all(|item| !item.title.is_empty()));
    let belief = items.iter().find(|item| item.title == "Ibis belief").expect("a belief");
    assert_eq!(belief.detail, "feels 60 of 100 true\n0 for, 1 against");
    for item in &items {
        house.vault.write(|tx| delete(tx, item.kind, item.id)).expect("deleted");
    }
    assert_eq!(shown(&house), Vec::new());
}

#[test]
fn what_has_a_page_of_its_own_is_not_deleted_from_here() {
    let house = fixture();
    everything(&house, "Ibis");
    let kinds: BTreeSet<BinKind> =
        shown(&house).into_iter().flat_map(|group| group.items).map(|item| item.kind).collect();
    for kind in BinKind::ALL.iter().filter(|kind| !kinds.contains(kind)) {
        let id = house.vault.write(|tx| Ok(tx.new_id())).expect("an id");
        let refused = house.vault.write(|tx| delete(tx, *kind, id));
        assert!(matches!(refused, Err(NearerError::Unsupported { .. })), "{kind:?}: {refused:?}");
    }
}

#[test]
fn goals_and_steps_can_be_done_and_the_others_not() {
    let house = fixture();
    everything(&house, "Ibis");
    for item in shown(&house).into_iter().flat_map(|group| group.items) {
        let done = house.vault.write(|tx| set_done(tx, item.kind, item.id, true));
        match item.done {
            Some(false) => assert_eq!(done, Ok(())),
            _ => assert!(matches!(done, Err(NearerError::Unsupported { .. })), "{item:?}"),
        }
    }
    let done = shown(&house).into_iter().flat_map(|group| group.items).filter(|item| item.done == Some(true));
    assert_eq!(done.count(), 2);
}
