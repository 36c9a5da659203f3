use super::gate::Gates;
use super::model::{
    Lesson, Method, Methods, Moved, MovedForm, Notice, Notices, Stage, Stages, Toolbox, Track, Tracks,
};
use crate::assessment::{FileMeasure, KnownKey, Measure};
use crate::error::{NearerError, Result};
use crate::form::{Feelings, Fields, Filing, FilingKind, Form};
use crate::journal::{CheckIns, Prompts};
use crate::plan::Lines;
use crate::safety::Phrases;
use crate::text::{Catalogue, Pack, Translate};
use std::collections::BTreeMap;

/// What all rooms take from forms, handed in from above.
#[derive(Debug, Clone, Copy)]
pub struct Filings {
    /// For each room: the kinds that it files from answers alone.
    pub rooms: &'static [&'static [FilingKind]],
    /// The same of those that take the measure of the run's form beside its answers.
    pub measures: &'static [&'static [FilingKind<FileMeasure>]],
}

impl Filings {
    pub(super) fn of_room(&self, filing: &Filing) -> Option<&'static FilingKind> {
        self.rooms.iter().flat_map(|room| room.iter()).find(|kind| kind.takes(filing))
    }

    pub(super) fn of_measure(&self, filing: &Filing) -> Option<&'static FilingKind<FileMeasure>> {
        self.measures.iter().flat_map(|room| room.iter()).find(|kind| kind.takes(filing))
    }

    /// The fields of a filing; none where no room takes it.
    pub fn fields(&self, filing: &Filing) -> Option<&'static Fields> {
        let of_room = self.of_room(filing).map(|kind| kind.fields);
        of_room.or_else(|| self.of_measure(filing).map(|kind| kind.fields))
    }
}

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
    pub(super) forms: BTreeMap<String, Form>,
    pub(super) lessons: BTreeMap<String, Lesson>,
    pub(super) moved: Moved,
    pub(super) notices: Vec<Notice>,
}

impl Content {
    /// The form of this id, a measure's included, or the one that took its place.
    ///
    /// Errors: `NotFound`.
    pub fn form(&self, id: &str) -> Result<&Form> {
        let id = self.moved_form(id).map_or(id, |moved| moved.to.as_str());
        self.forms.get(id).ok_or_else(|| NearerError::not_found("form"))
    }

    /// How a form went that had this id; none where it is there, or never was.
    pub(super) fn moved_form(&self, id: &str) -> Option<&MovedForm> {
        self.moved.form.iter().find(|moved| moved.from == id)
    }

    /// The ids under which this form is known: its own, and those of forms whose place it took.
    pub(super) fn names_of_form<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a str> {
        let went = self.moved.form.iter().filter(move |moved| moved.to == id);
        std::iter::once(id).chain(went.map(|moved| moved.from.as_str()))
    }

    /// The ids under which this lesson is known, likewise.
    pub(super) fn names_of_lesson<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a str> {
        let went = self.moved.lesson.iter().filter(move |moved| moved.to == id);
        std::iter::once(id).chain(went.map(|moved| moved.from.as_str()))
    }

    /// All forms, in the order of their ids.
    pub fn forms(&self) -> impl Iterator<Item = &Form> {
        self.forms.values()
    }

    /// The lesson of this id, or the one that took its place.
    ///
    /// Errors: `NotFound`.
    pub fn lesson(&self, id: &str) -> Result<&Lesson> {
        let moved = self.moved.lesson.iter().find(|lesson| lesson.from == id);
        let id = moved.map_or(id, |lesson| lesson.to.as_str());
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
