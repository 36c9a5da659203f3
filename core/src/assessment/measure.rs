use super::key::{AboutWhom, ScoringKey};
use crate::error::{NearerError, Result};
use crate::fhir::{
    Computed, Question, QuestionKind, Questionnaire, ReadWords, has_loinc, json, read_questionnaire,
};
use crate::form::{Filing, Joined, read_steps};
use crate::text::pack::{content, from_toml};
use crate::text::{Catalogue, Pack, Translate};
use std::collections::{BTreeMap, BTreeSet};

/// Time that one question takes to be read and answered, in tenths of a second: an estimate of ours.
const ITEM_DS: u32 = 75;

/// A questionnaire with the key that scores it, in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Short and stable: `closeness-check`. Also the id of its form.
    pub id: String,
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// How it is scored.
    pub key: ScoringKey,
    /// Somebody brought it; its words are not ours.
    pub brought: bool,
    /// What its key is called where it is one that the app knows.
    pub key_title: Option<String>,
}

/// Reads all measures of a pack, in the order of their file names. An error names the file and why.
pub fn read_measures(pack: &Pack, catalogue: &Catalogue) -> Result<Vec<Measure>> {
    let files: BTreeMap<String, String> = pack.folder("measures").into_iter().collect();
    let words = ReadWords::of(catalogue);
    let mut measures: Vec<Measure> = Vec::new();
    let mut used = BTreeSet::new();
    for (path, source) in files.iter().filter(|(path, _)| path.ends_with(".json")) {
        let stem = path.strip_suffix(".json").unwrap_or(path);
        let key_path = format!("{stem}.key.toml");
        let key_source = files.get(&key_path).ok_or_else(|| content(&key_path, 0, "missing"))?;
        let mut measure = read_measure((path, source), (&key_path, key_source), &words)?;
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

/// Reads a measure of ours: all of it is asked as it stands, or it is refused.
fn read_measure(
    (path, source): (&str, &str),
    (key_path, key_source): (&str, &str),
    words: &ReadWords,
) -> Result<Measure> {
    let bad = |error: NearerError| content(path, 0, &error.to_string());
    let document = json::read(source.as_bytes()).map_err(bad)?;
    let read = read_questionnaire(&document, words).map_err(bad)?;
    if let Some(note) = read.notes.first() {
        return Err(content(path, 0, &format!("{}: not asked as it stands: {:?}", note.place, note.kind)));
    }
    let questionnaire = read.questionnaire;
    check_own(&questionnaire).map_err(|why| content(path, 0, &why))?;
    let mut key: ScoringKey = from_toml(key_path, key_source)?;
    key.check(&questionnaire).map_err(|why| content(key_path, 0, &why))?;
    if !key_path.ends_with(&format!("/{}.key.toml", key.measure)) {
        return Err(content(key_path, 0, "the measure's id is the file's name"));
    }
    if key.per_person && questionnaire.question(ABOUT).is_some() {
        return Err(content(path, 0, "the link id 'about' is taken by the question whom it is about"));
    }
    let written = std::mem::take(&mut key.written);
    let mut measure =
        Measure { id: key.measure.clone(), questionnaire, key, brought: false, key_title: None };
    measure.key.after = read_steps(key_path, key_source, written, &measure.form().steps)?;
    Ok(measure)
}

/// What our own questionnaires hold to beyond FHIR: ids that read well in a key, and all words that are shown.
fn check_own(questionnaire: &Questionnaire) -> Result<(), String> {
    if [&questionnaire.url, &questionnaire.version, &questionnaire.description]
        .iter()
        .any(|text| text.is_empty())
    {
        return Err("url, version and description are needed".to_owned());
    }
    for question in &questionnaire.questions {
        let bad = |why: &str| Err(format!("item '{}': {why}", question.link_id));
        let id = |id: &str| {
            id.split('-').all(|word| {
                !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
            })
        };
        if !id(&question.link_id) || !question.option_ids().into_iter().all(id) {
            return bad("a link id, or an option's, is lower-case words joined by hyphens");
        }
        if let QuestionKind::Scale { low, high, ends } = &question.kind
            && (ends[0] == low.to_string() || ends[1] == high.to_string())
        {
            return bad("it needs the display items 'lower' and 'upper'");
        }
        if matches!(question.kind, QuestionKind::Number { .. }) {
            return bad("it needs minValue below maxValue");
        }
    }
    Ok(())
}

fn seconds_of(questionnaire: &Questionnaire) -> u32 {
    let questions = u32::try_from(questionnaire.questions.len()).unwrap_or(u32::MAX);
    questions.saturating_mul(ITEM_DS).div_ceil(10)
}

/// Whole minutes that answering takes, at least one: an honest estimate, from the number of questions.
pub fn minutes_of(questionnaire: &Questionnaire) -> u32 {
    seconds_of(questionnaire).div_ceil(60).max(1)
}

/// Id of the step that asks whom a measure is about.
pub(super) const ABOUT: &str = "about";

impl Measure {
    /// Seconds that answering takes: an honest estimate, from the number of questions.
    pub fn seconds(&self) -> u32 {
        seconds_of(&self.questionnaire)
    }

    /// The same in whole minutes, at least one.
    pub fn minutes(&self) -> u32 {
        minutes_of(&self.questionnaire)
    }

    /// Id of the step that asks whom it is about.
    pub(super) fn about_step(&self) -> String {
        self.free_id(ABOUT)
    }

    /// An id for a step of ours: a question of that name keeps it.
    pub(super) fn free_id(&self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        while self.questionnaire.question(&id).is_some() {
            id.push('-');
        }
        id
    }

    /// Where its answers go, and what it asked beside.
    pub(super) fn filings(&self) -> Vec<Filing> {
        let items: Vec<String> = self.questionnaire.questions.iter().map(|q| q.link_id.clone()).collect();
        let mut fields = BTreeMap::from([("items".to_owned(), Joined::Many(items))]);
        if self.key.about.is_some() {
            fields.insert("about".to_owned(), Joined::One(self.about_step()));
        }
        let response = Filing { room: "assessment".to_owned(), kind: "response".to_owned(), fields };
        std::iter::once(response).chain(self.key.files.clone()).collect()
    }

    /// The item that holds what is computed under this LOINC code.
    pub fn total(&self, loinc: &str) -> Option<&Computed> {
        let found = |computed: &&Computed| has_loinc(&computed.codes, loinc);
        self.questionnaire.computed.iter().find(found)
    }
}

impl Question {
    /// Ids of what can be picked.
    pub(super) fn option_ids(&self) -> Vec<&str> {
        match &self.kind {
            QuestionKind::Choice { options, .. } => options.iter().map(|option| option.id.as_str()).collect(),
            _ => Vec::new(),
        }
    }
}

impl Translate for AboutWhom {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        visit("ask".to_owned(), &mut self.ask);
        visit("hint".to_owned(), &mut self.hint);
        if !self.nobody.is_empty() {
            visit("nobody".to_owned(), &mut self.nobody);
        }
    }
}

impl Translate for Measure {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        let measure = format!("measure.{}", self.id);
        visit(format!("{measure}.title"), &mut self.questionnaire.title);
        visit(format!("{measure}.description"), &mut self.questionnaire.description);
        visit(format!("{measure}.frame"), &mut self.key.frame);
        if let Some(about) = &mut self.key.about {
            about.each_text(&mut |name, text| visit(format!("{measure}.about.{name}"), text));
        }
        for question in &mut self.questionnaire.questions {
            let key = format!("{measure}.item.{}", question.link_id);
            visit(format!("{key}.text"), &mut question.text);
            if !question.stem.is_empty() {
                visit(format!("{key}.stem"), &mut question.stem);
            }
            match &mut question.kind {
                QuestionKind::Scale { ends: [low, high], .. } => {
                    visit(format!("{key}.low"), low);
                    visit(format!("{key}.high"), high);
                }
                QuestionKind::Choice { options, .. } => {
                    for option in options {
                        visit(format!("{key}.option.{}", option.id), &mut option.text);
                    }
                }
                QuestionKind::Number { .. } | QuestionKind::Boolean { .. } | QuestionKind::Text => {}
            }
        }
        for subscale in &mut self.key.subscales {
            let key = format!("{measure}.subscale.{}", subscale.id);
            visit(format!("{key}.title"), &mut subscale.title);
            visit(format!("{key}.higher-means"), &mut subscale.higher_means);
        }
        for step in &mut self.key.after {
            step.visit_texts(&measure, visit);
        }
    }
}
