//! Zips. Nothing is ever unpacked to the disk: files are read as streams, by names that lead nowhere else, and no
//! further than a bomb would need.

use super::{Limits, broken};
use crate::bounds::{self, GoesOn, Meter, Metered, Opening, open_zip};
use crate::error::{NearerError, Reason, Result};
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::rc::Rc;
use zip::ZipArchive;

/// Beyond so many bytes, what unpacks to more than `MOST_RATIO` times its size is a bomb and no diary.
const SMALL: u64 = 64 << 20;
const MOST_RATIO: u64 = 300;

/// A zip that was looked at and found no trap in its directory.
pub(in crate::import) struct Archive {
    zip: ZipArchive<Opening<BufReader<File>>>,
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
        let zip = open_zip(BufReader::new(bounds::open(path)?), limits.files)?;
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

    /// One file as a stream that ends where the zip says that it does.
    pub fn read(&mut self, inside: &Inside) -> Result<impl io::BufRead + use<'_>> {
        let file = self.zip.by_index(inside.place).map_err(|_| damaged())?;
        let most = self.limits.unpacked.min(SMALL.max(file.compressed_size().saturating_mul(MOST_RATIO)));
        if inside.bytes > most {
            return Err(too_large());
        }
        Ok(BufReader::with_capacity(1 << 16, Bounded { file, left: inside.bytes }))
    }

    /// One file as a stream with a meter.
    pub fn metered<'a>(
        &'a mut self,
        inside: &Inside,
        goes_on: GoesOn<'a>,
    ) -> Result<(Metered<'a, impl io::BufRead + use<'a>>, Rc<Meter<'a>>)> {
        let meter = Meter::new(self.limits.item, goes_on);
        let file = self.read(inside)?;
        Ok((Metered::new(file, Rc::clone(&meter)).map_err(|_| broken(1))?, meter))
    }
}

/// Refuses files that come to more than is read of a zip in all.
pub(super) fn within<'a>(files: impl Iterator<Item = &'a Inside>, limits: Limits) -> Result<()> {
    let all = files.fold(0_u64, |all, file| all.saturating_add(file.bytes));
    if all > limits.unpacked { Err(too_large()) } else { Ok(()) }
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

fn too_large() -> NearerError {
    let most_mb = u32::try_from(Limits::ALL.unpacked / 1_000_000).unwrap_or(u32::MAX);
    NearerError::invalid("import", Reason::FileTooLarge { most_mb })
}
