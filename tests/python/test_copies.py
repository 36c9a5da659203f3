"""Copies into a folder of the person's, read back by the app and by the standard tools, on another phone and by none."""

import base64
import os
import shutil
import sqlite3
import subprocess

import pytest

from house import LIBRARY, House, nearer, nearer_core, outcome
from test_backup import PASSPHRASE, Source, decrypt_with_age

FolderError = nearer_core.FolderError


class PathFolder(nearer_core.CopyFolder):
    """A folder on this disk. `fails` is what every call raises, where it is set."""

    def __init__(self, path):
        path.mkdir(exist_ok=True)
        self.path = path
        self.fails = None

    def _check(self):
        if self.fails:
            raise self.fails

    def list(self):
        self._check()
        return [path.name for path in self.path.iterdir()]

    def read(self, name, to):
        self._check()
        shutil.copyfile(self.path / name, to)

    def write(self, _from, name):
        self._check()
        fresh = self.path / f"{name}.new"
        shutil.copyfile(_from, fresh)
        os.replace(fresh, self.path / name)

    def delete(self, name):
        self._check()
        (self.path / name).unlink(missing_ok=True)


class Kept(nearer_core.Traces):
    """What a front end keeps; `stays` of it can't be removed."""

    def __init__(self, *stays):
        self.stays = stays

    def forget(self, trace):
        if trace in self.stays:
            raise nearer_core.TraceError.Left()


@pytest.fixture
def lived(tmp_path):
    house = House(tmp_path / "vault")
    person = house.people.add("Mirela", "a friend")
    house.write("An evening on the bench.", mood=1, people=[person.id], tags=["café"])
    house.backups.set_recovery(PASSPHRASE)
    return house


@pytest.fixture
def folder(tmp_path):
    return PathFolder(tmp_path / "folder")


def test_a_phone_is_lost_and_another_one_is_the_same(lived, folder, tmp_path):
    view = lived.copies.start(folder, "Documents", None)
    assert view.trouble is None and view.lines[0].entries == 1 and "one entry, all there" in view.words
    before = tmp_path / "before.json"
    lived.backups.write_document(str(before), None)
    lived.close()
    shutil.rmtree(lived.folder)

    (copy,) = folder.path.iterdir()
    new = House(tmp_path / "new")
    new.close()
    source = Source.BACKUP(path=str(copy), passphrase=PASSPHRASE)
    held = LIBRARY.look_into(new.folders, new.keys, source, None)
    assert (held.entries, held.people) == (1, 1)
    new.open()
    new.backups.take(new.backups.look_at(source), nearer_core.RestoreMode.REPLACE, None)
    after = tmp_path / "after.json"
    new.backups.write_document(str(after), None)
    assert after.read_text(encoding="utf-8").count("An evening on the bench.") == 1
    assert len(new.found("bench")) == 1 and new.people.all()[0].name == "Mirela"


def test_what_is_no_copy_of_ours_is_said(lived, folder, tmp_path):
    lived.copies.start(folder, "Documents", None)
    (copy,) = folder.path.iterdir()
    whole = copy.read_bytes()

    def refused(content, passphrase=PASSPHRASE):
        path = tmp_path / "tried.age"
        path.write_bytes(content)
        error = outcome(lambda: LIBRARY.look_into(
            lived.folders, lived.keys, Source.BACKUP(path=str(path), passphrase=passphrase), None
        ))
        return error and error.get("reason", error)

    assert refused(whole) is None
    assert "WrongPassphrase" in str(refused(whole, "five words never make it"))
    assert "DamagedFile" in str(refused(whole[: len(whole) // 2]))
    assert "DamagedFile" in str(refused(whole[:-100] + bytes([whole[-100] ^ 1]) + whole[-99:]))
    assert "NotABackup" in str(refused(b"%PDF-1.7 a letter"))
    assert "NotABackup" in str(refused(b""))


def test_the_standard_tools_open_a_copy_with_the_passphrase(lived, folder, tmp_path):
    """As README says: what the header carries is the identity, under the passphrase."""
    assert shutil.which("age"), "the age tool is installed with the tests"
    lived.copies.start(folder, "Documents", None)
    (copy,) = folder.path.iterdir()
    header = copy.read_bytes().split(b"\n---")[0].decode("ascii").split("\n")
    body = []
    for line in header[header.index("-> nearer-recovery") + 1:]:
        body.append(line)
        if len(line) < 64:
            break
    text = "".join(body)
    sealed, identity, opened = tmp_path / "recovery.age", tmp_path / "identity", tmp_path / "copy.db"
    sealed.write_bytes(base64.b64decode(text + "=" * (-len(text) % 4)))
    assert sealed.read_bytes() == (lived.folder / "recovery.age").read_bytes()
    assert decrypt_with_age(sealed, identity, PASSPHRASE) == 0
    subprocess.run(["age", "-d", "-i", str(identity), "-o", str(opened), str(copy)], check=True)
    sql = sqlite3.connect(opened)
    assert sql.execute("SELECT text FROM entry").fetchall() == [("An evening on the bench.",)]


@pytest.mark.parametrize("error, trouble", [
    (FolderError.Gone, "GONE"), (FolderError.Full, "FULL"), (FolderError.ReadOnly, "READ_ONLY"),
    (FolderError.Offline, "OFFLINE"), (FolderError.Slow, "SLOW"), (FolderError.Failed, "FAILED"),
    (lambda: RuntimeError("a defect of the front end"), "FAILED"),
])
def test_what_a_folder_runs_into_is_told_and_made_up_for(lived, folder, error, trouble):
    folder.fails = error()
    view = lived.copies.start(folder, "Documents", None)
    assert view.trouble == nearer_core.FolderTrouble[trouble] and view.trouble_words and not view.lines
    folder.fails = None
    lived.clock.advance(minutes=15)
    view = lived.copies.keep(folder, nearer_core.WhichCopy.TODAYS, None)
    assert view.trouble is None and len(view.lines) == 1 and len(folder.list()) == 1


def test_a_word_is_said_after_two_weeks_and_none_once_it_is_stopped(lived, folder):
    lived.copies.start(folder, "Documents", None)
    lived.clock.advance(days=15)
    assert lived.copies.view().overdue_words
    assert lived.copies.stop().overdue_words == ""


def test_without_a_recovery_passphrase_nothing_is_begun(house, folder):
    assert outcome(lambda: house.copies.start(folder, "Documents", None)) == {
        "error": "NotFound", "what": "recovery passphrase",
    }
    assert folder.list() == []


def test_erasing_names_what_it_could_not_reach(lived, folder):
    lived.copies.start(folder, "Documents", None)
    lived.close()
    kept = Kept(nearer_core.Trace.REMINDERS)
    erased = LIBRARY.erase(lived.folders, lived.keys, kept, None)
    assert (erased.key_left, erased.files_left, erased.traces_left) == (False, [], [nearer_core.Trace.REMINDERS])
    assert erased.copies_left == folder.list() and "still in the folder" in erased.words
    assert list(lived.folder.iterdir()) == [lived.shared]


def test_a_report_for_asking_help_holds_no_words(lived, tmp_path):
    path = tmp_path / "report.txt"
    lived.backups.write_report(str(path), None)
    text = path.read_text(encoding="utf-8")
    assert "rows of entry: 1" in text
    assert "bench" not in text and "Mirela" not in text
