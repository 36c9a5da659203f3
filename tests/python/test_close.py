"""After close, and while closing, a call is `Closed` or whole."""

import threading

import pytest

from bundle import EVERYTHING, FIXTURE
from house import IMPORTS, UNKNOWN, Answer, House, ask, check_in, draft, outcome, practice
from library import nearer_core

ROUNDS = 20


class Nowhere(nearer_core.CopyFolder):
    """A folder that is never asked: the vault says before that it is closed."""


CLOSED = {"error": "Closed"}

CALLS = {
    "today": lambda h: h.today.view(),
    "path": lambda h: h.course.path(),
    "stage": lambda h: h.course.stage(1),
    "lesson": lambda h: h.course.lesson("attachment-in-one-page"),
    "mark read": lambda h: h.course.mark_read("attachment-in-one-page"),
    "take practice": lambda h: h.course.take_practice(2),
    "begin": lambda h: h.course.begin("weekly-pulse", False),
    "open run": lambda h: h.course.open_run("weekly-pulse"),
    "resume": lambda h: h.course.resume(UNKNOWN),
    "answer": lambda h: h.course.answer(UNKNOWN, "mood", Answer.SCALE(value=1)),
    "back": lambda h: h.course.back(UNKNOWN),
    "light": lambda h: h.course.set_light(UNKNOWN, True),
    "finish": lambda h: h.course.finish(UNKNOWN),
    "discard": lambda h: h.course.discard(UNKNOWN),
    "write": lambda h: h.write("late"),
    "edit": lambda h: h.journal.edit(UNKNOWN, draft("late")),
    "star": lambda h: h.journal.set_star(UNKNOWN, True),
    "delete": lambda h: h.journal.delete(UNKNOWN),
    "restore": lambda h: h.journal.restore(UNKNOWN),
    "get": lambda h: h.journal.get(UNKNOWN),
    "bin": lambda h: h.bin.items(),
    "put back": lambda h: h.bin.restore(nearer_core.BinKind.PERSON, UNKNOWN),
    "remove for good": lambda h: h.bin.remove_for_good(nearer_core.BinKind.PERSON, UNKNOWN),
    "backup": lambda h: h.backups.write_backup("/nowhere/b.age", "four words make it", None),
    "document": lambda h: h.backups.write_document("/nowhere/d.json", None),
    "keep up": lambda h: h.backups.keep_up(),
    "own backups": lambda h: h.backups.local_backups(),
    "set recovery": lambda h: h.backups.set_recovery("four words make it"),
    "recovery": lambda h: h.backups.has_recovery(),
    "look at a backup": lambda h: h.backups.look_at(nearer_core.Source.LOCAL("x")),
    "take": lambda h: h.backups.take(h.incoming, nearer_core.RestoreMode.MERGE, None),
    "can take back": lambda h: h.backups.can_take_back(),
    "take back": lambda h: h.backups.take_back(None),
    "look over": lambda h: h.backups.look_over(None),
    "unread": lambda h: h.settings.unread(),
    "change key": lambda h: h.lock.change_key(h.keys, None),
    "prove lock": lambda h: h.lock.prove(h.keys, None),
    "set lock": lambda h: h.lock.set(h.keys, nearer_core.LockChange(wanted=nearer_core.WantedLock.PHONE(), current=None)),
    "lock settings": lambda h: h.lock.settings(),
    "set lock settings": lambda h: h.lock.set_settings(
        nearer_core.LockSettings(delay=nearer_core.LockDelay.AT_ONCE, with_screen=True)
    ),
    "copies": lambda h: h.copies.view(),
    "start copies": lambda h: h.copies.start(Nowhere(), "Nowhere", None),
    "keep copies": lambda h: h.copies.keep(Nowhere(), nearer_core.WhichCopy.NOW, None),
    "write a copy": lambda h: h.copies.write("/nowhere/c.age", None),
    "stop copies": lambda h: h.copies.stop(),
    "report": lambda h: h.backups.write_report("/nowhere/r.txt", None),
    "page": lambda h: h.journal.page(None, 10),
    "find": lambda h: h.journal.find(ask("late")),
    "delete for good": lambda h: h.journal.delete_for_good(UNKNOWN),
    "versions": lambda h: h.journal.versions(UNKNOWN),
    "put back version": lambda h: h.journal.put_back(UNKNOWN, 1),
    "keep draft": lambda h: h.journal.keep_draft(None, draft("late")),
    "draft": lambda h: h.journal.draft(None),
    "drafts": lambda h: h.journal.drafts(),
    "drop draft": lambda h: h.journal.drop_draft(None),
    "save": lambda h: h.journal.save(None, draft("late")),
    "check in": lambda h: h.journal.check_in(check_in(nearer_core.Way.BACK, "air")),
    "add sentence": lambda h: h.journal.add_sentence(UNKNOWN, "late"),
    "more tonight": lambda h: h.journal.more_tonight(UNKNOWN, True),
    "file inbox": lambda h: h.journal.file_inbox(),
    "inbox": lambda h: h.journal.inbox(),
    "month": lambda h: h.journal.month(None, 0),
    "days": lambda h: h.journal.days("2026-11-01", "2026-11-30"),
    "on this day": lambda h: h.journal.on_this_day(),
    "counts": lambda h: h.journal.counts(),
    "prompts": lambda h: h.journal.prompts(),
    "renew backups": lambda h: h.backups.renew_backups(),
    "look at a journal": lambda h: h.bring.look_at_journal("/nowhere/d.csv", None, None),
    "wall": lambda h: h.journal.wall(None, None),
    "moment": lambda h: h.journal.moment(nearer_core.WallTime(date="2026-11-24", minute=600), None),
    "take a journal": lambda h: h.bring.take_journal(h.journal_file, nearer_core.JournalChoice(moods=[], mood_words_as_tags=False, zone=None), None),
    "export": lambda h: h.exports.write_journal("/nowhere/d.csv", nearer_core.ExportFormat.CSV, None),
    "journal help": lambda h: h.journal.help_offered("late"),
    "search": lambda h: h.journal.search("late", None, 10),
    "add practice": lambda h: h.habits.add(practice()),
    "delete practice": lambda h: h.habits.delete(UNKNOWN),
    "archive": lambda h: h.habits.archive(UNKNOWN),
    "mark": lambda h: h.habits.mark(UNKNOWN, None, nearer_core.MarkKind.DONE, ""),
    "clear mark": lambda h: h.habits.clear_mark(UNKNOWN, None),
    "edit practice": lambda h: h.habits.edit(UNKNOWN, practice()),
    "order practices": lambda h: h.habits.reorder([]),
    "pause practice": lambda h: h.habits.pause(UNKNOWN, None, None),
    "resume practice": lambda h: h.habits.resume(UNKNOWN),
    "unarchive": lambda h: h.habits.unarchive(UNKNOWN),
    "mark an amount": lambda h: h.habits.mark_amount(UNKNOWN, None, "1", ""),
    "once more": lambda h: h.habits.once_more(UNKNOWN),
    "put away": lambda h: h.habits.archived(),
    "practice on a day": lambda h: h.habits.on_day(UNKNOWN, "2026-11-24"),
    "sheet": lambda h: h.habits.sheet(UNKNOWN),
    "week": lambda h: h.habits.week(None),
    "month of a practice": lambda h: h.habits.month(UNKNOWN, None),
    "heat map": lambda h: h.habits.heat_map(UNKNOWN, "2026-11-24", "2026-11-24"),
    "review": lambda h: h.habits.review(nearer_core.ReviewSpan.WEEK, None),
    "smaller was said": lambda h: h.habits.smaller_was_said(UNKNOWN),
    "practice settings": lambda h: h.habits.settings(),
    "set practice settings": lambda h: h.habits.set_settings(nearer_core.PracticeSettings(streaks=True)),
    "suggestions": lambda h: h.course.practice_suggestions(),
    "take a suggestion": lambda h: h.course.take_practice_as(2, practice()),
    "plan reminders": lambda h: h.reminders.plan(None),
    "reminder settings": lambda h: h.reminders.settings(),
    "set reminder settings": lambda h: h.reminders.set_settings(h.kept_reminders),
    "look at habits": lambda h: h.bring.look_at_habits("/nowhere/b.db"),
    "take habits": lambda h: h.bring.take_habits(h.habits_file),
    "write habits": lambda h: h.exports.write_habits("/nowhere/h.zip"),
    "practices": lambda h: h.habits.list(),
    "practice": lambda h: h.habits.get(UNKNOWN),
    "people": lambda h: h.people.all(),
    "add person": lambda h: h.people.add("Abel", None),
    "delete person": lambda h: h.people.delete(UNKNOWN),
    "rename": lambda h: h.people.rename(UNKNOWN, "Abel"),
    "whom to pick": lambda h: h.people.to_pick(),
    "whom to pick at a step": lambda h: h.people.to_pick_at("answer-a-bid", "who"),
    "a hint about nobody": lambda h: h.people.hint_of_nobody(),
    "hold": lambda h: h.people.hold(UNKNOWN),
    "question about a person": lambda h: h.people.question(UNKNOWN),
    "hint about a person": lambda h: h.people.hint(UNKNOWN),
    "answer about a person": lambda h: h.people.answer(UNKNOWN, nearer_core.Afraid.NO),
    "somebody died": lambda h: h.people.mark_died(UNKNOWN, None),
    "nobody died": lambda h: h.people.undo_died(UNKNOWN),
    "out of pickers": lambda h: h.people.set_picked(UNKNOWN, False),
    "a child": lambda h: h.people.set_child(UNKNOWN, True),
    "old words taken out": lambda h: h.today.take_out_old_words(),
    "old words left": lambda h: h.today.leave_old_words(),
    "whether the plan is open": lambda h: h.plans.tonight_is_open(),
    "opening the plan": lambda h: h.plans.open_tonight(False),
    "plans": lambda h: h.plans.open_items(),
    "tonight": lambda h: h.plans.tonight(),
    "do plan": lambda h: h.plans.set_done(UNKNOWN, True),
    "delete plan": lambda h: h.plans.delete(UNKNOWN),
    "track": lambda h: h.course.track("trust"),
    "answer safety": lambda h: h.course.answer_safety(UNKNOWN, nearer_core.SafeNow.YES),
    "help beside a run": lambda h: h.course.help_offered(UNKNOWN, "x"),
    "help beside an entry": lambda h: h.journal.help_offered("x"),
    "follow-up": lambda h: h.course.follow_up_answered(UNKNOWN),
    "follow-up tomorrow": lambda h: h.course.ask_tomorrow(UNKNOWN),
    "answer at once": lambda h: h.course.answer_at_once("if-i-go-quiet", "say-nothing"),
    "map": lambda h: h.course.map(),
    "edit map": lambda h: h.course.edit_map("belief", "x"),
    "kept": lambda h: h.kept.groups(),
    "delete kept": lambda h: h.kept.delete(nearer_core.BinKind.GOAL, UNKNOWN),
    "kept done": lambda h: h.kept.set_done(nearer_core.BinKind.GOAL, UNKNOWN, True),
    "measures": lambda h: h.insights.measures(),
    "scores": lambda h: h.insights.latest_scores("weekly-pulse", None),
    "outcomes": lambda h: h.insights.outcomes(None),
    "chart": lambda h: h.insights.chart("weekly-pulse", None),
    "questionnaires": lambda h: h.assessments.list(),
    "keys": lambda h: h.assessments.keys(),
    "look at a questionnaire": lambda h: h.bring.look_at_questionnaire(str(FIXTURE)),
    "take a questionnaire": lambda h: h.bring.take_questionnaire(
        h.questionnaire, nearer_core.KeyChoice.UNSCORED(about_people=False)
    ),
    "look at a kept questionnaire": lambda h: h.bring.look_at_kept_questionnaire(f"brought-{UNKNOWN}"),
    "remove questionnaire": lambda h: h.assessments.remove(f"brought-{UNKNOWN}"),
    "set offered": lambda h: h.assessments.set_offered("worth", True, None),
    "skip": lambda h: h.assessments.skip("worth"),
    "scores beside earlier": lambda h: h.assessments.scores("worth", None),
    "changes": lambda h: h.assessments.changes("worth", None, None, None),
    "answers": lambda h: h.assessments.answers("worth", None),
    "measured people": lambda h: h.assessments.people("worth"),
    "delete answers": lambda h: h.assessments.delete_answers(UNKNOWN),
    "erase answers": lambda h: h.assessments.erase("worth", None),
    "look at answers": lambda h: h.bring.look_at_answers(str(h.folder / "answers.json")),
    "take answers": lambda h: h.bring.take_answers(h.answers, None),
    "write bundle": lambda h: h.exports.write_bundle(str(h.folder / "bundle.json"), EVERYTHING, None),
    "settings": lambda h: h.settings.read(),
    "set": lambda h: h.settings.write(h.kept_settings),
    "observe": lambda h: h.vault.observe(nearer_core.Observer()),
}


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("closed") / "vault")
    house.kept_settings = house.settings.read()
    house.kept_reminders = house.reminders.settings()
    archive = str(house.folder / "habits.zip")
    house.exports.write_habits(archive)
    house.habits_file = house.bring.look_at_habits(archive)
    path = str(house.folder / "document.json")
    house.backups.write_document(path, None)
    (house.folder / "answers.json").write_text('{"resourceType": "Bundle"}', encoding="utf-8")
    house.journal_file = house.bring.look_at_journal(str(IMPORTS / "jrnl.json"), None, None)
    house.answers = house.bring.look_at_answers(str(house.folder / "answers.json"))
    house.questionnaire = house.bring.look_at_questionnaire(str(FIXTURE))
    house.incoming = house.backups.look_at(nearer_core.Source.DOCUMENT(path))
    house.close()
    return house


@pytest.mark.parametrize("name", CALLS)
def test_a_call_after_close(name, closed):
    assert outcome(lambda: CALLS[name](closed)) == CLOSED


def test_a_plan_after_close(closed):
    """What was looked at before: a journal's plan was made then."""
    merge = nearer_core.RestoreMode.MERGE
    plans = [
        lambda: closed.habits_file.plan(), lambda: closed.answers.plan(None), lambda: closed.questionnaire.plan(None),
        lambda: closed.incoming.plan(merge, nearer_core.MergeChoice(settings=False, safety=False)),
    ]
    assert [outcome(plan) for plan in plans] == [CLOSED] * len(plans)
    assert closed.journal_file.plan().entries > 0


def test_closing_twice_and_forgetting_late_are_no_errors(closed):
    closed.close()
    closed.vault.forget(1)
    assert closed.vault.journal() is not None
    assert len(closed.library.strings()) > 50


def test_every_room_has_been_asked():
    """A new call of the bindings needs its line above."""
    rooms = ("Today", "Assessments", "Course", "Journal", "Habits", "People", "Plans", "Insights", "SettingsRoom", "Bin",
             "Backups", "Bring", "Exports", "Kept", "Reminders", "Copies", "Lock")
    import library

    calls = [
        name for room in rooms for name, member in vars(getattr(library.nearer, room)).items()
        if callable(member) and not name.startswith("_")
    ]
    assert len(calls) + 2 == len(CALLS), sorted(calls)


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_closing_while_eight_threads_call(round_, tmp_path):
    house = House(tmp_path / "vault")
    done = [0] * 8
    ends = [None] * 8
    written = []
    running = threading.Barrier(9)
    work = [
        lambda place: written.append(house.write(f"written by {place}")),
        lambda place: house.journal.page(None, 30),
        lambda place: house.today.view(),
        lambda place: house.habits.add(practice()),
        lambda place: written.append(house.write(f"written by {place}")),
        lambda place: house.course.begin("weekly-pulse", False),
        lambda place: house.course.stage(1),
        lambda place: house.journal.search("written", None, 30),
    ]

    def call(place):
        running.wait()
        while ends[place] is None:
            try:
                ended = outcome(lambda: work[place](place))
            except BaseException as error:  # noqa: BLE001: what is not ours fails the test below
                ended = {"error": repr(error)}
            if place == 7 and ended == {"error": "Cancelled"}:
                ended = None  # closing interrupts a search that runs; the next one is `Closed`
            if ended is None:
                done[place] += 1
            ends[place] = ended

    threads = [threading.Thread(target=call, args=(place,)) for place in range(8)]
    [thread.start() for thread in threads]
    running.wait()
    threading.Event().wait(0.002 * round_)
    house.close()
    [thread.join(timeout=30) for thread in threads]
    assert not any(thread.is_alive() for thread in threads)
    assert ends == [CLOSED] * 8
    assert round_ < 5 or sum(done) > 0, "nothing ran before the vault closed"
    house.open()
    kept = set()
    before = None
    while True:
        page = house.journal.page(before, 200)
        kept |= {line.id for line in page.lines}
        before = page.next
        if before is None:
            break
    assert kept == set(written), "what a call said was written is there, and nothing else"
    house.close()
