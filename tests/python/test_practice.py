"""Practices: marks, and the strength that grows of them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from house import names, outcome, practice, schedule_of, vectors
from library import nearer_core

PRACTICE = vectors("practice")
MARKS = {"D": nearer_core.MarkKind.DONE, "S": nearer_core.MarkKind.SKIPPED, "N": nearer_core.MarkKind.NOT_DONE}
FIRST = date.fromisoformat(PRACTICE["first_day"])


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(PRACTICE["zone"])).astimezone(ZoneInfo("UTC"))


def expect(view, case):
    assert view.strength == pytest.approx(case["strength"], abs=PRACTICE["tolerance"])
    assert view.done_in_all == case["done"]
    assert view.mark == (MARKS[case["mark"]] if case["mark"] else None)
    assert view.due == case["due"]
    assert view.day == (FIRST + timedelta(days=len(case["days"]) - 1)).isoformat()


@pytest.mark.parametrize("case", **names(PRACTICE["cases"]))
def test_strength(case, house):
    for place, letter in enumerate(case["days"]):
        house.clock.instant = noon(FIRST + timedelta(days=place))
        if place == 0:
            made = house.habits.add(practice(schedule=schedule_of(case["schedule"])))
        if letter != ".":
            house.habits.mark(made, None, MARKS[letter], "")
    expect(house.habits.get(made), case)
    house.reopen()
    [view] = house.habits.list()
    expect(view, case)
    assert view.schedule == schedule_of(case["schedule"])


@pytest.mark.parametrize("case", **names(PRACTICE["cases"]))
def test_marks_given_later_count_the_same(case, house):
    house.clock.instant = noon(FIRST)
    made = house.habits.add(practice(schedule=schedule_of(case["schedule"])))
    house.clock.instant = noon(FIRST + timedelta(days=len(case["days"]) - 1))
    for place, letter in reversed(list(enumerate(case["days"]))):
        if letter != ".":
            day = (FIRST + timedelta(days=place)).isoformat()
            house.habits.mark(made, day, nearer_core.MarkKind.NOT_DONE, "replaced")
            house.habits.mark(made, day, MARKS[letter], "")
    expect(house.habits.get(made), case)


@pytest.mark.parametrize("case", **names(PRACTICE["refused"]))
def test_a_practice_is_refused(case, house):
    new = practice(case["practice"], schedule_of(case["schedule"]))
    assert outcome(lambda: house.habits.add(new)) == case["error"]
    assert house.habits.list() == []


def test_a_mark_taken_back_leaves_nothing(house):
    made = house.habits.add(practice())
    before = house.habits.get(made)
    house.habits.mark(made, None, MARKS["D"], "a note")
    assert house.habits.get(made).strength > 0
    house.habits.clear_mark(made, None)
    assert house.habits.get(made) == before


def test_a_practice_put_away_is_not_listed(house):
    made, kept = house.habits.add(practice()), house.habits.add(practice("Write"))
    house.habits.archive(made)
    assert [view.id for view in house.habits.list()] == [kept]


def test_a_mark_after_midnight_is_the_evening_s(house):
    made = house.habits.add(practice())
    house.clock.instant = noon(date(2026, 11, 25)) + timedelta(hours=14, minutes=59)  # 02:59
    house.habits.mark(made, None, MARKS["D"], "")
    assert house.habits.get(made).day == "2026-11-25"
    house.clock.advance(minutes=1)
    view = house.habits.get(made)
    assert (view.day, view.mark) == ("2026-11-26", None)


def test_a_practice_is_changed_by_its_sheet(house):
    made = house.habits.add(practice())
    house.habits.mark(made, None, MARKS["D"], "")
    sheet = house.habits.sheet(made)
    assert (sheet.chosen, sheet.began, sheet.pauses) == (practice(), "2026-11-24", [])
    changed = sheet.chosen
    changed.name = "Breathe slowly"
    changed.measured = nearer_core.Measured(
        unit=nearer_core.AmountUnit.MINUTES(),
        target=nearer_core.Target(kind=nearer_core.TargetKind.AT_LEAST, amount=2.5),
    )
    changed.reminders = [nearer_core.Reminder(time=nearer_core.ReminderTime.AT(minute=1080), weekdays=127)]
    changed.colour = 5
    house.habits.edit(made, changed)
    house.reopen()
    sheet = house.habits.sheet(made)
    assert sheet.chosen == changed
    assert sheet.reminder_words == ["at 18:00"]
    assert sheet.view.schedule_words == "every day, at least 2.5 minutes"
    assert house.library.practice_colours()[5] == "teal"
    house.habits.mark_amount(made, None, "1,25", "half")
    view = house.habits.get(made)
    assert (view.state, view.share, view.amount, view.note) == (nearer_core.DayState.PARTLY, 0.5, 1.25, "half")
    assert view.amount_typed == "1.25"


@pytest.mark.parametrize(("typed", "why"), [
    ("", {"reason": "Required"}),
    ("much", {"reason": "NotANumber"}),
    ("1,000", {"reason": "AmbiguousNumber"}),
    ("-1", {"reason": "OutOfRange", "low": 0, "high": 1_000_000}),
])
def test_an_amount_is_read_as_it_was_typed(house, typed, why):
    made = house.habits.add(practice())
    refused = outcome(lambda: house.habits.mark_amount(made, None, typed, ""))
    assert refused == {"error": "Invalid", "field": "amount"} | why
    assert house.habits.get(made).mark is None


def test_a_practice_is_written_with_numbers_as_they_are_typed(house):
    draft = house.library.practice_draft(None)
    draft.name, draft.times = "Look up", "1.5"
    refused = outcome(lambda: house.library.written_practice(draft))
    assert refused == {"error": "Invalid", "field": "schedule", "reason": "NotWhole"}
    draft.times, draft.reminders = "2", [house.library.reminder_draft()]
    made = house.habits.add(house.library.written_practice(draft))
    sheet = house.habits.sheet(made)
    assert sheet.view.schedule_words == "twice a day" and sheet.reminder_words == ["at 18:00"]
    assert house.library.practice_draft(sheet.chosen) == draft


def test_several_times_a_day(house):
    made = house.habits.add(practice(schedule=nearer_core.Schedule.DAILY(times=2)))
    assert [house.habits.once_more(made), house.habits.get(made).open] == [1, True]
    assert [house.habits.once_more(made), house.habits.get(made).open] == [2, False]
    assert house.habits.get(made).amount_words == "2 times"


def test_order_pause_and_putting_away(house):
    one, two = house.habits.add(practice("One")), house.habits.add(practice("Two"))
    house.habits.reorder([two, one])
    assert [view.name for view in house.habits.list()] == ["Two", "One"]
    house.habits.pause(one, None, "2026-11-30")
    assert house.habits.get(one).paused and not house.habits.get(one).due
    assert [view.id for view in house.today.view().practices] == [two]
    house.habits.resume(one)
    assert house.habits.get(one).due
    house.habits.archive(two)
    assert [view.id for view in house.habits.archived()] == [two]
    house.habits.unarchive(two)
    assert house.habits.archived() == []
    refused = outcome(lambda: house.habits.pause(one, "2026-11-30", "2026-11-29"))
    assert refused == {"error": "Invalid", "field": "to", "reason": "InThePast"}


def test_a_week_a_heat_map_and_a_review(house):
    made = house.habits.add(practice())
    house.habits.mark(made, "2026-11-23", MARKS["D"], "")
    house.habits.mark(made, None, MARKS["S"], "")
    week = house.habits.week(None)
    [line] = week.practices
    assert (week._from, week.to, len(line.days)) == ("2026-11-23", "2026-11-29", 7)
    assert [cell.state.name for cell in line.days[:3]] == ["DONE", "SKIPPED", "AHEAD"]
    assert line.days[1].words == "24 November 2026: left out on purpose"
    heat = house.habits.heat_map(made, "2026-11-01", "2026-11-30")
    assert len(heat.states) == len(heat.strengths) == 30
    assert bytes(heat.levels).count(4) == 1
    assert heat.strengths[22] == house.habits.on_day(made, "2026-11-23").strength
    assert heat.months[0].done == 1
    review = house.habits.review(nearer_core.ReviewSpan.MONTH, None)
    assert review.words == "1 practice: 1 day marked as done, 1 left out on purpose."
    assert review.smaller is None
    too_long = outcome(lambda: house.habits.heat_map(made, "2020-01-01", "2026-11-30"))
    assert too_long == {"error": "Invalid", "field": "days", "reason": "OutOfRange", "low": 1, "high": 400}


def test_a_smaller_version_is_offered_once(house):
    made = house.habits.add(practice())
    house.clock.advance(days=30)
    assert house.habits.review(nearer_core.ReviewSpan.WEEK, None).smaller.practice == made
    house.habits.smaller_was_said(made)
    assert house.habits.review(nearer_core.ReviewSpan.WEEK, None).smaller is None


def test_rows_of_days_are_shown_when_asked_for(house):
    made = house.habits.add(practice())
    house.habits.mark(made, None, MARKS["D"], "")
    assert house.habits.settings().streaks is False and house.habits.get(made).streak is None
    house.habits.set_settings(nearer_core.PracticeSettings(streaks=True))
    assert house.habits.get(made).streak.words == "1 day in a row, 1 at most so far"


def test_what_the_programme_suggests_is_changed_before_it_is_made(house):
    suggestions = house.course.practice_suggestions()
    assert [suggestion.stage for suggestion in suggestions] == list(range(1, 11))
    second = suggestions[1]
    assert second.chosen.cue and second.chosen.act and not second.taken
    second.chosen.name = "There it is"
    made = house.course.take_practice_as(2, second.chosen)
    assert [view.name for view in house.habits.list()] == ["There it is"]
    assert house.course.practice_suggestions()[1].taken and house.course.stage(2).practice.taken
    assert house.course.take_practice(2) == made
