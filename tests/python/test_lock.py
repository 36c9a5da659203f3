"""A lock is rooted in the key: set, opened, slowed, forgotten, erased with everything."""

import pytest

from house import LIBRARY, MINUTE, House, MemoryKeys, nearer, nearer_core, outcome

LOCK = "three plum words"
RECOVERS = "four words make it"
Slot = nearer_core.KeySlot
Wanted = nearer_core.WantedLock


def set_lock(house, wanted, current=None):
    return house.lock.set(house.keys, nearer_core.LockChange(wanted=wanted, current=current))


def unlock(house, passphrase):
    house.vault = nearer.Nearer.unlock(LIBRARY, house.folders, house.keys, house.clock, passphrase)
    return house.vault


def view(house):
    return LIBRARY.lock(house.folders, house.keys)


def reason(call):
    """Field and reason of an `Invalid`."""
    with pytest.raises(nearer_core.NearerError.Invalid) as refused:
        call()
    return refused.value.field, refused.value.reason


@pytest.fixture
def locked(house):
    house.write("An evening on the bridge.")
    assert set_lock(house, Wanted.PASSPHRASE(passphrase=LOCK)).key_renewed
    house.close()
    return house


def test_the_slots_hold_no_plain_key_and_the_folder_none(locked):
    stored = locked.keys.slots[Slot.CURRENT]
    assert len(stored) == 99 and stored.startswith(b"NRk1")
    field, why = reason(locked.open)
    assert field == "passphrase" and isinstance(why, nearer_core.Reason.REQUIRED)
    seen = view(locked)
    assert (seen.phone, seen.passphrase, seen.wait_s, seen.can_recover) == (False, True, 0, False)
    journal = unlock(locked, LOCK).journal()
    assert journal.page(None, 9).lines[0].snippet[0].text.startswith("An evening")
    locked.close()


def test_tries_are_slowed_by_another_process_and_whatever_the_clock(locked):
    for _ in range(5):
        assert isinstance(reason(lambda: unlock(locked, "not this one"))[1], nearer_core.Reason.WRONG_PASSPHRASE)
    for by in (0, 60 * 24 * 365, -60 * 24 * 365):
        locked.clock.instant += by * MINUTE
        field, why = reason(lambda: unlock(locked, LOCK))
        assert field == "passphrase" and 0 < why.seconds <= 30
    # The file is all that is remembered by: a process that begins anew reads it.
    assert b'"wrong":5' in (locked.folder / "vault.tries").read_bytes()
    assert 0 < view(locked).wait_s <= 30


def test_the_phone_s_own_lock_takes_the_key_where_it_asks(house):
    house.write("kept")
    set_lock(house, Wanted.PHONE())
    assert house.keys.slots[Slot.CURRENT] is None and len(house.keys.slots[Slot.GUARDED_CURRENT]) == 32
    house.reopen()
    assert (view(house).phone, view(house).passphrase) == (True, False)
    set_lock(house, Wanted.BOTH(passphrase=LOCK))
    assert len(house.keys.slots[Slot.GUARDED_CURRENT]) == 99
    field, why = reason(lambda: set_lock(house, Wanted.NONE()))
    assert field == "current" and isinstance(why, nearer_core.Reason.REQUIRED)
    field, _ = reason(lambda: house.lock.change_key(house.keys, "not this one"))
    assert field == "current"
    house.lock.change_key(house.keys, LOCK)
    set_lock(house, Wanted.NONE(), LOCK)
    assert len(house.keys.current) == 32 and house.keys.slots[Slot.GUARDED_CURRENT] is None
    house.reopen()
    house.close()


def test_a_forgotten_lock_comes_off_with_the_recovery_passphrase(locked):
    unlock(locked, LOCK).backups().set_recovery(RECOVERS)
    locked.close()
    assert view(locked).can_recover

    def recover(passphrase):
        return nearer.Nearer.unlock_with_recovery(LIBRARY, locked.folders, locked.keys, locked.clock, passphrase)

    assert isinstance(reason(lambda: recover("five words never make it"))[1], nearer_core.Reason.WRONG_PASSPHRASE)
    locked.vault = recover(RECOVERS)
    assert locked.vault.journal().page(None, 9).lines[0].snippet[0].text.startswith("An evening")
    locked.close()
    assert not view(locked).passphrase
    locked.open()
    locked.close()


def test_a_forgotten_lock_without_recovery_leaves_a_copy_as_the_way(locked, tmp_path):
    path = tmp_path / "copy.age"
    unlock(locked, LOCK).backups().write_backup(str(path), RECOVERS, None)
    locked.close()
    source = nearer_core.Source.BACKUP(path=str(path), passphrase=RECOVERS)
    assert LIBRARY.look_into(locked.folders, locked.keys, source, None).entries == 1
    locked.vault = nearer.Nearer.recover(LIBRARY, locked.folders, locked.keys, locked.clock, source, None)
    assert locked.vault.journal().page(None, 9).lines[0].snippet[0].text.startswith("An evening")
    locked.close()
    assert list(locked.folder.glob("aside-*")), "the old vault lies aside"


def test_what_needs_no_key_goes_on_while_it_is_locked(locked):
    entry = nearer_core.Captured.ENTRY(draft=nearer_core.EntryDraft(
        text="On the stairs.", mood=None, feelings=[], people=[], tags=[], star=False, at_ms=None,
    ))
    LIBRARY.capture(str(locked.shared), locked.clock, None, entry)
    assert LIBRARY.toolbox("DE").calls
    assert len(unlock(locked, LOCK).journal().page(None, 9).lines) == 2
    locked.close()


def test_when_it_locks_is_the_core_s_to_say(house):
    Closing, LockStanding = nearer_core.Closing, nearer_core.LockStanding
    settings = house.lock.settings()
    assert settings.delay == nearer_core.LockDelay.ONE_MINUTE and settings.with_screen

    def said(settings, **at):
        default = {"away_s": None, "screen_went_off": False, "held": False, "asked": False}
        return LIBRARY.closing(settings, LockStanding(**(default | at)))

    assert isinstance(said(settings), Closing.STAYS)
    assert said(settings, away_s=20).seconds == 40
    assert isinstance(said(settings, away_s=60), Closing.NOW)
    assert isinstance(said(settings, away_s=0, screen_went_off=True), Closing.NOW)
    assert isinstance(said(None, away_s=0, screen_went_off=True), Closing.LATER)
    assert isinstance(said(None, asked=True), Closing.NOW)
    house.lock.set_settings(nearer_core.LockSettings(delay=nearer_core.LockDelay.AT_ONCE, with_screen=False))
    assert isinstance(said(house.lock.settings(), away_s=0), Closing.NOW)


def test_a_key_store_that_forgets_is_made_up_for(house):
    house.write("kept")
    house.backups.set_recovery(RECOVERS)
    house.close()
    house.keys = MemoryKeys()
    assert outcome(house.open) == {"error": "KeyMissing"}
    house.vault = nearer.Nearer.unlock_with_recovery(LIBRARY, house.folders, house.keys, house.clock, RECOVERS)
    assert house.vault.journal().page(None, 9).lines[0].snippet[0].text == "kept"
    house.close()
