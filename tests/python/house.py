"""Fakes for what a phone gives, a vault to test in, and errors in the form that the vectors write them."""

import json
import re
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

from library import ROOT, nearer, nearer_core

VECTORS = ROOT / "tests/vectors"
IMPORTS = ROOT / "core/fixtures/import"
NOON = datetime(2026, 11, 24, 11, 0, tzinfo=timezone.utc)  # 12:00 in Berlin
MINUTE = timedelta(minutes=1)
UNKNOWN = "0190a5c0-0000-7000-8000-000000000000"
NearerError = nearer_core.NearerError
ANY_ERROR = NearerError.Locked.__base__  # the class of all: the name itself holds the variants
Answer = nearer_core.Answer


def vectors(name: str) -> dict:
    return json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))


def names(cases: list) -> dict:
    """For parametrize: the cases, each under its name."""
    return {"argvalues": cases, "ids": [case.get("name") or repr(case.get("typed")) for case in cases]}


def ms(instant: datetime) -> int:
    return (instant - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)


class MemoryKeys(nearer_core.KeyStore):
    """A key store in memory. `fails` is what every call raises, where it is set."""

    def __init__(self, current=None, following=None):
        self.slots = {nearer_core.KeySlot.CURRENT: current, nearer_core.KeySlot.NEXT: following}
        self.fails = None

    def _check(self):
        if self.fails:
            raise self.fails

    def load(self, slot):
        self._check()
        return self.slots.get(slot)

    def save(self, slot, key):
        self._check()
        self.slots[slot] = key

    def delete(self, slot):
        self._check()
        self.slots[slot] = None

    @property
    def current(self):
        return self.slots[nearer_core.KeySlot.CURRENT]

    @property
    def following(self):
        return self.slots[nearer_core.KeySlot.NEXT]


class SettableClock(nearer_core.Clock):
    def __init__(self, instant=NOON, zone="Europe/Berlin"):
        self.instant = instant
        self.zone = zone
        self.fails = None

    def now(self):
        if self.fails:
            raise self.fails
        return nearer_core.Moment(ms=ms(self.instant), zone=self.zone)

    def advance(self, **by):
        self.instant += timedelta(**by)


class NoTraces(nearer_core.Traces):
    """A front end that keeps nothing outside of the vault's folders."""

    def forget(self, trace):
        pass


STORE_FAILURES = {
    "Locked": nearer_core.KeyStoreError.Locked,
    "Cancelled": nearer_core.KeyStoreError.Cancelled,
    "Missing": nearer_core.KeyStoreError.Missing,
    "Failed": nearer_core.KeyStoreError.Failed,
    "unforeseen": lambda: RuntimeError("a defect of the front end"),
}


def folders(folder: Path):
    return nearer_core.Folders(private=str(folder), shared=str(folder / "shared"))


class House:
    """A vault in a folder, what it shares in one within, with its key store and its clock."""

    def __init__(self, folder: Path, keys=None, clock=None):
        self.folder = folder
        self.shared = folder / "shared"
        self.folders = folders(folder)
        self.keys = keys or MemoryKeys()
        self.clock = clock or SettableClock()
        self.library = LIBRARY
        self.vault = None
        self.open()

    def open(self):
        self.vault = nearer.Nearer.open(self.library, self.folders, self.keys, self.clock)
        for room in (
            "today", "course", "assessments", "journal", "habits", "people", "plans", "insights", "settings", "bin",
            "backups", "bring", "exports", "kept", "reminders", "copies", "lock",
        ):
            setattr(self, room, getattr(self.vault, room)())

    def close(self):
        self.vault.close_vault()

    def reopen(self):
        self.close()
        self.open()

    def write(self, text="", **fields) -> str:
        return self.journal.write(draft(text, **fields))

    def plan(self, path, key=None):
        """What keeping the questionnaire of this file would bring."""
        return self.bring.look_at_questionnaire(str(path)).plan(key)

    def keep(self, path, choice):
        return self.bring.take_questionnaire(self.bring.look_at_questionnaire(str(path)), choice)

    def rescore(self, measure: str, choice):
        return self.bring.take_questionnaire(self.bring.look_at_kept_questionnaire(measure), choice)

    def plan_answers(self, path, measure=None):
        """What taking the answers of this file would bring."""
        return self.bring.look_at_answers(str(path)).plan(measure)

    def take_answers(self, path, measure=None):
        return self.bring.take_answers(self.bring.look_at_answers(str(path)), measure)

    def found(self, typed: str) -> list:
        return [line.id for line in self.journal.search(typed, None, 200).lines]


LIBRARY = nearer.Library.open("en")


def draft(text="", mood=None, feelings=(), people=(), tags=(), star=False, at_ms=None):
    return nearer_core.EntryDraft(
        text=text, mood=mood, feelings=list(feelings), people=list(people), tags=list(tags), star=star, at_ms=at_ms
    )


def ask(typed="", ranked=False, before=None, count=0, **filtered):
    return nearer_core.JournalAsk(
        typed=typed, filter=nearer_core.JournalFilter(**filtered), ranked=ranked, before=before, count=count
    )


def check_in(way, chip=None, **fields):
    return nearer_core.CheckIn(way=way, chip=chip, **fields)


def felt(word: str, intensity=None):
    return nearer_core.FeltWord(word=word, intensity=intensity)


def practice(name="Breathe", schedule=None, **more):
    schedule = schedule or nearer_core.Schedule.DAILY(times=1)
    return nearer_core.NewPractice(name=name, why="", cue="When I wake", act="I breathe", schedule=schedule, **more)


def answer_of(told: dict, people: dict):
    """An answer as the vectors write it."""
    match told["kind"]:
        case "done":
            return Answer.DONE()
        case "skipped":
            return Answer.SKIPPED()
        case "text":
            return Answer.TEXT(text=told["text"])
        case "scale":
            return Answer.SCALE(value=told["value"])
        case "choice":
            return Answer.CHOICE(picked=told["picked"], own=told.get("own"))
        case "emotions":
            return Answer.EMOTIONS(felt=[felt(f["word"], f["intensity"]) for f in told["felt"]])
        case "list":
            return Answer.LISTED(items=told["items"])
        case "person":
            return Answer.PERSON(id=people[told["name"]] if told["name"] else None)
        case "plan":
            return Answer.PLAN(cue=told["cue"], act=told["act"], practise=told.get("practise", False))
    raise AssertionError(f"the vectors have an answer of an unknown kind: {told}")


def an_answer(step):
    """An answer that the step takes, the first one there is."""
    part = step.part
    if step.optional:
        return Answer.SKIPPED()
    if isinstance(part, (nearer_core.StepPart.READ, nearer_core.StepPart.SCRIPT, nearer_core.StepPart.TIMER, nearer_core.StepPart.REVIEW)):
        return Answer.DONE()
    if isinstance(part, nearer_core.StepPart.TEXT):
        return Answer.TEXT(text="a shop door")
    if isinstance(part, nearer_core.StepPart.SCALE):
        return Answer.SCALE(value=part.low)
    if isinstance(part, nearer_core.StepPart.CHOICE):
        return Answer.CHOICE(picked=[part.options[0].id], own=None)
    if isinstance(part, nearer_core.StepPart.EMOTIONS):
        return Answer.EMOTIONS(felt=[felt("calm", 3)])
    if isinstance(part, nearer_core.StepPart.LISTED):
        return Answer.LISTED(items=["a slow walk"])
    if isinstance(part, nearer_core.StepPart.PERSON):
        return Answer.PERSON(id=None)
    if isinstance(part, nearer_core.StepPart.PLAN):
        return Answer.PLAN(cue=part.cue, act=part.act, practise=False)
    if isinstance(part, nearer_core.StepPart.DATE):
        return Answer.DATE(day="2027-01-01" if part.which == nearer_core.WhichDays.FUTURE else "2026-11-01")
    if isinstance(part, nearer_core.StepPart.FOLLOW_UP):
        return Answer.FOLLOW_UP(in_days=part.choices[0].in_days)
    if isinstance(part, nearer_core.StepPart.DIALOGUE):
        return Answer.DIALOGUE(replies=first_road(part.turns))
    raise AssertionError(f"a step of an unknown kind: {step}")


def first_road(turns):
    by_id, at, replies = {turn.id: turn for turn in turns}, turns[0], []
    while at.replies:
        replies.append(at.replies[0].id)
        at = by_id[at.replies[0].to]
    assert at.ending
    return replies


def schedule_of(told: dict):
    kinds = nearer_core.Schedule
    match told["kind"]:
        case "daily":
            return kinds.DAILY(times=told["times"])
        case "weekly":
            return kinds.WEEKLY(times=told["times"])
        case "weekdays":
            return kinds.WEEKDAYS(days=told["days"])
        case "every-days":
            return kinds.EVERY_DAYS(days=told["days"])
        case "monthly":
            return kinds.MONTHLY()
        case "within":
            return kinds.WITHIN(times=told["times"], days=told["days"])
    raise AssertionError(f"the vectors have an unknown schedule: {told}")


def pascal(name: str) -> str:
    """`OUT_OF_RANGE` as the vectors write it."""
    return "".join(part.capitalize() for part in re.split("_", name))


def told(error: BaseException) -> dict:
    """An error as the vectors write it."""
    if not isinstance(error, ANY_ERROR):
        raise error
    said = {"error": type(error).__name__, **vars(error)}
    reason = said.pop("reason", None)
    if reason is not None:
        said |= {"reason": pascal(type(reason).__name__.removeprefix("Reason.")), **vars(reason)}
    return said



def outcome(call) -> dict | None:
    """How a call ended: none where it succeeded."""
    try:
        call()
    except Exception as error:  # noqa: BLE001: told() raises again what is not ours
        return told(error)
    return None


@contextmanager
def unchanged(folder: Path):
    """Every file of the folder that holds anything is the same afterwards, byte for byte."""
    before = files(folder)
    yield
    after = files(folder)
    assert {name: len(bytes_) for name, bytes_ in after.items()} == {n: len(b) for n, b in before.items()}
    assert after == before


def files(folder: Path) -> dict:
    """What holds anything: neither the lock, nor SQLite's index of its log, nor a log that is empty."""
    passing = ("vault.lock", "vault.db-shm")
    every = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name not in passing}
    return {name: content for name, content in every.items() if content or name != "vault.db-wal"}
