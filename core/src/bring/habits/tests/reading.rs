use super::*;

#[test]
fn what_is_no_file_of_loop_s_is_refused() {
    let house = fixture();
    let path = house.folder.path().join("file");
    let refused = |bytes: &[u8]| {
        fs::write(&path, bytes).expect("written");
        read(&path).expect_err("refused")
    };
    let invalid = |reason| NearerError::invalid("import", reason);
    assert_eq!(refused(b""), invalid(Reason::UnknownFile));
    assert_eq!(refused(b"Position,Name\n001,x\n"), invalid(Reason::UnknownFile));
    assert_eq!(refused(b"SQLite format 3\0"), invalid(Reason::DamagedFile));
    assert_eq!(refused(b"PK\x03\x04 and nothing else"), invalid(Reason::DamagedFile));
    let whole = fs::read(database(&house, "backup-25", "")).expect("readable");
    for length in [50, 2_000, whole.len() / 2, whole.len() - 1] {
        assert_eq!(refused(&whole[..length]), invalid(Reason::DamagedFile), "{length} of {}", whole.len());
    }
    let missing = read(&house.folder.path().join("nowhere"));
    assert_eq!(missing, Err(NearerError::not_found("file")));
    let large = house.folder.path().join("large");
    fs::File::create(&large).and_then(|file| file.set_len(64_000_001)).expect("a sparse file");
    assert_eq!(read(&large), Err(NearerError::invalid("file", Reason::FileTooLarge { most_mb: 64 })));
}

#[test]
fn a_database_that_only_looks_like_one_is_refused_and_nothing_in_it_is_run() {
    let house = fixture();
    let unknown = Err(NearerError::invalid("import", Reason::UnknownFile));
    let table = [
        "DROP TABLE Repetitions",
        "ALTER TABLE Habits RENAME COLUMN freq_num TO other",
        "DROP VIEW habits_of_day; ALTER TABLE Habits RENAME TO Old; CREATE VIEW Habits AS SELECT * FROM Old",
        "ALTER TABLE Repetitions RENAME TO Old; CREATE VIRTUAL TABLE Repetitions USING fts5 (habit, timestamp)",
        "DROP VIEW habits_of_day; ALTER TABLE Habits DROP COLUMN name;
         ALTER TABLE Habits ADD COLUMN name TEXT AS (upper(description))",
    ];
    for more in table {
        let path = database(&house, "backup-25", &format!("DROP TRIGGER eager; {more}"));
        assert_eq!(read(&path), unknown, "{more}");
    }
    // Values of all sorts where numbers and texts are expected.
    let odd = "DROP TRIGGER eager; UPDATE Habits SET name = x'ff00', color = 'red', freq_den = NULL, reminder_hour = 99;
        UPDATE Repetitions SET value = 'much', notes = 7;";
    let import = read(&database(&house, "backup-25", odd)).expect("read");
    assert_eq!(import.habits.len(), 6);
    let before = fs::read(database(&house, "backup-25", "")).expect("readable");
    read(&house.folder.path().join("backup-25.db")).expect("read");
    assert!(
        fs::read(house.folder.path().join("backup-25.db")).expect("readable") == before,
        "left as it was"
    );
    let wal = database(&house, "backup-25", "PRAGMA journal_mode = WAL");
    assert_eq!(read(&wal).expect("read").habits.len(), 6);
}

#[test]
fn an_archive_that_swells_or_lies_is_refused() {
    let house = fixture();
    let csv = |text: &str| ("Habits.csv".to_owned(), text.as_bytes().to_vec());
    let refused = |files: &[(String, Vec<u8>)]| read(&zipped(&house, "odd", files)).expect_err("refused");
    let invalid = |reason| NearerError::invalid("import", reason);
    assert_eq!(refused(&[]), invalid(Reason::UnknownFile), "an empty archive");
    assert_eq!(refused(&[("other.csv".to_owned(), Vec::new())]), invalid(Reason::UnknownFile));
    assert_eq!(refused(&[csv("Name\nx\n")]), invalid(Reason::UnknownFile));
    assert_eq!(refused(&[csv("Position,Name\nfirst,x\n")]), invalid(Reason::DamagedFile));
    let swelling = ("Habits.csv".to_owned(), vec![b' '; 33_000_000]);
    assert_eq!(refused(&[swelling]), invalid(Reason::FileTooLarge { most_mb: 32 }));
    let day = ("001 x/Checkmarks.csv".to_owned(), b"Date,Value\n1 October,2\n".to_vec());
    assert_eq!(refused(&[csv("Position,Name\n001,x\n"), day]), invalid(Reason::DamagedFile));
    let many = format!("Position,Name\n{}", "1,x\n".repeat(1_002));
    assert_eq!(refused(&[csv(&many)]), invalid(Reason::TooManyInside { most: 1_000 }));
    // Names that lead out of the archive are names, and nothing is written.
    let outside = ("../../001 x/Checkmarks.csv".to_owned(), b"Date,Value\n2026-10-01,2\n".to_vec());
    let import = read(&zipped(&house, "odd", &[csv("Position,Name\n001,x\n"), outside])).expect("read");
    assert!(import.habits[0].marks.is_empty());
}

#[test]
fn no_error_repeats_what_the_file_says() {
    let house = fixture();
    let secret = "Quetzal";
    let files = [
        ("Habits.csv".to_owned(), format!("Position,Name\n{secret},{secret}\n").into_bytes()),
        ("001 x/Checkmarks.csv".to_owned(), format!("{secret},{secret}\n").into_bytes()),
    ];
    let error = read(&zipped(&house, "odd", &files)).expect_err("refused");
    assert!(!format!("{error:?} {error}").contains(secret));
}
