use super::model::{Lesson, Notice, Notices, Stage, Stages, Toolbox, read_lesson};
use crate::assessment::{self, Measure};
use crate::error::{NearerError, Result};
use crate::form::{Feelings, FilingKind, Form, StepKind, check_filing, read_form};
use crate::plan::{self, Lines};
use crate::text::pack::content;
use crate::text::{Catalogue, Pack, PackFiles};
use crate::{habit, journal, pattern};
use std::collections::BTreeMap;

/// Everything a pack holds, read and checked, in one language.
#[derive(Debug)]
pub struct Content {
    pub pack: Pack,
    pub catalogue: Catalogue,
    pub feelings: Feelings,
    pub lines: Lines,
    pub stages: Vec<Stage>,
    pub toolbox: Toolbox,
    pub measures: Vec<Measure>,
    forms: BTreeMap<String, Form>,
    lessons: BTreeMap<String, Lesson>,
    notices: Vec<Notice>,
}

/// All that the rooms take from forms.
pub fn filing_kinds() -> Vec<FilingKind> {
    [journal::FILING, pattern::FILING, plan::FILING, habit::FILING, assessment::FILING].concat()
}

impl Content {
    /// Reads a pack in the language asked for, or in its first one.
    /// Errors are `Content` with the file, the line and the reason.
    pub fn open(files: Box<dyn PackFiles>, language: &str) -> Result<Self> {
        let pack = Pack::open(files, language)?;
        let measures = assessment::read_measures(&pack)?;
        let stages: Stages = pack.toml("stages.toml")?;
        let notices: Notices = pack.toml("notices.toml")?;
        let content = Content {
            catalogue: Catalogue::read(&pack)?,
            feelings: pack.toml("feelings.toml")?,
            lines: pack.toml("lines.toml")?,
            toolbox: pack.toml("toolbox.toml")?,
            forms: read_forms(&pack, &measures, &notices.notice)?,
            lessons: read_lessons(&pack)?,
            stages: stages.stage,
            notices: notices.notice,
            measures,
            pack,
        };
        content.check_links()?;
        Ok(content)
    }

    pub fn form(&self, id: &str) -> Result<&Form> {
        self.forms.get(id).ok_or_else(|| NearerError::not_found("form"))
    }

    pub fn forms(&self) -> impl Iterator<Item = &Form> {
        self.forms.values()
    }

    pub fn lesson(&self, id: &str) -> Result<&Lesson> {
        self.lessons.get(id).ok_or_else(|| NearerError::not_found("lesson"))
    }

    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.lessons.values()
    }

    pub fn measure(&self, id: &str) -> Result<&Measure> {
        self.measures.iter().find(|measure| measure.id == id).ok_or_else(|| NearerError::not_found("measure"))
    }

    pub fn notice(&self, id: &str) -> Option<&Notice> {
        self.notices.iter().find(|notice| notice.id == id)
    }

    /// Every id that stages and the toolbox name must be there.
    fn check_links(&self) -> Result<()> {
        for stage in &self.stages {
            let bad =
                |id: &str| content("stages.toml", 0, &format!("stage {} names no '{id}'", stage.number));
            for id in &stage.lessons {
                self.lessons.get(id).ok_or_else(|| bad(id))?;
            }
            for id in stage.forms.iter().chain(&stage.with_person).chain(&stage.look_back) {
                self.forms.get(id).ok_or_else(|| bad(id))?;
            }
        }
        if let Some(first) = self.pack.first_form() {
            self.forms
                .get(first)
                .ok_or_else(|| content("pack.toml", 0, &format!("names no form '{first}'")))?;
        }
        for item in &self.toolbox.items {
            self.forms
                .get(&item.form)
                .ok_or_else(|| content("toolbox.toml", 0, &format!("names no form '{}'", item.form)))?;
        }
        Ok(())
    }
}

fn read_forms(pack: &Pack, measures: &[Measure], notices: &[Notice]) -> Result<BTreeMap<String, Form>> {
    let kinds = filing_kinds();
    let mut forms = BTreeMap::new();
    for (file, source) in pack.folder("forms") {
        let form = read_form(pack, &file, &source)?;
        check_name(&file, &form.id)?;
        check_filing(&form, &file, &kinds)?;
        check_notices(&file, &form, notices)?;
        forms.insert(form.id.clone(), form);
    }
    for measure in measures {
        let form = measure.form();
        check_filing(&form, &measure.id, &kinds)?;
        if forms.insert(form.id.clone(), form).is_some() {
            return Err(content(&measure.id, 0, "a form of this id is there already"));
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

fn check_notices(file: &str, form: &Form, notices: &[Notice]) -> Result<()> {
    for step in &form.steps {
        let StepKind::Choice { options, .. } = &step.kind else { continue };
        for opens in options.iter().filter_map(|option| option.opens.as_deref()) {
            if notices.iter().all(|notice| notice.id != opens) {
                return Err(content(file, 0, &format!("step '{}' opens no notice '{opens}'", step.id)));
            }
        }
    }
    Ok(())
}
