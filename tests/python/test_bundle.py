"""A Bundle from a filled vault is R4 by somebody else's models, says what the vault says, and comes back once."""

import json

import pytest
from pydantic import ValidationError

import bundle
from fhir.resources.R4B.bundle import Bundle
from house import House
from library import nearer_core


@pytest.fixture
def written(house, tmp_path):
    bundle.fill(house, tmp_path)
    path = tmp_path / "bundle.json"
    counts = house.exports.write_bundle(str(path), bundle.EVERYTHING, None)
    return house, path, counts


def test_the_script_writes_and_validates(tmp_path, capsys):
    bundle.main(tmp_path)
    assert "valid R4 Bundle" in capsys.readouterr().out


def test_the_bundle_is_valid_and_whole(written):
    house, path, counts = written
    read, kinds = bundle.validated(path)
    assert read.type == "collection"
    responses, observations = kinds["QuestionnaireResponse"], kinds["Observation"]
    assert (len(responses), len(observations)) == (counts.responses, counts.observations)
    urls = {response.questionnaire for response in responses}
    assert "https://nearer.app/fhir/Questionnaire/closeness-check|1" in urls
    assert not any("trust-in-a-person" in url for url in urls), "never in an export"
    named = {f"urn:uuid:{response.id}" for response in responses}
    for observation in observations:
        assert {link.reference for link in observation.derivedFrom} <= named
    total = [o for o in observations if o.code.coding]
    assert {coding.code for o in total for coding in o.code.coding} == {"44261-6"}
    coded = [float(o.valueQuantity.value) for o in total]
    assert coded == [27.0, 27.0, 27.0], "nine times the last answer"
    about = [r for r in responses if r.extension]
    assert {r.extension[0].valueString for r in about} == {"A. M. B."}
    assert len(about) == 3, "the closeness check, three times"
    worth = [r for r in responses if r.questionnaire.endswith("/worth|1")]
    scored = {link.reference for o in observations for link in o.derivedFrom}
    assert [f"urn:uuid:{r.id}" in scored for r in worth].count(False) == 1, "no score where an item is missing"


def test_answers_lie_in_their_groups(written):
    _, path, _ = written
    _, kinds = bundle.validated(path)
    response = next(r for r in kinds["QuestionnaireResponse"] if r.questionnaire.endswith("/all-kinds|2"))
    outer = next(item for item in response.item if item.linkId == "outer")
    inner = outer.item[0]
    assert [item.linkId for item in inner.item] == ["trees", "rain"]
    trees = inner.item[0].answer[0]
    assert trees.valueCoding.code == "blind" and trees.item[0].linkId == "which-tree"
    assert next(item for item in response.item if item.linkId == "litres").answer[0].valueDecimal == 3.5


def test_a_period_and_chosen_measures(written, tmp_path):
    house, _, all_of_it = written
    path = tmp_path / "part.json"

    def choose(**fields):
        choice = {"first": None, "last": None, "measures": [], "about_people": False} | fields
        return house.exports.write_bundle(str(path), nearer_core.BundleChoice(**choice), None)

    worth = choose(measures=["worth"])
    assert (worth.responses, worth.observations) == (4, 3)
    assert choose(measures=["worth"], first="2026-12-22").responses == 2
    assert choose(measures=["worth"], last="2026-11-24").responses == 1
    assert choose().responses == all_of_it.responses - 3
    assert choose(last="2026-01-01").responses == 0
    assert bundle.validated(path)[1] == {}


def test_the_models_refuse_what_is_not_r4(written):
    _, path, _ = written
    broken = json.loads(path.read_text(encoding="utf-8"))
    broken["entry"][0]["resource"]["status"] = None
    with pytest.raises(ValidationError):
        Bundle.model_validate(broken)


def test_what_went_out_comes_in_once_elsewhere_and_not_at_home(written, tmp_path):
    house, path, counts = written
    at_home = house.take_answers(str(path), None)
    assert (at_home.added, at_home.failed) == (0, 3), "all here; whom they are about isn't in the file"
    other = House(tmp_path / "other", clock=house.clock)
    bundle.bring_coded(other, tmp_path)
    looked = other.plan_answers(str(path), None)
    taken = other.take_answers(str(path), None)
    assert (looked.added, taken.added) == (taken.added, counts.responses - 3 - 3), "but for people, and all kinds"
    assert other.take_answers(str(path), None).added == 0
    for measure in ("worth", "distancing-inventory", "weekly-pulse"):
        ours = [score.value for score in house.assessments.scores(measure, None).scores]
        assert [score.value for score in other.assessments.scores(measure, None).scores] == ours
    other.close()
