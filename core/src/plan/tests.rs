use super::*;
use crate::error::NearerError;
use crate::fixture::fixture;
use crate::vault::Id;

#[test]
fn plans_stay_open_until_they_are_done_or_deleted() {
    let house = fixture();
    let add_one =
        |cue: &str| house.vault.write(|tx| add(tx, cue, "I say hello.", None, None)).expect("added");
    let (first, second) = (add_one("When I see them,"), add_one("When I wake"));
    let open =
        || house.vault.read(open_items).expect("read").into_iter().map(|item| item.plan).collect::<Vec<_>>();
    assert_eq!(open(), ["When I wake, I say hello.", "When I see them, I say hello."]);
    house.vault.write(|tx| set_done(tx, first, true)).expect("done");
    assert_eq!(open(), ["When I wake, I say hello."]);
    house.vault.write(|tx| set_done(tx, first, false)).expect("open again");
    house.vault.write(|tx| delete(tx, second)).expect("deleted");
    assert_eq!(open(), ["When I see them, I say hello."]);
    assert_eq!(house.vault.write(|tx| delete(tx, Id::new(1))), Err(NearerError::not_found("plan")));
}
