//! Zips. Nothing is ever unpacked to the disk: files are read as streams, by names that lead nowhere else, and no
//! further than a bomb would need.

use super::super::meter::{Meter, Metered};
use super::{Limits, broken};
use crate::error::{NearerError, Reason, Result};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::rc::Rc;
use zip::ZipArchive;

/// Beyond so many bytes, what unpacks to more than `MOST_RATIO` times its size is a bomb and no diary.
const SMALL: u64 = 64 << 20;
const MOST_RATIO: u64 = 300;
/// Bytes from a zip's end in which its directory is announced.
const END: u64 = 22 + 65_535;

/// A zip that was looked at and found no trap in its directory.
pub(in crate::import) struct Archive {
    zip: ZipArchive<BufReader<File>>,
    limits: Limits,
}

/// A file in a zip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Inside {
    pub place: usize,
    /// With its folders.
    pub name: String,
    /// What the zip says that it unpacks to.
    pub bytes: u64,
    /// A name that leads out of the zip, or a link: not read.
    pub unsafe_name: bool,
}

pub(in crate::import) fn names(path: &Path, limits: Limits) -> Result<Vec<Inside>> {
    Archive::open(path, limits)?.files()
}

impl Archive {
    pub fn open(path: &Path, limits: Limits) -> Result<Self> {
        let mut file = File::open(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => NearerError::not_found("file"),
            _ => error.into(),
        })?;
        // Before the directory is read into memory.
        if entries(&mut file)?.is_none_or(|entries| entries > limits.files) {
            return Err(damaged());
        }
        let zip = ZipArchive::new(BufReader::new(file)).map_err(|_| damaged())?;
        Ok(Archive { zip, limits })
    }

    /// All files in it, but for folders and what a Mac adds.
    pub fn files(&mut self) -> Result<Vec<Inside>> {
        let mut files = Vec::new();
        for place in 0..self.zip.len() {
            let file = self.zip.by_index_raw(place).map_err(|_| damaged())?;
            let safe = file.enclosed_name().is_some() && !file.is_symlink() && !file.name().contains('\\');
            let name = file.name().to_owned();
            let hidden =
                name.starts_with("__MACOSX/") || name.rsplit('/').next().is_some_and(|n| n.starts_with('.'));
            if file.is_dir() || (safe && hidden) {
                continue;
            }
            files.push(Inside { place, name, bytes: file.size(), unsafe_name: !safe });
        }
        Ok(files)
    }

    /// One file as a stream.
    pub fn read(&mut self, inside: &Inside) -> Result<(impl io::BufRead + '_, Bound)> {
        let file = self.zip.by_index(inside.place).map_err(|_| damaged())?;
        let most = self.limits.unpacked.min(SMALL.max(file.compressed_size().saturating_mul(MOST_RATIO)));
        if inside.bytes > most {
            return Err(too_large());
        }
        let bound = Bound { most, read: 0 };
        Ok((BufReader::with_capacity(1 << 16, Bounded { file, bound: bound.clone() }), bound))
    }

    /// One file as a stream with a meter.
    pub fn metered(&mut self, inside: &Inside) -> Result<(Metered<impl io::BufRead + '_>, Rc<Meter>)> {
        let meter = Meter::new(self.limits.item);
        let (file, _) = self.read(inside)?;
        Ok((Metered::new(file, Rc::clone(&meter)).map_err(|_| broken(1))?, meter))
    }
}

/// How much a file in a zip may still unpack to.
#[derive(Debug, Clone)]
pub(in crate::import) struct Bound {
    most: u64,
    read: u64,
}

struct Bounded<R> {
    file: R,
    bound: Bound,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(into)?;
        self.bound.read += count as u64;
        if self.bound.read > self.bound.most {
            return Err(io::Error::other("more than the zip said"));
        }
        Ok(count)
    }
}

pub(super) fn damaged() -> NearerError {
    NearerError::invalid("import", Reason::DamagedFile)
}

fn too_large() -> NearerError {
    let most_mb = u32::try_from(Limits::ALL.unpacked / 1_000_000).unwrap_or(u32::MAX);
    NearerError::invalid("import", Reason::FileTooLarge { most_mb })
}

/// How many files the zip's end says there are; none where it has no end.
fn entries(file: &mut File) -> Result<Option<u64>> {
    let length = file.seek(SeekFrom::End(0))?;
    let from = length.saturating_sub(END);
    file.seek(SeekFrom::Start(from))?;
    let mut end = Vec::new();
    file.by_ref().take(END).read_to_end(&mut end)?;
    file.seek(SeekFrom::Start(0))?;
    let Some(at) = end.windows(4).rposition(|four| four == b"PK\x05\x06") else { return Ok(None) };
    let Some(count) = end.get(at + 10..at + 12) else { return Ok(None) };
    let count = u16::from_le_bytes([count[0], count[1]]);
    if count != u16::MAX {
        return Ok(Some(u64::from(count)));
    }
    // A larger zip says the number in a record of its own before.
    let record = end.windows(4).rposition(|four| four == b"PK\x06\x06");
    let many = record.and_then(|at| end.get(at + 32..at + 40)).and_then(|bytes| bytes.try_into().ok());
    Ok(Some(many.map_or(u64::from(count), u64::from_le_bytes)))
}
