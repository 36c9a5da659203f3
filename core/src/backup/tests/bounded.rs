//! What comes in as a backup or a document and is made up to harm: counted in bytes and steps, never in time.

use super::*;
use crate::bounds::MOST_MEMORY;
use std::sync::atomic::{AtomicU32, Ordering};

/// A header of so many bytes that age itself reads: lines for somebody else.
fn header(bytes: usize) -> Vec<u8> {
    let mut header = b"age-encryption.org/v1\n".to_vec();
    while header.len() < bytes {
        header.extend(b"-> x\n\n");
    }
    header.extend(b"--- ");
    header.extend([b'A'; 43]);
    header.push(b'\n');
    header.extend([0; 100]);
    header
}

#[test]
fn a_long_header_is_refused_before_age_sees_it() {
    let house = fixture();
    let path = house.folder.path().join("made-up.age");
    let refused = |bytes: usize| {
        fs::write(&path, header(bytes)).expect("written");
        read(&house, &backup_source(&path, PASSPHRASE)).expect_err("refused")
    };
    assert_eq!(refused(1_000), NearerError::invalid("backup", Reason::OtherLock), "age read it");
    assert_eq!(refused(16_000), NearerError::invalid("backup", Reason::OtherLock), "age read it");
    let not_ours = NearerError::invalid("backup", Reason::NotABackup);
    assert_eq!(refused(17_000), not_ours);
    assert_eq!(refused(10_000_000), not_ours);
}

#[test]
fn a_payload_with_any_damage_is_answered_as_one() {
    let mut sql = payload::of_version(&SCHEMA, SCHEMA.latest()).expect("made");
    for derived in SCHEMA.derived {
        sql.execute_batch(&format!("DROP TABLE IF EXISTS {derived}")).expect("dropped");
    }
    sql.execute_batch("INSERT INTO device (id, made_at) VALUES (zeroblob(16), 1)").expect("a row");
    let whole = sql.serialize(rusqlite::MAIN_DB).expect("bytes").to_vec();
    let answer = |bytes: &[u8]| Incoming::read(bytes, bytes.len() as u64, &SCHEMA, &|| true).map(drop);
    assert_eq!(answer(&whole), Ok(()));
    // The first hundred bytes say how a file is to be opened: as read-only, or with a log, among others.
    let mut refused = 0;
    for at in (0..100).filter(|at| (16..28).contains(at) || at % 4 == 0) {
        for value in [0, 3, 255] {
            let mut bytes = whole.clone();
            bytes[at] = value;
            match answer(&bytes) {
                Ok(()) | Err(NearerError::Invalid { .. } | NearerError::TooNew { .. }) => {}
                Err(other) => panic!("byte {at} as {value}: {other:?}"),
            }
            refused += u32::from(answer(&bytes).is_err());
        }
    }
    assert!(refused > 20, "{refused}");
    for length in [1, 99, 100, 512, 4_096, whole.len() / 2] {
        assert!(matches!(answer(&whole[..length]), Err(NearerError::Invalid { .. })), "{length}");
    }
}

#[test]
fn a_row_that_is_small_in_the_file_and_large_in_the_memory_is_refused_with_its_line() {
    let house = fixture();
    let whole = fs::read_to_string(document_of(&house)).expect("readable");
    let path = house.folder.path().join("made-up.json");
    let refused = |text: String| {
        fs::write(&path, text).expect("written");
        read(&house, &document_source(&path)).expect_err("refused")
    };
    let before = whole.split("\"tag\": [").next().expect("a document").lines().count();
    let line = u32::try_from(before).expect("lines") + 2;
    let bomb = format!("\"tag\": [\n{{\"id\":[{}{{}}]}}", "{},".repeat(MOST_MEMORY / 640));
    assert_eq!(
        refused(whole.replacen("\"tag\": [", &bomb, 1)),
        NearerError::invalid("backup", Reason::TooMuchAtOnce { line })
    );
    let long = format!("\"tag\": [\n{{\"id\":\"{}\"}}", "x".repeat(33 << 20));
    assert!(matches!(
        refused(whole.replacen("\"tag\": [", &long, 1)),
        NearerError::Invalid { reason: Reason::TooMuchAtOnce { .. }, .. }
    ));
    // A head of lists is none.
    let head = format!("{{\"format\":[{}1]}}", "1,".repeat(10_000));
    assert_eq!(refused(head), NearerError::invalid("backup", Reason::NotABackup));
}

#[test]
fn reading_is_given_up_on_the_way() {
    let house = fixture();
    everything(&house, "Ibis");
    let stops = |from: u32| {
        let asked = AtomicU32::new(0);
        move || asked.fetch_add(1, Ordering::Relaxed) < from
    };
    let go = |source: &Source, from: u32| {
        let goes_on = stops(from);
        open_source_while(house.folder.path(), source, || house.vault.identities(), &SCHEMA, &goes_on)
            .map(drop)
    };
    let backup = backup_source(&backup_of(&house), PASSPHRASE);
    let document = document_source(&document_of(&house));
    for source in [&backup, &document] {
        assert_eq!(go(source, u32::MAX), Ok(()));
        assert_eq!(go(source, 0), Err(NearerError::Cancelled), "{source:?}");
    }
    assert_eq!(go(&backup, 1), Err(NearerError::Cancelled), "not only at the beginning");
    let whole = read(&house, &document).expect("read");
    let sifted = crate::backup::sift::sift(&whole.sql, &whole.tables, &|| false);
    assert_eq!(sifted, Err(NearerError::Cancelled), "not only while the file is read");
    // What a work of SQLite's answers when it was stopped is not an error of the file.
    let given_up = Incoming::read(std::io::repeat(7), 1 << 20, &SCHEMA, &|| false).map(drop);
    assert_eq!(given_up, Err(NearerError::Cancelled));
}

#[test]
fn what_can_t_be_read_is_not_said_of_our_own_folder() {
    let house = fixture();
    let folder = house.folder.path();
    let refused = NearerError::invalid("file", Reason::CantBeRead);
    assert_eq!(read(&house, &backup_source(folder, PASSPHRASE)).expect_err("refused"), refused);
    assert_eq!(read(&house, &document_source(folder)).expect_err("refused"), refused);
    assert_eq!(crate::bring::habits::read(folder).expect_err("refused"), refused);
}

#[test]
fn a_backup_that_was_cut_short_is_removed_by_the_next() {
    let house = fixture();
    act(&house, &Deed::Person("Sam".to_owned()));
    let backups = house.folder.path().join(BACKUPS);
    fs::create_dir_all(&backups).expect("a folder");
    fs::write(backups.join("000009_2026-11-24_1.part"), "half").expect("written");
    assert!(keep_up(&house.vault, &Errand::quiet()).expect("kept up"));
    let left: Vec<_> =
        fs::read_dir(&backups).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert!(left.len() == 1 && left[0].to_string_lossy().ends_with(".age"), "{left:?}");
}
