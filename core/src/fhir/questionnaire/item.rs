//! What single elements of an item say.

use super::QuestionKind;
use crate::error::{Reason, Result};
use crate::fhir::json::Place;
use crate::fhir::value::{Coding, decimal};
use crate::form::Condition;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Longest texts, in characters.
pub(super) const MOST_SHORT: u32 = 255;
pub(super) const MOST_TEXT: u32 = 5_000;
pub(super) const MOST_COPYRIGHT: u32 = 20_000;
/// Whole numbers between bounds that lie further apart are typed.
const WIDEST_SCALE: i32 = 100;

const BASE: &str = "http://hl7.org/fhir/StructureDefinition/";
const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

/// True where it has a condition in FHIRPath, which isn't followed here.
pub(super) fn has_expression(place: &Place<'_>) -> Result<bool> {
    Ok(extension(place, &format!("{SDC}enableWhenExpression"))?.is_some())
}

/// A number: on a scale where its bounds lie near each other, else typed.
pub(super) fn number(place: &Place<'_>, whole: bool) -> Result<QuestionKind> {
    let bound = |name: &str| -> Result<_> {
        match extension(place, &format!("{BASE}{name}"))?.as_ref().and_then(|found| found.begins("value")) {
            Some((_, value)) => decimal(&value).map(Some),
            None => Ok(None),
        }
    };
    let (low, high) = (bound("minValue")?, bound("maxValue")?);
    if low.zip(high).is_some_and(|(low, high)| low > high) {
        return Err(place.refuse(Reason::WrongKind));
    }
    let ends = |value: Option<Decimal>| value.filter(|v| v.is_integer()).and_then(|v| v.to_i32());
    if let (true, Some(low), Some(high)) = (whole, ends(low), ends(high))
        && low < high
        && high.saturating_sub(low) <= WIDEST_SCALE
    {
        let label = |code: &str, number: i32| -> Result<String> {
            for nested in place.list("item")? {
                if nested.text("type")? == Some("display") && control(&nested)?.as_deref() == Some(code) {
                    return Ok(nested.text("text")?.unwrap_or_default().to_owned());
                }
            }
            Ok(number.to_string())
        };
        return Ok(QuestionKind::Scale { low, high, ends: [label("lower", low)?, label("upper", high)?] });
    }
    Ok(QuestionKind::Number { whole, low, high })
}

pub(super) fn when(conditions: &[Condition]) -> Option<Condition> {
    match conditions {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(Condition::Each(several.to_vec())),
    }
}

/// What it asks, with its number where it has one.
pub(super) fn said(place: &Place<'_>) -> Result<String> {
    let said = text(place, "text", MOST_TEXT)?.unwrap_or_default();
    Ok(match text(place, "prefix", MOST_SHORT)? {
        Some(prefix) if !said.is_empty() => format!("{prefix} {said}"),
        _ => said,
    })
}

pub(super) fn join(words: &mut String, more: &str) {
    if !words.is_empty() && !more.is_empty() {
        words.push('\n');
    }
    words.push_str(more);
}

pub(super) fn is_computed(place: &Place<'_>) -> Result<bool> {
    let calculated = extension(place, &format!("{SDC}calculatedExpression"))?.is_some();
    Ok(calculated || place.bool("readOnly")?.unwrap_or(false))
}

pub(super) fn hidden(place: &Place<'_>) -> Result<bool> {
    match extension(place, &format!("{BASE}questionnaire-hidden"))? {
        Some(hidden) => Ok(hidden.bool("valueBoolean")?.unwrap_or(false)),
        None => Ok(false),
    }
}

/// The code of the item's control: `lower`, `upper`, `slider`.
pub(super) fn control(place: &Place<'_>) -> Result<Option<String>> {
    let Some(control) = extension(place, &format!("{BASE}questionnaire-itemControl"))? else {
        return Ok(None);
    };
    let Some(concept) = control.get("valueCodeableConcept") else { return Ok(None) };
    let codes = concept.list("coding")?;
    let code = codes.first().map(|coding| coding.text("code")).transpose()?.flatten();
    Ok(code.map(str::to_owned))
}

/// The extension of this URL. Places in lists are made anew, so it is handed out under its own name.
fn extension<'b>(place: &'b Place<'_>, url: &str) -> Result<Option<Place<'b>>> {
    for extension in place.list("extension")? {
        if extension.text("url")? == Some(url) {
            return Ok(Some(extension));
        }
    }
    Ok(None)
}

pub(super) fn codings(place: &Place<'_>) -> Result<Vec<Coding>> {
    place.list("code")?.iter().map(Coding::read).collect()
}

pub(super) fn text(place: &Place<'_>, name: &str, most: u32) -> Result<Option<String>> {
    let Some(text) = place.text(name)?.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    within(text, most, place)?;
    Ok(Some(text.to_owned()))
}

/// Refuses words that are longer than this, in characters.
pub(super) fn within(words: &str, most: u32, place: &Place<'_>) -> Result<()> {
    if words.chars().count() > most as usize {
        return Err(place.refuse(Reason::TooLong { most }));
    }
    Ok(())
}
