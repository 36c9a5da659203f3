//! Standings that are kept must be those that a count from the first day gives, whatever is changed when.

use super::*;
use crate::habit::row::{Which, rows};
use crate::habit::standing::count_anew;

#[derive(Debug, Clone)]
enum Change {
    Mark(i64, Mark),
    Clear(i64),
    Pause(i64, Option<i64>),
    Resume,
    Schedule(Schedule, Option<(TargetKind, u16)>),
    Days(i64),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        6 => (0_i64..3, any_mark()).prop_map(|(ago, mark)| Change::Mark(ago, mark)),
        3 => (0_i64..200, any_mark()).prop_map(|(ago, mark)| Change::Mark(ago, mark)),
        1 => (0_i64..200).prop_map(Change::Clear),
        1 => (0_i64..60, proptest::option::of(0_i64..30)).prop_map(|(ago, long)| Change::Pause(ago, long)),
        1 => Just(Change::Resume),
        1 => (any_schedule(), proptest::option::of((
            prop_oneof![Just(TargetKind::AtLeast), Just(TargetKind::AtMost)], 1_u16..60)))
            .prop_map(|(schedule, target)| Change::Schedule(schedule, target)),
        4 => (0_i64..70).prop_map(Change::Days),
    ];
    proptest::collection::vec(change, 1..25)
}

fn act(house: &Fixture, id: Id, change: &Change) {
    let done = house.vault.write(|tx| {
        let today = tx.today();
        match change {
            Change::Mark(ago, Mark { kind: _, amount: Some(amount) }) => {
                #[expect(clippy::cast_precision_loss, reason = "small")]
                let units = *amount as f64 / 1000.0;
                mark_amount(tx, id, today.plus(-ago), units, "")
            }
            Change::Mark(ago, given) => mark(tx, id, today.plus(-ago), given.kind, ""),
            Change::Clear(ago) => clear_mark(tx, id, today.plus(-ago)),
            Change::Pause(ago, long) => {
                let from = today.plus(-ago);
                pause(tx, id, Pause { from, to: long.map(|long| from.plus(long)) })
            }
            Change::Resume => resume(tx, id),
            Change::Schedule(schedule, target) => {
                let once = matches!(schedule, Schedule::Daily { times: 2.. });
                let target = target.filter(|_| !once);
                let measured = target.map(|(kind, amount)| measured(kind, f64::from(amount)));
                edit(tx, id, &NewPractice { schedule: *schedule, measured, ..named("Counted") })
            }
            Change::Days(_) => Ok(()),
        }
    });
    done.expect("done");
    if let Change::Days(days) = change {
        house.clock.advance(days * DAY_MS);
    }
}

/// Counted from the first day, without anything that was kept.
fn by_hand(house: &Fixture, id: Id, today: Day) -> Standing {
    house
        .vault
        .read(|sql| {
            let row = rows(sql, Which::One(id))?.pop().expect("the practice");
            let marks = all_marks(sql, id)?.into_iter().filter(|given| given.day <= today);
            Ok(standing(&row.course, &marks.map(|given| (given.day, given.mark)).collect(), today))
        })
        .expect("counted")
}

fn kept(house: &Fixture, id: Id, today: Day) -> Standing {
    house
        .vault
        .read(|sql| {
            let row = rows(sql, Which::One(id))?.pop().expect("the practice");
            let counting = super::super::standing::DayCounting::read(sql, row.pk, &row.course, today, today)?;
            Ok(counting.standing(&row.course, today))
        })
        .expect("read")
}

fn standings(house: &Fixture) -> i64 {
    let count = "SELECT count(*) FROM practice_standing";
    house.vault.read(|sql| Ok(sql.query_row(count, [], |row| row.get(0))?)).expect("counted")
}

proptest! {
    #![proptest_config(cases(48))]

    /// Bit for bit, today and on any earlier day, after every change.
    #[test]
    fn what_is_kept_is_what_a_count_from_the_first_day_gives(
        schedule in any_schedule(),
        changes in changes(),
    ) {
        let house = fixture();
        let id = added(&house, &NewPractice { schedule, ..named("Counted") });
        for change in &changes {
            act(&house, id, change);
            let today = today_of(&house);
            for day in [today, today.plus(-1), today.plus(-45)] {
                let (found, expected) = (kept(&house, id, day), by_hand(&house, id, day));
                prop_assert_eq!(found, expected, "{} after {:?}", day, change);
                prop_assert_eq!(found.strength.to_bits(), expected.strength.to_bits());
            }
        }
    }
}

#[test]
fn marking_today_costs_the_same_after_ten_years() {
    let house = fixture();
    let id = added(&house, &named("Counted"));
    let began = today_of(&house);
    let counted = |from: Option<Day>| {
        house
            .vault
            .write(|tx| {
                let pk = rows(&tx.sql, Which::One(id))?.pop().expect("the practice").pk;
                count_anew(tx, pk, from)
            })
            .expect("counted")
    };
    for ten_days in 0..366 {
        house.clock.set(crate::fixture::NOON_MS + ten_days * 10 * DAY_MS);
        let today = today_of(&house);
        house.vault.write(|tx| mark(tx, id, today, MarkKind::Done, "")).expect("marked");
        let days = counted(Some(today));
        assert!(days <= 31, "{days} days were counted on {today}");
    }
    let today = today_of(&house);
    assert!(today.since(began) >= 3650);
    assert!(standings(&house) >= 119, "one a month");
    // An earlier day is counted from its month on.
    let days = counted(Some(today.plus(-400)));
    assert!((400..=431).contains(&days), "{days}");
    assert_eq!(counted(None), 3650);
}

#[test]
fn a_clock_that_is_put_back_uses_nothing_from_later() {
    let house = fixture();
    let id = added(&house, &named("Counted"));
    for _ in 0..4 {
        let today = today_of(&house);
        house.vault.write(|tx| mark(tx, id, today, MarkKind::Done, "")).expect("marked");
        house.clock.advance(25 * DAY_MS);
    }
    house.clock.advance(-60 * DAY_MS);
    let today = today_of(&house);
    assert_eq!(kept(&house, id, today), by_hand(&house, id, today));
    house.vault.write(|tx| mark(tx, id, today, MarkKind::Done, "")).expect("marked");
    house.clock.advance(60 * DAY_MS);
    let today = today_of(&house);
    assert_eq!(kept(&house, id, today), by_hand(&house, id, today));
}
