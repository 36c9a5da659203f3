"""Opening, and what is said when it fails. No failure changes a file."""

import base64
import shutil

import pytest

from house import STORE_FAILURES, House, MemoryKeys, files, names, outcome, told, unchanged, vectors

OPEN = vectors("open")
OTHER = bytes(range(32))


def test_a_fresh_folder_is_made_and_keeps_what_is_written(tmp_path):
    folder = tmp_path / "not" / "there" / "yet"
    house = House(folder)
    entry = house.write("kept")
    house.reopen()
    assert house.journal.get(entry).text == "kept"
    assert len(house.keys.current) == 32
    assert house.keys.following is None
    house.close()
    made = files(folder)
    assert {"vault.db", "vault.meta"} <= made.keys()
    assert b"kept" not in b"".join(made.values())
    assert not made["vault.db"].startswith(b"SQLite format 3")
    assert house.keys.current not in b"".join(made.values())


@pytest.mark.parametrize("case", **names(OPEN["cases"]))
def test_opening(case, tmp_path):
    house = House(tmp_path / "vault")
    entry = house.write("kept")
    house.close()
    own = house.keys.current
    whole = files(house.folder)

    keys = {"own": own, "other": OTHER, "short": OTHER[:31], None: None}
    slots = case.get("keys", {"current": "own", "next": None})
    house.keys = MemoryKeys(keys[slots["current"]], keys[slots["next"]])
    change(house.folder, case)
    if "store" in case:
        house.keys.fails = STORE_FAILURES[case["store"]]()

    if case["error"] is None:
        house.open()
        assert house.journal.get(entry).text == "kept"
        after = case.get("keys_after", slots)
        assert (house.keys.current, house.keys.following) == (keys[after["current"]], keys[after["next"]])
        house.close()
        assert "vault.meta" in files(house.folder)
        return

    with unchanged(house.folder):
        assert outcome(house.open) == case["error"]
        assert outcome(house.open) == case["error"], "the second attempt ends as the first"
    for name, was in whole.items():
        (house.folder / name).write_bytes(was)
    house.keys = MemoryKeys(own)
    house.open()
    assert house.journal.get(entry).text == "kept"
    house.close()


def change(folder, case):
    vault = folder / "vault.db"
    if "flip" in case:
        flipped = bytearray(vault.read_bytes())
        flipped[case["flip"]] ^= 255
        vault.write_bytes(flipped)
    if "cut" in case:
        vault.write_bytes(vault.read_bytes()[: case["cut"]])
    for name in case.get("remove", []):
        (folder / name).unlink()
    for name, text in case.get("write", {}).items():
        (folder / name).write_text(text)


@pytest.mark.parametrize("case", **names(OPEN["first_start"]["cases"]))
def test_a_first_start_without_a_key_store_leaves_no_vault(case, tmp_path):
    keys = MemoryKeys()
    keys.fails = STORE_FAILURES[case["store"]]()
    folder = tmp_path / "vault"
    with pytest.raises(Exception) as raised:
        House(folder, keys)
    assert told(raised.value) == case["error"]
    assert files(folder) == {}
    keys.fails = None
    house = House(folder, keys)
    house.write("after all")
    house.close()


def test_a_newer_vault_is_refused_and_left_as_it_is(tmp_path):
    case = OPEN["too_new"]
    (tmp_path / "vault.db").write_bytes(base64.b64decode(case["file_base64"]))
    keys = MemoryKeys(bytes.fromhex(case["key_hex"]))
    with unchanged(tmp_path), pytest.raises(Exception) as raised:
        House(tmp_path, keys)
    said = told(raised.value)
    assert (said["error"], said["found"]) == (case["error"], case["found"])
    assert 1 <= said["known"] < said["found"]


def test_a_vault_that_was_not_closed_opens_with_all_that_was_written(tmp_path):
    house = House(tmp_path / "vault")
    entry = house.write("written just before the battery died")
    cut_short = tmp_path / "cut short"
    shutil.copytree(house.folder, cut_short)
    assert (cut_short / "vault.db-wal").stat().st_size > 0, "the copy must need its log"
    house.close()

    with unchanged(cut_short), pytest.raises(Exception) as raised:
        House(cut_short, MemoryKeys(OTHER))
    assert told(raised.value) == {"error": "WrongKey"}
    again = House(cut_short, MemoryKeys(house.keys.current))
    assert again.journal.get(entry).text == "written just before the battery died"
    again.close()


def test_a_second_owner_is_told_busy_until_the_first_closes(house):
    with pytest.raises(Exception) as raised:
        House(house.folder, house.keys)
    assert told(raised.value) == {"error": "Busy"}
    house.write("the first is unharmed")
    house.close()
    second = House(house.folder, house.keys)
    assert len(second.found("unharmed")) == 1
    second.close()
