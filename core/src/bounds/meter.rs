//! How far a file has been read, by lines and bytes, the limits that keep one item from filling the memory, and whether
//! the reading was given up.

use std::cell::Cell;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::rc::Rc;

/// How many bytes are read between two looks at whether to go on: a phone reads them in a few milliseconds.
const STRIDE: u64 = 64 << 10;

/// Whether a reading goes on: false once it was given up, or the vault is closing.
pub type GoesOn<'a> = &'a (dyn Fn() -> bool + Sync);

/// What is read so far. Shared between the reader and those who ask.
pub struct Meter<'a> {
    /// From 1.
    line: Cell<u32>,
    bytes: Cell<u64>,
    item: Cell<u64>,
    most_item: u64,
    /// How often the separators of a table may stand in one item, and how often they did.
    most_marks: u64,
    marks: Cell<u64>,
    /// The item's limit was passed: tells this from other failures of reading.
    overrun: Cell<bool>,
    goes_on: GoesOn<'a>,
    /// How far it is read when it is next asked whether to go on.
    ask_at: Cell<u64>,
}

impl fmt::Debug for Meter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Meter(line {}, {} bytes)", self.line.get(), self.bytes.get())
    }
}

impl<'a> Meter<'a> {
    /// `most_item` bytes an item.
    pub fn new(most_item: u64, goes_on: GoesOn<'a>) -> Rc<Self> {
        Meter::of_table(most_item, u64::MAX, goes_on)
    }

    /// For a table whose cells are told by commas or semicolons: each takes memory of its own, so that their number in
    /// an item is bounded as well.
    pub fn of_table(most_item: u64, most_marks: u64, goes_on: GoesOn<'a>) -> Rc<Self> {
        Rc::new(Meter {
            line: Cell::new(1),
            bytes: Cell::new(0),
            item: Cell::new(0),
            most_item,
            most_marks,
            marks: Cell::new(0),
            overrun: Cell::new(false),
            goes_on,
            ask_at: Cell::new(0),
        })
    }

    /// The line that is read now, from 1.
    pub fn line(&self) -> u32 {
        self.line.get()
    }

    /// Bytes that were read so far.
    pub fn bytes(&self) -> u64 {
        self.bytes.get()
    }

    /// Whether the present item is larger than its limit. Reading failed for that reason then.
    pub fn overrun(&self) -> bool {
        self.overrun.get()
    }

    /// The next item begins: it has the whole limit.
    pub fn next_item(&self) {
        self.item.set(0);
        self.marks.set(0);
        self.overrun.set(false);
    }

    fn note(&self, read: &[u8]) -> io::Result<()> {
        let newlines = read.iter().filter(|byte| **byte == b'\n').count();
        self.line.set(self.line.get().saturating_add(u32::try_from(newlines).unwrap_or(u32::MAX)));
        self.bytes.set(self.bytes.get() + read.len() as u64);
        self.item.set(self.item.get() + read.len() as u64);
        if self.most_marks < u64::MAX {
            let marks = read.iter().filter(|byte| matches!(byte, b',' | b';')).count() as u64;
            self.marks.set(self.marks.get() + marks);
        }
        if self.item.get() > self.most_item || self.marks.get() > self.most_marks {
            self.overrun.set(true);
            return Err(io::Error::other("an item without an end"));
        }
        if self.bytes.get() >= self.ask_at.get() {
            self.ask_at.set(self.bytes.get() + STRIDE);
            if !(self.goes_on)() {
                return Err(given_up());
            }
        }
        Ok(())
    }
}

fn given_up() -> io::Error {
    io::Error::other("given up")
}

/// A reader that keeps the meter.
#[derive(Debug)]
pub struct Metered<'a, R> {
    inner: R,
    meter: Rc<Meter<'a>>,
}

impl<'a, R: BufRead> Metered<'a, R> {
    /// Begins after a byte order mark, where there is one.
    pub fn new(mut inner: R, meter: Rc<Meter<'a>>) -> io::Result<Self> {
        if inner.fill_buf()?.starts_with(b"\xef\xbb\xbf") {
            inner.consume(3);
        }
        Ok(Metered { inner, meter })
    }
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(into)?;
        self.meter.note(&into[..count])?;
        Ok(count)
    }
}

impl<R: Read + Seek> Seek for Metered<'_, BufReader<R>> {
    /// What is buffered stays so: going back a few lines reads nothing anew.
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.meter.next_item();
        let SeekFrom::Start(to) = to else { return self.inner.seek(to) };
        let from = self.inner.stream_position()?;
        let by = i64::try_from(i128::from(to) - i128::from(from)).map_err(io::Error::other)?;
        self.inner.seek_relative(by)?;
        Ok(to)
    }
}

/// A reader that can be given up, without any other limit.
pub struct Watched<'a, R> {
    inner: R,
    goes_on: GoesOn<'a>,
    since: u64,
}

impl<R> fmt::Debug for Watched<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watched")
    }
}

impl<'a, R> Watched<'a, R> {
    /// Asks `goes_on` about every 64 kB; reading fails once it answers no.
    pub fn new(inner: R, goes_on: GoesOn<'a>) -> Self {
        Watched { inner, goes_on, since: 0 }
    }
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        // A large buffer is filled in pieces, with a look between two of them.
        let piece = into.len().min(usize::try_from(STRIDE).unwrap_or(usize::MAX));
        let count = self.inner.read(&mut into[..piece])?;
        self.since += count as u64;
        if self.since >= STRIDE {
            self.since = 0;
            if !(self.goes_on)() {
                return Err(given_up());
            }
        }
        Ok(count)
    }
}
