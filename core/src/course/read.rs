//! Reads a pack, and refuses one that doesn't hold together.

use super::content::{Content, Filings};
use super::gate::read_gates;
use super::links;
use super::model::{Lesson, Methods, Moved, Notices, Stages, Tracks, read_lesson};
use crate::assessment::{self, Measure};
use crate::error::Result;
use crate::form::{Filing, Form, check_filing, read_form};
use crate::plan::Lines;
use crate::safety::read_phrases;
use crate::text::pack::{content, from_toml};
use crate::text::{Catalogue, Pack, PackFiles};
use std::collections::BTreeMap;

impl Content {
    /// Reads a pack in the language asked for, or in its first one, and checks its forms against what the rooms take.
    /// Errors are `Content` with the file, the line and the reason.
    pub fn open(files: Box<dyn PackFiles>, language: &str, filings: Filings) -> Result<Self> {
        let pack = Pack::open(files, language)?;
        let catalogue = Catalogue::read(&pack)?;
        let measures = assessment::read_measures(&pack, &catalogue)?;
        let stages: Stages = pack.toml("stages.toml")?;
        let tracks: Tracks = pack.toml("tracks.toml")?;
        let methods: Methods = pack.toml("methods.toml")?;
        let notices: Notices = pack.toml("notices.toml")?;
        let lines = read_lines(&pack, &catalogue)?;
        let content = Content {
            catalogue,
            keys: assessment::read_keys(&pack)?,
            feelings: pack.toml("feelings.toml")?,
            lines,
            toolbox: pack.toml("toolbox.toml")?,
            gates: read_gates(&pack)?,
            phrases: read_phrases(&pack)?,
            check_ins: pack.toml("check-in.toml")?,
            prompts: pack.toml("prompts.toml")?,
            forms: read_forms(&pack, &measures, filings)?,
            lessons: read_lessons(&pack)?,
            moved: read_moved(&pack)?,
            stages: stages.stage,
            tracks: tracks.track,
            methods: methods.method,
            notices: notices.notice,
            filings,
            measures,
            pack,
        };
        links::check(&content)?;
        Ok(content)
    }
}

fn read_forms(pack: &Pack, measures: &[Measure], filings: Filings) -> Result<BTreeMap<String, Form>> {
    let fields = |filing: &Filing| filings.fields(filing);
    let mut forms = BTreeMap::new();
    for (file, source) in pack.folder("forms") {
        let form = read_form(pack, &file, &source)?;
        check_name(&file, &form.id)?;
        check_filing(&form, &file, &source, fields)?;
        forms.insert(form.id.clone(), form);
    }
    for measure in measures {
        let form = measure.form();
        let file = format!("measures/{}.key.toml", measure.id);
        check_filing(&form, &file, "", fields)?;
        if forms.insert(form.id.clone(), form).is_some() {
            return Err(content(&file, 0, "a form of this id is there already"));
        }
    }
    Ok(forms)
}

fn read_lessons(pack: &Pack) -> Result<BTreeMap<String, Lesson>> {
    let mut lessons = BTreeMap::new();
    for (file, source) in pack.folder("lessons") {
        let lesson = read_lesson(pack, &file, &source)?;
        check_name(&file, &lesson.id)?;
        lessons.insert(lesson.id.clone(), lesson);
    }
    Ok(lessons)
}

/// A line that nobody says the source of is none to trust with a call.
fn read_lines(pack: &Pack, catalogue: &Catalogue) -> Result<Lines> {
    let lines: Lines = pack.toml("lines.toml")?;
    let all = lines.countries.iter().flat_map(|country| &country.lines);
    match all.into_iter().find(|line| line.sources.is_empty()) {
        Some(line) => Err(content("lines.toml", 0, &format!("the number {} needs a source", line.number))),
        None => Ok(lines.linked(catalogue)),
    }
}

fn read_moved(pack: &Pack) -> Result<Moved> {
    let path = format!("{}/moved.toml", pack.first_language());
    pack.file(&path).map_or_else(|| Ok(Moved::default()), |source| from_toml(&path, &source))
}

/// A file is named as its id.
fn check_name(file: &str, id: &str) -> Result<()> {
    let stem = file.rsplit('/').next().and_then(|name| name.split('.').next());
    if stem == Some(id) { Ok(()) } else { Err(content(file, 0, &format!("holds the id '{id}'"))) }
}
