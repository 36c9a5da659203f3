//! What a pack's own files hold: stages, lessons, the toolbox, notices.

use crate::error::Result;
use crate::record::words;
use crate::text::pack::{content, from_toml};
use crate::text::{Pack, Translate};
use serde::Deserialize;

/// A stage of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// 1 to 10.
    pub number: u8,
    /// The stage's name.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub summary: String,
    /// Ids of its lessons, in their order.
    pub lessons: Vec<String>,
    /// Ids of its forms, in their order.
    pub forms: Vec<String>,
    /// The stage's step with another person.
    pub with_person: Option<String>,
    /// The stage's form that looks back at it.
    pub look_back: Option<String>,
    /// The practice that it suggests.
    pub practice: Option<SuggestedPractice>,
}

/// A practice that a stage suggests, with a filled-in if–then plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuggestedPractice {
    /// The practice's name.
    pub name: String,
    /// Why it helps.
    pub why: String,
    /// The situation: when.
    pub cue: String,
    /// What to do then: what.
    pub act: String,
}

/// The stages of the programme.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stages {
    /// In the order of their numbers.
    pub stage: Vec<Stage>,
}

/// A track beside the stages, in parts that can be taken one by one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// Unique among tracks. Lessons and forms name the track by it.
    pub id: String,
    /// The track's name.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub summary: String,
    /// Its parts, in their order.
    #[serde(rename = "part")]
    pub parts: Vec<TrackPart>,
    /// Forms that belong to no part.
    #[serde(default)]
    pub forms: Vec<String>,
}

/// A part of a track: one lesson and the forms that belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackPart {
    /// Unique within the track.
    pub id: String,
    /// The part's name.
    pub title: String,
    /// Id of its lesson.
    pub lesson: String,
    /// Ids of its forms, in their order.
    pub forms: Vec<String>,
}

/// The tracks beside the stages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tracks {
    /// In the order they are shown.
    pub track: Vec<Track>,
}

/// A way of working, with the caution that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Forms name the method by it.
    pub id: String,
    /// What to look out for; shown before each form that works with it.
    pub caution: String,
    /// Three questions come before it, and a look at how bad it feels before and after.
    #[serde(default)]
    pub asks_first: bool,
}

/// Ways of working that forms name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Methods {
    /// Their cautions are shown in this order where a form has several.
    pub method: Vec<Method>,
}

words! {
    /// How a lesson is told.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum LessonShape {
        /// It begins with a scene.
        Scene = "scene",
        /// Questions that a reader would ask, each with its answer.
        Questions = "questions",
        /// A page of facts, each under a few words in bold.
        Facts = "facts",
        /// Two columns, as a list whose points hold one beside the other.
        Columns = "columns",
        /// One thing, told by both who were in it.
        BothSides = "both-sides",
        /// A letter.
        Letter = "letter",
    }
}

/// A lesson, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// Unique among the lessons of its pack.
    pub id: String,
    /// 1 to 10; none for a track's.
    pub stage: Option<u8>,
    /// Id of its track.
    pub track: Option<String>,
    /// The lesson's name.
    pub title: String,
    /// How it is told.
    pub shape: LessonShape,
    /// One plain sentence that a reader should be able to say back.
    pub point: String,
    /// Estimated minutes to read it.
    pub minutes: u32,
    /// Papers or books that it is taken from.
    pub sources: Vec<String>,
    /// The lesson in two or three sentences.
    pub short: String,
    /// The whole text, in the Markdown that content may use.
    pub body: String,
}

/// The header of a lesson, between two lines of `+++`. The lesson itself follows as Markdown.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LessonHeader {
    /// The file's name without its ending.
    id: String,
    /// The stage it belongs to, 1 to 10. Either this or `track`.
    stage: Option<u8>,
    /// Id of the track it belongs to. Either this or `stage`.
    track: Option<String>,
    /// The lesson's name.
    title: String,
    /// How it is told.
    shape: LessonShape,
    /// One plain sentence that a reader should be able to say back. The text says it before any image.
    point: String,
    /// Minutes to read it.
    minutes: u32,
    /// Papers or books that it is taken from; "common practice" where nobody's words or findings stand in it. At least
    /// one.
    sources: Vec<String>,
    /// The lesson in two or three sentences.
    short: String,
}

/// What took the place of content that went. A file that may be missing.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Moved {
    /// Lessons that went.
    #[serde(default)]
    pub lesson: Vec<MovedLesson>,
    /// Forms that went.
    #[serde(default)]
    pub form: Vec<MovedForm>,
}

/// A form that went. Runs of it, what it asked for, practices and links are led on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MovedForm {
    /// The id that it had.
    pub from: String,
    /// Id of the form that took its place.
    pub to: String,
    /// What is filled in beforehand in that form.
    pub preset: Option<Preset>,
    /// `true`: it opens in its light version.
    #[serde(default)]
    pub light: bool,
}

/// An option of a choice that is filled in, to confirm or change.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Preset {
    /// Id of a choice step.
    pub step: String,
    /// Id of its option.
    pub option: String,
}

/// A lesson that went. Whoever still has its id is led on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MovedLesson {
    /// The id that it had.
    pub from: String,
    /// Id of the lesson that took its place.
    pub to: String,
}

/// Reads one lesson: a header between two lines of `+++`, then Markdown.
pub(super) fn read_lesson(pack: &Pack, file: &str, source: &str) -> Result<Lesson> {
    let (header, body) = source
        .strip_prefix("+++\n")
        .and_then(|rest| rest.split_once("\n+++\n"))
        .ok_or_else(|| content(file, 1, "no header between two lines of +++"))?;
    // The header begins in the file's second line.
    let read: LessonHeader = from_toml(file, &format!("\n{header}"))?;
    if read.sources.is_empty() || [&read.point, &read.short].iter().any(|text| text.trim().is_empty()) {
        return Err(content(file, 1, "a lesson needs a source, a point and a short version"));
    }
    if read.stage.is_some() == read.track.is_some() {
        return Err(content(file, 1, "a lesson belongs to a stage or to a track"));
    }
    let mut lesson = Lesson {
        id: read.id,
        stage: read.stage,
        track: read.track,
        title: read.title,
        shape: read.shape,
        point: read.point,
        minutes: read.minutes,
        sources: read.sources,
        short: read.short,
        body: body.trim().to_owned(),
    };
    pack.translate(&mut lesson);
    Ok(lesson)
}

impl Translate for Lesson {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        visit(format!("lesson.{}.title", self.id), &mut self.title);
        visit(format!("lesson.{}.point", self.id), &mut self.point);
        visit(format!("lesson.{}.short", self.id), &mut self.short);
        visit(format!("lesson.{}.body", self.id), &mut self.body);
    }
}

impl Translate for Stages {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        for stage in &mut self.stage {
            let key = format!("stage.{}", stage.number);
            visit(format!("{key}.title"), &mut stage.title);
            visit(format!("{key}.summary"), &mut stage.summary);
            if let Some(practice) = &mut stage.practice {
                visit(format!("{key}.practice.name"), &mut practice.name);
                visit(format!("{key}.practice.why"), &mut practice.why);
                visit(format!("{key}.practice.cue"), &mut practice.cue);
                visit(format!("{key}.practice.act"), &mut practice.act);
            }
        }
    }
}

impl Translate for Tracks {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        for track in &mut self.track {
            let key = format!("track.{}", track.id);
            visit(format!("{key}.title"), &mut track.title);
            visit(format!("{key}.summary"), &mut track.summary);
            for part in &mut track.parts {
                visit(format!("{key}.part.{}", part.id), &mut part.title);
            }
        }
    }
}

impl Translate for Methods {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        for method in &mut self.method {
            visit(format!("method.{}", method.id), &mut method.caution);
        }
    }
}

/// A calm word about safety that an answer opens.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Options and chips name the notice by it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub text: String,
    /// What it says of the numbers that are shown with it: it is left out where there are none.
    pub lines_text: Option<String>,
    /// Which numbers to call are shown with it.
    pub lines: NoticeLines,
}

words! {
    /// Numbers to call that belong to a notice.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum NoticeLines {
        /// For whoever may hurt themselves or doesn't know how to go on.
        Crisis = "crisis",
        /// For whoever is hurt or threatened by somebody.
        Violence = "violence",
        /// For whoever worries about a child.
        Child = "child",
        /// There is nobody to call about it.
        None = "none",
    }
}

/// Words about safety that answers open.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Notices {
    /// In any order.
    pub notice: Vec<Notice>,
}

/// What helps right now, also where the vault can't be opened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Toolbox {
    /// What is said above the items.
    pub intro: String,
    /// The items, in the order they are shown.
    #[serde(rename = "item")]
    pub items: Vec<ToolboxItem>,
}

/// One thing for right now.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct ToolboxItem {
    /// Unique within the toolbox.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// When it helps, in a line.
    pub hint: String,
    /// Id of the form that runs it.
    pub form: String,
}

impl Translate for Toolbox {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        visit("toolbox.intro".to_owned(), &mut self.intro);
        for item in &mut self.items {
            visit(format!("toolbox.{}.title", item.id), &mut item.title);
            visit(format!("toolbox.{}.hint", item.id), &mut item.hint);
        }
    }
}

impl Translate for Notices {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        for notice in &mut self.notice {
            visit(format!("notice.{}.title", notice.id), &mut notice.title);
            visit(format!("notice.{}.text", notice.id), &mut notice.text);
            if let Some(text) = &mut notice.lines_text {
                visit(format!("notice.{}.lines-text", notice.id), text);
            }
        }
    }
}
