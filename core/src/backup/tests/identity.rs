//! What is sealed opens with today's keys and passphrase, and nothing new with those of before.

use super::*;
use crate::backup::sealing::{self, Seal};
use crate::time::Moment;
use crate::vault::{IDENTITY, INBOX, Id, RECIPIENT, lost_identities};
use crate::{capture, person};
use age::secrecy::{ExposeSecret, SecretString};
use std::collections::BTreeSet;

const BEFORE: &str = "an old one of five words";
const AFTER: &str = "newer words for the same";

/// Changes something, a day later, and backs it up. Gives the backup's name.
fn backed_up(house: &Fixture) -> String {
    house.clock.advance(DAY_MS);
    act(house, &Deed::Plan("another day".to_owned()));
    assert!(keep_up(&house.vault, &Errand::quiet()).expect("kept up"));
    local_backups(house.folder.path()).expect("a list")[0].name.clone()
}

fn set(house: &Fixture, passphrase: &str) {
    set_recovery(&house.vault, passphrase, &Errand::quiet()).expect("set");
}

fn opens_with(folder: &Path, name: &str, passphrase: &str) -> bool {
    let source = Source::LocalRecovered { name: name.to_owned(), passphrase: passphrase.to_owned() };
    open_source(folder, &source, || Err(NearerError::KeyMissing), &SCHEMA).is_ok()
}

fn opens_with_key(house: &Fixture, name: &str) -> bool {
    read(house, &Source::Local { name: name.to_owned() }).is_ok()
}

fn files(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn after_a_new_recovery_passphrase_nothing_new_opens_with_the_old_one() {
    let house = fixture();
    let folder = house.folder.path();
    act(&house, &Deed::Plan("a day".to_owned()));
    set(&house, BEFORE);
    let first = backed_up(&house);
    let old_file = fs::read(folder.join(RECOVERY)).expect("readable");
    let old_identities = house.vault.identities().expect("identities");
    set(&house, AFTER);
    let at_once = local_backups(folder).expect("a list")[0].name.clone();
    let second = backed_up(&house);
    for new in [&at_once, &second] {
        assert!(opens_with(folder, new, AFTER) && !opens_with(folder, new, BEFORE));
        let path = folder.join(BACKUPS).join(new);
        assert!(!old_identities.iter().any(|old| sealing::is_sealed_to(&path, old)));
    }
    // What was sealed before opens with what opened it then, and with the key.
    assert!(opens_with(folder, &first, BEFORE) && opens_with_key(&house, &first));
    assert!(opens_with_key(&house, &second));
    // Also somebody who kept the old file opens nothing new with it.
    fs::write(folder.join(RECOVERY), old_file).expect("put back");
    assert!(!opens_with(folder, &second, BEFORE));
}

#[test]
fn after_a_change_of_keys_nothing_new_opens_with_the_old_one() {
    let house = fixture();
    let folder = house.folder.path();
    act(&house, &Deed::Plan("a day".to_owned()));
    set(&house, BEFORE);
    let first = backed_up(&house);
    let kept = tempfile::TempDir::new().expect("a folder");
    fs::copy(folder.join(IDENTITY), kept.path().join(IDENTITY)).expect("copied");
    let old_keys = MemoryKeyStore::default();
    let old = house.keys.load(KeySlot::Current).expect("loaded").expect("a key");
    old_keys.save(KeySlot::Current, old).expect("saved");
    house.vault.rekey(&house.keys).expect("changed");
    let second = backed_up(&house);
    let path = |name: &str| folder.join(BACKUPS).join(name);
    let stolen = lost_identities(kept.path(), &old_keys).expect("what the old key opened");
    assert!(stolen.iter().any(|old| sealing::is_sealed_to(&path(&first), old)));
    assert!(!stolen.iter().any(|old| sealing::is_sealed_to(&path(&second), old)));
    assert_eq!(lost_identities(folder, &old_keys).err(), Some(NearerError::KeyMissing));
    assert!(opens_with_key(&house, &first) && opens_with_key(&house, &second));
    // The recovery passphrase is no part of the key: it goes on.
    assert!(has_recovery(folder) && opens_with(folder, &second, BEFORE));
}

#[test]
fn what_is_former_goes_with_the_last_backup_that_needs_it() {
    let house = fixture();
    let folder = house.folder.path();
    act(&house, &Deed::Plan("a day".to_owned()));
    set(&house, BEFORE);
    set(&house, AFTER);
    house.vault.rekey(&house.keys).expect("changed");
    let aside = || files(folder).into_iter().filter(|name| name.starts_with("recovery.age.")).count();
    for left in (1..=5).rev() {
        assert!(house.vault.identities().expect("identities").len() > 1, "{left} left");
        assert_eq!(aside(), 1, "{left} left");
        backed_up(&house);
    }
    assert_eq!(house.vault.identities().expect("identities").len(), 1);
    assert_eq!(aside(), 0);
    let newest = local_backups(folder).expect("a list")[0].name.clone();
    assert!(opens_with(folder, &newest, AFTER) && opens_with_key(&house, &newest));
}

/// As a version before this one left it: one identity, and the same one under the passphrase.
fn as_it_was_before(house: &Fixture) {
    let identity = house.vault.identities().expect("identities").remove(0);
    let closed = sealing::close(Seal::Passphrase(SecretString::from(BEFORE))).expect("closed");
    sealing::seal(&house.folder.path().join(RECOVERY), closed, |out| {
        Ok(out.write_all(identity.to_string().expose_secret().as_bytes())?)
    })
    .expect("sealed");
}

#[test]
fn a_recovery_file_of_an_earlier_version_opens_what_it_opened_and_nothing_after_a_change() {
    let changes: [fn(&Fixture); 2] =
        [|house| set(house, AFTER), |house| house.vault.rekey(&house.keys).expect("changed")];
    for change in changes {
        let house = fixture();
        let folder = house.folder.path();
        as_it_was_before(&house);
        let first = backed_up(&house);
        assert!(has_recovery(folder) && opens_with(folder, &first, BEFORE));
        change(&house);
        let second = backed_up(&house);
        assert!(opens_with(folder, &first, BEFORE), "it still opens what it opened");
        assert!(!opens_with(folder, &second, BEFORE));
        assert_eq!(has_recovery(folder), opens_with(folder, &second, AFTER), "what is said is so");
    }
}

#[test]
fn a_new_passphrase_that_was_cut_short_leaves_backups_that_open() {
    let house = fixture();
    let folder = house.folder.path();
    act(&house, &Deed::Plan("a day".to_owned()));
    set(&house, BEFORE);
    // As far as the step before the files change places.
    let fresh = age::x25519::Identity::generate();
    let closed = sealing::close(Seal::Passphrase(SecretString::from(AFTER))).expect("closed");
    sealing::seal(&folder.join("recovery.age.fresh"), closed, |out| {
        Ok(out.write_all(fresh.to_string().expose_secret().as_bytes())?)
    })
    .expect("sealed");
    house.vault.add_recovery(fresh.to_public()).expect("added");
    let between = backed_up(&house);
    assert!(opens_with(folder, &between, BEFORE) && has_recovery(folder));
    // As far as the step after.
    crate::vault::put_aside(folder, RECOVERY).expect("put aside");
    assert!(opens_with(folder, &between, BEFORE) && !has_recovery(folder));
    set(&house, AFTER);
    let after = backed_up(&house);
    assert!(opens_with(folder, &after, AFTER) && !opens_with(folder, &after, BEFORE));
}

#[test]
fn a_stranger_s_public_half_is_replaced_and_said() {
    let mut house = fixture();
    let file = house.folders().shared().join(RECIPIENT);
    assert!(!house.vault.met_a_stranger());
    let ours = house.vault.recipients().expect("recipients")[0].to_string();
    fs::write(&file, age::x25519::Identity::generate().to_public().to_string()).expect("exchanged");
    house.reopen();
    assert!(house.vault.met_a_stranger());
    assert_eq!(house.vault.recipients().expect("recipients")[0].to_string(), ours);
    let written = fs::read_to_string(&file).expect("readable");
    assert_eq!(written.trim_end(), ours, "captures are sealed to us again");
    house.reopen();
    assert!(!house.vault.met_a_stranger());
}

/// A phone that ended between the two files of a change: what is sealed to the former one opens.
#[test]
fn a_former_identity_of_ours_is_no_stranger() {
    let mut house = fixture();
    let file = house.folders().shared().join(RECIPIENT);
    let former = fs::read(&file).expect("readable");
    house.vault.rekey(&house.keys).expect("changed");
    assert_ne!(fs::read(&file).expect("readable"), former, "what is new is sealed to a new identity");
    fs::write(&file, &former).expect("put back");
    house.reopen();
    assert!(!house.vault.met_a_stranger());
    assert_ne!(fs::read(&file).expect("readable"), former);
}

#[test]
fn what_was_captured_before_a_change_of_keys_is_filed_after_it() {
    let house = fixture();
    let now = Moment { ms: crate::fixture::NOON_MS, zone: "Europe/Berlin".to_owned() };
    let draft = journal::EntryDraft { text: "captured".to_owned(), ..journal::EntryDraft::default() };
    let captured = capture::Captured::Entry { draft };
    capture::leave(house.folders().shared(), Some(Id::new(1)), &now, captured).expect("left");
    house.vault.rekey(&house.keys).expect("changed");
    backed_up(&house);
    assert!(house.vault.identities().expect("identities").len() > 1, "kept for what waits in the inbox");
    assert_eq!(capture::file_inbox(&house.vault, &CONTENT).expect("filed").filed, 1);
    backed_up(&house);
    assert_eq!(house.vault.identities().expect("identities").len(), 1);
}

#[test]
fn a_backup_that_was_sealed_as_a_keyboard_wrote_it_opens_as_another_one_writes_it() {
    let house = fixture();
    act(&house, &Deed::Plan("a day".to_owned()));
    let path = house.folder.path().join("old.age");
    for sealed in ["cafe\u{301} ventana luna", "caf\u{e9} ventana luna ", "caf\u{e9} ventana luna\n"] {
        let seal = Seal::Passphrase(SecretString::from(sealed));
        crate::backup::write::seal_vault(&house.vault, &path, seal, &Errand::quiet()).expect("a backup");
        for typed in ["caf\u{e9} ventana luna", "cafe\u{301} ventana luna", " caf\u{e9} ventana luna "] {
            read(&house, &backup_source(&path, typed))
                .unwrap_or_else(|e| panic!("{sealed:?} {typed:?}: {e:?}"));
        }
        let refused = read(&house, &backup_source(&path, "cafe ventana luna")).expect_err("another one");
        assert_eq!(refused, NearerError::invalid("passphrase", Reason::WrongPassphrase));
    }
}

#[cfg(unix)]
#[test]
fn all_files_are_their_owner_s_alone_and_no_link_is_followed() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let above = tempfile::TempDir::new().expect("a folder");
    let (folder, elsewhere) = (above.path().join("new/vault"), above.path().join("elsewhere"));
    fs::write(&elsewhere, b"left alone").expect("written");
    let keys = MemoryKeyStore::default();
    let clock: Arc<dyn Clock> = Arc::new(crate::time::FixedClock::new(crate::fixture::NOON_MS, "UTC"));
    let vault =
        House::open(&Folders::within(&folder), &keys, clock, Arc::clone(&CONTENT)).expect("opens").vault;
    vault.write(|tx| person::add(tx, "Sam", None)).expect("written");
    for name in ["vault.identity.new", "vault.meta.new", "recovery.age.part"] {
        symlink(&elsewhere, folder.join(name)).expect("linked");
    }
    set_recovery(&vault, AFTER, &Errand::quiet()).expect("set");
    vault.rekey(&keys).expect("changed");
    let now = Moment { ms: crate::fixture::NOON_MS, zone: "UTC".to_owned() };
    let draft = journal::EntryDraft { text: "captured".to_owned(), ..journal::EntryDraft::default() };
    capture::leave(Folders::within(&folder).shared(), None, &now, capture::Captured::Entry { draft })
        .expect("left");
    assert_eq!(fs::read(&elsewhere).expect("readable"), b"left alone");
    let mut seen = 0;
    let shared = folder.join("shared");
    for inside in [folder.clone(), folder.join(BACKUPS), shared.clone(), shared.join(INBOX)] {
        let rights = |path: &Path| fs::symlink_metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(rights(&inside), 0o700, "{}", inside.display());
        for entry in fs::read_dir(&inside).expect("a folder").flatten().filter(|entry| entry.path().is_file())
        {
            assert_eq!(rights(&entry.path()), 0o600, "{}", entry.path().display());
            seen += 1;
        }
    }
    assert!(seen >= 7, "{seen}");
    assert_eq!(fs::metadata(above.path().join("new")).expect("there").permissions().mode() & 0o777, 0o700);
}
