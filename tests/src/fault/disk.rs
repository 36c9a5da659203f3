//! What a disk may hold when power goes.
//!
//! Sure is only what was synced: a file's bytes and length since its own fsync, names since the fsync of
//! their folder. Of everything later any part may have reached the disk, in any order: a write whole,
//! torn at sectors, or not at all. Syncing a file does not make its name sure, as POSIX has it.

use super::chance::Chance;
use super::record::{Call, Record};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::rc::Rc;

const SECTOR: usize = 512;

/// How much of what was not sure is there after the power loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Nothing,
    /// Each change or none of it.
    Some,
    /// Each sector of each write or not.
    Torn,
    /// As after a kill: the disk's cache was written out.
    Everything,
}

#[derive(Debug, Clone, Default)]
struct OneFile {
    sure: Vec<u8>,
    later: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Change {
    Write { offset: usize, data: Rc<[u8]> },
    Resize(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    File(usize),
    Folder,
}

/// A change of names, sure once `folder` is synced.
#[derive(Debug, Clone)]
struct Naming {
    folder: PathBuf,
    from: Option<PathBuf>,
    to: Option<(PathBuf, Named)>,
}

#[derive(Debug, Clone)]
pub struct Disk {
    base: PathBuf,
    files: Vec<OneFile>,
    by_inode: HashMap<u64, usize>,
    /// What a path stands for now, synced or not.
    now: BTreeMap<PathBuf, Named>,
    sure: BTreeMap<PathBuf, Named>,
    later: Vec<Naming>,
}

impl Disk {
    /// The disk as it is, with everything on it sure.
    pub fn of(base: &Path) -> Self {
        let mut disk = Disk {
            base: base.to_owned(),
            files: Vec::new(),
            by_inode: HashMap::new(),
            now: BTreeMap::new(),
            sure: BTreeMap::new(),
            later: Vec::new(),
        };
        disk.take_in(base);
        disk.sure = disk.now.clone();
        disk
    }

    fn take_in(&mut self, folder: &Path) {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                self.now.insert(path.clone(), Named::Folder);
                self.take_in(&path);
            } else {
                let inode = entry.metadata().expect("a file").ino();
                let file = self.new_file(inode, fs::read(&path).expect("readable"));
                self.now.insert(path, Named::File(file));
            }
        }
    }

    fn new_file(&mut self, inode: u64, sure: Vec<u8>) -> usize {
        self.files.push(OneFile { sure, later: Vec::new() });
        self.by_inode.insert(inode, self.files.len() - 1);
        self.files.len() - 1
    }

    /// Takes in what the child did next.
    pub fn follow(&mut self, record: &Record) {
        let path = &record.path;
        let file = self.by_inode.get(&record.inode).copied();
        match record.call {
            Call::Create => {
                let made = self.new_file(record.inode, Vec::new());
                self.name(None, Some((path, Named::File(made))));
            }
            Call::MakeFolder => self.name(None, Some((path, Named::Folder))),
            Call::Remove => self.name(Some(path), None),
            Call::Rename | Call::Link => {
                if let Some(named) = self.now.get(path).copied() {
                    let from = (record.call == Call::Rename).then_some(path.as_path());
                    self.name(from, Some((&record.second_path(), named)));
                }
            }
            Call::Write => {
                let file = &mut self.files[file.expect("a file that was opened before us or created")];
                file.later.push(Change::Write { offset: record.offset, data: record.data.as_slice().into() });
            }
            Call::Resize => {
                let file = &mut self.files[file.expect("a file that was opened before us or created")];
                file.later.push(Change::Resize(record.offset));
            }
            Call::Sync => {
                let file = &mut self.files[file.expect("a file that was opened before us or created")];
                for change in std::mem::take(&mut file.later) {
                    change.make(&mut file.sure, |_| true);
                }
            }
            Call::SyncFolder => {
                let (sure, later) =
                    std::mem::take(&mut self.later).into_iter().partition(|naming| naming.folder == *path);
                self.later = later;
                let sure: Vec<Naming> = sure;
                sure.iter().for_each(|naming| naming.make(&mut self.sure));
            }
            Call::Acknowledge | Call::Elsewhere | Call::Stream | Call::Hint | Call::Failed => {}
        }
    }

    fn name(&mut self, from: Option<&Path>, to: Option<(&Path, Named)>) {
        // A move between folders counts as one of the folder it ends in.
        let at = to.map(|(path, _)| path).or(from).and_then(Path::parent).unwrap_or(&self.base);
        let naming = Naming {
            folder: at.to_owned(),
            from: from.map(Path::to_owned),
            to: to.map(|(path, named)| (path.to_owned(), named)),
        };
        naming.make(&mut self.now);
        self.later.push(naming);
    }

    /// Writes into an empty folder what a disk may hold when power goes now.
    pub fn after_power_loss(&self, into: &Path, names: Kept, bytes: Kept, chance: &mut Chance) {
        let mut left = self.sure.clone();
        for naming in &self.later {
            if names.keeps(chance) {
                naming.make(&mut left);
            }
        }
        for (path, named) in left {
            let new = into.join(path.strip_prefix(&self.base).expect("inside"));
            // A file whose folder's name was lost is lost with it.
            if !new.parent().is_some_and(Path::exists) || path.to_string_lossy().ends_with("-shm") {
                continue;
            }
            match named {
                Named::Folder => fs::create_dir(new).expect("made"),
                Named::File(file) => {
                    fs::write(new, self.files[file].after_power_loss(bytes, chance)).expect("written");
                }
            }
        }
    }
}

impl OneFile {
    fn after_power_loss(&self, kept: Kept, chance: &mut Chance) -> Vec<u8> {
        let mut left = self.sure.clone();
        for change in &self.later {
            if kept == Kept::Torn {
                change.make(&mut left, |_| chance.coin());
            } else if kept.keeps(chance) {
                change.make(&mut left, |_| true);
            }
        }
        left
    }
}

impl Kept {
    fn keeps(self, chance: &mut Chance) -> bool {
        match self {
            Kept::Nothing => false,
            Kept::Some | Kept::Torn => chance.coin(),
            Kept::Everything => true,
        }
    }
}

impl Change {
    /// Makes the change in those sectors that `reached` says yes to.
    fn make(&self, bytes: &mut Vec<u8>, mut reached: impl FnMut(usize) -> bool) {
        match self {
            Change::Resize(size) => {
                if reached(size / SECTOR) {
                    bytes.resize(*size, 0);
                }
            }
            Change::Write { offset, data } => {
                let mut at = 0;
                while at < data.len() {
                    let place = offset + at;
                    let size = (SECTOR - place % SECTOR).min(data.len() - at);
                    if reached(place / SECTOR) {
                        if bytes.len() < place + size {
                            bytes.resize(place + size, 0);
                        }
                        bytes[place..place + size].copy_from_slice(&data[at..at + size]);
                    }
                    at += size;
                }
            }
        }
    }
}

impl Naming {
    fn make(&self, names: &mut BTreeMap<PathBuf, Named>) {
        if let Some(from) = &self.from {
            names.remove(from);
        }
        if let Some((to, named)) = &self.to {
            names.insert(to.clone(), *named);
        }
    }
}
