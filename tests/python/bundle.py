"""Writes a FHIR Bundle from a filled vault and validates it against R4 with somebody else's models.

    bundle.py [FOLDER]    leaves the vault and bundle.json in FOLDER, or in a temporary one
"""

import json
import sys
import tempfile
from pathlib import Path

from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaire import Questionnaire

from house import Answer, House
from library import ROOT, nearer_core

FIXTURE = ROOT / "core/fixtures/questionnaires/all-kinds.json"
EVERYTHING = nearer_core.BundleChoice(first=None, last=None, measures=[], about_people=True)


def fill_in(house, measure, give, about=None):
    """Answers a measure's form: `give` takes the step's id and its part, None passes over."""
    view = house.course.begin(measure, False)
    kinds = nearer_core.StepPart
    while view.step:
        match view.step.part:
            case kinds.PERSON():
                answer = Answer.PERSON(id=about)
            case kinds.READ():
                answer = Answer.DONE()
            case part:
                answer = give(view.step.id, part) or Answer.SKIPPED()
        view = house.course.answer(view.run, view.step.id, answer)
    return house.course.finish(view.run)


def pick(*ids, own=None):
    return Answer.CHOICE(picked=list(ids), own=own)


def anything(step, part):
    """A fitting answer of any kind."""
    kinds = nearer_core.StepPart
    match part:
        case kinds.SCALE():
            return Answer.SCALE(value=(part.low + part.high) // 2)
        case kinds.CHOICE():
            return pick(part.options[-1].id)
        case kinds.TEXT():
            return Answer.TEXT(text="3.5" if step == "litres" else "12" if part.number else "words")
        case kinds.LISTED():
            return Answer.LISTED(items=["one", "another"])
    return None


def coded_phq_9():
    """A questionnaire with the codes of the PHQ-9, in nobody's words."""
    codes = "44250-9 44255-8 44259-0 44254-1 44251-7 44258-2 44252-5 44253-3 44260-8".split()
    weight = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
    options = [
        {
            "extension": [{"url": weight, "valueDecimal": n}],
            "valueCoding": {"system": "http://loinc.org", "code": code, "display": f"answer {n}"},
        }
        for n, code in enumerate(["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"])
    ]
    items = [
        {
            "linkId": f"/{code}",
            "code": [{"system": "http://loinc.org", "code": code}],
            "text": f"Sentence {n}",
            "type": "choice",
            "answerOption": options,
        }
        for n, code in enumerate(codes, 1)
    ]
    return {
        "resourceType": "Questionnaire",
        "status": "active",
        "title": "Coded",
        "url": "https://example.org/fhir/Questionnaire/coded",
        "code": [{"system": "http://loinc.org", "code": "44249-1"}],
        "item": items,
    }


def by_codes(preview):
    items = [nearer_core.JoinedItem(number=item.number, link_id=item.link_id) for item in preview.key.items]
    return nearer_core.KeyChoice.KNOWN(key=preview.key.id, items=items, counting=None, looked_at=False)


def bring_coded(house, folder):
    path = folder / "coded.json"
    path.write_text(json.dumps(coded_phq_9()), encoding="utf-8")
    return house.keep(str(path), by_codes(house.plan(str(path), None)))


def fill(house, folder):
    """Every measure answered: ours, in general and about people, and two that were brought."""
    ana = house.people.add("Ana Maria Berg", None).id
    bring_coded(house, folder)
    house.keep(str(FIXTURE), nearer_core.KeyChoice.UNSCORED(about_people=False))
    for days in (0, 14, 14):
        house.clock.advance(days=days)
        for measure in house.assessments.list():
            if measure.about_people:
                fill_in(house, measure.id, anything, ana)
            if measure.id != "trust-in-a-person":
                fill_in(house, measure.id, anything)
    # A score that is missing: no Observation.
    fill_in(house, "worth", lambda step, part: None if step == "harsh" else anything(step, part))


def validated(path):
    """The Bundle, accepted by the R4 models, and its resources by type."""
    bundle = Bundle.model_validate_json(path.read_text(encoding="utf-8"))
    kinds = {}
    for entry in bundle.entry or []:
        kinds.setdefault(entry.resource.get_resource_type(), []).append(entry.resource)
    return bundle, kinds


def main(folder):
    for path in [*sorted((ROOT / "core/content/en/measures").glob("*.json")), FIXTURE]:
        Questionnaire.model_validate_json(path.read_text(encoding="utf-8"))
        print(f"valid R4 Questionnaire: {path.relative_to(ROOT)}")
    house = House(folder / "vault")
    fill(house, folder)
    path = folder / "bundle.json"
    written = house.exports.write_bundle(str(path), EVERYTHING, None)
    _, kinds = validated(path)
    house.close()
    counts = {kind: len(resources) for kind, resources in sorted(kinds.items())}
    print(f"valid R4 Bundle: {path.stat().st_size} bytes, {counts}")
    assert counts == {"Observation": written.observations, "QuestionnaireResponse": written.responses}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as made:
            main(Path(made))
