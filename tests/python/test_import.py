"""What someone wrote elsewhere comes in, and what they wrote here goes out."""

import csv
import io
import json
import zipfile

import pytest

from house import IMPORTS, ROOT, draft, outcome
from library import nearer_core

Format, Kind, Out = nearer_core.JournalFormat, nearer_core.FailureKind, nearer_core.ExportFormat
FILES = {
    "daylio-7-columns.csv": (Format.DAYLIO_CSV, 3, 1),
    "daylio-8-columns.csv": (Format.DAYLIO_CSV, 4, 4),
    "daylio-9-columns.csv": (Format.DAYLIO_CSV, 2, 0),
    "diary.daylio": (Format.DAYLIO_BACKUP, 2, 2),
    "day-one.json": (Format.DAY_ONE, 3, 2),
    "day-one.zip": (Format.DAY_ONE, 3, 2),
    "jrnl.json": (Format.JRNL, 2, 2),
    "pages": (Format.PAGES, 3, 4),
    "pages.zip": (Format.PAGES, 1, 2),
}


REAL = ROOT.parent / "shared/data"
REAL_FILES = {
    "daylio-8-columns.csv": (11, [(5, Kind.WRONG_COLUMNS)]),
    "daylio-missing-fields.csv": (3, [(3, Kind.NO_DATE), (5, Kind.WRONG_COLUMNS)]),
}


def plan(moods=(), words=False, zone=None):
    choices = [nearer_core.MoodChoice(label=label, mood=mood) for label, mood in moods]
    return nearer_core.JournalChoice(moods=choices, mood_words_as_tags=words, zone=zone)


@pytest.mark.parametrize("name", FILES)
def test_a_file_comes_in_once(name, house):
    format_, entries, failed = FILES[name]
    opened = house.bring.look_at_journal(str(IMPORTS / name), None, None)
    preview = opened.plan()
    assert (preview.format, preview.entries, preview.failed) == (format_, entries, failed)
    assert len(preview.failures) == failed and all(failure.words for failure in preview.failures)
    assert preview.words and preview.format_words and len(preview.samples) == min(entries, 3)
    assert house.journal.page(None, 10).lines == []
    done = house.bring.take_journal(opened, plan(), None)
    assert (done.added, done.failed) == (entries, failed)
    lines = house.journal.page(None, 10).lines
    assert len(lines) == entries
    house.journal.delete_for_good(lines[0].id)
    again = house.bring.look_at_journal(str(IMPORTS / name), format_, None)
    assert (again.plan().entries, again.plan().already_here) == (0, entries)
    assert house.bring.take_journal(again, plan(), None).added == 0


@pytest.mark.parametrize("name", REAL_FILES)
def test_a_real_diary_comes_in_once(name, house):
    if not (REAL / name).is_file():
        pytest.skip(f"../shared/data/{name} is missing")
    entries, failures = REAL_FILES[name]
    opened = house.bring.look_at_journal(str(REAL / name), None, None)
    preview = opened.plan()
    assert preview.format == Format.DAYLIO_CSV
    assert [(failure.line, failure.kind) for failure in preview.failures] == failures
    done = house.bring.take_journal(opened, plan([("tired", -1)]), None)
    assert (done.added, done.failed) == (entries, len(failures))
    assert house.bring.take_journal(opened, plan(), None).added == 0
    [line] = house.journal.search("\u017codio", None, 10).lines
    assert line.mood == -1 and "board game" in line.tags


def test_moods_are_mapped_by_asking(house):
    opened = house.bring.look_at_journal(str(IMPORTS / "daylio-8-columns.csv"), None, None)
    preview = opened.plan()
    assert [(mood.label, mood.suggested) for mood in preview.moods] == [("meh", 0), ("good", 2), ("in awe", None)]
    assert [(failure.line, failure.kind) for failure in preview.failures] == [
        (5, Kind.NO_DATE), (6, Kind.WRONG_COLUMNS), (9, Kind.WRONG_COLUMNS), (11, Kind.IN_THE_FUTURE),
    ]
    house.bring.take_journal(opened, plan([("in awe", 3)], words=True, zone="Asia/Tokyo"), None)
    [line] = house.journal.search("jetty", None, 10).lines
    assert (line.mood, line.offset_s) == (3, 9 * 3600) and "in awe" in line.tags
    entry = house.journal.get(line.id)
    assert (entry.zone, entry.text) == (
        "Asia/Tokyo", "**On the jetty**\n\nShe asked.\nI said **something true** & stayed.",
    )


def test_what_is_no_diary_is_refused(house, tmp_path):
    path = tmp_path / "a.bin"
    path.write_bytes(b"\0\1\2")
    refused = {"error": "Invalid", "field": "import", "reason": "UnknownFile"}
    assert outcome(lambda: house.bring.look_at_journal(str(path), None, None)) == refused
    assert house.library.reason_sentence(nearer_core.Reason.UNKNOWN_FILE())
    path = tmp_path / "a.json"
    path.write_bytes(b'{"entries": [\n{"title": \n')
    broken = {"error": "Invalid", "field": "import", "reason": "BrokenLine", "line": 3}
    assert outcome(lambda: house.bring.look_at_journal(str(path), None, None)) == broken


def test_the_journal_goes_out_in_forms_that_others_read(house, tmp_path):
    house.write("=1+1\nand \"more\", with a comma", mood=-2, tags=["two words"], star=True)
    house.clock.advance(days=1)
    house.write("the day after")

    def written(format_, name):
        path = tmp_path / name
        done = house.exports.write_journal(str(path), format_, None)
        assert (done.entries, done.bytes) == (2, path.stat().st_size) and done.words
        return path.read_bytes()

    table = written(Out.CSV, "a.csv").decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert rows[0]["text"] == "'=1+1\nand \"more\", with a comma" and rows[0]["mood"] == "-2"
    assert rows[0]["happened"] == "2026-11-24T12:00:00+01:00"
    assert written(Out.MARKDOWN, "a.md").decode("utf-8").startswith("# 2026-11-24\n\n## 12:00 ★\n")
    with zipfile.ZipFile(io.BytesIO(written(Out.MARKDOWN_DAYS, "days.zip"))) as days:
        assert days.namelist() == ["2026-11-24.md", "2026-11-25.md"]
    entries = json.loads(written(Out.DAY_ONE_JSON, "a.json"))["entries"]
    assert [entry["creationDate"] for entry in entries] == ["2026-11-24T11:00:00Z", "2026-11-25T11:00:00Z"]
    with zipfile.ZipFile(io.BytesIO(written(Out.DAY_ONE_ZIP, "one.zip"))) as one:
        assert json.loads(one.read("Journal.json"))["entries"] == entries
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".part"]


def test_progress_is_told_and_a_no_gives_up(house, tmp_path):
    path = tmp_path / "long.csv"
    rows = "".join(f"2019-01-{n % 28 + 1:02},,,{n // 28 % 24:02}:{n // 672 % 60:02},good,a | b,,line {n}\n" for n in range(30_000))
    path.write_text("full_date,date,weekday,time,mood,activities,note_title,note\n" + rows, encoding="utf-8")

    class Stops(nearer_core.ProgressObserver):
        def __init__(self):
            self.told = []

        def reached(self, percent):
            self.told.append(percent)
            return percent < 2

    opened = house.bring.look_at_journal(str(path), None, None)
    assert opened.plan().entries == 30_000
    stops = Stops()
    assert outcome(lambda: house.bring.take_journal(opened, plan(), stops)) == {"error": "Cancelled"}
    assert stops.told == sorted(stops.told) and house.journal.page(None, 10).lines == []
