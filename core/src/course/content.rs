use super::filing::Filings;
use super::gate::{Gates, read_gates};
use super::links;
use super::model::{
    Lesson, Method, Methods, Notice, Notices, Stage, Stages, Toolbox, Track, Tracks, read_lesson,
};
use crate::assessment::{self, KnownKey, Measure};
use crate::error::{NearerError, Result};
use crate::form::{Feelings, Filing, Form, check_filing, read_form};
use crate::journal::{CheckIns, Prompts};
use crate::plan::Lines;
use crate::safety::{Phrases, read_phrases};
use crate::text::pack::content;
use crate::text::{Catalogue, Pack, PackFiles, Translate};
use std::collections::BTreeMap;

/// Everything a pack holds, read and checked, in one language.
#[derive(Debug)]
pub struct Content {
    /// The pack that all of this was read from.
    pub pack: Pack,
    /// Its sentences.
    pub catalogue: Catalogue,
    /// Its words for feelings.
    pub feelings: Feelings,
    /// Its numbers to call.
    pub lines: Lines,
    /// The stages, in the order of their numbers.
    pub stages: Vec<Stage>,
    /// The tracks, in the order of the file.
    pub tracks: Vec<Track>,
    /// Ways of working with their cautions, in the order of the file.
    pub methods: Vec<Method>,
    /// Steps that the app puts around forms.
    pub gates: Gates,
    /// Looked for in what was just saved.
    pub phrases: Phrases,
    /// What helps right now.
    pub toolbox: Toolbox,
    /// Our own measures, in the order of their files' names.
    pub measures: Vec<Measure>,
    /// Of instruments whose words are not ours.
    pub keys: Vec<KnownKey>,
    /// The ways of a check-in, with their chips.
    pub check_ins: CheckIns,
    /// Prompts of the journal and their topics.
    pub prompts: Prompts,
    pub(super) filings: Filings,
    forms: BTreeMap<String, Form>,
    lessons: BTreeMap<String, Lesson>,
    notices: Vec<Notice>,
}

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
        let content = Content {
            catalogue,
            keys: assessment::read_keys(&pack)?,
            feelings: pack.toml("feelings.toml")?,
            lines: pack.toml("lines.toml")?,
            toolbox: pack.toml("toolbox.toml")?,
            gates: read_gates(&pack)?,
            phrases: read_phrases(&pack)?,
            check_ins: pack.toml("check-in.toml")?,
            prompts: pack.toml("prompts.toml")?,
            forms: read_forms(&pack, &measures, filings)?,
            lessons: read_lessons(&pack)?,
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

    /// The form of this id, a measure's included.
    ///
    /// Errors: `NotFound`.
    pub fn form(&self, id: &str) -> Result<&Form> {
        self.forms.get(id).ok_or_else(|| NearerError::not_found("form"))
    }

    /// All forms, in the order of their ids.
    pub fn forms(&self) -> impl Iterator<Item = &Form> {
        self.forms.values()
    }

    /// The lesson of this id.
    ///
    /// Errors: `NotFound`.
    pub fn lesson(&self, id: &str) -> Result<&Lesson> {
        self.lessons.get(id).ok_or_else(|| NearerError::not_found("lesson"))
    }

    /// All lessons, in the order of their ids.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.lessons.values()
    }

    /// The measure of this id, one of ours.
    ///
    /// Errors: `NotFound`.
    pub fn measure(&self, id: &str) -> Result<&Measure> {
        self.measures.iter().find(|measure| measure.id == id).ok_or_else(|| NearerError::not_found("measure"))
    }

    /// The notice of this id; none where the pack has none.
    pub fn notice(&self, id: &str) -> Option<&Notice> {
        self.notices.iter().find(|notice| notice.id == id)
    }

    /// Visits the texts of what stands in lists of its own: stages, tracks, methods and notices.
    pub fn each_list_text(&self, visit: &mut dyn FnMut(String, &mut String)) {
        Stages { stage: self.stages.clone() }.each_text(visit);
        Tracks { track: self.tracks.clone() }.each_text(visit);
        Methods { method: self.methods.clone() }.each_text(visit);
        Notices { notice: self.notices.clone() }.each_text(visit);
    }

    /// All notices, in the order of the file.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The track of this id.
    ///
    /// Errors: `NotFound`.
    pub fn track(&self, id: &str) -> Result<&Track> {
        self.tracks.iter().find(|track| track.id == id).ok_or_else(|| NearerError::not_found("track"))
    }

    /// Words of all that a form says.
    pub fn words_of(&self, form: &Form) -> usize {
        let mut words = 0;
        form.clone().each_text(&mut |_, text| words += text.split_whitespace().count());
        words
    }

    /// True where one of the form's methods asks first: history, letters, imagery and their like.
    pub fn asks_first(&self, form: &Form) -> bool {
        self.methods.iter().any(|method| method.asks_first && form.methods.contains(&method.id))
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

/// A file is named as its id.
fn check_name(file: &str, id: &str) -> Result<()> {
    let stem = file.rsplit('/').next().and_then(|name| name.split('.').next());
    if stem == Some(id) { Ok(()) } else { Err(content(file, 0, &format!("holds the id '{id}'"))) }
}
