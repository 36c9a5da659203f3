"""Reminders: the plan that a front end registers, and what it can do with the snapshot alone."""

from datetime import datetime, timezone

import pytest

from house import House, NoTraces, SettableClock, ms, names, outcome, practice, vectors
from library import nearer_core

REMINDER = vectors("reminder")
Time = nearer_core.ReminderTime


def reminded(house, *times, weekdays=127, **more):
    reminders = [nearer_core.Reminder(time=time, weekdays=weekdays) for time in times]
    return house.habits.add(practice(reminders=reminders, **more))


def moment(house):
    return nearer_core.Moment(ms=ms(house.clock.instant), zone=house.clock.zone)


def test_a_plan_of_one_practice(house):
    made = reminded(house, Time.AT(minute=1080))
    plan = house.reminders.plan(None)
    first, last = plan.planned[0], plan.planned[-1]
    assert (len(plan.planned), plan.snoozed) == (60, [])
    assert (first.local, first.at_ms) == ("2026-11-24T18:00", ms(datetime(2026, 11, 24, 17, tzinfo=timezone.utc)))
    assert (first.title, first.text) == ("A reminder", "A small thing for now, if you like.")
    assert [(item.kind, item.practice) for item in first.items] == [(nearer_core.ReminderKind.PRACTICE, made)]
    assert last.rests_after and last.text.endswith("Reminders rest now until you open the app.")
    house.habits.mark(made, None, nearer_core.MarkKind.DONE, "")
    assert house.reminders.plan(plan.snapshot).planned[0].id == plan.planned[1].id


@pytest.mark.parametrize("case", **names(REMINDER["cases"]))
def test_when_a_reminder_comes(case, tmp_path):
    # Begun then: a vault that knows of a later time plans from there on where the clock shows a year before ours.
    house = House(tmp_path / "then", clock=SettableClock(datetime.fromisoformat(case["now"]), case["zone"]))
    reminded(house, Time.AT(minute=case["minute"]))
    first_two = house.reminders.plan(None).planned[:2]
    assert [one.local for one in first_two] == case["local"]
    assert [one.at_ms for one in first_two] == [ms(datetime.fromisoformat(utc)) for utc in case["utc"]]


def test_after_a_reboot_and_elsewhere_without_the_key(house):
    reminded(house, Time.AT(minute=1080))
    plan = house.reminders.plan(None)
    (house.shared / house.library.snapshot_name()).write_text(plan.snapshot, encoding="utf-8")
    house.close()
    again = house.library.reminders_again(plan.snapshot, moment(house))
    assert again.planned == plan.planned
    house.clock.zone = "Asia/Tokyo"  # 20:00 there
    again = house.library.reminders_again(plan.snapshot, moment(house))
    assert (again.planned[0].local, again.planned[0].id) == ("2026-11-25T18:00", plan.planned[1].id)
    house.library.erase(house.folders, house.keys, NoTraces(), None)
    assert not (house.shared / house.library.snapshot_name()).exists()


def test_putting_off(house):
    reminded(house, Time.AT(minute=1080))
    plan = house.reminders.plan(None)
    house.clock.advance(hours=6, minutes=2)
    choices = house.library.snooze_choices()
    assert [choice.words for choice in choices] == ["in 10 minutes", "in 30 minutes", "in an hour", "in 3 hours"]
    put_off = house.library.snooze(plan.snapshot, plan.planned[0].id, choices[0].minutes, moment(house))
    assert [one.local for one in put_off.snoozed] == ["2026-11-24T18:12"]
    assert house.reminders.plan(put_off.snapshot).snoozed == put_off.snoozed
    assert house.reminders.plan(None).snoozed == []
    unknown = outcome(lambda: house.library.snooze(plan.snapshot, "nobody", 10, moment(house)))
    assert unknown == {"error": "NotFound", "what": "reminder"}
    odd = outcome(lambda: house.library.reminders_again("no snapshot", moment(house)))
    assert odd == {"error": "Invalid", "field": "snapshot", "reason": "NotJson", "line": 1}


def test_quiet_hours_and_off(house):
    reminded(house, Time.WITHIN(_from=1200, to=1380))
    settings = house.reminders.settings()
    assert (settings.on, settings.due_on, settings.due_minute, settings.quiet) == (True, True, 1080, None)
    settings.quiet = nearer_core.QuietHours(_from=1260, to=480)
    house.reminders.set_settings(settings)
    house.reopen()
    assert all("20:00" <= one.local[11:] < "21:00" for one in house.reminders.plan(None).planned)
    settings.on = False
    house.reminders.set_settings(settings)
    assert house.reminders.plan(None).planned == []
    settings.due_minute = 1440
    refused = outcome(lambda: house.reminders.set_settings(settings))
    assert refused == {"error": "Invalid", "field": "due_minute", "reason": "OutOfRange", "low": 0, "high": 1439}


def test_nobody_s_name_and_no_word_leaves(house):
    person = house.people.add("Quetzal", None)
    about = reminded(house, Time.AT(minute=1080), name="Quetzal", person=person.id)
    assert "Quetzal" not in repr(house.reminders.plan(None))
    assert [view.id for view in house.today.view().practices] == [about]
    house.people.hold(person.id)
    assert house.reminders.plan(None).planned == []
    assert house.today.view().practices == []


def test_a_widget(house):
    made = reminded(house, name="Quetzal")
    house.habits.mark(made, None, nearer_core.MarkKind.DONE, "")
    view = house.library.widget(house.reminders.plan(None).snapshot, moment(house))
    assert (view.words, view.done, [dot.practice for dot in view.dots]) == ("1 of 1 done today.", 1, [made])


def test_what_is_offered_first_is_the_core_s(house):
    limits = house.library.limits()
    settings = house.reminders.settings()
    settings.quiet = limits.first_quiet_hours
    house.reminders.set_settings(settings)
    kept = house.reminders.settings().quiet
    assert (kept._from, kept.to) == (22 * 60, 7 * 60)
    assert limits.moods == [-3, -2, -1, 0, 1, 2, 3] and limits.day_ends == [60 * hour for hour in range(13)]
    assert [rhythm.days for rhythm in limits.rhythms] == [None, 7, 14, 28]
