use super::*;

fn marked(house: &Fixture, id: Id, days_ago: i64, kind: MarkKind) {
    let day = today_of(house).plus(-days_ago);
    house.vault.write(|tx| mark(tx, id, day, kind, "")).expect("marked");
}

#[test]
fn a_week_says_what_each_day_was() {
    let house = fixture(); // Tuesday, 24 November 2026
    house.clock.advance(-10 * DAY_MS);
    let id = added(&house, &named("Notice"));
    let workdays = NewPractice { schedule: Schedule::Weekdays { days: 0b0000011 }, ..named("Walk") };
    let walk = added(&house, &workdays);
    house.clock.advance(10 * DAY_MS);
    marked(&house, id, 1, MarkKind::Done);
    let today = today_of(&house);
    house
        .vault
        .write(|tx| pause(tx, walk, Pause { from: today.plus(2), to: Some(today.plus(3)) }))
        .expect("paused");
    let view = house.vault.read(|sql| week(sql, &CONTENT.catalogue, today, today)).expect("a week");
    assert_eq!(
        (view.from.to_string().as_str(), view.title.as_str()),
        ("2026-11-23", "23 November 2026 – 29 November 2026")
    );
    let states = |line: &WeekLine| line.days.iter().map(|cell| cell.state).collect::<Vec<_>>();
    use DayState::{Ahead, Before, Done, Open, Paused, Unknown};
    assert_eq!(states(&view.practices[0]), [Done, Open, Ahead, Ahead, Ahead, Ahead, Ahead]);
    assert_eq!(states(&view.practices[1]), [Unknown, Open, Ahead, Paused, Paused, Ahead, Ahead]);
    assert_eq!(view.practices[0].words, "done on 1 day");
    assert_eq!(view.practices[0].days[0].words, "23 November 2026: done");
    let before = today.plus(-14);
    let view = house.vault.read(|sql| week(sql, &CONTENT.catalogue, before, today)).expect("a week");
    assert_eq!(
        states(&view.practices[0]),
        [Before, Before, Before, Before, Before, Unknown, Unknown][..7].to_vec()
    );
}

/// Places before the first day, and the days.
fn laid_out(month: &PracticeMonth) -> (usize, Vec<&DayCell>) {
    let lead = month.weeks[0].iter().take_while(|place| place.is_none()).count();
    (lead, month.weeks.iter().flatten().flatten().collect())
}

#[test]
fn the_spans_beside_are_named_and_none_that_is_still_to_come() {
    let house = fixture(); // Tuesday, 24 November 2026
    let id = added(&house, &named("Notice"));
    let (today, words) = (today_of(&house), &CONTENT.catalogue);
    let week_of = |day| house.vault.read(|sql| week(sql, words, day, today)).expect("a week");
    let this = week_of(today);
    assert_eq!((this.earlier.to_string().as_str(), this.later), ("2026-11-22", None));
    let last = week_of(this.earlier);
    assert_eq!(last.later.map(week_of), Some(this));

    let month_of = |day| house.vault.read(|sql| month(sql, words, id, day, today)).expect("a month");
    let this = month_of(today);
    let (lead, days) = laid_out(&this);
    assert_eq!((lead, days.len(), this.later), (6, 30, None), "it begins on a Sunday");
    assert_eq!((days[23].day, days[23].state), (today, DayState::Open));
    let last = month_of(this.earlier);
    assert_eq!((last.title.as_str(), laid_out(&last).1.len()), ("1 October 2026 – 31 October 2026", 31));
    assert_eq!(last.later.map(month_of), Some(this));

    let looked = |day| {
        let view = house.vault.read(|sql| review(sql, words, ReviewSpan::Month, day, today)).expect("a look");
        (view.from.to_string(), view.earlier, view.later)
    };
    let (from, earlier, later) = looked(today);
    assert_eq!((from.as_str(), later), ("2026-11-01", None));
    assert_eq!(looked(earlier).2.map(looked).map(|view| view.0), Some(from));

    let map = house.vault.read(|sql| heat_map(sql, words, id, (None, None), today)).expect("a map");
    assert_eq!(
        (map.from.to_string().as_str(), map.to),
        ("2025-11-24", today),
        "whole weeks, from a Monday on"
    );
}

#[test]
fn a_heat_map_has_an_entry_a_day_and_says_its_months() {
    let house = fixture();
    house.clock.advance(-50 * DAY_MS);
    let id = added(&house, &named("Notice"));
    house.clock.advance(50 * DAY_MS);
    for ago in [0, 1, 2, 30] {
        marked(&house, id, ago, MarkKind::Done);
    }
    marked(&house, id, 3, MarkKind::Skipped);
    let today = today_of(&house);
    let words = &CONTENT.catalogue;
    let map = house
        .vault
        .read(|sql| heat_map(sql, words, id, (Some(today.plus(-59)), Some(today.plus(2))), today))
        .expect("a map");
    assert_eq!((map.states.len(), map.levels.len(), map.strengths.len()), (62, 62, 62));
    assert_eq!(map.states[0], DayState::Before);
    assert_eq!((map.states[59], map.states[60], map.levels[59]), (DayState::Done, DayState::Ahead, 4));
    assert_eq!(map.strengths[59].to_bits(), seen(&house, id).strength.to_bits());
    assert_eq!(map.strengths[61].to_bits(), map.strengths[59].to_bits());
    // Each strength is the one that the practice had on that day.
    for ago in [0, 1, 2, 3, 30, 40] {
        // A day without a mark counts once it is over.
        let day = today.plus(if ago == 40 { -39 } else { -ago });
        let then = house.vault.read(|sql| get(sql, words, id, day)).expect("a view").strength;
        let at = usize::try_from(59 - ago).expect("a place");
        assert_eq!(map.strengths[at].to_bits(), then.to_bits(), "{day}");
    }
    assert_eq!(
        map.months.iter().map(|month| (month.done, month.skipped)).collect::<Vec<_>>(),
        [(0, 0), (1, 0), (3, 1)]
    );
    let ends = [map.strengths[4], map.strengths[35], map.strengths[61]];
    assert_eq!(
        map.months.iter().map(|month| month.strength.to_bits()).collect::<Vec<_>>(),
        ends.map(f64::to_bits)
    );
    assert_eq!(
        map.months[2].words,
        "1 November 2026 – 26 November 2026: done on 3 days, 1 day left out on purpose"
    );
    for (from, to) in [(0, -1), (-401, 0)] {
        let span = (Some(today.plus(from)), Some(today.plus(to)));
        let refused = house.vault.read(|sql| heat_map(sql, words, id, span, today));
        assert_eq!(refused, Err(NearerError::invalid("days", Reason::OutOfRange { low: 1, high: 400 })));
    }
}

#[test]
fn a_review_counts_and_does_not_judge() {
    let house = fixture();
    let sitting = NewPractice { measured: Some(measured(TargetKind::AtLeast, 20.0)), ..named("Sit") };
    let sit = added(&house, &sitting);
    let id = added(&house, &named("Notice"));
    for ago in [0, 1] {
        let day = today_of(&house).plus(-ago);
        house.vault.write(|tx| mark_amount(tx, sit, day, 30.0, "")).expect("marked");
    }
    marked(&house, id, 1, MarkKind::Skipped);
    let today = today_of(&house);
    let look =
        |span| house.vault.read(|sql| review(sql, &CONTENT.catalogue, span, today, today)).expect("a look");
    let week = look(ReviewSpan::Week);
    assert_eq!(
        week.lines.iter().map(|line| line.words.as_str()).collect::<Vec<_>>(),
        ["done on 2 days, 60 minutes in all", "no day marked as done, 1 day left out on purpose"]
    );
    assert_eq!(week.words, "2 practices: 2 days marked as done, 1 left out on purpose.");
    assert_eq!(look(ReviewSpan::Month).title, "1 November 2026 – 30 November 2026");
    let earlier = house
        .vault
        .read(|sql| review(sql, &CONTENT.catalogue, ReviewSpan::Week, today.plus(-60), today))
        .expect("a look");
    assert_eq!(earlier.words, "There is nothing to look back on here.");
}

/// Words that say how good or bad something was, or push.
const JUDGING: &[&str] = &[
    "only",
    "just ",
    "fail",
    "miss",
    "bad",
    "good",
    "great",
    "well done",
    "should",
    "must",
    "lazy",
    "streak",
    "perfect",
    "poor",
    "!",
    "behind",
    "try harder",
    "keep going",
    "again",
    "lost",
    "broke",
];

#[test]
fn nothing_that_is_said_of_practices_judges() {
    let source = crate::text::built_in();
    let pack = crate::text::Pack::open(source, "en").expect("the pack");
    let strings = pack.file("en/strings.ftl").expect("the strings");
    let section = strings.split("## Practices, reminders").nth(1).expect("the section");
    let section = section.split("\n## ").next().expect("its end");
    let mut said = 0;
    for line in section.lines() {
        let words = line.split_once(" = ").map_or(line, |(_, words)| words).to_lowercase();
        said += 1;
        let found = JUDGING.iter().find(|word| words.contains(**word));
        assert_eq!(found, None, "{line}");
    }
    assert!(said > 100);
}

#[test]
fn a_smaller_version_is_offered_kindly_and_once() {
    let house = fixture();
    let id = added(&house, &named("Notice"));
    let offered = |house: &Fixture| {
        let today = today_of(house);
        house
            .vault
            .read(|sql| review(sql, &CONTENT.catalogue, ReviewSpan::Week, today, today))
            .expect("a look")
            .smaller
    };
    house.clock.advance(27 * DAY_MS);
    assert_eq!(offered(&house), None, "too young");
    house.clock.advance(2 * DAY_MS);
    let offer = offered(&house).expect("an offer");
    assert!(offer.words.starts_with("\"Notice\" hasn't come up much"));
    for ago in 1..9 {
        marked(&house, id, ago, MarkKind::Done);
    }
    assert_eq!(offered(&house), None, "done often enough");
    for ago in 1..9 {
        let day = today_of(&house).plus(-ago);
        house.vault.write(|tx| clear_mark(tx, id, day)).expect("taken back");
    }
    let today = today_of(&house);
    house.vault.write(|tx| pause(tx, id, Pause { from: today.plus(-20), to: None })).expect("paused");
    assert_eq!(offered(&house), None, "it rests");
    house
        .vault
        .write(|tx| pause(tx, id, Pause { from: today.plus(-20), to: Some(today.plus(-20)) }))
        .expect("paused");
    assert!(offered(&house).is_some());
    house.vault.write(|tx| smaller_was_said(tx, id)).expect("said");
    house.clock.advance(100 * DAY_MS);
    assert_eq!(offered(&house), None, "once");
}
