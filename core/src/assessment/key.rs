//! The key of a measure: which items make which score, and when the measure is offered.

use crate::fhir::{Question, Questionnaire};
use crate::form::{Fear, Filing, Step, StepFile};
use rust_decimal::Decimal;
use serde::Deserialize;

/// How a questionnaire is scored and offered; read from `<id>.key.toml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoringKey {
    /// The id of the measure and of its form: the file's name.
    pub measure: String,
    /// Canonical URL of the questionnaire that this key is for.
    pub url: String,
    /// Papers or pages that the key is taken from.
    pub sources: Vec<String>,
    /// Said beside every question: the span of time that it asks about. Empty where the questionnaire says it.
    pub frame: String,
    /// It may be answered about one person, or in general.
    pub per_person: bool,
    /// It asks about one person, never in general.
    #[serde(default)]
    pub needs_person: bool,
    /// How to ask whom it is about; there where `per_person` is.
    pub about: Option<AboutWhom>,
    /// It is offered by itself. The others are answered where the person looks for them, or asks to be offered
    /// them.
    #[serde(default)]
    pub offered: bool,
    /// It isn't there until the person turns it on.
    #[serde(default)]
    pub off: bool,
    /// Answers are shown as the words that were picked. It stays out of reports, exports and rankings.
    #[serde(default)]
    pub private: bool,
    /// The mean over the people it was answered about is a score, too.
    #[serde(default)]
    pub overall: bool,
    /// Days from one answer to the next offer.
    pub every_days: u32,
    /// Days from one answer to the next offer, once it was answered `after_answers` times. The two stand together or not at all.
    pub then_every_days: Option<u32>,
    /// Answers after which `then_every_days` counts in place of `every_days`.
    pub after_answers: Option<u32>,
    /// The band reaches at least this far to both sides of the median, in points of the score.
    pub band_least: Decimal,
    /// The scores, in the order they are shown. Left out, where `private` is: it has no numbers.
    #[serde(default, rename = "subscale")]
    pub subscales: Vec<Subscale>,
    /// Items that belong to no score: asked beside the others.
    #[serde(default)]
    pub unscored: Vec<String>,
    /// Answers at which it is asked whether the person is safe right now.
    #[serde(default, rename = "safety")]
    pub safety: Vec<SafetyRule>,
    /// Answers that open a notice.
    #[serde(default)]
    pub opens: Vec<Opens>,
    /// What its form asks after the items, and where that goes.
    #[serde(skip)]
    pub after: Vec<Step>,
    /// Where answers to the steps after the items are filed.
    #[serde(default)]
    pub files: Vec<Filing>,
    /// Steps that its form asks after the items.
    #[serde(default, rename = "step")]
    pub(super) written: Vec<toml::Spanned<StepFile>>,
}

/// Answers at which it is asked whether the person is safe right now: from `at_least` to `at_most`, `running`
/// times in a row. It looks at one item, or at a score: then as soon as the answers given can't come to less, or
/// more, any longer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyRule {
    /// Link id of the item that is looked at. Either this or `subscale`.
    pub item: Option<String>,
    /// Id of the score that is looked at. Either this or `item`.
    pub subscale: Option<String>,
    /// The lowest number that counts; none: no bound.
    pub at_least: Option<i32>,
    /// The highest number that counts; none: no bound.
    pub at_most: Option<i32>,
    /// How many times in a row it takes. Left out: once.
    #[serde(default = "once")]
    pub running: u32,
}

fn once() -> u32 {
    1
}

impl SafetyRule {
    pub(super) fn holds(&self, value: Decimal) -> bool {
        self.at_least.is_none_or(|low| value >= Decimal::from(low))
            && self.at_most.is_none_or(|high| value <= Decimal::from(high))
    }
}

/// An answer that opens a notice, or says something of fear.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opens {
    /// Link id of the item.
    pub item: String,
    /// Id of the option that opens it.
    pub is: String,
    /// Id of the notice. Either this or `fear`.
    pub notice: Option<String>,
    /// What the answer says of fear of the person whom it is about, as an option of a form says it.
    pub fear: Option<Fear>,
}

/// The question whom a measure is about.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AboutWhom {
    /// The question.
    pub ask: String,
    /// Says what nobody means.
    pub hint: String,
    /// What is said to whoever picked nobody where it has to be somebody.
    #[serde(default)]
    pub nobody: String,
}

/// One score of a measure.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subscale {
    /// Unique within the measure.
    pub id: String,
    /// What the score is called on screens.
    pub title: String,
    /// Link ids.
    pub items: Vec<String>,
    /// Link ids of those items whose answers are turned round before scoring.
    #[serde(default)]
    pub reverse: Vec<String>,
    /// Link ids of what is taken away, by the method `difference`.
    #[serde(default)]
    pub subtract: Vec<String>,
    /// How the answers become the score.
    pub method: ScoreMethod,
    /// A sum is multiplied by this. Left out: by 1.
    #[serde(default = "one")]
    pub factor: Decimal,
    /// Answers without a number ("no occasion") are left out of the mean, instead of leaving no score.
    #[serde(default)]
    pub occasions: bool,
    /// The lowest score there can be.
    pub low: i32,
    /// The highest score there can be.
    pub high: i32,
    /// What a higher score means, in a sentence.
    pub higher_means: String,
    /// LOINC code of the score.
    #[serde(default)]
    pub loinc: Option<String>,
    /// What its authors, or others, call parts of its range; empty where nothing is published.
    #[serde(default, rename = "band")]
    pub bands: Vec<PublishedBand>,
    /// What is known of its spread and agreement; none: no reliable change is said.
    #[serde(default)]
    pub reliable: Option<Reliable>,
}

fn one() -> Decimal {
    Decimal::ONE
}

/// Scores from `from` to `to`, and what they are called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedBand {
    /// The lowest score, included.
    pub from: i32,
    /// The highest score, included.
    pub to: i32,
    /// What its authors, or others, call it.
    pub text: String,
    /// The paper or page that says so.
    pub source: String,
}

/// What it takes to tell a change from chance: the spread among people and the agreement of two times.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reliable {
    /// Standard deviation, in points of the score.
    pub sd: Decimal,
    /// Correlation of two times, 0 to 1.
    pub r: Decimal,
    /// The paper or page that both numbers come from.
    pub source: String,
}

/// How answers become a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScoreMethod {
    /// The mean of the answers.
    Mean,
    /// The sum of the answers.
    Sum,
    /// The one item itself.
    Item,
    /// How many answers are above the lowest one.
    Count,
    /// The items, less those that are subtracted.
    Difference,
}

impl ScoringKey {
    /// Checks the key against its questionnaire; the error says what doesn't fit.
    pub(super) fn check(&self, questionnaire: &Questionnaire) -> Result<(), String> {
        if self.url != questionnaire.url {
            return Err(format!("it is for {}, not for {}", self.url, questionnaire.url));
        }
        if self.sources.is_empty() {
            return Err("a measure needs a source".to_owned());
        }
        if self.per_person != self.about.is_some() || (self.needs_person && !self.per_person) {
            return Err("per_person and [about] belong together".to_owned());
        }
        if self.then_every_days.is_some() != self.after_answers.is_some() {
            return Err("then_every_days and after_answers belong together".to_owned());
        }
        if self.every_days == 0 || self.then_every_days == Some(0) {
            return Err("a measure is offered at most once a day".to_owned());
        }
        if self.band_least <= Decimal::ZERO {
            return Err("band_least must be above 0".to_owned());
        }
        self.check_rules(questionnaire)?;
        if self.subscales.is_empty() && !self.private {
            return Err("a key needs a subscale".to_owned());
        }
        for (place, subscale) in self.subscales.iter().enumerate() {
            if self.subscales.iter().take(place).any(|earlier| earlier.id == subscale.id) {
                return Err(format!("subscale '{}' is there twice", subscale.id));
            }
            subscale.check(questionnaire).map_err(|why| format!("subscale '{}': {why}", subscale.id))?;
        }
        Ok(())
    }

    fn check_rules(&self, questionnaire: &Questionnaire) -> Result<(), String> {
        let known = |id: &String| questionnaire.question(id).is_some();
        if let Some(id) = self.unscored.iter().find(|id| !known(id)) {
            return Err(format!("unscored names no item '{id}'"));
        }
        for rule in &self.safety {
            if let Some(item) = rule.item.as_ref().filter(|id| !known(id)) {
                return Err(format!("safety names no item '{item}'"));
            }
            let of_subscale = |id: &String| self.subscales.iter().any(|subscale| subscale.id == *id);
            if let Some(id) = rule.subscale.as_ref().filter(|id| !of_subscale(id)) {
                return Err(format!("safety names no subscale '{id}'"));
            }
            if rule.item.is_some() == rule.subscale.is_some() {
                return Err("a safety rule looks at an item or at a subscale".to_owned());
            }
            if rule.running == 0 || (rule.at_least, rule.at_most) == (None, None) {
                return Err("a safety rule needs a bound, and runs at least once".to_owned());
            }
        }
        for opens in &self.opens {
            let options = questionnaire.question(&opens.item).map(Question::option_ids).unwrap_or_default();
            if !options.contains(&opens.is.as_str()) {
                return Err(format!("opens names no answer '{}' of an item '{}'", opens.is, opens.item));
            }
            if opens.notice.is_some() == opens.fear.is_some() {
                return Err(format!("opens of '{}' needs a notice or 'fear'", opens.item));
            }
        }
        Ok(())
    }
}

impl Subscale {
    /// Link ids of all that it looks at.
    pub(super) fn all_items(&self) -> impl Iterator<Item = &String> {
        self.items.iter().chain(&self.subtract)
    }

    fn questions<'a>(
        &'a self,
        ids: &'a [String],
        questionnaire: &'a Questionnaire,
    ) -> Result<Vec<&'a Question>, String> {
        let find = |id: &String| {
            questionnaire.question(id).ok_or_else(|| format!("the questionnaire has no item '{id}'"))
        };
        ids.iter().map(find).collect()
    }

    pub(super) fn check(&self, questionnaire: &Questionnaire) -> Result<(), String> {
        let items = self.questions(&self.items, questionnaire)?;
        let taken_away = self.questions(&self.subtract, questionnaire)?;
        if items.is_empty() || (self.method == ScoreMethod::Item && items.len() != 1) {
            return Err("it needs items; by the method 'item' exactly one".to_owned());
        }
        if (self.method == ScoreMethod::Difference) == taken_away.is_empty() {
            return Err("'subtract' belongs to the method 'difference'".to_owned());
        }
        let all: Vec<&String> = self.all_items().collect();
        let twice = all.iter().enumerate().find(|(place, id)| all.iter().take(*place).any(|i| i == *id));
        if let Some((_, id)) = twice {
            return Err(format!("item '{id}' is there twice"));
        }
        if let Some(id) = self.reverse.iter().find(|id| !all.contains(id)) {
            return Err(format!("reverse names '{id}', which it does not score"));
        }
        if let Some(reliable) = &self.reliable
            && (reliable.sd <= Decimal::ZERO || !(Decimal::ZERO..Decimal::ONE).contains(&reliable.r))
        {
            return Err("sd lies above 0, and r from 0 to below 1".to_owned());
        }
        if self.bands.iter().any(|band| band.from > band.to || band.from < self.low || band.to > self.high) {
            return Err("a band lies within low and high".to_owned());
        }
        match self.span(&items, &taken_away) {
            Some(span) if span == (Decimal::from(self.low), Decimal::from(self.high)) => Ok(()),
            Some(_) => Err("low and high are not what its items give".to_owned()),
            None => Err("an item has no numbers, or no bounds".to_owned()),
        }
    }

    /// Lowest and highest score that its items can give.
    fn span(&self, items: &[&Question], taken_away: &[&Question]) -> Option<(Decimal, Decimal)> {
        let ranges = |questions: &[&Question]| -> Option<Vec<(Decimal, Decimal)>> {
            questions.iter().map(|question| question.range()).collect()
        };
        let (items, taken_away) = (ranges(items)?, ranges(taken_away)?);
        let sum = |ranges: &[(Decimal, Decimal)]| {
            ranges.iter().fold((Decimal::ZERO, Decimal::ZERO), |(low, high), (l, h)| (low + l, high + h))
        };
        let (low, high) = sum(&items);
        Some(match self.method {
            ScoreMethod::Mean | ScoreMethod::Item => {
                let (first, rest) = items.split_first()?;
                if rest.iter().any(|other| other != first) {
                    return None;
                }
                *first
            }
            ScoreMethod::Sum => (low * self.factor, high * self.factor),
            ScoreMethod::Count => (Decimal::ZERO, Decimal::from(items.len())),
            ScoreMethod::Difference => {
                let (less_low, less_high) = sum(&taken_away);
                (low - less_high, high - less_low)
            }
        })
    }
}
