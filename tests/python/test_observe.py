"""Changes are told of on a thread of the core's, and no observer harms another."""

import queue
import threading

import pytest

from house import Answer, House, UNKNOWN, draft, felt, outcome, practice
from library import nearer_core

Room = nearer_core.Room
PATIENCE_S = 10


class Observer(nearer_core.Observer):
    def __init__(self, fails=None):
        self.fails = fails
        self.told = queue.Queue()

    def changed(self, change):
        self.told.put((threading.get_ident(), change))
        if self.fails:
            raise self.fails

    def rooms(self) -> set:
        return set(self.change().rooms)

    def change(self):
        return self.told.get(timeout=PATIENCE_S)[1]


def actions(house) -> list:
    """Each action and the rooms that it changes."""
    made = {}

    def keep(name, call):
        return lambda: made.__setitem__(name, call())

    settings = house.settings.read()
    settings.country = "RO"
    return [
        (keep("entry", lambda: house.write("one")), {Room.JOURNAL}),
        (lambda: house.journal.edit(made["entry"], draft("two")), {Room.JOURNAL}),
        (lambda: house.journal.set_star(made["entry"], True), {Room.JOURNAL}),
        (lambda: house.journal.delete(made["entry"]), {Room.JOURNAL}),
        (lambda: house.journal.restore(made["entry"]), {Room.JOURNAL}),
        (lambda: house.write("tagged", tags=["new"], feelings=[felt("calm")]), {Room.JOURNAL, Room.TAG}),
        (keep("person", lambda: house.people.add("Mirela", None).id), {Room.PERSON}),
        (lambda: house.people.rename(made["person"], "Ioana"), {Room.PERSON, Room.JOURNAL}),
        (keep("practice", lambda: house.habits.add(practice())), {Room.HABIT}),
        (lambda: house.habits.mark(made["practice"], None, nearer_core.MarkKind.DONE, ""), {Room.HABIT}),
        (lambda: house.settings.write(settings), {Room.SETTING}),
        (keep("run", lambda: house.course.begin("weekly-pulse", False).run), {Room.FORM, Room.COURSE}),
        (lambda: house.course.answer(made["run"], "mood", Answer.SCALE(value=5)), {Room.FORM}),
        (lambda: house.course.mark_read("attachment-in-one-page"), {Room.COURSE}),
    ]


def test_the_right_rooms_on_another_thread(house):
    observer = Observer()
    house.vault.observe(observer)
    last = 0
    for place, (act, rooms) in enumerate(actions(house)):
        act()
        thread, change = observer.told.get(timeout=PATIENCE_S)
        assert thread != threading.get_ident()
        assert set(change.rooms) == rooms, f"action {place}"
        assert change.number > last
        last = change.number
    assert observer.told.empty()


def test_what_changes_nothing_is_not_told(house):
    observer = Observer()
    house.vault.observe(observer)
    assert outcome(lambda: house.write(""))["error"] == "Invalid"
    assert outcome(lambda: house.journal.delete(UNKNOWN))["error"] == "NotFound"
    house.settings.write(house.settings.read())
    house.journal.page(None, 10)
    house.found("anything")
    house.today.view()
    house.write("this one is told")
    assert observer.rooms() == {Room.JOURNAL}
    assert observer.told.empty()


@pytest.mark.parametrize("fails", [nearer_core.ObserverError.Failed(), RuntimeError("a defect")], ids=["failed", "unforeseen"])
def test_a_failing_observer_harms_nobody(fails, house):
    failing, calm = Observer(fails), Observer()
    house.vault.observe(failing)
    house.vault.observe(calm)
    for place in range(3):
        entry = house.write(f"entry {place}")
        assert failing.rooms() == {Room.JOURNAL}
        assert calm.rooms() == {Room.JOURNAL}
        assert house.journal.get(entry).text == f"entry {place}"


def test_after_forget_nothing_more_is_told(house):
    gone, stays = Observer(), Observer()
    number = house.vault.observe(gone)
    house.vault.observe(stays)
    house.write("told to both")
    assert gone.rooms() == stays.rooms() == {Room.JOURNAL}
    house.vault.forget(number)
    house.vault.forget(number)
    house.vault.forget(12345)
    house.write("told to one")
    assert stays.rooms() == {Room.JOURNAL}
    assert gone.told.empty()


def test_an_observer_may_call_the_vault(house):
    class Reader(Observer):
        def changed(self, change):
            self.told.put((len(house.journal.page(None, 10).lines), change))

    reader = Reader()
    house.vault.observe(reader)
    house.write("seen at once")
    assert reader.told.get(timeout=PATIENCE_S)[0] == 1


def test_a_burst_is_told_of_to_its_end(house):
    observer = Observer()
    house.vault.observe(observer)
    writers = [threading.Thread(target=lambda: [house.write("burst") for _ in range(10)]) for _ in range(4)]
    [writer.start() for writer in writers]
    [writer.join() for writer in writers]
    numbers = [observer.change().number]
    while numbers[-1] < 40:
        numbers.append(observer.change().number)
    assert numbers == sorted(set(numbers)) and numbers[-1] == 40


def test_observers_are_let_go_at_close(tmp_path):
    house = House(tmp_path / "vault")
    observer = Observer()
    house.vault.observe(observer)
    house.close()
    assert outcome(lambda: house.vault.observe(observer)) == {"error": "Closed"}
    house.open()
    house.write("the old observer hears nothing of the new vault")
    barrier = Observer()
    house.vault.observe(barrier)
    house.write("told")
    barrier.rooms()
    assert observer.told.empty()
    house.close()
