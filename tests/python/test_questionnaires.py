"""Questionnaires through the bindings: ours, those that somebody brings, and answers from elsewhere."""

import json
from pathlib import Path

import pytest

from bundle import FIXTURE, anything, bring_coded, by_codes, coded_phq_9, fill_in, pick
from house import UNKNOWN, Answer, nearer_core, outcome
from library import ROOT

SHARED = ROOT.parent / "shared/data"
Choice = nearer_core.KeyChoice


def line(house, measure):
    return next(line for line in house.assessments.list() if line.id == measure)


def written(folder: Path, resource, name="q.json") -> str:
    path = folder / name
    path.write_text(resource if isinstance(resource, str) else json.dumps(resource), encoding="utf-8")
    return str(path)


def shared(name):
    path = SHARED / name
    if not path.is_file():
        pytest.skip(f"../shared/data/{name} is missing")
    return str(path)


def test_an_error_in_a_file_is_told_with_its_place(house, tmp_path):
    path = written(tmp_path, '{"resourceType": "Questionnaire",\n "item": [{"type": "string", "text": "x"}]}')
    with pytest.raises(nearer_core.NearerError.Invalid) as refused:
        house.plan(path, None)
    said = house.library.invalid_sentence(refused.value.field, refused.value.reason)
    assert said.startswith(refused.value.field + ": ") and "(line 2)" in said
    assert house.library.invalid_sentence("name", refused.value.reason) == house.library.reason_sentence(refused.value.reason)


# Ours


def test_ours_are_there_and_trust_is_off(house):
    lines = {line.id: line for line in house.assessments.list()}
    assert set(lines) == {
        "alliance-check-in", "closeness-check", "distancing-inventory", "feelings-awareness", "trust-in-a-person",
        "weekly-pulse", "worth",
    }
    assert not any(line.brought for line in lines.values())
    trust = lines["trust-in-a-person"]
    assert (trust.is_on, trust.private, trust.has_scores, trust.about_people) == (False, True, False, True)
    house.assessments.set_offered("trust-in-a-person", True, None)
    assert line(house, "trust-in-a-person").is_on
    assert "trust-in-a-person" not in {line.id for line in house.insights.measures()}, "it has no chart"
    assert [line.minutes for line in (lines["weekly-pulse"], lines["closeness-check"])] == [1, 2]


def test_the_distancing_inventory(house):
    often = {"went-silent": "most-days", "got-busy": "some-days", "screen": "no-occasion", "joke": "no-occasion"}
    approaches = ("let-them-see", "asked", "stayed")
    fill_in(house, "distancing-inventory", lambda step, part: pick("some-days" if step in approaches else often.get(step, "never")))
    kinds, mean = house.assessments.scores("distancing-inventory", None).scores
    assert (kinds.value, kinds.low, kinds.high) == (2.0, 0.0, 14.0)
    assert (mean.value, mean.counted) == (pytest.approx(5 / 12), 12)
    assert "12 of 14" in mean.text
    [answered] = house.assessments.answers("distancing-inventory", None)
    assert [line.answer for line in answered.lines[-3:]] == ["on several days"] * 3


def test_trust_in_words_with_its_notice_and_erased_in_one_tap(house):
    ana = house.people.add("Ana", None).id
    seen = []

    def give(step, part):
        seen.append(step)
        return pick({"takes-a-no": "not-at-all", "gate-feared-takes-a-no": "yes"}.get(step, "cant-tell"))

    fill_in(house, "trust-in-a-person", give, ana)
    assert seen.index("gate-feared-takes-a-no") == seen.index("takes-a-no") + 1
    [person] = house.people.all()
    assert person.contact == nearer_core.Contact.HOLD
    assert [p.id for p in house.assessments.people("trust-in-a-person")] == [ana]
    [answered] = house.assessments.answers("trust-in-a-person", ana)
    assert answered.lines[0].answer == "can't tell yet"
    scores = house.assessments.scores("trust-in-a-person", ana)
    assert (scores.scores, scores.overall) == ([], [])
    house.assessments.erase("trust-in-a-person", ana)
    assert house.assessments.answers("trust-in-a-person", ana) == []
    assert house.bin.items() == []


def test_passing_over_and_asking_for_more(house):
    fill_in(house, "catch-one-moment", anything)  # the first day belongs to one moment
    due = lambda: [item.form for item in house.today.view().due if item.kind == nearer_core.DueKind.MEASURE]  # noqa: E731
    assert due() == ["closeness-check", "weekly-pulse"]
    house.assessments.skip("closeness-check")
    assert due() == ["weekly-pulse"]
    fill_in(house, "weekly-pulse", lambda step, part: None)
    assert due() == [], "passed over whole: not offered again at once"
    house.clock.advance(days=7)
    assert due() == ["weekly-pulse"]
    house.assessments.set_offered("worth", True, 3)
    assert "worth" in due()
    assert (line(house, "worth").every_days, line(house, "worth").due) == (3, True)
    house.assessments.set_offered("weekly-pulse", False, None)
    assert "weekly-pulse" not in due()
    assert outcome(lambda: house.assessments.set_offered("worth", True, 366)) == {
        "error": "Invalid", "field": "every_days", "reason": "OutOfRange", "low": 1, "high": 365,
    }
    for call in (house.assessments.skip, house.assessments.people, lambda id: house.assessments.scores(id, None)):
        assert outcome(lambda call=call: call("none")) == {"error": "NotFound", "what": "measure"}


# Brought


def test_a_preview_names_what_is_left_out_and_keeps_nothing(house):
    preview = house.plan(str(FIXTURE), None)
    assert (preview.title, preview.can_keep, preview.is_kept, preview.key) == ("All kinds", True, False, None)
    assert preview.words == "12 questions can be asked. 5 things are not taken as they stand."
    assert [note.left_out for note in preview.notes] == [True, True, True, False, True]
    assert all(note.place.startswith("Questionnaire.item[") and note.text for note in preview.notes)
    counts = {question.link_id: question.can_count for question in preview.questions}
    assert counts["trees"] and counts["alone"] and not counts["names"]
    assert len(house.assessments.list()) == 7


def test_a_simple_key(house):
    key = nearer_core.SimpleKey(
        method=nearer_core.SimpleMethod.SUM, items=["trees", "rain", "steps"], reverse=["steps"], counting=None,
        about_people=False, higher_means="More weather.",
    )
    kept = house.keep(str(FIXTURE), Choice.SIMPLE(key=key))
    assert (kept.brought, kept.is_on, kept.has_scores, kept.key_title) == (True, True, True, None)
    answers = {"trees": pick("few"), "rain": pick("much"), "steps": Answer.SCALE(value=3)}
    fill_in(house, kept.id, lambda step, part: answers.get(step))
    for _ in range(2):
        [score] = house.assessments.scores(kept.id, None).scores
        assert (score.value, score.low, score.high) == (1.5 + 3 + 7, 0.0, 16.0)
        assert "More weather." in score.text
        chart = house.insights.chart(kept.id, None)
        assert [point.value for point in chart.series[0].points] == [11.5]
        house.reopen()
    assert kept.id in {line.id for line in house.insights.measures()}
    assert house.bring.look_at_kept_questionnaire(kept.id).plan(None).is_kept
    house.rescore(kept.id, Choice.SIMPLE(key=nearer_core.SimpleKey(**vars(key) | {"reverse": []})))
    assert house.assessments.scores(kept.id, None).scores[0].value == 1.5 + 3 + 3, "old answers under the new key"
    house.rescore(kept.id, Choice.SIMPLE(key=key))
    house.assessments.remove(kept.id)
    [item] = house.bin.items()
    assert (item.kind, item.title) == (nearer_core.BinKind.MEASURE, "All kinds")
    house.bin.restore(item.kind, item.id)
    assert house.assessments.scores(kept.id, None).scores[0].value == 11.5


def test_what_stands_there_beforehand_is_shown_and_counts_only_when_given(house):
    kept = house.keep(str(FIXTURE), Choice.UNSCORED(about_people=False))
    view = house.course.begin(kept.id, False)
    assert (view.step.id, view.step.answer) == ("trees", pick("few"))
    view = house.course.answer(view.run, "trees", pick("none"))
    assert view.step.id == "rain", "which tree is asked only where there were some"
    steps = {}
    while view.step:
        steps[view.step.id] = view.step
        view = house.course.answer(view.run, view.step.id, Answer.SKIPPED() if view.step.optional else Answer.DONE())
    assert steps["steps"].answer == Answer.SCALE(value=4) and steps["birds"].part.number
    house.course.finish(view.run)
    [answered] = house.assessments.answers(kept.id, None)
    assert [line.answer for line in answered.lines] == ["none"]


def test_a_key_by_order_has_to_be_compared(house, tmp_path):
    made = coded_phq_9()
    made.pop("code")
    for n, item in enumerate(made["item"]):
        item |= {"linkId": "abcdefghi"[n], "code": []}
        item.pop("code")
    path = written(tmp_path, made)
    assert house.plan(path, None).key is None
    key = house.plan(path, "phq-9").key
    assert (key.is_certain, key.found_by) == (False, nearer_core.FoundBy.ORDER)
    assert key.items[8].text == "Sentence 9" and key.candidates == list("abcdefghi") and key.text
    items = [nearer_core.JoinedItem(number=item.number, link_id=item.link_id) for item in key.items]
    known = lambda items, looked: Choice.KNOWN(key="phq-9", items=items, counting=None, looked_at=looked)  # noqa: E731
    refused = outcome(lambda: house.keep(path, known(items, False)))
    assert refused == {"error": "Invalid", "field": "looked_at", "reason": "Required"}
    refused = outcome(lambda: house.keep(path, known(items[1:], True)))
    assert refused == {"error": "Invalid", "field": "items", "reason": "KeyDoesNotFit"}
    assert house.keep(path, known(items, True)).key_title == "PHQ-9"
    no_fit = house.plan(path, "ecr-rs").key
    assert all(item.link_id is None for item in no_fit.items) and no_fit.candidates == []
    keys = {key.id: key.items for key in house.assessments.keys()}
    assert len(keys) == 16 and keys["ecr-r"] == 36


def test_item_nine_and_a_total_of_twenty_ask_at_the_answer(house, tmp_path):
    kept = bring_coded(house, tmp_path)
    view = house.course.begin(kept.id, False)
    while view.step and not view.safety:
        view = house.course.answer(view.run, view.step.id, pick("LA6571-9"))
    assert view.steps_before == 7, "seven times three are twenty-one"
    house.course.answer_safety(view.safety.flag, nearer_core.SafeNow.YES)
    house.clock.advance(days=1)
    view = house.course.begin(kept.id, False)
    while view.step:
        view = house.course.answer(view.run, view.step.id, pick("LA6569-3" if view.step.id == "/44260-8" else "LA6568-5"))
    assert view.safety and not view.finished


def test_change_with_its_rough_guide(house, tmp_path):
    kept = bring_coded(house, tmp_path)
    for answer in ("LA6570-1", "LA6569-3", "LA6568-5"):
        fill_in(house, kept.id, lambda step, part, answer=answer: pick(answer))
        house.clock.advance(days=14)
    [score] = house.assessments.scores(kept.id, None).scores
    assert score.value == 0.0 and "minimal" in score.label and "not a diagnosis" in score.label
    assert score.change.startswith("18 lower than on 24 November 2026. By a rough guide it takes 5.0")
    assert score.usual == "Too few to say what is usual for you."
    [change] = house.assessments.changes(kept.id, None, None, None)
    assert (change.difference, change.is_reliable) == (-18.0, True)
    assert change.needed == pytest.approx(4.9749, abs=1e-3) and change.index == pytest.approx(-7.0916, abs=1e-3)
    first, second, third = reversed(house.assessments.answers(kept.id, None))
    [change] = house.assessments.changes(kept.id, None, second.id, third.id)
    assert (change.before, change.after, change.before_day) == (9.0, 0.0, second.day)
    chart = house.insights.chart(kept.id, None)
    [series] = chart.series
    assert [point.marked for point in series.points] == [False, True, True]
    assert [(label.low, label.high, label.text) for label in series.labels][2] == (10.0, 14.0, "moderate")
    assert series.needed == change.needed and "rough guide" in chart.text
    house.assessments.delete_answers(third.id)
    assert house.assessments.scores(kept.id, None).scores[0].value == 9.0
    assert outcome(lambda: house.assessments.changes(kept.id, None, UNKNOWN, None)) == {"error": "NotFound", "what": "response"}


BAD = [
    ("broken JSON", '{"resourceType": "Questionnaire",\n"item": [}', "file", {"reason": "NotJson", "line": 2}),
    ("another resource", {"resourceType": "Patient"}, "Questionnaire (line 1)", {"reason": "OtherResource"}),
    ("nothing asked", {"resourceType": "Questionnaire"}, "Questionnaire (line 1)", {"reason": "Required"}),
    ("another version", {"resourceType": "Questionnaire", "group": {}}, "Questionnaire.group (line 1)", {"reason": "OtherVersion"}),
    ("ten thousand groups", '{"resourceType":"Questionnaire","item":' + '[{"item":' * 10_000, "line 1", {"reason": "TooDeep", "most": 320}),
]


@pytest.mark.parametrize("case", BAD, ids=lambda case: case[0])
def test_bad_files_are_refused_with_the_place(case, house, tmp_path):
    _, resource, place, reason = case
    path = written(tmp_path, resource)
    expected = {"error": "Invalid", "field": place} | reason
    assert outcome(lambda: house.plan(path, None)) == expected
    assert outcome(lambda: house.keep(path, Choice.UNSCORED(about_people=False))) == expected
    assert len(house.assessments.list()) == 7


def test_a_file_too_large_or_missing(house, tmp_path):
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    too_large = {"error": "Invalid", "field": "file", "reason": "FileTooLarge"}
    assert outcome(lambda: house.plan(str(path), None)) == too_large | {"most_mb": 2}
    assert outcome(lambda: house.take_answers(str(path), None)) == too_large | {"most_mb": 8}
    assert outcome(lambda: house.plan(str(tmp_path / "none"), None)) == {"error": "NotFound", "what": "file"}
    own = ROOT / "core/content/en/measures/worth.json"
    assert outcome(lambda: house.keep(str(own), Choice.UNSCORED(about_people=False))) == {
        "error": "Invalid", "field": "url", "reason": "AlreadyThere",
    }


# Answers from elsewhere


def test_the_real_files(house):
    preview = house.plan(shared("fhir-questionnaire-phq-9.json"), None)
    assert preview.key.is_certain and preview.key.id == "phq-9" and "Pfizer" in preview.copyright
    kept = house.keep(shared("fhir-questionnaire-phq-9.json"), by_codes(preview))
    answers = shared("fhir-questionnaireresponse-phq-9.json")
    looked = house.plan_answers(answers, None)
    assert looked.added == 1 and house.assessments.answers(kept.id, None) == []
    [found] = looked.lines
    assert (house.take_answers(answers, None).added, found.scores[0].value, found.stated[0].differs) == (1, 12.0, False)
    assert house.take_answers(answers, None).added == 0
    [score] = house.assessments.scores(kept.id, None).scores
    assert score.value == 12.0 and "moderate" in score.label
    assert house.today.view().safety is None


def test_a_stated_total_that_differs(house, tmp_path):
    kept = bring_coded(house, tmp_path)
    codes = [item["linkId"] for item in coded_phq_9()["item"]]
    answer = lambda code: {"valueCoding": {"system": "http://loinc.org", "code": code}}  # noqa: E731
    items = [{"linkId": code, "answer": [answer("LA6569-3")]} for code in codes[:8]]
    items.append({"linkId": "/44260-8", "answer": [answer("LA6570-1")]})
    items.append({"linkId": "/44261-6", "answer": [{"valueDecimal": 13}]})
    response = {
        "resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2026-11-20T08:00:00+01:00",
        "questionnaire": "https://example.org/fhir/Questionnaire/coded", "item": items,
    }
    path = written(tmp_path, response, "a.json")
    [found] = house.plan_answers(path, None).lines
    house.take_answers(path, None)
    assert [(s.stated, s.computed, s.differs) for s in found.stated] == [(13.0, 10.0, True)]
    assert found.stated[0].text == "States 13 for Low mood; the answers come to 10."
    assert house.assessments.scores(kept.id, None).scores[0].value == 10.0
    assert house.today.view().safety is not None, "item nine, four days ago"
    response["questionnaire"] = "https://example.org/elsewhere"
    response["authored"] = "2026-11-21T08:00:00+01:00"
    path = written(tmp_path, response, "b.json")
    assert [failure.words for failure in house.plan_answers(path, None).failures] == ["Its questionnaire isn't here. Bring that in first."]
    assert house.take_answers(path, kept.id).added == 1, "where somebody says whose they are"
