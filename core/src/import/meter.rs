//! How far a file has been read, by lines and bytes, and the limits that keep one item from filling the memory.

use std::cell::Cell;
use std::io::{self, BufRead, Read, Seek, SeekFrom};
use std::rc::Rc;

/// Largest item of a file, in bytes: an entry of two million characters in any script, and what stands around it.
pub(super) const MOST_ITEM: u64 = 16 << 20;

/// What is read so far. Shared between the reader and those who ask.
#[derive(Debug)]
pub(super) struct Meter {
    /// From 1.
    line: Cell<u32>,
    bytes: Cell<u64>,
    item: Cell<u64>,
    most_item: u64,
    /// The item's limit was passed: tells this from other failures of reading.
    overrun: Cell<bool>,
}

impl Meter {
    pub fn new(most_item: u64) -> Rc<Self> {
        Rc::new(Meter {
            line: Cell::new(1),
            bytes: Cell::new(0),
            item: Cell::new(0),
            most_item,
            overrun: Cell::new(false),
        })
    }

    pub fn line(&self) -> u32 {
        self.line.get()
    }

    pub fn bytes(&self) -> u64 {
        self.bytes.get()
    }

    pub fn overrun(&self) -> bool {
        self.overrun.get()
    }

    /// The next item begins: it has the whole limit.
    pub fn next_item(&self) {
        self.item.set(0);
        self.overrun.set(false);
    }

    fn note(&self, read: &[u8]) -> io::Result<()> {
        let newlines = read.iter().filter(|byte| **byte == b'\n').count();
        self.line.set(self.line.get().saturating_add(u32::try_from(newlines).unwrap_or(u32::MAX)));
        self.bytes.set(self.bytes.get() + read.len() as u64);
        self.item.set(self.item.get() + read.len() as u64);
        if self.item.get() > self.most_item {
            self.overrun.set(true);
            return Err(io::Error::other("an item without an end"));
        }
        Ok(())
    }
}

/// A reader that keeps the meter.
#[derive(Debug)]
pub(super) struct Metered<R> {
    inner: R,
    meter: Rc<Meter>,
}

impl<R: BufRead> Metered<R> {
    /// Begins after a byte order mark, where there is one.
    pub fn new(mut inner: R, meter: Rc<Meter>) -> io::Result<Self> {
        if inner.fill_buf()?.starts_with(b"\xef\xbb\xbf") {
            inner.consume(3);
        }
        Ok(Metered { inner, meter })
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(into)?;
        self.meter.note(&into[..count])?;
        Ok(count)
    }
}

impl<R: Seek> Seek for Metered<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.meter.next_item();
        self.inner.seek(to)
    }
}
