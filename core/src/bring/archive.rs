//! Zips. Nothing is ever unpacked to the disk: files are read as streams, by names that lead nowhere else, and no
//! further than a bomb would need.

use crate::bounds::{self, Opening, open_zip};
use crate::error::{NearerError, Reason, Result};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek};
use std::path::Path;
use zip::ZipArchive;

/// Beyond so many bytes, what unpacks to more than `MOST_RATIO` times its size is a bomb and no diary.
const SMALL: u64 = 64 << 20;
const MOST_RATIO: u64 = 300;

/// How much of a zip is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct ZipLimits {
    /// Files in it.
    pub files: u64,
    /// Bytes of one file, unpacked.
    pub one: u64,
    /// Bytes of all files that are read, unpacked.
    pub all: u64,
}

/// A zip that was looked at and found no trap in its directory.
pub(super) struct Archive<R = BufReader<File>> {
    zip: ZipArchive<Opening<R>>,
    limits: ZipLimits,
}

/// A file in a zip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileInside {
    pub place: usize,
    /// With its folders.
    pub name: String,
    /// What the zip says that it unpacks to.
    pub bytes: u64,
    /// A name that leads out of the zip, or a link: not read.
    pub unsafe_name: bool,
}

impl Archive {
    /// Opens a zip that lies in a file.
    pub fn open(path: &Path, limits: ZipLimits) -> Result<Self> {
        Archive::of(BufReader::new(bounds::open(path)?), limits)
    }
}

impl<R: Read + Seek> Archive<R> {
    pub fn of(zip: R, limits: ZipLimits) -> Result<Self> {
        Ok(Archive { zip: open_zip(zip, limits.files)?, limits })
    }

    /// All files in it, but for folders and what a Mac adds.
    pub fn files(&mut self) -> Result<Vec<FileInside>> {
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
            files.push(FileInside { place, name, bytes: file.size(), unsafe_name: !safe });
        }
        Ok(files)
    }

    /// Refuses files that come to more than is read of a zip in all.
    pub fn within<'a>(&self, files: impl Iterator<Item = &'a FileInside>) -> Result<()> {
        let all = files.fold(0_u64, |all, file| all.saturating_add(file.bytes));
        if all > self.limits.all { Err(too_large(self.limits.all)) } else { Ok(()) }
    }

    /// One file as a stream that ends where the zip says that it does.
    pub fn read(&mut self, inside: &FileInside) -> Result<impl BufRead + use<'_, R>> {
        let file = self.zip.by_index(inside.place).map_err(|_| damaged())?;
        let most = self.limits.one.min(SMALL.max(file.compressed_size().saturating_mul(MOST_RATIO)));
        if inside.bytes > most {
            return Err(too_large(self.limits.one));
        }
        Ok(BufReader::with_capacity(1 << 16, Bounded { file, left: inside.bytes }))
    }
}

/// A file in a zip, and how much it may still unpack to.
struct Bounded<R> {
    file: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(into)?;
        match self.left.checked_sub(count as u64) {
            Some(left) => self.left = left,
            None => return Err(io::Error::other("more than the zip said")),
        }
        Ok(count)
    }
}

pub(super) fn damaged() -> NearerError {
    NearerError::invalid("import", Reason::DamagedFile)
}

fn too_large(most: u64) -> NearerError {
    let most_mb = u32::try_from(most / 1_000_000).unwrap_or(u32::MAX);
    NearerError::invalid("import", Reason::FileTooLarge { most_mb })
}
