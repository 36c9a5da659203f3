use super::key::ScoringKey;
use super::questionnaire::{Question, Questionnaire, read_questionnaire};
use crate::error::Result;
use crate::form::{Filing, Form, Joined, Step, StepKind};
use crate::text::pack::{content, from_toml};
use crate::text::{Pack, Translate};
use std::collections::{BTreeMap, BTreeSet};

/// Id of the step that asks whom a measure is about.
const ABOUT: &str = "about";

/// A questionnaire with the key that scores it, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Short and stable: `closeness-check`. Also the id of its form.
    pub id: String,
    pub questionnaire: Questionnaire,
    pub key: ScoringKey,
}

/// Reads all measures of a pack, in the order of their file names. An error names the file and why.
pub fn read_measures(pack: &Pack) -> Result<Vec<Measure>> {
    let files: BTreeMap<String, String> = pack.folder("measures").into_iter().collect();
    let mut measures: Vec<Measure> = Vec::new();
    let mut used = BTreeSet::new();
    for (path, source) in files.iter().filter(|(path, _)| path.ends_with(".json")) {
        let stem = path.strip_suffix(".json").unwrap_or(path);
        let key_path = format!("{stem}.key.toml");
        let key_source = files.get(&key_path).ok_or_else(|| content(&key_path, 0, "missing"))?;
        let mut measure = read_measure(path, source, &key_path, key_source)?;
        if measures.iter().any(|other| other.questionnaire.url == measure.questionnaire.url) {
            return Err(content(path, 0, "another measure has the same url"));
        }
        pack.translate(&mut measure);
        measures.push(measure);
        used.extend([path.clone(), key_path]);
    }
    match files.keys().find(|path| !used.contains(*path)) {
        Some(stray) => Err(content(stray, 0, "belongs to no questionnaire")),
        None => Ok(measures),
    }
}

fn read_measure(path: &str, source: &str, key_path: &str, key_source: &str) -> Result<Measure> {
    let questionnaire = read_questionnaire(path, source)?;
    let key: ScoringKey = from_toml(key_path, key_source)?;
    key.check(&questionnaire).map_err(|why| content(key_path, 0, &why))?;
    if !key_path.ends_with(&format!("/{}.key.toml", key.measure)) {
        return Err(content(key_path, 0, "the measure's id is the file's name"));
    }
    if key.per_person && questionnaire.question(ABOUT).is_some() {
        return Err(content(path, 0, "the link id 'about' is taken by the question whom it is about"));
    }
    Ok(Measure { id: key.measure.clone(), questionnaire, key })
}

impl Measure {
    /// The form that runs it: whom it is about, where that is asked, then one scale an item.
    pub fn form(&self) -> Form {
        let about = self.key.about.as_ref().map(|about| Step {
            id: ABOUT.to_owned(),
            ask: about.ask.clone(),
            hint: Some(about.hint.clone()),
            optional: false, // "nobody" is a full answer
            when: None,
            last: false,
            closing: false,
            kind: StepKind::Person,
        });
        let items: Vec<String> = self.questionnaire.questions.iter().map(|q| q.link_id.clone()).collect();
        let mut fields = BTreeMap::from([("items".to_owned(), Joined::Many(items))]);
        if about.is_some() {
            fields.insert(ABOUT.to_owned(), Joined::One(ABOUT.to_owned()));
        }
        let scales = self.questionnaire.questions.iter().map(|question| self.scale(question));
        Form {
            id: self.id.clone(),
            stage: None,
            track: None,
            title: self.questionnaire.title.clone(),
            minutes: self.key.minutes,
            sources: self.key.sources.clone(),
            light: Vec::new(),
            intro: self.questionnaire.description.clone(),
            caution: None,
            approach: false,
            methods: Vec::new(),
            steps: about.into_iter().chain(scales).collect(),
            files: vec![Filing { room: "assessment".to_owned(), kind: "response".to_owned(), fields }],
        }
    }

    fn scale(&self, question: &Question) -> Step {
        Step {
            id: question.link_id.clone(),
            ask: question.text.clone(),
            hint: Some(self.key.frame.clone()),
            optional: !question.required,
            when: None,
            last: false,
            closing: false,
            kind: StepKind::Scale {
                low: question.low,
                high: question.high,
                ends: question.ends.clone(),
                after: None,
            },
        }
    }
}

impl Questionnaire {
    pub fn question(&self, link_id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.link_id == link_id)
    }
}

impl Translate for Measure {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        let measure = format!("measure.{}", self.id);
        visit(format!("{measure}.title"), &mut self.questionnaire.title);
        visit(format!("{measure}.description"), &mut self.questionnaire.description);
        visit(format!("{measure}.frame"), &mut self.key.frame);
        if let Some(about) = &mut self.key.about {
            visit(format!("{measure}.about.ask"), &mut about.ask);
            visit(format!("{measure}.about.hint"), &mut about.hint);
        }
        for question in &mut self.questionnaire.questions {
            let key = format!("{measure}.item.{}", question.link_id);
            let [low, high] = &mut question.ends;
            visit(format!("{key}.text"), &mut question.text);
            visit(format!("{key}.low"), low);
            visit(format!("{key}.high"), high);
        }
        for subscale in &mut self.key.subscales {
            let key = format!("{measure}.subscale.{}", subscale.id);
            visit(format!("{key}.title"), &mut subscale.title);
            visit(format!("{key}.higher-means"), &mut subscale.higher_means);
        }
    }
}
