"""The day of an entry: the person's, on the wall clock of the place."""

from datetime import datetime, timedelta

import pytest

from house import ms, names, vectors

DAY = vectors("day")


@pytest.mark.parametrize("case", **names(DAY["cases"]))
def test_the_day_of_an_entry(case, house):
    settings = house.settings.read()
    assert settings.day_boundary_min == 180
    settings.day_boundary_min = case.get("boundary", 180)
    house.settings.write(settings)
    instant = datetime.fromisoformat(case["at"])
    house.clock.zone = case["zone"]
    house.clock.instant = instant
    now = house.write("now")
    assert house.today.view().day == case["day"]
    house.clock.advance(hours=5)
    back = house.write("dated back", at_ms=ms(instant))
    for _ in range(2):
        for entry in (now, back):
            view = house.journal.get(entry)
            assert (view.day, view.offset_s, view.at_ms) == (case["day"], case["offset_s"], ms(instant))
        assert {(line.day, line.offset_s) for line in house.journal.page(None, 10).lines} == {(case["day"], case["offset_s"])}
        house.reopen()


def test_a_day_once_written_stays(house):
    house.clock.instant = datetime.fromisoformat("2026-11-24T01:30:00Z")  # 02:30 in Berlin
    entry = house.write("late in the evening")
    settings = house.settings.read()
    settings.day_boundary_min = 0
    house.settings.write(settings)
    house.clock.zone = "Asia/Tokyo"
    house.clock.advance(days=1)
    house.reopen()
    view = house.journal.get(entry)
    assert (view.day, view.offset_s) == ("2026-11-23", 3600)
    after = house.write("in Tokyo, by midnight")
    assert house.journal.get(after).day == "2026-11-25"
    assert house.journal.get(after).offset_s == timedelta(hours=9).seconds
