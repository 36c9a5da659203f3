//! JSON that somebody else wrote, read into a tree: in bounded time and memory, without recursion, with numbers
//! as they were written and the line of every value.
//!
//! Errors: `Invalid` with the place, its line and the reason.

use crate::error::{NearerError, Reason, Result};
use std::collections::BTreeSet;
use std::fmt::{self, Write as _};

/// Deepest nesting of lists and objects: 150 groups within each other, and what stands in the innermost.
pub const MOST_LEVELS: usize = 320;
/// Most values in one file. A questionnaire of a hundred questions has about ten thousand.
const MOST_VALUES: u32 = 400_000;

/// A value and the line on which it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Counted from 1.
    pub line: u32,
    /// What stands there.
    pub value: Value,
}

/// A value of JSON. Numbers stay as they were written, and members in their order.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// As it was written.
    Number(Box<str>),
    /// A string, without its escapes.
    Text(Box<str>),
    /// An array.
    List(Vec<Node>),
    /// An object. A name may come twice; the first one counts.
    Object(Vec<(Box<str>, Node)>),
}

/// Where a value stands, for an error: `Questionnaire.item[3].linkId`, and its line.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The value itself.
    pub node: &'a Node,
    name: Name<'a>,
    within: Option<&'a Place<'a>>,
}

#[derive(Debug, Clone, Copy)]
enum Name<'a> {
    Member(&'a str),
    Entry(&'a str, usize),
}

/// Reads the whole of it.
///
/// Errors name the line: `NotJson`, `TooDeep`, `TooLong` (too many values), `AlreadyThere` (a name twice in one
/// object).
pub fn read(bytes: &[u8]) -> Result<Node> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            return Err(not_json(u32::try_from(line).unwrap_or(u32::MAX)));
        }
    };
    Reader { text, bytes: text.as_bytes(), at: 0, line: 1, values: 0 }.document()
}

fn not_json(line: u32) -> NearerError {
    NearerError::invalid("file", Reason::NotJson { line })
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    line: u32,
    values: u32,
}

/// A list or an object that is not closed yet, with the line of its beginning.
enum Open {
    List(u32, Vec<Node>),
    /// With the name of the member that is being read.
    Object(u32, Vec<(Box<str>, Node)>, Box<str>),
}

impl Reader<'_> {
    fn document(mut self) -> Result<Node> {
        let mut open: Vec<Open> = Vec::new();
        loop {
            let Some(mut done) = self.begin(&mut open)? else { continue };
            // What is done goes into what is open, and may close it.
            loop {
                let Some(within) = open.last_mut() else {
                    self.space();
                    return if self.at == self.bytes.len() { Ok(done) } else { self.bad() };
                };
                match within {
                    Open::List(_, items) => items.push(done),
                    Open::Object(_, members, name) => members.push((std::mem::take(name), done)),
                }
                self.space();
                match (self.next(), within) {
                    (Some(b','), Open::List(..)) => break,
                    (Some(b','), Open::Object(_, _, name)) => {
                        *name = self.name()?;
                        break;
                    }
                    (Some(b']'), Open::List(line, items)) => {
                        done = Node { line: *line, value: Value::List(std::mem::take(items)) };
                    }
                    (Some(b'}'), Open::Object(line, members, _)) => {
                        done = object(*line, std::mem::take(members))?;
                    }
                    _ => return self.bad(),
                }
                open.pop();
            }
        }
    }

    /// Begins a value: whole where it has no parts; none where a list or an object was opened.
    fn begin(&mut self, open: &mut Vec<Open>) -> Result<Option<Node>> {
        self.space();
        let line = self.line;
        self.values += 1;
        if self.values > MOST_VALUES {
            return Err(at_line(line, Reason::TooLong { most: MOST_VALUES }));
        }
        let value = match self.peek() {
            Some(b'{') => {
                self.at += 1;
                self.space();
                if self.peek() == Some(b'}') {
                    self.at += 1;
                    Value::Object(Vec::new())
                } else {
                    let name = self.name()?;
                    return self.deeper(open, Open::Object(line, Vec::new(), name));
                }
            }
            Some(b'[') => {
                self.at += 1;
                self.space();
                if self.peek() == Some(b']') {
                    self.at += 1;
                    Value::List(Vec::new())
                } else {
                    return self.deeper(open, Open::List(line, Vec::new()));
                }
            }
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            _ => return self.bad(),
        };
        Ok(Some(Node { line, value }))
    }

    fn deeper(&self, open: &mut Vec<Open>, within: Open) -> Result<Option<Node>> {
        if open.len() >= MOST_LEVELS {
            let most = u32::try_from(MOST_LEVELS).unwrap_or(u32::MAX);
            return Err(at_line(self.line, Reason::TooDeep { most }));
        }
        open.push(within);
        Ok(None)
    }

    fn name(&mut self) -> Result<Box<str>> {
        self.space();
        if self.peek() != Some(b'"') {
            return self.bad();
        }
        let name = self.string()?;
        self.space();
        if self.next() == Some(b':') { Ok(name) } else { self.bad() }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value> {
        if self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
            self.at += word.len();
            return Ok(value);
        }
        self.bad()
    }

    fn number(&mut self) -> Result<Box<str>> {
        let from = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let whole = self.digits();
        let zero = self.bytes.get(self.at - whole) == Some(&b'0');
        if whole == 0 || (zero && whole > 1) {
            return self.bad();
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            if self.digits() == 0 {
                return self.bad();
            }
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            if self.digits() == 0 {
                return self.bad();
            }
        }
        Ok(self.text.get(from..self.at).unwrap_or_default().into())
    }

    fn digits(&mut self) -> usize {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - from
    }

    fn string(&mut self) -> Result<Box<str>> {
        self.at += 1;
        let mut read = String::new();
        let mut from = self.at;
        loop {
            match self.peek() {
                Some(b'"') => {
                    read.push_str(self.text.get(from..self.at).unwrap_or_default());
                    self.at += 1;
                    return Ok(read.into_boxed_str());
                }
                Some(b'\\') => {
                    read.push_str(self.text.get(from..self.at).unwrap_or_default());
                    self.at += 1;
                    read.push(self.escaped()?);
                    from = self.at;
                }
                Some(0x20..) => self.at += 1,
                _ => return self.bad(),
            }
        }
    }

    fn escaped(&mut self) -> Result<char> {
        Ok(match self.next() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let first = self.hex()?;
                let code = match first {
                    0xD800..=0xDBFF => {
                        if (self.next(), self.next()) != (Some(b'\\'), Some(b'u')) {
                            return self.bad();
                        }
                        let second = self.hex()?;
                        if !(0xDC00..=0xDFFF).contains(&second) {
                            return self.bad();
                        }
                        0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
                    }
                    code => code,
                };
                match char::from_u32(code) {
                    Some(c) => c,
                    None => return self.bad(),
                }
            }
            _ => return self.bad(),
        })
    }

    fn hex(&mut self) -> Result<u32> {
        let digits = self.text.get(self.at..self.at + 4).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
        match digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
            Some(code) => {
                self.at += 4;
                Ok(code)
            }
            None => self.bad(),
        }
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.peek() {
            if self.peek() == Some(b'\n') {
                self.line = self.line.saturating_add(1);
            }
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let found = self.peek();
        self.at += 1;
        found
    }

    fn bad<T>(&self) -> Result<T> {
        Err(not_json(self.line))
    }
}

/// Two members of one name would be read by some readers as the first and by others as the last.
fn object(line: u32, members: Vec<(Box<str>, Node)>) -> Result<Node> {
    let mut seen = BTreeSet::new();
    for (name, node) in &members {
        if !seen.insert(name) {
            return Err(at_line(node.line, Reason::AlreadyThere));
        }
    }
    drop(seen);
    Ok(Node { line, value: Value::Object(members) })
}

fn at_line(line: u32, reason: Reason) -> NearerError {
    NearerError::invalid(&format!("line {line}"), reason)
}

impl Node {
    /// The entries of the list of this name; none where there is no such list.
    pub(crate) fn entries_of(&self, name: &str) -> &[Node] {
        let Value::Object(members) = &self.value else { return &[] };
        match members.iter().find(|(member, _)| &**member == name) {
            Some((_, Node { value: Value::List(nodes), .. })) => nodes,
            _ => &[],
        }
    }
}

impl<'a> Place<'a> {
    /// The outermost value, under its type's name.
    pub fn outermost(node: &'a Node, name: &'a str) -> Self {
        Place { node, name: Name::Member(name), within: None }
    }

    /// The member of this name, where it is there and not null.
    pub fn get<'b>(&'b self, name: &'b str) -> Option<Place<'b>> {
        let Value::Object(members) = &self.node.value else { return None };
        let (_, node) = members.iter().find(|(member, _)| &**member == name)?;
        (node.value != Value::Null).then_some(Place { node, name: Name::Member(name), within: Some(self) })
    }

    /// The entries of the list of this name; none where it is not there.
    pub fn list<'b>(&'b self, name: &'b str) -> Result<Vec<Place<'b>>> {
        let Some(found) = self.get(name) else { return Ok(Vec::new()) };
        let Value::List(nodes) = &found.node.value else { return Err(found.refuse(Reason::WrongKind)) };
        let entry = |(at, node)| Place { node, name: Name::Entry(name, at), within: Some(self) };
        Ok(nodes.iter().enumerate().map(entry).collect())
    }

    /// The text of this name.
    pub fn text<'b>(&'b self, name: &'b str) -> Result<Option<&'b str>> {
        match self.get(name) {
            None => Ok(None),
            Some(Place { node: Node { value: Value::Text(text), .. }, .. }) => Ok(Some(text)),
            Some(other) => Err(other.refuse(Reason::WrongKind)),
        }
    }

    /// The member of this name as a yes or no; none where it is missing or `null`.
    ///
    /// Errors: `Invalid` with `WrongKind` and the place.
    pub fn bool(&self, name: &str) -> Result<Option<bool>> {
        match self.get(name) {
            None => Ok(None),
            Some(Place { node: Node { value: Value::Bool(bool), .. }, .. }) => Ok(Some(*bool)),
            Some(other) => Err(other.refuse(Reason::WrongKind)),
        }
    }

    /// The first member whose name begins so: a choice of types, such as `value[x]`.
    pub fn begins<'b>(&'b self, start: &'b str) -> Option<(&'b str, Place<'b>)> {
        let Value::Object(members) = &self.node.value else { return None };
        let (name, node) = members.iter().find(|(name, node)| {
            name.strip_prefix(start).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
                && node.value != Value::Null
        })?;
        // Errors name what was looked for, never what the file calls it.
        Some((name, Place { node, name: Name::Member(start), within: Some(self) }))
    }

    /// An error about this value.
    pub fn refuse(&self, reason: Reason) -> NearerError {
        NearerError::invalid(&self.to_string(), reason)
    }

    /// The way to it, without the line.
    pub fn path(&self) -> String {
        let mut names = vec![self.name];
        let mut within = self.within;
        while let Some(place) = within {
            names.push(place.name);
            within = place.within;
        }
        let mut path = String::new();
        for name in names.into_iter().rev() {
            if !path.is_empty() {
                path.push('.');
            }
            let _ = match name {
                Name::Member(name) => write!(path, "{name}"),
                Name::Entry(name, at) => write!(path, "{name}[{at}]"),
            };
        }
        path
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (line {})", self.path(), self.node.line)
    }
}
