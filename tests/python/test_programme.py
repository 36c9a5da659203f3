"""The programme through the bindings: every form, the rules of safety, what is asked again, and the map."""

import pytest

from house import LIBRARY, Answer, an_answer, outcome
from library import nearer_core

Part = nearer_core.StepPart
SafeNow = nearer_core.SafeNow
Contact = nearer_core.Contact


def pick(option: str):
    return Answer.CHOICE(picked=[option], own=None)


def go_through(house, form, light=False, said=None):
    said = said or {}
    view = house.course.begin(form, light)
    while view.step:
        view = house.course.answer(view.run, view.step.id, said.get(view.step.id) or an_answer(view.step))
    return house.course.finish(view.run)


def all_forms(house):
    path = house.course.path()
    for line in path.stages:
        yield from (form.form.id for form in house.course.stage(line.number).forms)
    for line in path.tracks:
        track = house.course.track(line.id)
        yield from (form.form.id for part in track.parts for form in part.forms)
        yield from (form.form.id for form in track.forms)
    yield from (item.form for item in LIBRARY.toolbox("DE").items)


def test_every_form_of_every_stage_and_track_can_be_done(house):
    forms = sorted(set(all_forms(house)))
    assert len(forms) >= 85
    for form in forms:
        for light in (False, True):
            assert go_through(house, form, light).finished, form


def test_every_lesson_reads(house):
    lessons = [line.id for stage in house.course.path().stages for line in house.course.stage(stage.number).lessons]
    lessons += [p.lesson.id for t in house.course.path().tracks for p in house.course.track(t.id).parts]
    assert len(lessons) >= 55
    for lesson in lessons:
        view = house.course.lesson(lesson)
        assert view.paragraphs and view.short and view.sources
        assert (view.stage is None) != (view.track is None)


@pytest.mark.parametrize("said, held", [("no", False), ("not-sure", True), ("yes", True), ("skip", False)])
def test_the_gate_before_coaching_someone_nearer(said, held, house):
    sam = house.people.add("Sam", None).id
    view = house.course.begin("let-someone-comfort-me", True)
    view = house.course.answer(view.run, view.step.id, Answer.PERSON(id=sam))
    assert view.step.id == "gate-safe"
    view = house.course.answer(view.run, "gate-safe", pick(said))
    assert [notice.lines for notice in view.notices] == (["violence"] if held else [])
    [person] = house.people.all()
    assert (person.contact == Contact.HOLD) == held
    if held:
        view = house.course.answer(view.run, "gate-held", Answer.DONE())
        assert view.step is None
        question = house.people.question(sam)
        assert "Sam" in question.title and len(question.options) == 4
        assert house.people.answer(sam, nearer_core.Afraid.NO).contact == Contact.NEAR
        again = house.course.begin("let-someone-comfort-me", True)
        again = house.course.answer(again.run, again.step.id, Answer.PERSON(id=sam))
        assert not again.step.id.startswith("gate-")


def test_a_flagged_answer_asks_whether_the_person_is_safe_and_blocks_nothing(house):
    view = house.course.begin("closeness-timeline", False)
    house.course.answer(view.run, "ready-then", pick("no"))
    view = house.course.answer(view.run, "ready-dying", pick("yes"))
    assert view.light and view.step.id == "ready-after"
    assert [option.answer for option in view.safety.options] == [SafeNow.YES, SafeNow.NOT_SURE, SafeNow.NO, SafeNow.SKIP]
    assert not view.safety.lines_first and view.safety.answered is None
    assert house.today.view().safety.flag == view.safety.flag
    house.course.answer_safety(view.safety.flag, SafeNow.NOT_SURE)
    view = house.course.resume(view.run)
    assert view.safety.lines_first and view.safety.answered == SafeNow.NOT_SURE
    house.course.answer_safety(view.safety.flag, SafeNow.YES)
    assert house.today.view().safety is None


def test_a_very_low_week_asks_whether_the_person_is_safe(house):
    for _ in range(2):
        house.write("", mood=-3)
        assert house.today.view().safety is None
        house.clock.advance(days=1)
    house.write("", mood=-3)
    assert house.today.view().safety is not None


def test_a_plan_for_tonight_and_people_stand_beside_the_question(house):
    go_through(house, "getting-through-tonight", said={"alone": Answer.LISTED(items=["tea", "a film"])})
    go_through(house, "people-i-can-call", said={"people": Answer.LISTED(items=["Kim"])})
    view = house.course.begin("closeness-timeline", False)
    house.course.answer(view.run, "ready-then", pick("no"))
    view = house.course.answer(view.run, "ready-dying", pick("yes"))
    assert any("tea" in line.answer for line in view.safety.plan)
    assert house.plans.tonight() == view.safety.plan
    assert view.safety.people == ["Kim"]


def test_without_a_vault_the_question_has_its_answers_too():
    for answer, first in [(SafeNow.YES, False), (SafeNow.NOT_SURE, True), (SafeNow.NO, True), (SafeNow.SKIP, True)]:
        view = LIBRARY.safety_after(answer)
        assert (view.flag, view.lines_first, bool(view.text)) == (None, first, True)


def test_the_version_that_was_chosen_is_remembered(house):
    chosen = lambda: next(f.light for f in house.course.stage(5).forms if f.form.id == "name-it")  # noqa: E731
    assert chosen() is False
    house.course.begin("name-it", True)
    assert chosen() is True


def test_words_about_dying_are_met_once_a_day_and_can_be_turned_off(house):
    assert house.journal.help_offered("a slow day, dying to see the sea") is None
    sentence = house.journal.help_offered("I don't want to live")
    assert "people to call" in sentence
    assert house.journal.help_offered("I want to kill myself") is None
    house.clock.advance(days=1)
    settings = house.settings.read()
    settings.phrases_off = True
    house.settings.write(settings)
    assert house.journal.help_offered("I don't want to live") is None
    settings.phrases_off = False
    house.settings.write(settings)
    assert house.journal.help_offered("I don't want to live") == sentence


def test_one_question_is_answered_where_today_asks_it(house):
    go_through(house, "catch-one-moment")
    for measure in ["weekly-pulse", "closeness-check"]:
        house.assessments.skip(measure)
    view = house.today.view()
    assert (view.day_words, [day.way for day in view.week]) == ("Tuesday 24 November", [None] * 7)
    [asked] = [due for due in view.due if due.kind == nearer_core.DueKind.QUESTION]
    assert house.course.answer_at_once(asked.form, asked.question.options[1].id) is None
    settings = house.settings.read()
    assert settings.if_quiet == nearer_core.IfQuiet.AFTER10_DAYS
    assert settings.appearance is None
    assert nearer_core.DueKind.QUESTION not in [due.kind for due in house.today.view().due]


def test_a_letter_comes_back_on_its_day(house):
    view = house.course.begin("letter-to-future-me", False)
    dates = []
    while view.step:
        is_date = isinstance(view.step.part, Part.DATE)
        if is_date:
            dates.append(view.step.id)
            refused = outcome(lambda: house.course.answer(view.run, view.step.id, Answer.DATE(day="2026-11-24")))
            assert refused["reason"] == "InThePast"
        text = isinstance(view.step.part, Part.TEXT)
        given = Answer.DATE(day="2026-12-24") if is_date else Answer.TEXT(text="Dear me") if text else an_answer(view.step)
        view = house.course.answer(view.run, view.step.id, given)
    house.course.finish(view.run)
    assert dates
    go_through(house, "catch-one-moment")
    kinds = lambda: [due.kind for due in house.today.view().due]  # noqa: E731
    assert nearer_core.DueKind.LETTER not in kinds()
    house.clock.advance(days=30)
    [letter] = [due for due in house.today.view().due if due.kind == nearer_core.DueKind.LETTER]
    assert "Dear me" in house.journal.get(letter.entry).text
    assert letter.question is None
    house.course.ask_tomorrow(letter.follow_up)
    assert nearer_core.DueKind.LETTER not in kinds()
    house.clock.advance(days=1)
    assert nearer_core.DueKind.LETTER in kinds()
    house.course.follow_up_answered(letter.follow_up)
    assert nearer_core.DueKind.LETTER not in kinds()


def test_the_map_fills_itself_and_is_edited(house):
    section = lambda name: next(s for s in house.course.map().sections if s.id == name)  # noqa: E731
    assert section("belief").gathered == []
    go_through(house, "belief-rating", said={"belief": Answer.TEXT(text="People leave"), "rating": Answer.SCALE(value=70)})
    assert section("belief").gathered == ["People leave"]
    house.course.edit_map("belief", "I expect to be left.")
    assert section("belief").own == "I expect to be left."
    house.reopen()
    assert section("belief").own == "I expect to be left."
    house.course.edit_map("belief", "")
    assert section("belief").own is None


def test_what_exercises_filed_can_be_seen_deleted_and_taken_back(house):
    go_through(house, "my-goals", said={"goal": Answer.TEXT(text="Say hello first")})
    [group] = [group for group in house.kept.groups() if group.items[0].kind == nearer_core.BinKind.GOAL]
    [goal] = group.items
    assert goal.title == "Say hello first" and goal.done is False
    house.kept.set_done(goal.kind, goal.id, True)
    house.kept.delete(goal.kind, goal.id)
    assert all(item.id != goal.id for group in house.kept.groups() for item in group.items)
    [binned] = [item for item in house.bin.items() if item.id == goal.id]
    house.bin.restore(binned.kind, binned.id)
    assert any(item.id == goal.id for group in house.kept.groups() for item in group.items)


def test_the_toolbox_works_without_a_vault():
    for item in LIBRARY.toolbox("DE").items:
        view, given = LIBRARY.unsaved_run(item.form, False, []), []
        while view.step:
            given.append(nearer_core.GivenAnswer(step=view.step.id, answer=an_answer(view.step)))
            view = LIBRARY.unsaved_run(item.form, False, given)
        assert view.run is None
