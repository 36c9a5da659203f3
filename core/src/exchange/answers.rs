//! Questionnaires that were answered elsewhere: looked at first, then taken in once.

use crate::assessment::{
    self, IncomingAnswers, IncomingResponse, Matched, Measure, NotTaken, Unread, holds_danger, score,
    take_response, values_of,
};
use crate::course::{self, Content};
use crate::error::Result;
use crate::safety::{self, RaisedBy};
use crate::text::args;
use crate::time::{Day, DayBoundary, Stamp};
use crate::vault::Tx;
use rusqlite::Connection;
use std::borrow::Cow;

/// Answers that are older than this don't ask whether the person is safe right now.
const RECENT_DAYS: i64 = 14;

/// What a file of answers holds, or what was taken from it.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AnswersPreview {
    /// One sentence.
    pub summary: String,
    /// Those that are new, or were.
    pub added: u32,
    /// Those that are here already, or were deleted here.
    pub here: u32,
    /// Those that can be taken, in the order of the file.
    pub lines: Vec<AnswersLine>,
    /// Those that can't, in the order of the file.
    pub unread: Vec<UnreadLine>,
}

/// One filled-in questionnaire of the file.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AnswersLine {
    /// Where it stands in the file, with its line.
    pub place: String,
    /// Id of the measure that it belongs to.
    pub measure: String,
    /// The measure's name.
    pub title: String,
    /// The person's day on which it was filled in.
    pub day: Day,
    /// Whether it is new, or was.
    pub is_new: bool,
    /// The scores that its answers come to, computed here.
    pub scores: Vec<assessment::ScoreView>,
    /// What it states itself, and whether the answers come to the same.
    pub stated: Vec<StatedScore>,
    /// What else to know, in sentences.
    pub notes: Vec<String>,
}

/// A score that the file states.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct StatedScore {
    /// Id of the subscale.
    pub subscale: String,
    /// The score as the file states it.
    pub stated: f64,
    /// What the answers come to; none where answers are missing.
    pub computed: Option<f64>,
    /// Whether the answers come to another score, or to none. The answers count, never what the file states.
    pub differs: bool,
    /// The same in a sentence.
    pub text: String,
}

/// One that can't be taken.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct UnreadLine {
    /// Where it stands in the file, with its line.
    pub place: String,
    /// Why it can't be taken, in a sentence.
    pub text: String,
}

/// A response with all that is needed to take it.
struct Ready<'a> {
    response: &'a IncomingResponse,
    measure: Cow<'a, Measure>,
    matched: Matched,
    stamp: Stamp,
    is_new: bool,
}

/// Shows what would be taken. Nothing is kept. `measure`: the id of the measure that the answers belong to, where
/// they name no questionnaire that is known here.
pub fn look_at_answers(
    sql: &Connection,
    content: &Content,
    incoming: &IncomingAnswers,
    measure: Option<&str>,
    (now, boundary): (&Stamp, DayBoundary),
) -> Result<AnswersPreview> {
    let (ready, unread) = ready(sql, content, incoming, measure, (now, boundary))?;
    let new = ready.iter().filter(|ready| ready.is_new).count();
    Ok(view(content, &ready, unread, new))
}

/// Takes in what is new: all of it or nothing. Where answers of the last fourteen days hold what asks whether the
/// person is safe, that is asked.
pub fn take_answers(
    tx: &Tx<'_>,
    content: &Content,
    incoming: &IncomingAnswers,
    measure: Option<&str>,
) -> Result<AnswersPreview> {
    let (ready, unread) = ready(&tx.sql, content, incoming, measure, (&tx.now, tx.day_boundary))?;
    let mut added = 0;
    for one in &ready {
        if take_response(tx, &one.measure, one.response, &one.matched)?.is_none() {
            continue;
        }
        added += 1;
        let recent = tx.today().since(one.stamp.day) <= RECENT_DAYS;
        if recent && holds_danger(&one.measure, &values_of(&one.measure, &one.matched.given)) {
            safety::raise(tx, RaisedBy::Measure, None)?;
        }
    }
    Ok(view(content, &ready, unread, added))
}

fn ready<'a>(
    sql: &Connection,
    content: &'a Content,
    incoming: &'a IncomingAnswers,
    measure: Option<&str>,
    (now, boundary): (&Stamp, DayBoundary),
) -> Result<(Vec<Ready<'a>>, Vec<Unread>)> {
    let mut ready: Vec<Ready<'_>> = Vec::new();
    let mut unread = incoming.unread.clone();
    let measures = course::measures(sql, content)?;
    let chosen = match measure {
        Some(id) => Some(course::measure(sql, content, id)?),
        None => None,
    };
    for response in &incoming.responses {
        let mut refuse = |why| unread.push(Unread { place: response.place.clone(), why });
        let found =
            measures.iter().find(|measure| measure.questionnaire.url == response.url).or(chosen.as_ref());
        let Some(found) = found else {
            refuse(NotTaken::NoQuestionnaire);
            continue;
        };
        // Whom it is about isn't in the file: it would count as in general.
        if found.key.needs_person {
            refuse(NotTaken::AboutSomebody);
            continue;
        }
        let matched = response.matched(found);
        if matched.given.is_empty() {
            refuse(NotTaken::NothingFits);
            continue;
        }
        let stamp = response.stamp(now, boundary)?;
        if stamp.day > now.day.plus(1) {
            refuse(NotTaken::Future);
            continue;
        }
        let is_new = !response.is_here(sql)? && !ready.iter().any(|other| other.response.is_same(response));
        ready.push(Ready { response, measure: found.clone(), matched, stamp, is_new });
    }
    Ok((ready, unread))
}

fn view(content: &Content, ready: &[Ready<'_>], unread: Vec<Unread>, added: usize) -> AnswersPreview {
    let here = ready.len() - added;
    let said = args([("added", added.into()), ("here", here.into()), ("unread", unread.len().into())]);
    AnswersPreview {
        summary: content.catalogue.say("bring-answers-summary", &said).trim().to_owned(),
        added: u32::try_from(added).unwrap_or(u32::MAX),
        here: u32::try_from(here).unwrap_or(u32::MAX),
        lines: ready.iter().map(|ready| line(content, ready)).collect(),
        unread: unread
            .into_iter()
            .map(|unread| UnreadLine {
                place: unread.place,
                text: content.catalogue.text(reason(unread.why)),
            })
            .collect(),
    }
}

fn reason(why: NotTaken) -> &'static str {
    match why {
        NotTaken::NotCompleted => "bring-answers-not-completed",
        NotTaken::NoDay => "bring-answers-no-day",
        NotTaken::AboutSomebody => "bring-answers-about-somebody",
        NotTaken::NoQuestionnaire => "bring-answers-no-questionnaire",
        NotTaken::NothingFits => "bring-answers-nothing-fits",
        NotTaken::Future => "bring-answers-future",
    }
}

fn line(content: &Content, ready: &Ready<'_>) -> AnswersLine {
    let (measure, words) = (&ready.measure, &content.catalogue);
    let scores = score(measure, &values_of(measure, &ready.matched.given));
    let stated = |(subscale, stated): (&String, &rust_decimal::Decimal)| {
        let score = scores.iter().find(|score| score.subscale == *subscale)?;
        let kept = measure.key.subscales.iter().find(|known| known.id == *subscale)?;
        let number = |value| assessment::number(words, kept, value);
        let key = match score.value {
            None => "bring-answers-incomplete",
            Some(value) if value == *stated => "bring-answers-agrees",
            Some(_) => "bring-answers-differs",
        };
        let said = args([
            ("stated", number(*stated).into()),
            ("title", score.title.as_str().into()),
            ("value", score.value.map(number).unwrap_or_default().into()),
        ]);
        Some(StatedScore {
            subscale: subscale.clone(),
            stated: assessment::float(*stated),
            computed: score.value.map(assessment::float),
            differs: score.value != Some(*stated),
            text: words.say(key, &said),
        })
    };
    let foreign = ready.matched.foreign;
    let foreign =
        (foreign > 0).then(|| words.say("bring-answers-foreign", &args([("count", foreign.into())])));
    AnswersLine {
        place: ready.response.place.clone(),
        measure: measure.id.clone(),
        title: measure.questionnaire.title.clone(),
        day: ready.stamp.day,
        is_new: ready.is_new,
        stated: ready.matched.stated.iter().filter_map(stated).collect(),
        scores: scores.iter().map(|score| assessment::score_view(measure, score, words)).collect(),
        notes: foreign.into_iter().collect(),
    }
}
