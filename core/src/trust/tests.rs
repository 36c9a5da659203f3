use super::*;
use crate::error::NearerError;
use crate::fixture::fixture;
use crate::person::{self, Contact};
use crate::vault::Id;

#[test]
fn steps_stand_in_order_and_those_with_somebody_on_hold_are_not_shown() {
    let house = fixture();
    let sam = house.vault.write(|tx| person::add(tx, "Sam", None)).expect("added").id;
    let steps = |steps: &[&str]| steps.iter().map(|step| (*step).to_owned()).collect::<Vec<_>>();
    let add_steps =
        |who, list: &[&str]| house.vault.write(|tx| add(tx, who, &steps(list), None)).expect("added");
    let first = add_steps(Some(sam), &["a book", " ", "a key"]).expect("kept");
    add_steps(Some(sam), &["a worry"]);
    assert_eq!(add_steps(None, &[]), None);
    let shown = || house.vault.read(all).expect("read");
    assert_eq!(
        shown().iter().map(|step| step.step.as_str()).collect::<Vec<_>>(),
        ["a book", "a key", "a worry"]
    );
    house.vault.write(|tx| set_done(tx, first, true)).expect("done");
    assert!(shown()[0].done && !shown()[1].done);
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Hold)).expect("held");
    assert!(shown().is_empty());
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Near)).expect("lifted");
    house.vault.write(|tx| delete(tx, first)).expect("deleted");
    assert_eq!(shown().len(), 2);
    let gone = house.vault.write(|tx| set_done(tx, Id::new(9), true));
    assert_eq!(gone, Err(NearerError::not_found("ladder step")));
}
