//! What someone sees of a questionnaire before it is taken: what is asked, what is not, and how a known key fits.

use crate::assessment::{
    Counting, ForeignQuestionnaire, FoundBy, KeptReading, KnownKey, KnownSubscale, fits, is_kept, minutes_of,
    named, propose,
};
use crate::error::{NearerError, Result};
use crate::fhir::{Question, QuestionKind, Questionnaire};
use crate::text::{Catalogue, args};
use rusqlite::Connection;
use rust_decimal::Decimal;

/// What a questionnaire would bring, for someone to decide by. Nothing is kept yet.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct QuestionnairePlan {
    /// The questionnaire's title, or words in place of one.
    pub title: String,
    /// What it says of itself; empty where it says nothing.
    pub description: String,
    /// Whose words it is; empty where the file doesn't say.
    pub copyright: String,
    /// Estimated minutes to answer it.
    pub minutes: u32,
    /// One of the same URL is kept already: this one would take its place, and its answers stay.
    pub is_kept: bool,
    /// There is something to ask.
    pub can_keep: bool,
    /// One sentence: how many questions are asked, and how much is not taken as it stands.
    pub words: String,
    /// What is asked, in order.
    pub questions: Vec<PlannedQuestion>,
    /// What is not taken as it stands, one by one.
    pub notes: Vec<PlanNote>,
    /// How a known key fits: the one asked for, or the one that the questionnaire itself names.
    pub key: Option<KeyFit>,
}

/// One question of the questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlannedQuestion {
    /// The question's link id.
    pub link_id: String,
    /// The question's own words.
    pub text: String,
    /// The answers with what they count: "Several days (1)".
    pub answers: Vec<String>,
    /// How it is answered, in a word or two.
    pub kind: String,
    /// It has numbers, so it can count in a score.
    pub can_count: bool,
    /// It would have, if its answers were counted in their order.
    pub could_count: bool,
}

/// Something that is not taken as it stands.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlanNote {
    /// Where it stands in the file, with its line.
    pub place: String,
    /// The question's own words; empty where it is about the whole.
    pub said: String,
    /// What is not taken as it stands.
    pub text: String,
    /// It isn't asked at all.
    pub left_out: bool,
}

/// How the items of a known key and the questions go together.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KeyFit {
    /// The key's id, to choose it by.
    pub id: String,
    /// What people call the instrument.
    pub title: String,
    /// Papers or pages that the key is taken from.
    pub sources: Vec<String>,
    /// Empty where nothing is known of it.
    pub licence: String,
    /// What to look out for; empty where there is nothing.
    pub caution: String,
    /// How the questions were found.
    pub found_by: FoundBy,
    /// Nobody has to compare it: every item was found by its code. Else the person says that they have looked.
    pub is_certain: bool,
    /// What to do, in a sentence.
    pub text: String,
    /// Its answers have no numbers in the file: the person says in which direction they count.
    pub must_count: bool,
    /// What the answers would count going up, and going down: "never (0)". Empty where they have numbers.
    pub counted_up: Vec<String>,
    /// The same, counted down.
    pub counted_down: Vec<String>,
    /// The same, to be handed back.
    pub counting_up: Counting,
    /// The same, counted down.
    pub counting_down: Counting,
    /// One line an item of the key.
    pub items: Vec<KeyItem>,
    /// Link ids of the questions that an item can be joined to by hand.
    pub candidates: Vec<String>,
}

/// An item of a known key, and the question for it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KeyItem {
    /// The item's number in its author's order, from 1.
    pub number: u32,
    /// The question that stands for it; none: it is to be picked.
    pub link_id: Option<String>,
    /// The question's words.
    pub text: String,
    /// The scores that it counts in.
    pub counts_in: String,
    /// It is turned round before it counts.
    pub reversed: bool,
}

/// Shows what would be kept. `key`: the id of a known key that the person picked; none: the one that the
/// questionnaire itself names.
///
/// Errors: `NotFound` for a key that isn't known.
pub(super) fn plan(
    sql: &Connection,
    foreign: &ForeignQuestionnaire,
    key: Option<&str>,
    reading: KeptReading<'_>,
) -> Result<QuestionnairePlan> {
    let (questionnaire, catalogue) = (&foreign.read.questionnaire, reading.catalogue);
    let known = match key {
        Some(id) => {
            let found = reading.keys.iter().find(|known| known.id == id);
            Some(found.ok_or_else(|| NearerError::not_found("key"))?)
        }
        None => named(reading.keys, questionnaire),
    };
    let notes: Vec<PlanNote> = foreign
        .read
        .notes
        .iter()
        .map(|note| PlanNote {
            place: note.place.clone(),
            said: note.said.clone(),
            text: note.kind.sentence(catalogue),
            left_out: note.kind.leaves_out(),
        })
        .collect();
    let said = args([("questions", questionnaire.questions.len().into()), ("notes", notes.len().into())]);
    Ok(QuestionnairePlan {
        title: questionnaire.title.clone(),
        description: questionnaire.description.clone(),
        copyright: questionnaire.copyright.clone(),
        minutes: minutes_of(questionnaire),
        is_kept: is_kept(sql, &questionnaire.url)?,
        can_keep: !questionnaire.questions.is_empty(),
        words: catalogue.say("bring-summary", &said),
        questions: questionnaire.questions.iter().map(|q| question(q, catalogue)).collect(),
        notes,
        key: known.map(|known| key_fit(known, questionnaire, catalogue)),
    })
}

fn question(question: &Question, catalogue: &Catalogue) -> PlannedQuestion {
    let kind = match &question.kind {
        QuestionKind::Scale { .. } => "bring-kind-scale",
        QuestionKind::Number { .. } => "bring-kind-number",
        QuestionKind::Choice { .. } if question.many => "bring-kind-several",
        QuestionKind::Choice { .. } => "bring-kind-choice",
        QuestionKind::Boolean { .. } => "bring-kind-boolean",
        QuestionKind::Text => "bring-kind-text",
    };
    let counted = |text: &str, number: Option<Decimal>| match number {
        Some(number) => format!("{text} ({})", number.normalize()),
        None => text.to_owned(),
    };
    let answers = match &question.kind {
        QuestionKind::Choice { options, .. } => {
            options.iter().map(|option| counted(&option.text, option.weight)).collect()
        }
        QuestionKind::Scale { low, high, ends: [low_end, high_end] } => {
            vec![counted(low_end, Some(Decimal::from(*low))), counted(high_end, Some(Decimal::from(*high)))]
        }
        QuestionKind::Boolean { yes, no } => {
            vec![counted(yes, Some(Decimal::ONE)), counted(no, Some(Decimal::ZERO))]
        }
        QuestionKind::Number { .. } | QuestionKind::Text => Vec::new(),
    };
    PlannedQuestion {
        link_id: question.link_id.clone(),
        text: question.text.clone(),
        answers,
        kind: catalogue.text(kind),
        can_count: question.range().is_some(),
        could_count: !question.many
            && question.range().is_none()
            && matches!(question.kind, QuestionKind::Choice { .. }),
    }
}

fn key_fit(known: &KnownKey, questionnaire: &Questionnaire, catalogue: &Catalogue) -> KeyFit {
    let proposal = propose(known, questionnaire);
    let of = |link_id: Option<&String>| link_id.and_then(|id| questionnaire.question(id));
    let fitting: Vec<&Question> = questionnaire.questions.iter().filter(|q| fits(known, q)).collect();
    let joined = |number| of(proposal.joined.get(&number)).filter(|question| fits(known, question));
    let all = (1..=known.items).all(|number| joined(number).is_some());
    let uncounted = (1..=known.items).filter_map(joined).any(|q| q.range().is_none());
    let is_certain = proposal.is_certain(known) && all && !uncounted;
    let text = match () {
        () if is_certain => "bring-key-certain",
        () if all => "bring-key-compare",
        () if fitting.len() < usize::try_from(known.items).unwrap_or(usize::MAX) => "bring-key-no-fit",
        () => "bring-key-pick",
    };
    let said = args([("items", known.items.into()), ("low", known.low.into()), ("high", known.high.into())]);
    let first = (1..=known.items).filter_map(joined).find(|question| question.range().is_none());
    let counted = |from: i32, step: i32| match first.map(|question| &question.kind) {
        Some(QuestionKind::Choice { options, .. }) => (0..)
            .zip(options)
            .map(|(place, option)| format!("{} ({})", option.text, from + place * step))
            .collect(),
        _ => Vec::new(),
    };
    let item = |number: u32| {
        let question = joined(number);
        let counts = |subscale: &&KnownSubscale| {
            subscale.items.contains(&number) || subscale.subtract.contains(&number)
        };
        let scores = known.subscales.iter().filter(counts);
        KeyItem {
            number,
            link_id: question.map(|question| question.link_id.clone()),
            text: question.map(|question| question.text.clone()).unwrap_or_default(),
            counts_in: scores.clone().map(|score| score.title.as_str()).collect::<Vec<_>>().join(", "),
            reversed: scores.clone().any(|score| score.reverse.contains(&number)),
        }
    };
    KeyFit {
        id: known.id.clone(),
        title: known.title.clone(),
        sources: known.sources.clone(),
        licence: known.licence.clone(),
        caution: known.caution.clone(),
        found_by: proposal.by,
        is_certain,
        text: catalogue.say(text, &said),
        must_count: uncounted,
        counted_up: counted(known.low, 1),
        counted_down: counted(known.high, -1),
        counting_up: Counting { first: known.low, down: false },
        counting_down: Counting { first: known.high, down: true },
        items: (1..=known.items).map(item).collect(),
        candidates: fitting.iter().map(|question| question.link_id.clone()).collect(),
    }
}
