use super::*;

#[test]
fn a_backup_restores_to_an_equal_vault_elsewhere() {
    let from = fixture();
    everything(&from, "Ibis");
    let path = backup_of(&from);
    let to = fixture();
    act(&to, &Deed::Person("Gone after".to_owned()));
    let incoming = read(&to, &backup_source(&path, PASSPHRASE)).expect("opened");
    let view = incoming.view(&CONTENT.catalogue).expect("a view");
    assert!(view.entries > 1 && view.people == 1 && view.practices > 0 && view.responses == 2, "{view:?}");
    take(&to, &incoming, RestoreMode::Replace);
    assert_eq!(said(&to.vault), said(&from.vault));
    let found = to.vault.search(|sql| journal::search(sql, &CONTENT.feelings, "ibis edited", None, 20));
    assert_eq!(found.expect("searched").lines.len(), 1, "the index is made anew");
    // What was there before was kept as a backup of the app's own, and comes back.
    let kept = local_backups(to.folder.path()).expect("a list");
    assert_eq!(kept.len(), 1);
    let before = read(&to, &Source::Local { name: kept[0].name.clone() }).expect("opened");
    take(&to, &before, RestoreMode::Replace);
    assert!(dump(&to.vault).iter().any(|line| line.contains("Gone after")));
}

#[test]
fn what_does_not_open_says_why_and_touches_nothing() {
    let house = fixture();
    everything(&house, "Ibis");
    let before = dump(&house.vault);
    let path = backup_of(&house);
    let refused = |source: Source| read(&house, &source).expect_err("refused");
    assert_eq!(
        refused(backup_source(&path, "another one")),
        NearerError::invalid("passphrase", Reason::WrongPassphrase)
    );
    assert_eq!(refused(backup_source(Path::new("/nowhere/b.age"), "x")), NearerError::not_found("file"));
    let whole = fs::read(&path).expect("readable");
    let other = house.folder.path().join("other");
    let changed = |bytes: &[u8]| {
        fs::write(&other, bytes).expect("written");
        refused(backup_source(&other, PASSPHRASE))
    };
    assert_eq!(changed(b""), NearerError::invalid("backup", Reason::NotABackup));
    assert_eq!(changed(b"something else entirely"), NearerError::invalid("backup", Reason::NotABackup));
    let damaged = NearerError::invalid("backup", Reason::DamagedFile);
    assert_eq!(changed(&whole[..whole.len() - 1]), damaged);
    assert_eq!(changed(&whole[..whole.len() / 2]), damaged);
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 4;
    assert_eq!(changed(&flipped), damaged);
    assert_eq!(dump(&house.vault), before);
    let short = write_backup(&house.vault, &other, "short", &Errand::quiet()).expect_err("refused");
    assert_eq!(short, NearerError::invalid("passphrase", Reason::TooShort { least: 10 }));
}

#[test]
fn a_database_of_somebody_else_s_is_not_let_in() {
    let house = fixture();
    let path = house.folder.path().join("made-up.age");
    let pack = |sql: &str, base: bool| {
        let payload = payload::empty().expect("memory");
        if base {
            payload::migrate(&payload, &SCHEMA, 0, SCHEMA.latest()).expect("migrated");
            for derived in SCHEMA.derived {
                payload.execute_batch(&format!("DROP TABLE IF EXISTS {derived}")).expect("dropped");
            }
        }
        payload.execute_batch(sql).expect("made up");
        let mut payload = payload;
        let bytes = payload.serialize(rusqlite::MAIN_DB).expect("bytes");
        let seal =
            sealing::Seal::Passphrase(crate::passphrase::new_passphrase(PASSPHRASE).expect("good enough"));
        let closed = sealing::close(seal).expect("closed");
        sealing::seal(&path, closed, |out| Ok(out.write_all(&bytes)?)).expect("sealed");
        read(&house, &backup_source(&path, PASSPHRASE)).map(|_| ())
    };
    let foreign = Err(NearerError::invalid("backup", Reason::NotABackup));
    assert_eq!(pack("CREATE TABLE notes (text)", false), foreign);
    assert_eq!(pack("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END", true), foreign);
    assert_eq!(pack("CREATE VIEW v AS SELECT 1", true), foreign);
    let newer = SCHEMA.latest() + 1;
    assert_eq!(
        pack(&format!("PRAGMA user_version = {newer}"), true),
        Err(NearerError::TooNew { found: newer, known: SCHEMA.latest() })
    );
    let dangling = "INSERT INTO entry_tag (entry, tag) VALUES (77, 78)";
    assert_eq!(pack(dangling, true), Err(NearerError::invalid("backup", Reason::DamagedFile)));
    assert_eq!(pack("INSERT INTO device (id, made_at) VALUES (randomblob(16), 1)", true), Ok(()));
}

#[test]
fn the_app_s_own_backups_are_daily_after_a_change_and_five() {
    let house = fixture();
    let folder = house.folder.path();
    let keep = || keep_up(&house.vault, &Errand::quiet()).expect("kept up");
    act(&house, &Deed::Person("Sam".to_owned()));
    assert!(keep());
    act(&house, &Deed::Person("Kim".to_owned()));
    assert!(!keep(), "one a day");
    house.clock.advance(DAY_MS);
    assert!(keep());
    house.clock.advance(DAY_MS);
    assert!(!keep(), "nothing changed");
    for day in 0..6 {
        act(&house, &Deed::Plan(format!("plan {day}")));
        assert!(keep());
        house.clock.advance(DAY_MS);
    }
    let list = local_backups(folder).expect("a list");
    assert_eq!(list.len(), 5);
    assert!(list.windows(2).all(|pair| pair[0].day > pair[1].day));
    // A clock that was put back keeps nothing from being backed up.
    house.clock.advance(-30 * DAY_MS);
    act(&house, &Deed::Plan("earlier".to_owned()));
    assert!(keep());
    for name in ["../vault.db", "000001_2026-11-24_1.age/..", "vault.db", ""] {
        let refused = read(&house, &Source::Local { name: name.to_owned() }).expect_err("refused");
        assert_eq!(refused, NearerError::not_found("backup"), "{name}");
    }
}

fn clock_of(house: &Fixture) -> Arc<dyn Clock> {
    Arc::clone(&house.clock) as Arc<dyn Clock>
}

#[test]
fn a_lost_key_store_loses_no_backup_where_there_is_a_recovery_passphrase() {
    let house = fixture();
    everything(&house, "Ibis");
    let folder = house.folder.path();
    set_recovery(&house.vault, PASSPHRASE, &Errand::quiet()).expect("set");
    assert!(has_recovery(folder));
    assert!(!keep_up(&house.vault, &Errand::quiet()).expect("kept up"), "one was made with the passphrase");
    let before = said(&house.vault);
    house.vault.close();

    let new_phone = MemoryKeyStore::default();
    let opened = || House::open(&Folders::within(folder), &new_phone, clock_of(&house), Arc::clone(&CONTENT));
    let refused = opened().expect_err("no key");
    assert_eq!(refused, NearerError::KeyMissing);
    let name = local_backups(folder).expect("a list")[0].name.clone();
    let go = |passphrase: &str| {
        let source = Source::LocalRecovered { name: name.clone(), passphrase: passphrase.to_owned() };
        let (clock, content) = (clock_of(&house), Arc::clone(&CONTENT));
        House::recover(&Folders::within(folder), &new_phone, clock, content, &source, &Errand::quiet())
    };
    let untouched = fs::read(folder.join("vault.db")).expect("readable");
    assert_eq!(
        go("a wrong one").expect_err("wrong"),
        NearerError::invalid("passphrase", Reason::WrongPassphrase)
    );
    assert_eq!(fs::read(folder.join("vault.db")).expect("readable"), untouched);
    let vault = go(PASSPHRASE).expect("recovered").vault;
    assert_eq!(said(&vault), before);
    vault.close();
    let aside = fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .find(|entry| entry.file_name().to_string_lossy().starts_with("aside-"));
    let aside = aside.expect("the old vault is kept").path().join("vault.db");
    assert_eq!(fs::read(aside).expect("readable"), untouched);
    // What was sealed to the lost key's identity still opens with the passphrase.
    let source = Source::LocalRecovered { name, passphrase: PASSPHRASE.to_owned() };
    open_source(folder, &source, || Err(NearerError::KeyMissing), &SCHEMA).expect("opens later, too");
}

#[test]
fn a_damaged_vault_comes_back_from_the_app_s_own_backup_with_the_key() {
    let house = fixture();
    everything(&house, "Ibis");
    assert!(keep_up(&house.vault, &Errand::quiet()).expect("kept up"));
    let before = said(&house.vault);
    house.vault.close();
    let folder = house.folder.path();
    let mut bytes = fs::read(folder.join("vault.db")).expect("readable");
    bytes[100] ^= 1;
    fs::write(folder.join("vault.db"), bytes).expect("damaged");
    let name = local_backups(folder).expect("a list")[0].name.clone();
    let (clock, content, source) = (clock_of(&house), Arc::clone(&CONTENT), Source::Local { name });
    let recovered =
        House::recover(&Folders::within(folder), &house.keys, clock, content, &source, &Errand::quiet());
    assert_eq!(said(&recovered.expect("recovered").vault), before);
}

#[derive(Debug)]
struct Watching {
    told: Mutex<Vec<u8>>,
    stop_at: u8,
}

impl ProgressObserver for Watching {
    fn reached(&self, percent: u8) -> Result<bool, ProgressError> {
        self.told.lock().push(percent);
        Ok(percent < self.stop_at)
    }
}

/// Waits for what another thread does, however busy the machine is.
fn until(done: impl Fn() -> bool) {
    while !done() {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
}

#[test]
fn a_work_that_is_given_up_leaves_nothing() {
    let house = fixture();
    everything(&house, "Ibis");
    let folder = house.folder.path();
    let errand = Errand::watched(Arc::new(Watching { told: Mutex::default(), stop_at: 0 })).expect("watched");
    until(|| errand.reached(0, 1).is_err());
    let path = folder.join("given-up.age");
    let given_up = write_backup(&house.vault, &path, PASSPHRASE, &errand).expect_err("given up");
    assert_eq!(given_up, NearerError::Cancelled);
    assert!(!path.exists() && !path.with_extension("part").exists());
    assert_eq!(write_document(&house.vault, &path, &errand), Err(NearerError::Cancelled));
    assert!(!path.exists() && !path.with_extension("part").exists());
    let whole = backup_of(&house);
    let incoming = read(&house, &backup_source(&whole, PASSPHRASE)).expect("opened");
    let before = dump(&house.vault);
    for mode in [RestoreMode::Replace, RestoreMode::Merge] {
        let given_up = restore(&house.vault, &CONTENT.feelings, &incoming, mode, &errand);
        assert_eq!(given_up, Err(NearerError::Cancelled));
        assert_eq!(dump(&house.vault), before);
    }
}

#[test]
fn progress_is_told_in_order_and_to_its_end() {
    let house = fixture();
    everything(&house, "Ibis");
    let watching = Arc::new(Watching { told: Mutex::default(), stop_at: 101 });
    let errand = Errand::watched(Arc::clone(&watching) as Arc<dyn ProgressObserver>).expect("watched");
    write_backup(&house.vault, &house.folder.path().join("b.age"), PASSPHRASE, &errand).expect("a backup");
    until(|| watching.told.lock().last() == Some(&100));
    assert!(watching.told.lock().is_sorted(), "{watching:?}");
}

#[test]
fn no_key_is_asked_for_where_none_is_needed() {
    #[derive(Debug)]
    struct Never;
    impl KeyStore for Never {
        fn load(&self, _: KeySlot) -> Result<Option<Vec<u8>>, crate::vault::KeyStoreError> {
            panic!("asked")
        }
        fn save(&self, _: KeySlot, _: Vec<u8>) -> Result<(), crate::vault::KeyStoreError> {
            panic!("asked")
        }
        fn delete(&self, _: KeySlot) -> Result<(), crate::vault::KeyStoreError> {
            panic!("asked")
        }
    }
    let house = fixture();
    let path = backup_of(&house);
    let source = backup_source(&path, PASSPHRASE);
    open_source(
        house.folder.path(),
        &source,
        || crate::vault::lost_identities(house.folder.path(), &Never),
        &SCHEMA,
    )
    .expect("opened");
    assert!(!house.folder.path().join(RECOVERY).exists() && !house.folder.path().join(BACKUPS).exists());
}

#[test]
fn what_is_too_large_is_refused_before_it_is_read() {
    let too_large = NearerError::invalid("backup", Reason::FileTooLarge { most_mb: 900 });
    let never = std::io::empty();
    assert_eq!(Incoming::read(never, 900_000_001, &SCHEMA, &|| true).expect_err("refused"), too_large);
    let house = fixture();
    let path = house.folder.path().join("sparse.json");
    fs::File::create(&path).and_then(|file| file.set_len(900_000_001)).expect("a sparse file");
    assert_eq!(read(&house, &document_source(&path)).expect_err("refused"), too_large);
}
