"""What is written comes back as it was written."""

import pytest

from house import draft, felt, names, outcome, vectors

WRITE = vectors("write")


def text_of(case: dict) -> str:
    return case["text"] * case.get("repeat", 1)


@pytest.mark.parametrize("case", **names(WRITE["texts"]))
def test_a_text_comes_back_equal(case, house):
    text = text_of(case)
    entry = house.write(text)
    assert house.journal.get(entry).text == text
    assert [line.id for line in house.journal.page(None, 10).lines] == [entry]
    house.reopen()
    assert house.journal.get(entry).text == text
    house.journal.edit(entry, draft("changed"))
    assert house.journal.get(entry).text == "changed"


@pytest.mark.parametrize("case", **names(WRITE["refused"]))
def test_a_text_is_refused(case, house):
    entry = house.write("was there before")
    assert outcome(lambda: house.write(text_of(case))) == case["error"]
    assert outcome(lambda: house.journal.edit(entry, draft(text_of(case)))) == case["error"]
    assert [line.id for line in house.journal.page(None, 10).lines] == [entry]
    assert house.journal.get(entry).text == "was there before"


def test_all_parts_of_an_entry_come_back(house):
    mirela, abel = (house.people.add(name, None).id for name in ("Mirela", "Abel"))
    feelings = [felt("lonely", 0), felt("calm", 10), felt("cant-tell")]
    entry = house.write("all", mood=-3, feelings=feelings, people=[mirela, abel], tags=["work", "Überraschung"], star=True)
    house.reopen()
    view = house.journal.get(entry)
    assert (view.text, view.mood, view.star, view.feelings) == ("all", -3, True, feelings)
    assert dict(zip(view.people, view.people_names, strict=True)) == {mirela: "Mirela", abel: "Abel"}
    assert sorted(view.tags) == ["work", "Überraschung"]
    assert len(view.feeling_words) == 3
    assert view.run is None


def test_a_feeling_alone_is_an_entry(house):
    entry = house.write(feelings=[felt("calm")])
    assert house.journal.get(entry).text == ""


def test_the_bin_gives_back(house):
    entry = house.write("thrown away")
    house.journal.delete(entry)
    assert house.journal.page(None, 10).lines == []
    assert [item.id for item in house.bin.items()] == [entry]
    house.journal.restore(entry)
    assert house.journal.get(entry).text == "thrown away"
    assert house.bin.items() == []
