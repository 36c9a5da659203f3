//! Zips, as far as their directory: it is read into memory whole, and a file of a few hundred bytes can say that it has
//! billions of entries, or have several ends that say different things.

use crate::error::{NearerError, Reason, Result};
use std::cell::Cell;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;
use zip::ZipArchive;

/// Bytes of a directory that are read: 100,000 files with names of a hundred letters.
const MOST_DIRECTORY: u64 = 16 << 20;
/// Bytes from a zip's end in which its directory is announced.
const MOST_END: u64 = 22 + 65_535;
const END: &[u8; 4] = b"PK\x05\x06";
const LARGE_END: &[u8; 4] = b"PK\x06\x06";
const LARGE_PLACE: &[u8; 4] = b"PK\x06\x07";

/// Opens a zip whose directory holds at most `most_files` files.
///
/// The reader of zips looks for other ends where it doesn't like the first. It is shown only the one that was checked.
///
/// Errors: `Invalid`: `DamagedFile`, `TooManyInside`.
pub fn open_zip<R: Read + Seek>(mut inner: R, most_files: u64) -> Result<ZipArchive<Opening<R>>> {
    let damaged = || NearerError::invalid("import", Reason::DamagedFile);
    let ends = ends(&mut inner).map_err(|_| damaged())?.ok_or_else(damaged)?;
    if ends.files > most_files {
        let most = u32::try_from(most_files).unwrap_or(u32::MAX);
        return Err(NearerError::invalid("import", Reason::TooManyInside { most }));
    }
    let left = Rc::new(Cell::new(Some(MOST_DIRECTORY)));
    let opening = Opening { inner, at: 0, ends, left: Rc::clone(&left) };
    let zip = ZipArchive::new(opening).map_err(|_| damaged())?;
    if zip.len() as u64 > most_files {
        return Err(damaged());
    }
    left.set(None);
    Ok(zip)
}

/// Where the ends stand that were checked, and how many files they say.
#[derive(Debug, Clone, Copy)]
struct Ends {
    end: u64,
    /// That of a zip with more than 65,534 files or 4 GB.
    large: Option<u64>,
    files: u64,
}

/// None where there is no end that closes the file, or what leads from it leads nowhere.
fn ends<R: Read + Seek>(file: &mut R) -> io::Result<Option<Ends>> {
    let length = file.seek(SeekFrom::End(0))?;
    let from = length.saturating_sub(MOST_END);
    let tail = bytes(file, from, MOST_END)?;
    let Some(at) = tail.windows(4).rposition(|four| four == END) else { return Ok(None) };
    let Some(end) = tail.get(at..at + 22) else { return Ok(None) };
    let comment = usize::from(u16::from_le_bytes([end[20], end[21]]));
    if at + 22 + comment != tail.len() {
        return Ok(None);
    }
    let files = u64::from(u16::from_le_bytes([end[10], end[11]]).max(u16::from_le_bytes([end[8], end[9]])));
    let place = at.checked_sub(20).and_then(|before| tail.get(before..at));
    let Some(place) = place.filter(|place| place.starts_with(LARGE_PLACE)) else {
        return Ok(Some(Ends { end: from + at as u64, large: None, files }));
    };
    let number = |bytes: &[u8]| bytes.try_into().map(u64::from_le_bytes).unwrap_or(u64::MAX);
    let large = number(&place[8..16]);
    let record = bytes(file, large, 56)?;
    if record.len() < 56 || !record.starts_with(LARGE_END) {
        return Ok(None);
    }
    let files = files.min(u64::from(u16::MAX) - 1).max(number(&record[24..32])).max(number(&record[32..40]));
    Ok(Some(Ends { end: from + at as u64, large: Some(large), files }))
}

fn bytes<R: Read + Seek>(file: &mut R, from: u64, most: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A zip's file, as its reader sees it: while the directory is read, with one end and not for ever.
#[derive(Debug)]
pub struct Opening<R> {
    inner: R,
    at: u64,
    ends: Ends,
    /// Bytes of the directory that may still be read; none once it was.
    left: Rc<Cell<Option<u64>>>,
}

impl<R: Read + Seek> Read for Opening<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let Some(left) = self.left.get() else { return self.inner.read(into) };
        // As much as was asked for, so that no end lies across two pieces.
        let mut count = 0;
        while count < into.len() {
            match self.inner.read(&mut into[count..])? {
                0 => break,
                read => count += read,
            }
        }
        let Some(left) = left.checked_sub(count as u64) else {
            return Err(io::Error::other("a directory without an end"));
        };
        self.left.set(Some(left));
        for at in 0..count.saturating_sub(3) {
            let (place, four) = (self.at + at as u64, &mut into[at..at + 4]);
            let other_end = four[..] == END[..] && place != self.ends.end;
            let other_large = four[..] == LARGE_END[..] && Some(place) != self.ends.large;
            if other_end || other_large {
                four.fill(0);
            }
        }
        self.at += count as u64;
        Ok(count)
    }
}

impl<R: Read + Seek> Seek for Opening<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = self.inner.seek(to)?;
        Ok(self.at)
    }
}
