use crate::backup::write_report;
use crate::errand::Errand;
use crate::fixture::life::everything;
use crate::fixture::{CONTENT, fixture};
use std::collections::BTreeSet;

/// Every text and every id of every row of a vault in which all was done: none of it is in the report.
#[test]
fn a_report_tells_of_everything_in_numbers_and_of_nothing_in_words() {
    let house = fixture();
    everything(&house, "Quetzalfederkleid");
    let path = house.folder.path().join("report.txt");
    let found = write_report(&house.vault, &CONTENT, &path, &Errand::quiet()).expect("written");
    let text = std::fs::read_to_string(&path).expect("readable");
    assert_eq!(found.unread, 0);
    for told in
        ["Nearer 0.", "format: ", "bytes: ", "rows of entry: ", "rows of person: ", "can't be read: 0"]
    {
        assert!(text.contains(told), "{told}:\n{text}");
    }
    // Names of tables are words of ours, and may be somebody's.
    let ours: BTreeSet<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    assert!(!text.to_lowercase().contains("quetzal"), "{text}");
    let mut looked_at = 0;
    for table in house.vault.tables().iter() {
        house
            .vault
            .read(|sql| {
                let mut rows = sql.prepare(&format!("SELECT * FROM {}", table.name))?;
                let columns = rows.column_count();
                let mut rows = rows.query([])?;
                while let Some(row) = rows.next()? {
                    for column in 0..columns {
                        let Ok(said) = row.get::<_, String>(column) else { continue };
                        // A word of a closed set is ours as well.
                        let is_word = said.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '_');
                        if said.chars().count() > 3 && !is_word && !ours.contains(said.as_str()) {
                            assert!(!text.contains(&said), "{}: {said}", table.name);
                            looked_at += 1;
                        }
                    }
                }
                Ok(())
            })
            .expect("read");
    }
    assert!(looked_at > 50, "{looked_at}");
}
