use super::entry::{Out, Writer, check_in_words, local, mood_words, zipped};
use crate::course::Content;
use crate::error::Result;
use crate::journal::EntryView;
use crate::text::args;
use crate::time::Day;
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// One file in all.
pub(super) struct One<'a> {
    out: &'a mut dyn Out,
    content: &'a Content,
    day: Option<Day>,
}

impl<'a> One<'a> {
    pub fn new(out: &'a mut dyn Out, content: &'a Content) -> Self {
        One { out, content, day: None }
    }
}

impl Writer for One<'_> {
    fn entry(&mut self, entry: &EntryView) -> Result<()> {
        if self.day != Some(entry.day) {
            let between = if self.day.is_some() { "\n" } else { "" };
            writeln!(self.out, "{between}# {}", entry.day)?;
            self.day = Some(entry.day);
        }
        Ok(self.out.write_all(said(self.content, entry)?.as_bytes())?)
    }

    fn end(self: Box<Self>) -> Result<()> {
        Ok(self.out.flush()?)
    }
}

/// A zip with one file a day.
pub(super) struct Days<'a> {
    zip: ZipWriter<&'a mut dyn Out>,
    content: &'a Content,
    day: Option<Day>,
}

impl<'a> Days<'a> {
    pub fn new(out: &'a mut dyn Out, content: &'a Content) -> Self {
        Days { zip: ZipWriter::new(out), content, day: None }
    }
}

impl Writer for Days<'_> {
    fn entry(&mut self, entry: &EntryView) -> Result<()> {
        if self.day != Some(entry.day) {
            // Entries come by their time, and a day that was fixed elsewhere may come again: it gets a second file.
            let again = self.day.is_some_and(|day| entry.day < day);
            let name =
                if again { format!("{} {}.md", entry.day, entry.id) } else { format!("{}.md", entry.day) };
            self.zip.start_file(name, SimpleFileOptions::default()).map_err(zipped)?;
            writeln!(self.zip, "# {}", entry.day)?;
            self.day = Some(entry.day);
        }
        Ok(self.zip.write_all(said(self.content, entry)?.as_bytes())?)
    }

    fn end(self: Box<Self>) -> Result<()> {
        self.zip.finish().map_err(zipped)?.flush()?;
        Ok(())
    }
}

/// An entry below the heading of its time.
fn said(content: &Content, entry: &EntryView) -> Result<String> {
    let words = &content.catalogue;
    let time = local(entry.at_ms, entry.offset_s)?.format("%H:%M");
    let star = if entry.star { " ★" } else { "" };
    let mut said = format!("\n## {time}{star}\n\n");
    let mut points = Vec::new();
    if let Some(way) = entry.way {
        points.push(check_in_words(content, way, entry.chip.as_deref()));
    }
    if let Some(mood) = entry.mood {
        points.push(words.say("export-mood", &args([("mood", mood_words(words, mood).into())])));
    }
    let feelings = entry.feelings.iter().zip(&entry.feeling_words).map(|(felt, word)| match felt.intensity {
        Some(intensity) => format!("{word} {intensity}/10"),
        None => word.clone(),
    });
    for (key, name, listed) in [
        ("export-feelings", "feelings", feelings.collect::<Vec<_>>()),
        ("export-people", "people", entry.people_names.clone()),
        ("export-tags", "tags", entry.tags.iter().map(|tag| format!("#{}", tag.replace(' ', "-"))).collect()),
    ] {
        if !listed.is_empty() {
            points.push(words.say(key, &args([(name, listed.join(", ").into())])));
        }
    }
    for point in &points {
        said.push_str(&format!("- {point}\n"));
    }
    if !points.is_empty() && !entry.text.trim().is_empty() {
        said.push('\n');
    }
    said.push_str(entry.text.trim_end());
    if !said.ends_with('\n') {
        said.push('\n');
    }
    Ok(said)
}
