"""Search as one types: what is found, newest first, and what is marked."""

from datetime import timedelta

import pytest

from house import House, draft, felt, ms, names, vectors

SEARCH = vectors("search")


@pytest.fixture(scope="module")
def journal(tmp_path_factory):
    """The vectors' entries, and their ids by place."""
    house = House(tmp_path_factory.mktemp("search") / "vault")
    people = {}
    ids = []
    for entry in SEARCH["entries"]:
        for name in entry.get("people", []):
            people.setdefault(name, house.people.add(name, None).id)
        ids.append(
            house.write(
                entry["text"],
                people=[people[name] for name in entry.get("people", [])],
                tags=entry.get("tags", []),
                feelings=[felt(word) for word in entry.get("feelings", [])],
                star=entry.get("star", False),
            )
        )
        house.clock.advance(minutes=1)
    yield house, ids
    house.close()


@pytest.mark.parametrize("query", **names(SEARCH["queries"]))
def test_a_query(query, journal):
    house, ids = journal
    page = house.journal.search(query["typed"], None, 200)
    assert [ids.index(line.id) for line in page.lines] == query["finds"]
    assert page.next is None
    if page.lines:
        assert [span.text for span in page.lines[0].snippet if span.hit] == query["hits"]
    for line in page.lines:
        assert "".join(span.text for span in line.snippet) == SEARCH["entries"][ids.index(line.id)]["text"]


def test_a_very_long_query(journal):
    house, ids = journal
    long = SEARCH["long_query"]
    page = house.journal.search(long["word"] * long["times"], None, 200)
    assert [ids.index(line.id) for line in page.lines] == long["finds"]


@pytest.mark.parametrize("count", SEARCH["pages"]["counts"])
@pytest.mark.parametrize("typed", SEARCH["pages"]["typed"])
def test_pages_together_are_the_whole(typed, count, journal):
    house, ids = journal
    expected = next(query["finds"] for query in SEARCH["queries"] if query["typed"] == typed)
    found, before = [], None
    while True:
        page = house.journal.search(typed, before, count)
        assert len(page.lines) <= count
        found += [ids.index(line.id) for line in page.lines]
        before = page.next
        if before is None:
            break
        assert len(page.lines) == count
    assert found == expected


def test_a_long_entry_is_cut_around_the_hit(house):
    cut = SEARCH["snippet"]
    house.write(cut["before"] * cut["before_times"] + cut["word"] + cut["after"] * cut["after_times"])
    [line] = house.journal.search(cut["typed"], None, 10).lines
    assert [span.text for span in line.snippet if span.hit] == [cut["word"]]
    assert line.snippet[0].text.startswith("…") and line.snippet[-1].text.endswith("…")
    assert sum(len(span.text) for span in line.snippet) <= cut["most_characters"]


def test_the_index_follows_every_change(house):
    mirela = house.people.add("Mirela", None).id
    entry = house.write("first words", people=[mirela])
    house.clock.advance(minutes=1)
    later = house.write("other words")
    assert (house.found("first"), house.found("mirela"), house.found("words")) == ([entry], [entry], [later, entry])

    house.journal.edit(entry, draft("second thoughts", people=[mirela]))
    assert (house.found("first"), house.found("second"), house.found("mirela")) == ([], [entry], [entry])
    house.people.rename(mirela, "Ioana")
    assert (house.found("mirela"), house.found("ioana")) == ([], [entry])
    house.journal.delete(entry)
    assert (house.found("second"), house.found("ioana"), house.found("")) == ([], [], [later])
    house.journal.restore(entry)
    assert (house.found("second"), house.found("ioana")) == ([entry], [entry])
    house.journal.edit(later, draft("other words", at_ms=ms(house.clock.instant - timedelta(days=2))))
    assert house.found("") == [entry, later], "what is dated back moves down"
    house.reopen()
    assert (house.found("ioana"), house.found("")) == ([entry], [entry, later])
