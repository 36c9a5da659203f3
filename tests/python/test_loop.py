"""Loop Habit Tracker's files come in once, and an archive of its shape goes out."""

import csv
import io
import sqlite3
import zipfile

import pytest

from house import outcome, practice
from library import ROOT, nearer_core

MADE_UP = ROOT / "core/fixtures/loop"
REAL = ROOT.parent / "shared/data/loop-habits.db"


def backup(folder, name="backup-25"):
    path = folder / f"{name}.db"
    sql = sqlite3.connect(path)
    sql.executescript((MADE_UP / f"{name}.sql").read_text(encoding="utf-8"))
    sql.close()
    return path


def archive(folder):
    path = folder / "archive.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for file in sorted((MADE_UP / "archive").rglob("*.csv")):
            zipped.write(file, file.relative_to(MADE_UP / "archive"))
    return path


def take(house, path):
    taken = house.bring.take_habits(house.bring.look_at_habits(str(path)))
    return taken.practices, taken.marks


@pytest.mark.parametrize("made", [backup, archive])
def test_a_file_comes_in_once(made, house, tmp_path):
    path = made(tmp_path)
    incoming = house.bring.look_at_habits(str(path))
    view = incoming.plan()
    assert (view.practices, view.new_practices, view.skipped, view.deleted_here) == (6, 6, 2, 0)
    assert {line.name for line in view.lines if line.is_new} >= {"Look up", "Pages"}
    taken = house.bring.take_habits(incoming)
    assert (taken.practices, taken.marks) == (6, 21)
    assert incoming.plan().new_marks == 0
    assert take(house, path) == (0, 0)
    look = next(view for view in house.habits.list() if view.name == "Look up")
    skipped = house.habits.on_day(look.id, "2026-10-03")
    assert (skipped.mark, skipped.note) == (nearer_core.MarkKind.SKIPPED, "ill")
    house.habits.delete(look.id)
    assert take(house, path) == (0, 0)
    assert house.bring.look_at_habits(str(path)).plan().deleted_here == 1


def test_a_real_backup(house):
    if not REAL.is_file():
        pytest.skip("../shared/data/loop-habits.db is not there")
    assert take(house, REAL) == (9, 164)


def test_what_is_no_such_file(house, tmp_path):
    odd = tmp_path / "odd"
    odd.write_bytes(b"Quetzal")
    refused = outcome(lambda: house.bring.look_at_habits(str(odd)))
    assert refused == {"error": "Invalid", "field": "import", "reason": "UnknownFile"}
    assert house.library.reason_sentence(nearer_core.Reason.UNKNOWN_FILE())
    assert outcome(lambda: house.bring.look_at_habits(str(tmp_path / "none"))) == {"error": "NotFound", "what": "file"}


def test_the_archive_that_goes_out(house, tmp_path):
    made = house.habits.add(practice("Breathe, slowly"))
    house.habits.mark(made, None, nearer_core.MarkKind.DONE, "a note")
    path = tmp_path / "habits.zip"
    house.exports.write_habits(str(path))
    with zipfile.ZipFile(path) as zipped:
        assert zipped.testzip() is None
        text = zipped.read("Habits.csv").decode()
        marks = zipped.read("001 Breathe slowly/Checkmarks.csv").decode()
    [row] = csv.DictReader(io.StringIO(text))
    assert (row["Name"], row["FrequencyNumerator"], row["Archived?"]) == ("Breathe, slowly", "1", "false")
    assert list(csv.DictReader(io.StringIO(marks))) == [{"Date": "2026-11-24", "Value": "YES_MANUAL", "Notes": "a note"}]
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []
