//! Reads a Questionnaire, names what is not taken as it stands, and refuses what would not be asked rightly.

use super::condition;
use super::given::answer_of;
use super::item::{
    MOST_COPYRIGHT, MOST_SHORT, MOST_TEXT, codings, control, has_expression, hidden, is_computed, join,
    number, said, text, when, within,
};
use super::option::{OptionReader, Options};
use super::tree::{TreeItem, by_link_id, flat, path_of, refuse_circles};
use super::{Computed, ItemNote, ItemNoteKind, Question, QuestionKind, Questionnaire, WordsBetween};
use crate::error::{Reason, Result};
use crate::fhir::json::{Node, Place, Value};
use crate::fhir::value::ItemValue;
use crate::form::Condition;
use crate::text::Catalogue;

/// Most questions that one is asked.
const MOST_QUESTIONS: u32 = 1_000;

/// What reading came to.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionnaireRead {
    /// What is asked and computed.
    pub questionnaire: Questionnaire,
    /// What is not taken as it stands, in the order of the file.
    pub notes: Vec<ItemNote>,
}

/// Words that a questionnaire lacks: for yes and no, and in place of a title.
#[derive(Debug, Clone, Default)]
pub struct ReadWords {
    /// The word for yes.
    pub yes: String,
    /// The word for no.
    pub no: String,
    /// What stands in place of a title.
    pub untitled: String,
}

impl ReadWords {
    /// The words in the catalogue's language.
    pub fn of(catalogue: &Catalogue) -> Self {
        ReadWords {
            yes: catalogue.text("questionnaire-yes"),
            no: catalogue.text("questionnaire-no"),
            untitled: catalogue.text("questionnaire-untitled"),
        }
    }
}

/// Reads a resource that lies in JSON. Errors name the place, with its line.
///
/// Errors: `Invalid` with the place and its line: `OtherResource`, `ChangesMeaning`, `TooLong` and the like.
pub fn read_questionnaire(document: &Node, words: &ReadWords) -> Result<QuestionnaireRead> {
    let root = Place::outermost(document, "Questionnaire");
    if !matches!(document.value, Value::Object(_)) || root.text("resourceType")? != Some("Questionnaire") {
        return Err(root.refuse(Reason::OtherResource));
    }
    refuse_other_versions(&root)?;
    if root.get("modifierExtension").is_some() || root.get("implicitRules").is_some() {
        return Err(root.refuse(Reason::ChangesMeaning));
    }
    let items = flat(&root)?;
    refuse_circles(&items, &by_link_id(&items)?)?;
    let contained = root.list("contained")?;
    let mut reader = Reader {
        items: &items,
        options: OptionReader::new(&contained)?,
        words,
        done: vec![Done::default(); items.len()],
        questions: Vec::new(),
        between: Vec::new(),
        computed: Vec::new(),
        pending: String::new(),
        tests: 0,
        notes: Vec::new(),
    };
    if matches!(root.text("status")?, Some("draft" | "retired")) {
        reader.notes.push(ItemNote {
            place: root.to_string(),
            said: String::new(),
            kind: ItemNoteKind::Status,
        });
    }
    reader.read_all()?;
    if reader.questions.len() > MOST_QUESTIONS as usize {
        return Err(root.refuse(Reason::TooLong { most: MOST_QUESTIONS }));
    }
    let Reader { questions, between, computed, notes, pending, .. } = reader;
    let mut between = between;
    if !pending.is_empty() {
        between.push(WordsBetween {
            link_id: String::new(),
            text: pending,
            when: None,
            before: questions.len(),
        });
    }
    let title = text(&root, "title", MOST_TEXT)?.or(text(&root, "name", MOST_TEXT)?);
    let questionnaire = Questionnaire {
        url: text(&root, "url", MOST_TEXT)?.unwrap_or_default(),
        version: text(&root, "version", MOST_SHORT)?.unwrap_or_default(),
        title: title.unwrap_or_else(|| words.untitled.clone()),
        description: text(&root, "description", MOST_TEXT)?.unwrap_or_default(),
        copyright: text(&root, "copyright", MOST_COPYRIGHT)?.unwrap_or_default(),
        codes: codings(&root)?,
        questions,
        words: between,
        computed,
    };
    Ok(QuestionnaireRead { questionnaire, notes })
}

/// Names that other versions of FHIR use and R4 does not.
fn refuse_other_versions(root: &Place<'_>) -> Result<()> {
    for name in ["group", "versionAlgorithmString", "versionAlgorithmCoding", "copyrightLabel"] {
        if let Some(found) = root.get(name) {
            return Err(found.refuse(Reason::OtherVersion));
        }
    }
    match root.text("fhirVersion")? {
        Some(version) if !version.starts_with("4.") => Err(root.refuse(Reason::OtherVersion)),
        _ => Ok(()),
    }
}

/// Most tests in all conditions of a file together. An item counts the tests of its groups as well.
const MOST_TESTS: u32 = 50_000;

/// What reading an item left for those that lie in it.
#[derive(Debug, Clone, Default)]
struct Done {
    link_id: String,
    /// It and all in it is left out.
    gone: bool,
    stem: String,
    /// Its own condition and those of what it lies in.
    conditions: Vec<Condition>,
    /// A condition that can't be followed: what lies in it may be passed over.
    loose: bool,
}

struct Reader<'a, 'b> {
    items: &'b [TreeItem<'a>],
    options: OptionReader<'b>,
    words: &'b ReadWords,
    done: Vec<Done>,
    questions: Vec<Question>,
    between: Vec<WordsBetween>,
    computed: Vec<Computed>,
    /// Words that wait for the next question.
    pending: String,
    /// Tests of conditions so far.
    tests: u32,
    notes: Vec<ItemNote>,
}

impl<'a> Reader<'a, '_> {
    fn read_all(&mut self) -> Result<()> {
        for index in 0..self.items.len() {
            let path = path_of(self.items, index);
            let Some(item) = self.items.get(index) else { continue };
            self.read_item(index, &Place::outermost(item.node, &path))?;
        }
        Ok(())
    }

    fn read_item(&mut self, index: usize, place: &Place<'_>) -> Result<()> {
        let kind = place.text("type")?.ok_or_else(|| place.refuse(Reason::Required))?;
        for name in ["option", "options", "answerConstraint"] {
            if let Some(found) = place.get(name) {
                return Err(found.refuse(Reason::OtherVersion));
            }
        }
        // In STU3 what stands there beforehand had a name of its own for each type.
        if place.begins("initial").is_some() || kind == "coding" {
            return Err(place.refuse(Reason::OtherVersion));
        }
        let parent = self.items.get(index).and_then(|item| item.parent);
        let above = parent.and_then(|parent| self.done.get(parent)).cloned().unwrap_or_default();
        let mut here = Done {
            link_id: place.text("linkId")?.unwrap_or_default().to_owned(),
            stem: above.stem,
            gone: above.gone,
            conditions: above.conditions,
            loose: above.loose,
        };
        let said = said(place)?;
        if !here.gone && place.get("modifierExtension").is_some() {
            here.gone = true;
            self.note(place, &said, ItemNoteKind::Modified);
        }
        if !here.gone {
            self.follow(place, &said, &mut here)?;
            // Without a bound, a small file of nested groups could become a very large form.
            let tests = here.conditions.iter().map(|condition| condition.tests().len()).sum::<usize>();
            self.tests = self.tests.saturating_add(u32::try_from(tests).unwrap_or(u32::MAX));
            if self.tests > MOST_TESTS {
                return Err(place.refuse(Reason::TooLong { most: MOST_TESTS }));
            }
            match kind {
                "group" if hidden(place)? => {
                    here.gone = true;
                    self.note(place, &said, ItemNoteKind::Computed);
                }
                "group" => {
                    if place.bool("repeats")?.unwrap_or(false) {
                        self.note(place, &said, ItemNoteKind::Once);
                    }
                    join(&mut here.stem, &said);
                    within(&here.stem, MOST_TEXT, place)?;
                }
                "display" => self.display(index, place, &said, &here)?,
                _ => self.question(index, place, kind, &said, &mut here)?,
            }
        }
        if let Some(done) = self.done.get_mut(index) {
            *done = here;
        }
        Ok(())
    }

    /// Adds the item's own condition to those of what it lies in.
    fn follow(&mut self, place: &Place<'_>, said: &str, here: &mut Done) -> Result<()> {
        let rules = place.list("enableWhen")?;
        let expression = has_expression(place)?;
        let written = condition::written(place, &rules)?;
        if rules.is_empty() && !expression {
            return Ok(());
        }
        match written.condition(&self.questions).filter(|_| !expression) {
            Some(condition) => here.conditions.push(condition),
            None => {
                here.loose = true;
                self.note(place, said, ItemNoteKind::Condition);
            }
        }
        Ok(())
    }

    fn display(&mut self, index: usize, place: &Place<'_>, said: &str, here: &Done) -> Result<()> {
        if said.is_empty() || hidden(place)? || self.is_end_of_scale(index, place)? {
            return Ok(());
        }
        let parent = self.parents(index).pop();
        let of_question = self.questions.iter_mut().find(|q| Some(&q.link_id) == parent.as_ref());
        match when(&here.conditions) {
            // Words that lie in a question belong to it.
            None if of_question.is_some() => {
                of_question.into_iter().for_each(|question| join(&mut question.stem, said));
            }
            None => {
                join(&mut self.pending, said);
                within(&self.pending, MOST_TEXT, place)?;
            }
            when => self.between.push(WordsBetween {
                link_id: here.link_id.clone(),
                text: said.to_owned(),
                when,
                before: self.questions.len(),
            }),
        }
        Ok(())
    }

    /// The words at the ends of a scale were read with it.
    fn is_end_of_scale(&self, index: usize, place: &Place<'_>) -> Result<bool> {
        let parent = self.items.get(index).and_then(|item| item.parent);
        let of_question = parent.and_then(|parent| self.done.get(parent)).is_some_and(|parent| {
            let scale = |question: &&Question| question.link_id == parent.link_id;
            matches!(self.questions.iter().find(scale).map(|q| &q.kind), Some(QuestionKind::Scale { .. }))
        });
        Ok(of_question && matches!(control(place)?.as_deref(), Some("lower" | "upper")))
    }

    fn question(
        &mut self,
        index: usize,
        place: &Place<'_>,
        kind: &str,
        said: &str,
        here: &mut Done,
    ) -> Result<()> {
        if is_computed(place)? || hidden(place)? {
            self.note(place, said, ItemNoteKind::Computed);
            self.computed.push(Computed {
                link_id: here.link_id.clone(),
                codes: codings(place)?,
                text: said.to_owned(),
            });
            return Ok(());
        }
        if said.is_empty() {
            self.note(place, said, ItemNoteKind::NoText);
            return Ok(());
        }
        let Some((read, mut initial)) = self.kind(place, kind, said)? else { return Ok(()) };
        let mut many = place.bool("repeats")?.unwrap_or(false);
        if many && !matches!(read, QuestionKind::Choice { .. } | QuestionKind::Text) {
            many = false;
            self.note(place, said, ItemNoteKind::Once);
        }
        for value in place.list("initial")? {
            match value.begins("value") {
                Some((
                    name @ ("valueInteger" | "valueDecimal" | "valueBoolean" | "valueString" | "valueCoding"),
                    value,
                )) => {
                    initial.push(ItemValue::read(name, &value)?);
                }
                Some(_) => self.note(place, said, ItemNoteKind::Initial),
                None => return Err(value.refuse(Reason::Required)),
            }
        }
        let beforehand = answer_of(&read, &initial).filter(|_| many || initial.len() == 1);
        if !initial.is_empty() && (beforehand.is_none() || (many && read == QuestionKind::Text)) {
            self.note(place, said, ItemNoteKind::Initial);
        }
        // Words that stood before a group come before its own.
        let mut stem = std::mem::take(&mut self.pending);
        join(&mut stem, &here.stem);
        within(&stem, MOST_TEXT * 2, place)?;
        let parents = self.parents(index);
        self.questions.push(Question {
            link_id: here.link_id.clone(),
            codes: codings(place)?,
            text: said.to_owned(),
            stem,
            within: parents,
            required: place.bool("required")?.unwrap_or(false) && !here.loose,
            many,
            when: when(&here.conditions),
            initial: beforehand.filter(|_| !(many && read == QuestionKind::Text)),
            kind: read,
        });
        Ok(())
    }

    fn parents(&self, index: usize) -> Vec<String> {
        let mut parents = Vec::new();
        let mut at = self.items.get(index).and_then(|item| item.parent);
        while let Some(parent) = at {
            parents.push(self.done.get(parent).map(|done| done.link_id.clone()).unwrap_or_default());
            at = self.items.get(parent).and_then(|item| item.parent);
        }
        parents.reverse();
        parents
    }

    /// What is asked, and the answers that stand there beforehand; none where it isn't asked.
    fn kind(
        &mut self,
        place: &Place<'_>,
        kind: &str,
        said: &str,
    ) -> Result<Option<(QuestionKind, Vec<ItemValue>)>> {
        let offers = place.get("answerOption").is_some() || place.get("answerValueSet").is_some();
        let read = match kind {
            "choice" | "open-choice" => return self.choice(place, said, kind == "open-choice"),
            "integer" | "string" if offers => return self.choice(place, said, false),
            "integer" | "decimal" => number(place, kind == "integer")?,
            "boolean" => QuestionKind::Boolean { yes: self.words.yes.clone(), no: self.words.no.clone() },
            "string" | "text" => QuestionKind::Text,
            other => {
                // Names of FHIR's own types are letters; anything else isn't repeated.
                let named = other.len() <= 20 && other.chars().all(|c| c.is_ascii_alphabetic() || c == '-');
                let name = if named { other } else { "?" };
                self.note(place, said, ItemNoteKind::Type(name.to_owned()));
                return Ok(None);
            }
        };
        Ok(Some((read, Vec::new())))
    }

    fn choice(
        &mut self,
        place: &Place<'_>,
        said: &str,
        open: bool,
    ) -> Result<Option<(QuestionKind, Vec<ItemValue>)>> {
        match self.options.read(place)? {
            Options::Not(why) => {
                self.note(place, said, why);
                Ok(None)
            }
            Options::Read { choices, initial, unlike } => {
                if unlike {
                    self.note(place, said, ItemNoteKind::Weights);
                }
                let selected = choices.iter().filter(|choice| initial.contains(&choice.id));
                let initial = selected.map(|choice| choice.value.clone()).collect();
                Ok(Some((QuestionKind::Choice { options: choices, open }, initial)))
            }
        }
    }

    fn note(&mut self, place: &Place<'_>, said: &str, kind: ItemNoteKind) {
        self.notes.push(ItemNote { place: place.to_string(), said: said.to_owned(), kind });
    }
}
