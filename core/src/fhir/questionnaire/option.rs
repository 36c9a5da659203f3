//! The answers that can be picked, and what they count.
//!
//! Errors: `Invalid` with the place, its line and the reason.

use super::{Choice, ItemNoteKind, LOINC};
use crate::error::{Reason, Result};
use crate::fhir::json::Place;
use crate::fhir::value::{Coding, ItemValue, decimal};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Most answers that one question offers, and all questions together.
const MOST_OPTIONS: usize = 200;
const MOST_OPTIONS_IN_ALL: u32 = 10_000;
/// Longest text of an answer, in characters.
const MOST_TEXT: u32 = 1_000;

const ITEM_WEIGHT: &str = "http://hl7.org/fhir/StructureDefinition/itemWeight";
const ORDINAL_VALUE: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

/// The answers of the Patient Health Questionnaires and the GAD-7, which LOINC counts so: read where a file
/// gives them no weight.
const KNOWN_ANSWERS: [(&str, u8); 4] = [("LA6568-5", 0), ("LA6569-3", 1), ("LA6570-1", 2), ("LA6571-9", 3)];

/// What reading answers came to.
pub(super) enum Options {
    Read {
        choices: Vec<Choice>,
        initial: Vec<String>,
        unlike: bool,
    },
    /// There are none in the file, or they can't be picked here.
    Not(ItemNoteKind),
}

/// Reads answers, and counts how many there are in all.
pub(super) struct OptionReader<'a> {
    value_sets: BTreeMap<&'a str, Place<'a>>,
    in_all: u32,
}

impl<'a> OptionReader<'a> {
    /// `contained`: the resources that lie in the questionnaire.
    pub fn new(contained: &'a [Place<'a>]) -> Result<Self> {
        let mut value_sets = BTreeMap::new();
        for resource in contained {
            if resource.text("resourceType")? == Some("ValueSet")
                && let Some(id) = resource.text("id")?
                && value_sets.insert(id, *resource).is_some()
            {
                return Err(resource.refuse(Reason::AlreadyThere));
            }
        }
        Ok(OptionReader { value_sets, in_all: 0 })
    }

    pub fn read(&mut self, item: &Place<'_>) -> Result<Options> {
        let inline = item.list("answerOption")?;
        let read = match item.text("answerValueSet")? {
            None if inline.is_empty() => return Ok(Options::Not(ItemNoteKind::Options)),
            None => self.inline(&inline)?,
            Some(link) => match link.strip_prefix('#') {
                Some(id) => {
                    let Some(found) = self.value_sets.get(id).copied() else {
                        return Err(item.refuse(Reason::LeadsNowhere));
                    };
                    self.value_set(&found)?
                }
                // On the net: this app has no network.
                None => return Ok(Options::Not(ItemNoteKind::Options)),
            },
        };
        Ok(read)
    }

    fn count(&mut self, place: &Place<'_>) -> Result<()> {
        self.in_all += 1;
        if self.in_all > MOST_OPTIONS_IN_ALL {
            return Err(place.refuse(Reason::TooLong { most: MOST_OPTIONS_IN_ALL }));
        }
        Ok(())
    }

    fn inline(&mut self, options: &[Place<'_>]) -> Result<Options> {
        if options.len() > MOST_OPTIONS {
            return Ok(Options::Not(ItemNoteKind::TooManyOptions));
        }
        let mut list = List::default();
        for option in options {
            self.count(option)?;
            let Some((name, value)) = option.begins("value") else {
                return Err(option.refuse(Reason::Required));
            };
            let (value, weights) = match name {
                "valueCoding" => {
                    (ItemValue::Coding(Coding::read(&value)?), [weights(option)?, weights(&value)?].concat())
                }
                "valueString" | "valueInteger" => (ItemValue::read(name, &value)?, weights(option)?),
                _ => return Ok(Options::Not(ItemNoteKind::Options)),
            };
            let selected = option.bool("initialSelected")?.unwrap_or(false);
            list.add(option, value, &weights, selected)?;
        }
        Ok(list.done())
    }

    fn value_set(&mut self, set: &Place<'_>) -> Result<Options> {
        let mut list = List::default();
        if let Some(compose) = set.get("compose") {
            if !compose.list("exclude")?.is_empty() {
                return Ok(Options::Not(ItemNoteKind::Options));
            }
            for include in compose.list("include")? {
                let system = Coding::system_of(&include)?;
                let concepts = include.list("concept")?;
                let whole = concepts.is_empty() || !include.list("valueSet")?.is_empty();
                if whole || list.choices.len() + concepts.len() > MOST_OPTIONS {
                    let why = if whole { ItemNoteKind::Options } else { ItemNoteKind::TooManyOptions };
                    return Ok(Options::Not(why));
                }
                for concept in &concepts {
                    self.count(concept)?;
                    let coding = Coding { system: system.clone(), ..Coding::read(concept)? };
                    list.add(concept, ItemValue::Coding(coding), &weights(concept)?, false)?;
                }
            }
            return Ok(list.done());
        }
        // Sets within the set are passed over: what they hold isn't listed here.
        let Some(expansion) = set.get("expansion") else { return Ok(Options::Not(ItemNoteKind::Options)) };
        let contains = expansion.list("contains")?;
        if contains.len() > MOST_OPTIONS {
            return Ok(Options::Not(ItemNoteKind::TooManyOptions));
        }
        for concept in &contains {
            self.count(concept)?;
            if concept.bool("abstract")?.unwrap_or(false) || !concept.list("contains")?.is_empty() {
                return Ok(Options::Not(ItemNoteKind::Options));
            }
            list.add(concept, ItemValue::Coding(Coding::read(concept)?), &weights(concept)?, false)?;
        }
        Ok(if list.choices.is_empty() { Options::Not(ItemNoteKind::Options) } else { list.done() })
    }
}

/// Weights of either extension.
fn weights(place: &Place<'_>) -> Result<Vec<Decimal>> {
    let mut found = Vec::new();
    for extension in place.list("extension")? {
        if !matches!(extension.text("url")?, Some(ITEM_WEIGHT | ORDINAL_VALUE)) {
            continue;
        }
        let (_, value) = extension.begins("value").ok_or_else(|| extension.refuse(Reason::NotANumber))?;
        found.push(decimal(&value)?);
    }
    Ok(found)
}

#[derive(Default)]
struct List {
    choices: Vec<Choice>,
    initial: Vec<String>,
    unlike: bool,
}

impl List {
    fn add(
        &mut self,
        place: &Place<'_>,
        value: ItemValue,
        weights: &[Decimal],
        selected: bool,
    ) -> Result<()> {
        let text = value.words();
        if text.trim().is_empty() {
            return Err(place.refuse(Reason::Required));
        }
        if text.chars().count() > MOST_TEXT as usize {
            return Err(place.refuse(Reason::TooLong { most: MOST_TEXT }));
        }
        if self.choices.iter().any(|other| other.value.is_same(&value)) {
            return Err(place.refuse(Reason::AlreadyThere));
        }
        let code = match &value {
            ItemValue::Coding(coding) => coding.code.clone(),
            ItemValue::Integer(value) => Some(value.to_string()),
            _ => None,
        };
        let free = |id: &String| self.choices.iter().all(|other| other.id != *id);
        let id = code.filter(free).unwrap_or_else(|| format!("#{}", self.choices.len() + 1));
        let unlike = weights.windows(2).any(|pair| matches!(pair, [one, other] if one != other));
        self.unlike |= unlike;
        let weight = match (weights.first(), &value) {
            _ if unlike => None,
            (Some(weight), _) => Some(*weight),
            (None, ItemValue::Integer(value)) => Some(Decimal::from(*value)),
            (None, ItemValue::Coding(coding)) => known_answer(coding),
            (None, _) => None,
        };
        if selected {
            self.initial.push(id.clone());
        }
        self.choices.push(Choice { id, text, value, weight });
        Ok(())
    }

    fn done(self) -> Options {
        Options::Read { choices: self.choices, initial: self.initial, unlike: self.unlike }
    }
}

fn known_answer(coding: &Coding) -> Option<Decimal> {
    let code = coding.code.as_deref().filter(|_| coding.system.as_deref() == Some(LOINC))?;
    KNOWN_ANSWERS.iter().find(|(known, _)| *known == code).map(|(_, weight)| Decimal::from(*weight))
}
