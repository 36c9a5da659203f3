"""Questionnaires against sums done by hand."""

import pytest

from house import Answer, answer_of, names, outcome, vectors

SCORE = vectors("score")


def answer_all(house, case, person):
    """Answers the measure's form and gives the questions' texts by their ids."""
    view = house.course.begin(case["measure"], False)
    asks = {}
    while view.step:
        step = view.step.id
        asks[step] = view.step.ask
        if step == "about":
            answer = Answer.PERSON(id=person)
        elif case["answers"][step] is None:
            answer = Answer.SKIPPED()
        else:
            answer = Answer.SCALE(value=case["answers"][step])
        view = house.course.answer(view.run, step, answer)
    house.course.finish(view.run)
    asks.pop("about", None)
    return asks


@pytest.mark.parametrize("case", **names(SCORE["cases"]))
def test_scores(case, house):
    person = house.people.add(case["person"], None).id if case["person"] else None
    stranger = house.people.add("somebody else", None).id
    asks = answer_all(house, case, person)
    assert asks.keys() == case["answers"].keys()
    for _ in range(2):
        scores = house.insights.latest_scores(case["measure"], person)
        assert [score.subscale for score in scores] == [score["subscale"] for score in case["scores"]]
        for score, expected in zip(scores, case["scores"], strict=True):
            assert score.value == (None if expected["value"] is None else pytest.approx(expected["value"], abs=1e-9))
            assert score.missing == [asks[item] for item in expected["missing"]]
            assert score.title and score.text
        assert house.insights.latest_scores(case["measure"], stranger) == []
        if person:
            assert house.insights.latest_scores(case["measure"], None) == []
        house.reopen()
    chart = house.insights.chart(case["measure"], person)
    for series in chart.series:
        expected = [s["value"] for s in case["scores"] if s["subscale"] == series.id and s["value"] is not None]
        assert [point.value for point in series.points] == [pytest.approx(value, abs=1e-9) for value in expected]


def test_the_newest_answers_count(house):
    first, second = SCORE["cases"][1], SCORE["cases"][2]
    for case in (first, second):
        answer_all(house, case, None)
        house.clock.advance(days=14)
    scores = house.insights.latest_scores("closeness-check", None)
    assert [score.value for score in scores] == [score["value"] for score in second["scores"]]
    [avoidance, anxiety] = house.insights.chart("closeness-check", None).series
    assert [point.value for point in anxiety.points] == [2.0, 4.0]
    assert [point.value for point in avoidance.points] == [3.0, 3.0]


@pytest.mark.parametrize("case", SCORE["refused"], ids=lambda case: f"{case['step']} {case['value']}")
def test_an_answer_out_of_range(case, house):
    run = house.course.begin(case["measure"], False).run
    answer = answer_of({"kind": "scale", "value": case["value"]}, {})
    assert outcome(lambda: house.course.answer(run, case["step"], answer)) == case["error"]
