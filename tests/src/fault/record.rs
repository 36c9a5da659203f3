//! The shim that records what a child does to its files (`tests/faults/record.c`), and its log.

use std::fs;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The shim, built, with a place for the log.
#[derive(Debug)]
pub struct Recorder(TempDir);

/// What a child that is recorded may not do, or is watched for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Watch {
    /// Writes to any descriptor are recorded, not only those in the folder.
    pub everything: bool,
    /// Bytes that may be written before the disk is full.
    pub space: Option<usize>,
    /// A call that fails.
    pub fails: Option<Fails>,
}

/// Which call fails, and how.
#[derive(Debug, Clone, Copy)]
pub struct Fails {
    /// `W` write, `S` sync, `N` rename, `R` read.
    pub kind: char,
    /// The n-th of its kind, from 1.
    pub at: usize,
    /// The system's number of the error.
    pub with: i32,
    /// All later calls of this kind fail as well.
    pub for_good: bool,
}

impl Recorder {
    pub fn build() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let source = crate::root().join("tests/faults/record.c");
        let built = Command::new("cc")
            .args(["-O1", "-shared", "-fPIC", "-o"])
            .arg(folder.path().join("record.so"))
            .arg(source)
            .args(["-ldl", "-lpthread"])
            .status()
            .expect("cc runs");
        assert!(built.success(), "the recording shim does not build");
        Recorder(folder)
    }

    /// Lets the command be recorded, as far as it touches `base`.
    pub fn put_into(&self, command: &mut Command, base: &Path, watch: Watch) {
        command.env("LD_PRELOAD", self.0.path().join("record.so"));
        command.env("NEARER_RECORD_FOLDER", base);
        command.env("NEARER_RECORD_LOG", self.log());
        if watch.everything {
            command.env("NEARER_RECORD_ALL", "1");
        }
        if let Some(space) = watch.space {
            command.env("NEARER_RECORD_SPACE", space.to_string());
        }
        if let Some(Fails { kind, at, with, for_good }) = watch.fails {
            command.env("NEARER_RECORD_FAIL", format!("{kind} {at} {with} {}", u8::from(for_good)));
        }
    }

    fn log(&self) -> PathBuf {
        self.0.path().join("log")
    }

    /// What was recorded since the last call. A record that was cut short by a kill is left out.
    pub fn take(&self) -> Vec<Record> {
        let bytes = fs::read(self.log()).unwrap_or_default();
        let _ = fs::remove_file(self.log());
        let mut rest = bytes.as_slice();
        std::iter::from_fn(|| {
            let (record, after) = Record::read(rest)?;
            rest = after;
            Some(record)
        })
        .collect()
    }
}

/// What a record tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    Create,
    Write,
    /// Cut, or grown with zeros, to `offset` bytes.
    Resize,
    Sync,
    SyncFolder,
    MakeFolder,
    Rename,
    Link,
    Remove,
    /// A promise of the child to us: `data` is the line.
    Acknowledge,
    /// A write outside the folder.
    Elsewhere,
    /// A stream of the C library that was opened for writing.
    Stream,
    /// `sync_file_range`, which promises nothing.
    Hint,
    /// The call that was to fail did, the `offset`-th of its kind.
    Failed,
}

#[derive(Debug, Clone)]
pub struct Record {
    pub call: Call,
    pub inode: u64,
    pub offset: usize,
    pub path: PathBuf,
    pub data: Vec<u8>,
}

impl Record {
    fn read(bytes: &[u8]) -> Option<(Record, &[u8])> {
        let (kind, bytes) = bytes.split_first()?;
        let (inode, bytes) = bytes.split_first_chunk::<8>()?;
        let (offset, bytes) = bytes.split_first_chunk::<8>()?;
        let (path_length, bytes) = bytes.split_first_chunk::<4>()?;
        let (data_length, bytes) = bytes.split_first_chunk::<4>()?;
        let (path, bytes) = bytes.split_at_checked(u32::from_ne_bytes(*path_length) as usize)?;
        let (data, bytes) = bytes.split_at_checked(u32::from_ne_bytes(*data_length) as usize)?;
        let call = match kind {
            b'C' => Call::Create,
            b'W' => Call::Write,
            b'T' => Call::Resize,
            b'S' => Call::Sync,
            b'D' => Call::SyncFolder,
            b'M' => Call::MakeFolder,
            b'N' => Call::Rename,
            b'L' => Call::Link,
            b'U' => Call::Remove,
            b'A' => Call::Acknowledge,
            b'O' => Call::Elsewhere,
            b'F' => Call::Stream,
            b'H' => Call::Hint,
            b'X' => Call::Failed,
            _ => return None,
        };
        let record = Record {
            call,
            inode: u64::from_ne_bytes(*inode),
            offset: usize::try_from(u64::from_ne_bytes(*offset)).ok()?,
            path: std::ffi::OsString::from_vec(path.to_vec()).into(),
            data: data.to_vec(),
        };
        Some((record, bytes))
    }

    /// The path that a rename or a link gives.
    pub fn second_path(&self) -> PathBuf {
        std::ffi::OsString::from_vec(self.data.clone()).into()
    }
}
