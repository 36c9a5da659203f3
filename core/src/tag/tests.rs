use super::*;
use crate::fixture::fixture;

#[test]
fn a_tag_is_known_by_its_name_case_and_accents_aside() {
    let house = fixture();
    let (first, second, third) = house
        .vault
        .write(|tx| Ok((ensure(tx, "#Café")?, ensure(tx, "cafe")?, ensure(tx, "work")?)))
        .expect("made");
    assert_eq!(first, second);
    assert_ne!(first, third);
    let name: String = house
        .vault
        .read(|sql| {
            Ok(sql.query_row("SELECT name FROM tag_view_name WHERE pk = ?1", [first.pk], |row| row.get(0))?)
        })
        .expect("read");
    assert_eq!(name, "Café");
}
