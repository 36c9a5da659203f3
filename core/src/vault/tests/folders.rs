use super::{MARKED, bytes, open, write_marked};
use crate::backup::{keep_up, local_backups, set_recovery};
use crate::capture::{self, Captured};
use crate::errand::Errand;
use crate::error::{NearerError, Reason};
use crate::fixture::{CONTENT, Fixture, NOON_MS, dump, fixture};
use crate::house::House;
use crate::journal::EntryDraft;
use crate::time::{Clock, FixedClock, Moment};
use crate::vault::folders::moves;
use crate::vault::{FILE, Folders, INBOX, RECIPIENT, SNAPSHOT};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// A vault as earlier versions left it, everything in one folder: killed after its last word, so that some of it
/// stands in the WAL alone, with backups, a recovery passphrase and something in the inbox.
struct Before {
    house: Fixture,
    folder: TempDir,
    rows: Vec<String>,
}

fn before() -> Before {
    let house = fixture();
    assert!(keep_up(&house.vault, &Errand::quiet()).expect("a backup"));
    set_recovery(&house.vault, "four words make it", &Errand::quiet()).expect("set");
    leave(house.folders().shared(), "captured");
    write_marked(&house);
    let folder = TempDir::new().expect("a folder");
    for (from, name) in
        [(house.folder.path().to_path_buf(), "backups"), (house.folders().shared().to_path_buf(), INBOX)]
    {
        fs::create_dir(folder.path().join(name)).expect("made");
        for (file, body) in bytes(&from.join(name)) {
            fs::write(folder.path().join(name).join(file), body).expect("copied");
        }
    }
    for (name, body) in bytes(house.folder.path()) {
        fs::write(folder.path().join(name), body).expect("copied");
    }
    assert!(fs::metadata(folder.path().join("vault.db-wal")).expect("a WAL").len() > 0);
    fs::write(folder.path().join(SNAPSHOT), "{}").expect("written");
    let rows = dump(&house.vault);
    Before { house, folder, rows }
}

fn leave(shared: &Path, text: &str) {
    let now = Moment { ms: NOON_MS, zone: "Europe/Berlin".to_owned() };
    let draft = EntryDraft { text: text.to_owned(), ..EntryDraft::default() };
    capture::leave(shared, None, &now, Captured::Entry { draft }).expect("left");
}

fn house_of(before: &Before, folders: &Folders) -> House {
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin"));
    House::open(folders, &before.house.keys, clock, Arc::clone(&CONTENT)).expect("opens")
}

fn of(private: &Path, shared: &Path) -> Folders {
    let text = |path: &Path| path.to_string_lossy().into_owned();
    Folders { private: text(private), shared: text(shared) }
}

/// All is there that was, each thing where it belongs.
fn is_whole(before: &Before, folders: &Folders) {
    let house = house_of(before, folders);
    let rows = dump(&house.vault);
    // The clock goes on at each opening.
    let kept = |row: &&String| !row.starts_with("vault_state: ");
    let missing: Vec<&String> = before.rows.iter().filter(kept).filter(|row| !rows.contains(row)).collect();
    assert_eq!(missing, Vec::<&String>::new());
    assert!(rows.iter().any(|row| row.contains("captured")), "what lay in the inbox was filed");
    assert!(!house.vault.met_a_stranger());
    let names = |folder: &Path| {
        local_backups(folder).expect("a list").into_iter().map(|backup| backup.name).collect::<Vec<_>>()
    };
    assert_eq!(names(folders.private()), names(before.house.folder.path()));
    assert!(crate::backup::has_recovery(folders.private()));
    let shared = bytes(folders.shared());
    assert_eq!(shared.keys().collect::<Vec<_>>(), [RECIPIENT, SNAPSHOT]);
    assert!(!folders.private().join(SNAPSHOT).exists() && !folders.private().join(INBOX).exists());
    house.vault.close();
}

#[test]
fn what_lay_in_one_folder_is_parted_whichever_of_the_two_it_is() {
    for is_private in [true, false] {
        let before = before();
        let other = TempDir::new().expect("a folder");
        let (private, shared) = match is_private {
            true => (before.folder.path().to_path_buf(), other.path().join("shared")),
            false => (other.path().join("vault"), before.folder.path().to_path_buf()),
        };
        is_whole(&before, &of(&private, &shared));
    }
}

#[test]
fn a_kill_between_any_two_moves_leaves_a_vault_that_opens_whole() {
    let other = TempDir::new().expect("a folder");
    let all = moves(other.path(), before().folder.path(), 0).expect("moves").len();
    assert!(all > 5, "{all}");
    for done in 0..all {
        let before = before();
        let other = TempDir::new().expect("a folder");
        let (private, shared) = (other.path(), before.folder.path());
        for one in moves(private, shared, 0).expect("moves").iter().take(done) {
            one.do_it().expect("moved");
        }
        assert_eq!(private.join(FILE).exists(), done == all, "the vault's file comes last");
        is_whole(&before, &of(private, shared));
    }
}

/// A share sheet may be the first to run after an update.
#[test]
fn what_is_captured_before_the_first_opening_is_sealed_by_the_old_identity_and_filed() {
    let before = before();
    let other = TempDir::new().expect("a folder");
    leave(before.folder.path(), "shared meanwhile");
    let folders = of(other.path(), before.folder.path());
    let house = house_of(&before, &folders);
    assert!(dump(&house.vault).iter().any(|row| row.contains("shared meanwhile")));
}

#[test]
fn of_two_vaults_the_private_one_is_opened_and_the_other_one_kept() {
    let before = before();
    let other = fixture();
    let folders = of(other.folder.path(), before.folder.path());
    other.vault.close();
    let stranger = bytes(before.folder.path());
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin"));
    let house = House::open(&folders, &other.keys, clock, Arc::clone(&CONTENT)).expect("opens");
    assert!(dump(&house.vault).iter().all(|row| !row.contains(MARKED)));
    let kept = bytes(&other.folder.path().join(format!("aside-{NOON_MS}")));
    assert_eq!(kept.get(FILE), stranger.get(FILE));
    assert_eq!(kept.get("vault.db-wal"), stranger.get("vault.db-wal"));
}

#[test]
fn one_folder_can_t_be_both() {
    let house = fixture();
    house.vault.close();
    let folder = house.folder.path();
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin"));
    let refused = House::open(&of(folder, &folder.join(".")), &house.keys, clock, Arc::clone(&CONTENT));
    assert_eq!(refused.expect_err("refused"), NearerError::invalid("folders", Reason::AlreadyThere));
    open(folder, &house.keys).expect("opens as before");
}

#[cfg(unix)]
#[test]
fn a_link_among_them_is_left_alone() {
    let before = before();
    let elsewhere = TempDir::new().expect("a folder");
    fs::write(elsewhere.path().join("file"), "left alone").expect("written");
    let link = before.folder.path().join("vault.linked");
    std::os::unix::fs::symlink(elsewhere.path(), &link).expect("linked");
    let other = TempDir::new().expect("a folder");
    house_of(&before, &of(other.path(), before.folder.path())).vault.close();
    assert!(link.is_symlink() && !other.path().join("vault.linked").exists());
    assert_eq!(fs::read(elsewhere.path().join("file")).expect("there"), b"left alone");
}
