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
