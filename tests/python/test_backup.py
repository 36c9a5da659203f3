"""Backups open with the standard tools, the open document fits its schema, and both come back."""

import json
import os
import pty
import shutil
import sqlite3
import subprocess

import jsonschema
import pytest

from house import LIBRARY, House, MemoryKeys, NoTraces, felt, nearer, nearer_core, outcome, practice
from library import ROOT

PASSPHRASE = "four words make it"
Source = nearer_core.Source


@pytest.fixture
def lived(tmp_path):
    house = House(tmp_path / "vault")
    person = house.people.add("Mirela", "a friend")
    house.write("An evening on the bench.", mood=1, feelings=[felt("calm", 3)], people=[person.id], tags=["café"])
    house.habits.mark(house.habits.add(practice()), None, nearer_core.MarkKind.DONE, "a note")
    gone = house.write("thrown away")
    house.journal.delete(gone)
    return house


def backup(house, path):
    return house.backups.write_backup(str(path), PASSPHRASE, None)


def decrypt_with_age(sealed, opened, passphrase):
    """The standard tool asks for the passphrase on a terminal only."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execlp("age", "age", "--decrypt", "--output", str(opened), str(sealed))
    told = b""
    while b"passphrase" not in told.lower():
        told += os.read(terminal, 1024)
    os.write(terminal, passphrase.encode() + b"\n")
    try:
        while os.read(terminal, 1024):
            pass
    except OSError:
        pass  # The terminal closes with the program.
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def test_the_standard_tools_open_a_backup(lived, tmp_path):
    sealed, opened = tmp_path / "b.age", tmp_path / "b.db"
    written = backup(lived, sealed)
    assert written.bytes == sealed.stat().st_size
    assert b"-> scrypt" in sealed.read_bytes()[:200]
    assert sealed.read_bytes().split(b"\n")[1].endswith(b" 17"), "the work factor is fixed"
    assert shutil.which("age"), "the age tool is installed with the tests"
    assert decrypt_with_age(sealed, opened, "another passphrase") != 0
    assert decrypt_with_age(sealed, opened, PASSPHRASE) == 0
    sql = sqlite3.connect(opened)
    assert sql.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert sql.execute("PRAGMA user_version").fetchone()[0] >= 2
    texts = [text for (text,) in sql.execute("SELECT text FROM entry ORDER BY pk")]
    assert texts == ["An evening on the bench.", "thrown away"]
    tables = {name for (name,) in sql.execute("SELECT name FROM sqlite_schema")}
    assert not [name for name in tables if "search" in name or "view" in name], "nothing derived is in it"


def test_the_recovery_file_is_an_identity_for_the_standard_tool(lived, tmp_path):
    assert lived.backups.keep_up()
    assert not lived.backups.has_recovery()
    lived.backups.set_recovery(PASSPHRASE)
    assert lived.backups.has_recovery()
    identity = tmp_path / "identity.txt"
    assert decrypt_with_age(lived.folder / "recovery.age", identity, PASSPHRASE) == 0
    # One was there; another was made with the passphrase, and that one it opens.
    own, _ = lived.backups.local_backups()
    sealed = lived.folder / "backups" / own.name
    opened = subprocess.run(["age", "-d", "-i", identity, sealed], capture_output=True, check=True).stdout
    assert opened.startswith(b"SQLite format 3\0")
    assert len(own.day) == 10 and own.bytes == sealed.stat().st_size


def test_a_backup_comes_back_on_another_phone(lived, tmp_path):
    sealed = tmp_path / "b.age"
    backup(lived, sealed)
    other = House(tmp_path / "other")
    other.write("only here")
    wrong = outcome(lambda: other.backups.look_at(Source.BACKUP(str(sealed), "a wrong one")))
    assert wrong == {"error": "Invalid", "field": "passphrase", "reason": "WrongPassphrase"}
    incoming = other.backups.look_at(Source.BACKUP(str(sealed), PASSPHRASE))
    view = incoming.view()
    assert (view.entries, view.people, view.practices) == (1, 1, 1)
    assert view.words == "1 entry, 1 person, 1 practice, 0 questionnaires"
    merged = other.backups.take(incoming, nearer_core.RestoreMode.MERGE, None)
    assert merged.restored.added > 3 and "were added" in merged.words
    assert len(other.journal.page(None, 10).lines) == 2
    replaced = other.backups.take(incoming, nearer_core.RestoreMode.REPLACE, None)
    assert replaced.words == LIBRARY.strings()["data-replaced"]
    assert len(other.journal.page(None, 10).lines) == 1
    assert [item.title for item in other.bin.items()] == ["thrown away"]
    assert len(other.found("bench")) == 1
    other.reopen()
    assert len(other.found("bench")) == 1


def test_what_came_in_is_foreseen_counted_and_taken_back(lived, tmp_path):
    path = tmp_path / "d.json"
    lived.backups.write_document(str(path), None)
    other = House(tmp_path / "other")
    other.write("mine")
    incoming = other.backups.look_at(Source.DOCUMENT(str(path)))
    choice = nearer_core.MergeChoice(settings=False, safety=False)
    foreseen = incoming.plan(nearer_core.RestoreMode.MERGE, choice)
    assert foreseen.restored.entries_added == 1 and "would be added" in foreseen.words
    assert other.backups.can_take_back() is None
    assert len(other.journal.page(None, 10).lines) == 1
    taken = other.backups.take(incoming, nearer_core.RestoreMode.MERGE, None, choice)
    assert taken.restored == foreseen.restored
    other.write("since")
    offered = other.backups.can_take_back()
    assert (offered.written_since, offered.days_left) == (1, 30)
    done = other.backups.take_back(None)
    assert (done.kept, done.gone_along) == (1, 0)
    assert done.words == "It is as it was before. 1 thing from since then is still here."
    lines = other.journal.page(None, 10).lines
    assert sorted("".join(span.text for span in line.snippet) for line in lines) == ["mine", "since"]
    assert other.people.all() == []
    other.reopen()
    assert len(other.found("since")) == 1 and other.found("bench") == []


def test_the_open_document_fits_its_schema_and_comes_back(lived, tmp_path):
    path = tmp_path / "d.json"
    lived.backups.write_document(str(path), None)
    document = json.loads(path.read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "core/schemas/nearer-document.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(document)
    document["tables"]["entry"][0]["star"] = "yes"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(document)
    other = House(tmp_path / "other")
    incoming = other.backups.look_at(Source.DOCUMENT(str(path)))
    other.backups.take(incoming, nearer_core.RestoreMode.REPLACE, None)
    again = tmp_path / "again.json"
    other.backups.write_document(str(again), None)
    assert said(again) == said(path)


def said(path):
    """What a document says but for whose it is; each member once."""

    def once(members):
        assert len({name for name, _ in members}) == len(members)
        return dict(members)

    document = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=once)
    for own in ("device", "vault_state"):
        document["tables"].pop(own)
    return document


NODE = "const fs = require('fs'); const [, from, to] = process.argv; const text = fs.readFileSync(from, 'utf8');"
REWRITERS = {
    "python": None,
    "jq": ["jq", "."],
    "jq sorted": ["jq", "-S", "-c", "."],
    "node": ["node", "-e", NODE + "fs.writeFileSync(to, JSON.stringify(JSON.parse(text)))"],
}


@pytest.mark.parametrize("by", REWRITERS)
def test_the_open_document_comes_back_after_another_program_rewrote_it(lived, tmp_path, by):
    path, rewritten = tmp_path / "d.json", tmp_path / "rewritten.json"
    lived.backups.write_document(str(path), None)
    command = REWRITERS[by]
    if command is None:
        with path.open(encoding="utf-8") as read, rewritten.open("w", encoding="utf-8") as write:
            json.dump(json.load(read), write)
    elif shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not on this machine")
    elif command[0] == "jq":
        rewritten.write_bytes(subprocess.run([*command, str(path)], check=True, capture_output=True).stdout)
    else:
        subprocess.run([*command, str(path), str(rewritten)], check=True)
    other = House(tmp_path / "other")
    incoming = other.backups.look_at(Source.DOCUMENT(str(rewritten)))
    other.backups.take(incoming, nearer_core.RestoreMode.REPLACE, None)
    again = tmp_path / "again.json"
    other.backups.write_document(str(again), None)
    assert said(again) == said(path)


class Counting(nearer_core.ProgressObserver):
    def __init__(self, go_on=True):
        self.told = []
        self.go_on = go_on

    def reached(self, percent):
        self.told.append(percent)
        return self.go_on


def test_what_cannot_be_read_is_left_out_and_told(lived, tmp_path):
    path = tmp_path / "all.json"
    lived.backups.write_document(str(path), None)
    text = path.read_text(encoding="utf-8")
    assert text.count('"name":"Mirela"') == 1
    path.write_text(text.replace('"name":"Mirela"', '"name":""'), encoding="utf-8")
    view = lived.backups.look_at(Source.DOCUMENT(str(path))).view()
    assert (view.left_out, view.people, view.entries) == (1, 0, 1)
    assert view.left_out_words and view.left_out_lines[0].startswith("1 person: ")
    found = lived.backups.look_over(None)
    assert (found.unread, found.mended, found.words) == (0, 0, "All of it can be read.")
    assert lived.vault.settings().unread().count == 0


def test_progress_is_told_and_a_no_gives_up(lived, tmp_path):
    for number in range(400):
        lived.write(f"entry {number} " + "word " * 3000)
    counting = Counting()
    lived.backups.write_backup(str(tmp_path / "b.age"), PASSPHRASE, counting)
    assert counting.told == sorted(counting.told) and counting.told
    given_up = outcome(lambda: lived.backups.write_backup(str(tmp_path / "c.age"), PASSPHRASE, Counting(go_on=False)))
    assert given_up == {"error": "Cancelled"}
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith("c.")]


def test_a_lost_key_is_not_the_end(lived):
    lived.backups.set_recovery(PASSPHRASE)
    assert not lived.backups.keep_up(), "a backup was made with the passphrase"
    lived.close()
    folders, keys = lived.folders, MemoryKeys()
    assert outcome(lambda: nearer.Nearer.open(LIBRARY, folders, keys, lived.clock)) == {"error": "KeyMissing"}
    assert LIBRARY.has_recovery(folders)
    (own,) = LIBRARY.local_backups(folders)
    source = Source.LOCAL_RECOVERED(own.name, PASSPHRASE)
    vault = nearer.Nearer.recover(LIBRARY, folders, keys, lived.clock, source, None)
    assert len(vault.journal().page(None, 10).lines) == 1
    vault.close_vault()


def test_a_passphrase_that_is_guessed_is_refused_and_one_is_offered(lived, tmp_path):
    for easy in ["aaaaaaaaaa", "1234567890", "\0" * 10, "password123"]:
        refused = outcome(lambda easy=easy: lived.backups.write_backup(str(tmp_path / "b.age"), easy, None))
        assert refused == {"error": "Invalid", "field": "passphrase", "reason": "EasyToGuess"}
        assert outcome(lambda easy=easy: lived.backups.set_recovery(easy)) == refused
    assert not lived.backups.has_recovery() and list(tmp_path.glob("b.*")) == []
    offered = LIBRARY.suggest_passphrase()
    assert len(offered.split(" ")) == 6 and offered != LIBRARY.suggest_passphrase()
    lived.backups.set_recovery(offered)
    assert lived.vault.put_right() == []


def test_a_new_key_opens_and_the_old_one_does_not(lived):
    old = lived.keys.current
    lived.lock.change_key(lived.keys, None)
    assert lived.keys.current != old and lived.keys.following is None
    lived.reopen()
    assert len(lived.found("bench")) == 1
    lived.close()
    stale = MemoryKeys(old)
    wrong = outcome(lambda: nearer.Nearer.open(LIBRARY, lived.folders, stale, lived.clock))
    assert wrong == {"error": "WrongKey"}


def test_erasing_everything(lived):
    lived.backups.keep_up()
    assert outcome(lambda: LIBRARY.erase(lived.folders, lived.keys, NoTraces(), None)) == {"error": "Busy"}
    lived.close()
    erased = LIBRARY.erase(lived.folders, lived.keys, NoTraces(), None)
    assert (erased.key_left, erased.files_left) == (False, [])
    assert list(lived.folder.iterdir()) == [lived.shared] and list(lived.shared.iterdir()) == [] and lived.keys.current is None


def test_removed_for_good_is_in_no_backup_of_the_app_s_own(lived, tmp_path):
    assert lived.backups.keep_up()
    (item,) = lived.bin.items()
    assert (item.title, item.kind_words, item.days_left) == ("thrown away", "Entry", 30)
    lived.bin.remove_for_good(item.kind, item.id)
    assert lived.bin.items() == []
    (own,) = lived.backups.local_backups()
    incoming = lived.backups.look_at(Source.LOCAL(own.name))
    lived.backups.take(incoming, nearer_core.RestoreMode.REPLACE, None)
    assert lived.bin.items() == []
    path = tmp_path / "d.json"
    lived.backups.write_document(str(path), None)
    assert "thrown away" not in path.read_text(encoding="utf-8")
