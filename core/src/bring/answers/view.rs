//! What a file of answers holds, and what was taken of it, in words.

use super::model::{AnswersFailure, AnswersLine, AnswersPlan, AnswersTaken, NotTaken, StatedScore};
use super::ready::{Ready, Usable};
use crate::assessment::{self, score, values_of};
use crate::course::Content;
use crate::text::args;
use rust_decimal::Decimal;

pub(super) fn plan(content: &Content, ready: &Ready<'_>) -> AnswersPlan {
    let counted = taken(content, ready, ready.usable.iter().filter(|usable| usable.is_new).count());
    let failure = |(place, why): &(String, NotTaken)| AnswersFailure {
        place: place.clone(),
        words: content.catalogue.text(why.key()),
    };
    AnswersPlan {
        added: counted.added,
        already_here: counted.already_here,
        lines: ready.usable.iter().map(|usable| line(content, usable)).collect(),
        failures: ready.failures.iter().map(failure).collect(),
        words: counted.words,
    }
}

pub(super) fn taken(content: &Content, ready: &Ready<'_>, added: usize) -> AnswersTaken {
    let (here, failed) = (ready.usable.len() - added, ready.failures.len());
    let said = args([("added", added.into()), ("here", here.into()), ("unread", failed.into())]);
    AnswersTaken {
        added: count(added),
        already_here: count(here),
        failed: count(failed),
        words: content.catalogue.say("bring-answers-summary", &said).trim().to_owned(),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn line(content: &Content, usable: &Usable<'_>) -> AnswersLine {
    let (measure, words) = (&usable.measure, &content.catalogue);
    let scores = score(measure, &values_of(measure, &usable.matched.given));
    let stated = |(subscale, stated): (&String, &Decimal)| {
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
    let foreign = usable.matched.foreign;
    let foreign =
        (foreign > 0).then(|| words.say("bring-answers-foreign", &args([("count", foreign.into())])));
    AnswersLine {
        place: usable.response.place.clone(),
        measure: measure.id.clone(),
        title: measure.questionnaire.title.clone(),
        day: usable.stamp.day,
        is_new: usable.is_new,
        stated: usable.matched.stated.iter().filter_map(stated).collect(),
        scores: scores.iter().map(|score| assessment::score_view(measure, score, words)).collect(),
        notes: foreign.into_iter().collect(),
    }
}
