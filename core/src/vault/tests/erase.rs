use super::{Refusing, open, write_marked};
use crate::backup::{keep_up, set_recovery};
use crate::errand::Errand;
use crate::error::NearerError;
use crate::fixture::fixture;
use crate::vault::{Erased, Folders, KeyStoreError, erase};
use std::fs;

#[test]
fn erasing_leaves_nothing_of_ours() {
    let house = fixture();
    write_marked(&house);
    let folder = house.folder.path();
    assert!(keep_up(&house.vault, &Errand::quiet()).expect("a backup"));
    set_recovery(&house.vault, "four words make it", &Errand::quiet()).expect("set");
    assert_eq!(erase(&house.folders(), &house.keys), Err(NearerError::Busy), "not while it is open");
    house.vault.close();
    fs::create_dir(folder.join("aside-1")).expect("made");
    fs::write(folder.join("aside-1/vault.db"), b"an old one").expect("written");
    fs::write(folder.join("somebody-else-s"), b"left alone").expect("written");
    let erased = erase(&house.folders(), &house.keys).expect("erased");
    assert_eq!(erased, Erased { key_left: false, files_left: Vec::new() });
    let mut left: Vec<_> = fs::read_dir(folder).expect("a folder").flatten().map(|e| e.file_name()).collect();
    left.sort();
    assert_eq!(left, ["shared", "somebody-else-s"]);
    assert_eq!(fs::read_dir(house.folders().shared()).expect("a folder").count(), 0);
    let fresh = open(folder, &house.keys).expect("a fresh vault");
    assert_eq!(fresh.read(crate::person::all).expect("read"), Vec::new());
}

#[test]
fn what_can_t_be_removed_is_named_and_the_rest_goes() {
    let house = fixture();
    write_marked(&house);
    house.vault.close();
    let erased = erase(&house.folders(), &Refusing(KeyStoreError::Locked)).expect("erased");
    assert_eq!(erased, Erased { key_left: true, files_left: Vec::new() });
    assert!(!house.folder.path().join("vault.db").exists());
    let nowhere = house.folder.path().join("nowhere");
    let erased = erase(&Folders::within(&nowhere), &house.keys).expect("nothing to erase");
    assert_eq!(erased, Erased { key_left: false, files_left: Vec::new() });
}
