"""Every error that can be provoked, as it crosses to a front end."""

from datetime import timedelta

import pytest

from house import (
    UNKNOWN, Answer, House, MemoryKeys, SettableClock, draft, felt, folders, ms, names, outcome, practice, vectors,
)
from library import nearer, nearer_core

ERROR = vectors("error")
Reason = nearer_core.Reason


def in_bin(house):
    entry = house.write("one")
    house.journal.delete(entry)
    return house.journal.get(entry)


def with_clock(house, **changes):
    for name, value in changes.items():
        setattr(house.clock, name, value)
    return house.write("one")


def answer_with(house, person):
    run = house.course.begin("catch-the-distancing", False).run
    return house.course.answer(run, "who", Answer.PERSON(id=person))


def boundary(house, minutes):
    settings = house.settings.read()
    settings.day_boundary_min = minutes
    house.settings.write(settings)


def below_a_file(house):
    file = house.folder.parent / "a file"
    file.write_text("in the way")
    House(file / "vault")


def lock_in_the_way(house):
    folder = house.folder.parent / "other"
    (folder / "vault.lock").mkdir(parents=True)
    House(folder)


def closed(house):
    house.close()
    return house.write("one")


def unsaved(house, form, *steps):
    given = [nearer_core.GivenAnswer(step=step, answer=Answer.DONE()) for step in steps]
    return house.library.unsaved_run(form, False, given)


def tomorrow(house):
    return ms(house.clock.instant + timedelta(days=1))


DONE = nearer_core.MarkKind.DONE
ACTIONS = {
    "get an unknown entry": lambda h: h.journal.get(UNKNOWN),
    "edit an unknown entry": lambda h: h.journal.edit(UNKNOWN, draft("one")),
    "delete an unknown entry": lambda h: h.journal.delete(UNKNOWN),
    "restore an entry that is not in the bin": lambda h: h.journal.restore(h.write("one")),
    "get an entry that is in the bin": in_bin,
    "get an unknown practice": lambda h: h.habits.get(UNKNOWN),
    "mark an unknown practice": lambda h: h.habits.mark(UNKNOWN, None, DONE, ""),
    "archive an unknown practice": lambda h: h.habits.archive(UNKNOWN),
    "do an unknown plan": lambda h: h.plans.set_done(UNKNOWN, True),
    "rename an unknown person": lambda h: h.people.rename(UNKNOWN, "Abel"),
    "write about an unknown person": lambda h: h.write("one", people=[UNKNOWN]),
    "answer with an unknown person": lambda h: answer_with(h, UNKNOWN),
    "scores about an unknown person": lambda h: h.insights.latest_scores("closeness-check", UNKNOWN),
    "resume an unknown run": lambda h: h.course.resume(UNKNOWN),
    "begin an unknown form": lambda h: h.course.begin("nonsense", False),
    "run an unknown form unsaved": lambda h: unsaved(h, "nonsense"),
    "read an unknown lesson": lambda h: h.course.lesson("nonsense"),
    "open an unknown stage": lambda h: h.course.stage(99),
    "chart an unknown measure": lambda h: h.insights.chart("nonsense", None),
    "an id that is none": lambda h: h.journal.get("nonsense"),
    "an id that is none, within a draft": lambda h: h.write("one", people=["nonsense"]),
    "a day that is none": lambda h: h.habits.mark(h.habits.add(practice()), "2026-02-30", DONE, ""),
    "mark tomorrow": lambda h: h.habits.mark(h.habits.add(practice()), "2026-11-25", DONE, ""),
    "write about tomorrow": lambda h: h.write("one", at_ms=tomorrow(h)),
    "write about 1969": lambda h: h.write("one", at_ms=-1),
    "a mood of 4": lambda h: h.write("one", mood=4),
    "a feeling of 11": lambda h: h.write("one", feelings=[felt("calm", 11)]),
    "41 tags": lambda h: h.write("one", tags=[f"tag {place}" for place in range(41)]),
    "a person without a name": lambda h: h.people.add("  ", None),
    "a name of 81 characters": lambda h: h.people.add("ü" * 81, None),
    "a day that ends after noon": lambda h: boundary(h, 721),
    "a zone that is none": lambda h: with_clock(h, zone="Mars/Olympus"),
    "a clock that fails": lambda h: with_clock(h, fails=nearer_core.ClockError.Failed()),
    "a clock that throws something unforeseen": lambda h: with_clock(h, fails=RuntimeError("a defect")),
    "a demo where there is a vault": lambda h: h.library.make_demo(h.folders, h.keys, h.clock),
    "an unknown step of an unsaved run": lambda h: unsaved(h, "catch-the-distancing", "nonsense"),
    "open the same folder twice": lambda h: House(h.folder, h.keys),
    "a folder below a regular file": below_a_file,
    "a folder where the vault's lock should be": lock_in_the_way,
    "write after close": closed,
}


def test_every_case_has_its_action():
    assert sorted(ACTIONS) == sorted(case["name"] for case in ERROR["cases"])


@pytest.mark.parametrize("case", **names(ERROR["cases"]))
def test_an_error(case, house):
    assert outcome(lambda: ACTIONS[case["name"]](house)) == case["error"]


@pytest.mark.parametrize("case", [c for c in ERROR["cases"] if c["name"] != "write after close"], ids=lambda c: c["name"])
def test_after_an_error_the_vault_works(case, house):
    outcome(lambda: ACTIONS[case["name"]](house))
    house.clock.fails, house.clock.zone = None, "Europe/Berlin"
    entry = house.write("afterwards")
    assert house.found("afterwards") == [entry]


def test_an_error_never_says_what_was_written(house):
    secret = "xylophone"
    run = house.course.begin("catch-the-distancing", False).run
    calls = [
        lambda: house.write(secret, people=[UNKNOWN]),
        lambda: house.write(secret, mood=9),
        lambda: house.people.add(secret * 20, None),
        lambda: house.habits.add(practice(secret * 20)),
        lambda: house.course.answer(run, "need", Answer.TEXT(text=secret)),
        lambda: house.course.answer(run, "need", Answer.CHOICE(picked=[], own=secret)),
        lambda: house.course.answer(run, "trigger", Answer.TEXT(text=secret * 20_000)),
        lambda: house.journal.get(secret),
        lambda: house.habits.clear_mark(UNKNOWN, secret),
    ]
    for call in calls:
        with pytest.raises(Exception) as raised:
            call()
        assert secret not in str(raised.value) + repr(raised.value)


def test_every_reason_has_a_sentence(house):
    reasons = {
        "Required": Reason.REQUIRED(), "TooLong": Reason.TOO_LONG(most=80), "OutOfRange": Reason.OUT_OF_RANGE(low=-3, high=7),
        "UnknownOption": Reason.UNKNOWN_OPTION(), "UnknownStep": Reason.UNKNOWN_STEP(), "WrongKind": Reason.WRONG_KIND(),
        "AlreadyThere": Reason.ALREADY_THERE(), "AlreadyFinished": Reason.ALREADY_FINISHED(), "NotADay": Reason.NOT_A_DAY(),
        "NotAnId": Reason.NOT_AN_ID(), "UnknownZone": Reason.UNKNOWN_ZONE(), "InTheFuture": Reason.IN_THE_FUTURE(),
    }
    assert sorted(reasons) == sorted(ERROR["reasons"])
    sentences = {name: house.library.reason_sentence(reason) for name, reason in reasons.items()}
    assert len(set(sentences.values())) == len(sentences)
    assert all(" " in sentence and not sentence.startswith("reason-") for sentence in sentences.values())
    assert "80" in sentences["TooLong"]
    assert "7" in sentences["OutOfRange"]


def test_the_library_opens_in_any_language_and_without_a_vault():
    for language in ("en", "es-MX", "xx", ""):
        library = nearer.Library.open(language)
        assert len(library.strings()) > 50
        assert library.feelings().families


def test_a_demo_is_full_and_opens(tmp_path):
    house_keys, clock = MemoryKeys(), SettableClock()
    nearer.Library.open("en").make_demo(folders(tmp_path / "demo"), house_keys, clock)
    house = House(tmp_path / "demo", house_keys, clock)
    assert house.settings.read().demo
    assert len(house.journal.page(None, 200).lines) >= 10
    house.close()
