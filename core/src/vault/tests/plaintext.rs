//! No word of a person's stands in the clear on the disk; and what was purged does not even stand in the
//! pages of an unencrypted file.

use super::{bytes, contains};
use crate::bin::{self, BinKind};
use crate::fixture::life::{Deed, act, everything};
use crate::fixture::{Fixture, fixture, plain_fixture};
use crate::record;

const KEPT: &str = "Quetzalfederkleid";
const GONE: &str = "Zwetschgenkernöl";

/// Marked words in every room; some of them deleted for good.
fn live(house: &Fixture) {
    everything(house, KEPT);
    act(
        house,
        &Deed::Entry {
            text: GONE.to_owned(),
            mood: None,
            with: None,
            tag: Some(GONE.to_owned()),
            days_ago: 0,
        },
    );
    let id = house
        .vault
        .read(|sql| Ok(sql.query_row("SELECT id FROM entry WHERE text = ?1", [GONE], |row| row.get(0))?))
        .expect("the entry");
    house
        .vault
        .write(|tx| {
            crate::journal::delete(tx, &crate::fixture::CONTENT.feelings, id)?;
            bin::purge_now(tx, BinKind::Entry, id)?;
            record::purge(tx, "tag", crate::vault::Id::of_key("tag", &crate::text::fold(GONE)))
        })
        .expect("purged");
}

fn places(house: &Fixture, word: &str) -> Vec<String> {
    bytes(house.folder.path())
        .into_iter()
        .filter(|(_, file)| contains(file, word))
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn no_word_stands_in_the_clear_on_disk() {
    let house = fixture();
    live(&house);
    assert_eq!(places(&house, KEPT), Vec::<String>::new(), "while it is open");
    house.vault.rekey(&house.keys).expect("rekeyed");
    assert_eq!(places(&house, KEPT), Vec::<String>::new(), "after a change of keys");
    house.vault.close();
    assert_eq!(places(&house, KEPT), Vec::<String>::new(), "after it was closed");
}

#[test]
fn the_same_search_finds_every_marked_word_in_a_vault_that_is_not_encrypted() {
    let house = plain_fixture();
    live(&house);
    house.vault.close();
    for word in
        ["person", "entry", "edited", "tag", "practice", "note", "plan", "moment", "answer", "questionnaire"]
    {
        let marked = format!("{KEPT} {word}");
        assert_eq!(places(&house, &marked), ["vault.db"], "{marked}");
    }
    // Purged words are overwritten in the tables and in the index, not only let go.
    assert_eq!(places(&house, GONE), Vec::<String>::new());
}
