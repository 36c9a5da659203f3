use crate::assessment::{self, Rhythm};
use crate::form::{MOST_INTENSITY, MOST_TEXT, STAGES};
use crate::journal::MOODS;
use crate::reminder::QuietHours;
use crate::text::Catalogue;
use crate::time::DayBoundary;

/// What can be entered, what is offered to choose from, and what stands there first: as the rooms say it, so that no
/// screen keeps a copy of its own.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Limits {
    /// The most characters that a text takes.
    pub most_text: u32,
    /// All moods, from very low to very good.
    pub moods: Vec<i8>,
    /// How strong a feeling can be: 0 to this.
    pub most_intensity: u8,
    /// The programme's stages: 1 to this.
    pub stages: u8,
    /// When the person's day can end: minutes after midnight, the earliest first.
    pub day_ends: Vec<u16>,
    /// The hours that are offered first where somebody wants quiet ones.
    pub first_quiet_hours: QuietHours,
    /// How often a questionnaire can come up, in the order in which it is offered.
    pub rhythms: Vec<Rhythm>,
}

/// All of them, in the language of these words.
pub fn limits(words: &Catalogue) -> Limits {
    Limits {
        most_text: MOST_TEXT,
        moods: MOODS.collect(),
        most_intensity: MOST_INTENSITY,
        stages: *STAGES.end(),
        day_ends: DayBoundary::offered().map(DayBoundary::minutes).collect(),
        first_quiet_hours: QuietHours::FIRST,
        rhythms: assessment::rhythms(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{NearerError, Reason};
    use crate::fixture::{CONTENT, fixture};
    use crate::form::FeltWord;
    use crate::journal::{self, EntryDraft};
    use crate::reminder::{self, ReminderSettings};

    /// What is offered is what the rooms take, and the next beyond it is not.
    #[test]
    fn what_is_offered_is_taken_and_nothing_beyond_it() {
        let limits = limits(&CONTENT.catalogue);
        let check = |draft: EntryDraft| journal::check(&EntryDraft { text: "x".to_owned(), ..draft });
        for mood in &limits.moods {
            assert_eq!(check(EntryDraft { mood: Some(*mood), ..EntryDraft::default() }), Ok(()));
        }
        let (low, high) = (limits.moods[0], limits.moods[limits.moods.len() - 1]);
        for beyond in [low - 1, high + 1] {
            let refused = check(EntryDraft { mood: Some(beyond), ..EntryDraft::default() });
            let reason = Reason::OutOfRange { low: i64::from(low), high: i64::from(high) };
            assert_eq!(refused, Err(NearerError::invalid("mood", reason)));
        }
        let felt = |intensity| {
            let felt = FeltWord { word: "joy".to_owned(), intensity: Some(intensity) };
            check(EntryDraft { feelings: vec![felt], ..EntryDraft::default() })
        };
        assert_eq!(felt(limits.most_intensity), Ok(()));
        assert!(felt(limits.most_intensity + 1).is_err());
        assert_eq!(limits.stages as usize, CONTENT.stages.len());
        assert!(limits.day_ends.iter().all(|minutes| DayBoundary::new(*minutes).is_ok()));
        assert!(limits.day_ends.contains(&DayBoundary::default().minutes()));
        let last = limits.day_ends[limits.day_ends.len() - 1];
        assert!(DayBoundary::new(last + 60).is_err(), "the latest is offered");
        let house = fixture();
        let quiet = Some(limits.first_quiet_hours);
        let chosen = ReminderSettings { quiet, ..ReminderSettings::default() };
        house.vault.write(|tx| reminder::set_settings(tx, &chosen)).expect("taken");
        let rhythms: Vec<Option<u32>> = limits.rhythms.iter().map(|rhythm| rhythm.days).collect();
        assert_eq!(rhythms, [None, Some(7), Some(14), Some(28)]);
        assert!(limits.rhythms.iter().all(|rhythm| rhythm.words.contains(' ')), "{:?}", limits.rhythms);
    }
}
