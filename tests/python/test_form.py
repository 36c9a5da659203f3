"""Runs through forms, left and resumed, and what they file."""

import pytest

from house import NearerError, UNKNOWN, Answer, an_answer, answer_of, felt, names, outcome, pascal, vectors
from library import nearer_core

FORM = vectors("form")


@pytest.mark.parametrize("script", **names(FORM["runs"]))
def test_a_run(script, house):
    people = {name: house.people.add(name, None).id for name in FORM["people"]}
    view = house.course.begin(script["form"], script["light"])
    run = view.run
    stands_at(view, script)
    for op in script["ops"]:
        call = lambda op=op: play(house, run, op, people)  # noqa: E731
        if "error" in op:
            before = house.course.resume(run) if op["error"]["error"] != "NotFound" else None
            assert outcome(call) == op["error"], op
            if before:
                assert house.course.resume(run) == before, "an error changes nothing"
            continue
        view = call()
        if "at" in op:
            stands_at(view, op)
            assert house.course.resume(run) == view
    check_filed(house, run, script["filed"], people)
    house.reopen()
    check_filed(house, run, script["filed"], people)


def play(house, run, op, people):
    match op["op"]:
        case "answer":
            return house.course.answer(run, op["step"], answer_of(op["answer"], people))
        case "back":
            return house.course.back(run)
        case "light":
            return house.course.set_light(run, op["light"])
        case "finish":
            return house.course.finish(run)
        case "discard":
            house.course.discard(run)
            assert house.course.open_run("catch-the-distancing") is None
            return None
        case "resume":
            return house.course.resume(run)
        case "reopen":
            house.reopen()
            view = house.course.resume(run)
            assert house.course.open_run(view.form) == (None if view.finished else view)
            return view
    raise AssertionError(f"the vectors have an unknown op: {op}")


def stands_at(view, expected):
    assert (view.step.id if view.step else None) == expected["at"], expected
    assert view.finished == expected.get("finished", False)
    if "before" in expected:
        assert view.steps_before == expected["before"]
    if "notices" in expected:
        assert [notice.id for notice in view.notices] == expected["notices"]


def check_filed(house, run, filed, people):
    everything = house.journal.page(None, 200).lines
    assert len(everything) == (1 if filed["entry"] else 0)
    for typed in filed["found_by"]:
        assert house.found(typed) == [everything[0].id], typed
    for typed in filed["not_found_by"]:
        assert house.found(typed) == [], typed
    if filed["entry"]:
        check_entry(house.journal.get(everything[0].id), run, filed["entry"], people)
    plans = house.plans.open_items()
    assert [{"cue": p.cue, "act": p.act, "plan": p.plan} for p in plans] == filed["plans"]
    assert [p.name for p in house.habits.list()] == filed["practices"]


def check_entry(entry, run, expected, people):
    assert pascal(entry.kind.name) == expected["kind"]
    assert entry.run == run
    for part in expected["holds"]:
        assert part in entry.text
    for part in expected["lacks"]:
        assert part not in entry.text
    assert entry.people == [people[name] for name in expected["people"]]
    assert entry.feelings == [felt(f["word"], f["intensity"]) for f in expected["feelings"]]


def test_answers_are_shown_again_on_the_way_back(house):
    run = house.course.begin("catch-the-distancing", False).run
    house.course.answer(run, "who", Answer.PERSON(id=None))
    house.course.answer(run, "trigger", Answer.TEXT(text="a knock"))
    assert house.course.back(run).step.answer == Answer.TEXT(text="a knock")
    view = house.course.back(run)
    assert (view.step.id, view.step.answer, view.can_go_back) == ("who", Answer.PERSON(id=None), False)


def test_a_plan_is_done_once(house):
    run = house.course.begin("catch-the-distancing", False).run
    mirela = house.people.add("Mirela", None).id
    script = FORM["runs"][0]
    for op in script["ops"]:
        if op["op"] == "answer" and "error" not in op:
            house.course.answer(run, op["step"], answer_of(op["answer"], {"Mirela": mirela}))
    house.course.finish(run)
    [plan] = house.plans.open_items()
    house.plans.set_done(plan.id, True)
    assert house.plans.open_items() == []
    house.plans.set_done(plan.id, False)
    assert house.plans.open_items() == [plan]
    house.plans.delete(plan.id)
    assert house.plans.open_items() == []


def every_form(house) -> set:
    forms = {measure.id for measure in house.insights.measures()}
    forms |= {item.form for item in house.library.toolbox("DE").items}
    for line in house.course.path().stages:
        forms |= {form.form.id for form in house.course.stage(line.number).forms}
    return forms


def test_every_form_can_be_walked_to_its_end(house):
    forms = every_form(house)
    assert len(forms) >= 15
    for form in sorted(forms):
        view = house.course.begin(form, False)
        assert view.title and view.steps_in_all > 0
        while view.step:
            assert view.step.ask or isinstance(view.step.part, nearer_core.StepPart.READ)
            view = house.course.answer(view.run, view.step.id, an_answer(view.step))
        assert house.course.finish(view.run).finished
        assert house.course.open_run(form) is None


def test_an_unsaved_run_is_the_same_and_is_kept_nowhere(house):
    given, view = [], house.library.unsaved_run("catch-the-distancing", True, [])
    while view.step:
        assert view.run is None
        given.append(nearer_core.GivenAnswer(step=view.step.id, answer=an_answer(view.step)))
        view = house.library.unsaved_run("catch-the-distancing", True, given)
    assert [g.step for g in given] == ["need", "move"]
    assert house.course.open_run("catch-the-distancing") is None
    bad = nearer_core.GivenAnswer(step="need", answer=Answer.DONE())
    assert outcome(lambda: house.library.unsaved_run("catch-the-distancing", True, [bad])) == {
        "error": "Invalid", "field": "need", "reason": "WrongKind",
    }


def test_an_unknown_run_is_not_found(house):
    with pytest.raises(NearerError.NotFound):
        house.course.finish(UNKNOWN)


def test_who_is_on_hold_cannot_be_picked_where_the_form_coaches_nearer(house):
    ada, zoe = house.people.add("Ada", None), house.people.add("Zoe", None)
    house.people.hold(ada.id)
    offered = house.people.to_pick_at("answer-a-bid", "who")
    assert [(each.person.id, each.can_be_picked) for each in offered] == [(zoe.id, True), (ada.id, False)]
    assert [each.note for each in offered] == [None, "Not in exercises just now."]
    elsewhere = house.people.to_pick_at("catch-the-distancing", "who")
    assert all(each.can_be_picked and each.note is None for each in elsewhere)
