"""Check-ins, drafts, versions, filters and days, as a front end uses them."""

from datetime import timedelta

from house import LIBRARY, NOON, ask, check_in, draft, felt, ms, outcome
from library import nearer_core

Captured, Way = nearer_core.Captured, nearer_core.Way


def test_two_taps_a_sentence_and_undo(house):
    kinds = {kind.way: kind for kind in LIBRARY.check_ins()}
    assert set(kinds) == {Way.BACK, Way.NEARER, Way.MOOD} and kinds[Way.MOOD].chips == []
    for way in (Way.BACK, Way.NEARER):
        assert len(kinds[way].chips) >= 4 and all(chip.text for chip in kinds[way].chips)
    done = house.journal.check_in(check_in(Way.BACK, kinds[Way.BACK].chips[0].id))
    assert (done.notice, done.safety) == (None, None)
    house.journal.add_sentence(done.entry, "On the stairs.")
    [line] = house.journal.page(None, 10).lines
    assert (line.way, line.chip, line.kind) == (Way.BACK, "air", nearer_core.EntryKind.CHECK_IN)
    assert house.found("stairs") == [done.entry]
    house.journal.delete(done.entry)
    assert house.journal.page(None, 10).lines == []
    house.journal.restore(done.entry)
    assert house.journal.get(done.entry).text == "On the stairs."
    opened = house.journal.check_in(check_in(Way.BACK, "safety"))
    assert opened.notice.lines == "violence"
    assert outcome(lambda: house.journal.check_in(check_in(Way.MOOD))) == {
        "error": "Invalid", "field": "mood", "reason": "Required",
    }


def test_more_is_asked_for_in_the_evening_only(house):
    entry = house.journal.check_in(check_in(Way.NEARER, "stayed", more_tonight=True)).entry
    assert house.today.view().due == []
    house.clock.advance(hours=7)
    [due] = house.today.view().due
    assert (due.kind, due.entry) == (nearer_core.DueKind.MORE, entry) and due.title and due.reason
    house.journal.more_tonight(entry, False)
    assert house.today.view().due == []


def test_very_low_moods_raise_the_question_on_today(house):
    for _ in range(2):
        house.write(mood=-3)
        house.clock.advance(days=2)
    assert house.today.view().safety is None
    raised = house.journal.check_in(check_in(Way.MOOD, mood=-3)).safety
    assert raised.ask and house.today.view().safety.flag == raised.flag


def test_a_draft_is_there_after_a_crash_and_saved_once(house):
    house.journal.keep_draft(None, draft("half a sen", tags=["late"]))
    house.reopen()
    [kept] = house.journal.drafts()
    assert (kept.entry, kept.draft.text, kept.draft.tags, kept.kept_ms) == (None, "half a sen", ["late"], ms(NOON))
    entry = house.journal.save(None, draft("half a sentence"))
    assert house.journal.draft(None) is None and house.journal.get(entry).text == "half a sentence"
    house.journal.keep_draft(entry, draft("changed"))
    assert house.journal.save(entry, draft("changed again")) == entry
    assert house.journal.drafts() == []
    [version] = house.journal.versions(entry)
    assert version.text == "half a sentence" and house.journal.get(entry).versions == 1
    house.journal.put_back(entry, version.number)
    assert house.journal.get(entry).text == "half a sentence"
    house.journal.keep_draft(None, draft("thrown away"))
    house.journal.drop_draft(None)
    assert house.journal.draft(None) is None


def test_filters_days_and_counts(house):
    noor = house.people.add("Noor", None).id
    old = house.write("a year ago", at_ms=ms(NOON - timedelta(days=365)), star=True)
    with_noor = house.write("on the bench", mood=2, people=[noor], tags=["café"], feelings=[felt("calm", 3)])
    house.clock.advance(minutes=1)
    alone = house.write("on the roof", mood=-1)

    def found(typed="", **fields):
        return [line.id for line in house.journal.find(ask(typed, **fields)).lines]

    assert found() == [alone, with_noor, old]
    assert found(person=noor) == found(tag="Cafe") == found(feeling="calm") == [with_noor]
    assert found("bench roof") == [] and found("on", star=True) == [] and found(star=True) == [old]
    assert found(first="2026-11-24") == [alone, with_noor] and found(last="2025-12-31") == [old]
    assert found("on -bench") == [alone] and found(kind=nearer_core.EntryKind.CHECK_IN) == []
    assert set(found("the", ranked=True)) == {alone, with_noor}
    [line] = house.journal.find(ask("noo")).lines
    assert line.found_by == ["Noor"]

    month = house.journal.month(None, 0)
    days = [day for week in month.weeks for day in week]
    assert (month.first, len(month.weeks), {len(week) for week in month.weeks}) == ("2026-11-01", 6, {7})
    assert days[:6] == [None] * 6 and days[6].day == "2026-11-01" and days[36:] == [None] * 6
    day = days[6 + 23]
    assert (day.entries, day.mood, day.lowest, day.highest) == (2, 0.5, -1, 2)
    assert (month.earlier, month.later) == ("2025-11-01", None)
    assert [d.day for d in house.journal.days("2026-11-01", "2026-11-30")] == ["2026-11-24"]
    assert [line.id for line in house.journal.on_this_day()] == [old]
    counts = house.journal.counts()
    assert [(c.key, c.name, c.entries) for c in counts.people] == [(noor, "Noor", 1)]
    assert (counts.tags[0].key, counts.feelings[0].key, counts.entries, counts.days) == ("café", "calm", 3, 2)


def test_prompts_are_offered_by_topic_and_can_be_turned_off(house):
    offered = house.journal.prompts()
    assert len(offered) == 3 and len({prompt.id for prompt in offered}) == 3
    assert house.journal.prompts() == offered, "the same all day"
    fields = draft("about it")
    fields.prompt = offered[0].id
    house.journal.write(fields)
    assert offered[0].id not in [prompt.id for prompt in house.journal.prompts()]
    settings = house.settings.read()
    settings.prompts_off = True
    house.settings.write(settings)
    assert house.journal.prompts() == []


def test_what_a_widget_leaves_is_filed_when_the_vault_is_opened(house):
    house.close()
    shared_folder = str(house.shared)
    tap = Captured.CHECK_IN(check_in=check_in(Way.BACK, "alarm"))
    entry = LIBRARY.capture(shared_folder, house.clock, None, tap)
    LIBRARY.capture(shared_folder, house.clock, None, Captured.SENTENCE(entry=entry, text="On the train."))
    shared = LIBRARY.capture(shared_folder, house.clock, entry, tap)
    assert shared == entry, "told of twice, it is one"
    for item in (house.shared / "inbox").iterdir():
        assert b"train" not in item.read_bytes() and b"alarm" not in item.read_bytes()
    house.clock.advance(days=1)
    house.open()
    assert house.journal.get(entry).text == "On the train."
    assert house.journal.get(entry).at_ms == ms(NOON)
    (house.shared / "inbox" / "garbage.age").write_bytes(b"garbage")
    LIBRARY.capture(shared_folder, house.clock, None, Captured.ENTRY(draft=draft("while it is open")))
    filed = house.journal.file_inbox()
    assert (filed.filed, filed.waiting, filed.aside) == (1, 0, 1) and filed.words
    assert len(house.journal.page(None, 10).lines) == 2
    assert outcome(lambda: LIBRARY.capture("/nowhere", house.clock, None, tap)) == {"error": "NotFound", "what": "vault"}


def test_deleted_for_good_is_nowhere_that_the_app_keeps(house, tmp_path):
    entry = house.write("quetzal first")
    house.journal.edit(entry, draft("quetzal second"))
    house.journal.keep_draft(entry, draft("quetzal third"))
    assert house.backups.keep_up()
    removed = house.journal.delete_for_good(entry)
    assert (removed.backups_renewed, removed.backups_left, removed.vaults_aside) == (1, 0, 0)
    assert removed.words.startswith("It is gone from the vault")
    assert house.bin.items() == [] and house.journal.drafts() == []
    [own] = house.backups.local_backups()
    incoming = house.backups.look_at(nearer_core.Source.LOCAL(own.name))
    assert incoming.view().entries == 0
    path = tmp_path / "all.json"
    house.backups.write_document(str(path), None)
    assert "quetzal" not in path.read_text(encoding="utf-8")
    assert house.backups.renew_backups().backups_renewed == 1


def test_a_hint_that_named_nobody_on_a_widget_is_asked_about_on_today(house):
    house.people.add("Ada", None)
    tap = Captured.CHECK_IN(check_in=check_in(Way.BACK, "safety"))
    LIBRARY.capture(str(house.shared), house.clock, None, tap)
    assert house.today.view().asks_who is None
    house.journal.file_inbox()
    assert house.today.view().asks_who.ask == "Is it about someone in particular?"
    house.people.hint_of_nobody()
    assert house.today.view().asks_who is None
