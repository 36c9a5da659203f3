//! A real backup of Loop's, which is not ours to keep here. Skipped, with a word, where it isn't there.

use super::*;
use std::collections::BTreeMap;

#[test]
fn a_real_backup_comes_in_and_stands_as_a_direct_count_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/loop-habits.db");
    if !path.is_file() {
        eprintln!("skipped: ../shared/data/loop-habits.db is not there");
        return;
    }
    let house = fixture();
    let taken = take(&house, &path);
    assert_eq!((taken.practices, taken.marks), (9, 164));
    // Counted from the file itself, by another way through its rows.
    let sql = Connection::open_with_flags(&path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).expect("opened");
    let mut statement = sql
        .prepare(
            "SELECT freq_num, freq_den, group_concat(timestamp / 86400000) FROM Habits
             JOIN Repetitions ON habit = Habits.Id GROUP BY Habits.Id ORDER BY position",
        )
        .expect("prepared");
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))
        .expect("queried")
        .collect::<rusqlite::Result<Vec<(u32, u32, String)>>>()
        .expect("read");
    let found = practices(&house);
    assert_eq!((rows.len(), found.len()), (9, 9));
    let epoch = Day::parse("1970-01-01").expect("a day");
    // On the day after the last mark, while something is left of every strength, and today.
    let last = Day::parse("2016-03-22").expect("a day");
    for (practice, (times, days, marked)) in found.iter().zip(rows) {
        let marked: BTreeMap<i64, ()> =
            marked.split(',').map(|day| (day.parse().expect("a number"), ())).collect();
        let first = *marked.keys().next().expect("marks");
        for day in [last, last.plus(20), house.vault.now().expect("now").day] {
            let values: Vec<Option<f64>> = (first..day.since(epoch))
                .map(|at| Some(if marked.contains_key(&at) { 1.0 } else { 0.0 }))
                .collect();
            let expected = by_hand(&values, times, days, None);
            let view = house
                .vault
                .read(|sql| habit::get(sql, &CONTENT.catalogue, practice.id, day))
                .expect("a view");
            assert!((view.strength - expected).abs() < 1e-9, "{day}: {} is not {expected}", view.strength);
            assert!(day > last || view.strength > 0.01);
            assert_eq!(view.done_in_all as usize, marked.len());
        }
    }
    assert_eq!((take(&house, &path).practices, take(&house, &path).marks), (0, 0));
}
