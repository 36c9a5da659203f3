//! Practices as they are written: what is typed becomes numbers, and comes back as it is typed.

use super::*;
use crate::text::{Catalogue, Pack, built_in};

fn spanish() -> Catalogue {
    Catalogue::read(&Pack::open(built_in(), "es").expect("a pack")).expect("a catalogue")
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_practice_comes_back_as_it_was_in_every_language(
        schedule in any_schedule(),
        thousandths in 1_i64..=1_000_000_000,
        minute in 0_u16..1440,
        after in 0_u16..=720,
    ) {
        #[expect(clippy::cast_precision_loss, reason = "a thousand million at most")]
        let amount = thousandths as f64 / 1000.0;
        let new = NewPractice {
            schedule,
            measured: Some(measured(TargetKind::AtLeast, amount)),
            reminders: vec![
                Reminder { time: ReminderTime::At { minute }, weekdays: 1 },
                Reminder { time: ReminderTime::Within { from: minute, to: 1439 - minute }, weekdays: 64 },
                Reminder { time: ReminderTime::AfterCue { cue: minute, minutes: after }, weekdays: 127 },
            ],
            ..named("Walk")
        };
        for words in [&CONTENT.catalogue, &spanish()] {
            let written = PracticeDraft::of(&new, words);
            prop_assert_eq!(written.read(words), Ok(new.clone()), "{:?}", written);
        }
    }
}

#[test]
fn what_is_typed_is_read_or_refused_with_its_field_and_why() {
    let words = &CONTENT.catalogue;
    let out = |low, high| Reason::OutOfRange { low, high };
    let draft = draft(None, words);
    let of = |choice, times: &str, days: &str| PracticeDraft {
        schedule: choice,
        times: times.to_owned(),
        days: days.to_owned(),
        ..draft.clone()
    };
    let aims = |target: &str| PracticeDraft {
        measured: true,
        target_kind: Some(TargetKind::AtLeast),
        target: target.to_owned(),
        ..draft.clone()
    };
    let reminds = |after: &str| PracticeDraft {
        reminders: vec![ReminderDraft {
            choice: ReminderTimeChoice::AfterCue,
            after: after.to_owned(),
            ..ReminderDraft::default()
        }],
        ..draft.clone()
    };
    let table = [
        (of(ScheduleChoice::Daily, "", "2"), "schedule", Reason::Required),
        (of(ScheduleChoice::Daily, "often", "2"), "schedule", Reason::NotANumber),
        (of(ScheduleChoice::Daily, "21", "2"), "schedule", out(1, 20)),
        (of(ScheduleChoice::Weekly, "2.5", "2"), "schedule", Reason::NotWhole),
        (of(ScheduleChoice::Weekly, "300", "2"), "schedule", out(1, 7)),
        (of(ScheduleChoice::EveryDays, "1", "0"), "schedule", out(1, 365)),
        (of(ScheduleChoice::Within, "4", "3"), "schedule", out(1, 3)),
        (aims(""), "target", Reason::Required),
        (aims("some"), "target", Reason::NotANumber),
        (aims("1,500"), "target", Reason::AmbiguousNumber),
        (aims("-2"), "target", out(0, 1_000_000)),
        (reminds(""), "reminder", Reason::Required),
        (reminds("721"), "reminder", out(0, 720)),
    ];
    for (written, field, reason) in table {
        assert_eq!(written.read(words), Err(NearerError::invalid(field, reason)), "{written:?}");
    }
    let target = |written: &PracticeDraft| {
        written.read(words).map(|new| new.measured.and_then(|measured| measured.target).map(|t| t.amount))
    };
    assert_eq!(target(&aims("2,5")), Ok(Some(2.5)));
    assert_eq!(target(&aims("1,500.5")), Ok(Some(1500.5)));
    // What isn't picked is not read.
    assert!(of(ScheduleChoice::Monthly, "often", "").read(words).is_ok());
    assert_eq!(draft.read(words), Ok(NewPractice::default()));
}

#[test]
fn an_amount_is_marked_as_it_is_typed() {
    let house = fixture();
    let id =
        added(&house, &NewPractice { measured: Some(measured(TargetKind::AtLeast, 20.0)), ..named("Sit") });
    let mark = |words: &Catalogue, typed: &str| {
        house.vault.write(|tx| mark_typed(tx, words, id, None, typed, "")).map(|()| seen(&house, id).amount)
    };
    let (english, spanish) = (&CONTENT.catalogue, &spanish());
    let refused = |reason| Err(NearerError::invalid("amount", reason));
    assert_eq!(mark(english, "12,5"), Ok(Some(12.5)));
    assert_eq!(seen(&house, id).amount_typed, "12.5");
    assert_eq!(mark(english, "1,234"), refused(Reason::AmbiguousNumber));
    assert_eq!(mark(english, "much"), refused(Reason::NotANumber));
    assert_eq!(mark(spanish, "1,234"), Ok(Some(1.234)));
    assert_eq!(mark(spanish, "1.234"), refused(Reason::AmbiguousNumber));
    assert_eq!(mark(spanish, "1.234,5"), Ok(Some(1234.5)));
}
