use super::*;
use crate::error::{NearerError, Reason};
use crate::fixture::fixture;
use crate::vault::Id;

#[test]
fn people_are_added_renamed_and_found() {
    let house = fixture();
    let sam = house.vault.write(|tx| add(tx, "  Sam ", Some(" "))).expect("added");
    assert_eq!((sam.name.as_str(), sam.relation, sam.contact), ("Sam", None, Contact::Unset));
    house.vault.write(|tx| set_contact(tx, sam.id, Contact::Hold)).expect("set");
    house.vault.write(|tx| rename(tx, sam.id, "Samira")).expect("renamed");
    let found = house.vault.read(|sql| by_name(sql, "samira")).expect("read").expect("found");
    assert_eq!((found.id, found.contact), (sam.id, Contact::Hold));
    assert_eq!(house.vault.read(|sql| name(sql, sam.id)), Ok(Some("Samira".to_owned())));
}

#[test]
fn an_empty_or_endless_name_is_refused() {
    let house = fixture();
    let refused = |name: &str| house.vault.write(|tx| add(tx, name, None)).expect_err("refused");
    assert_eq!(refused(" "), NearerError::invalid("name", Reason::Required));
    assert_eq!(refused(&"x".repeat(81)), NearerError::invalid("name", Reason::TooLong { most: 80 }));
    let nobody = house.vault.write(|tx| rename(tx, Id::new(1), "X"));
    assert_eq!(nobody, Err(NearerError::not_found("person")));
}
