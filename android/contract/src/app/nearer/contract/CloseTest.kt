package app.nearer.contract

import app.nearer.core.Afraid
import app.nearer.core.Answer
import app.nearer.core.BinKind
import app.nearer.core.BundleChoice
import app.nearer.core.Change
import app.nearer.core.CheckIn
import app.nearer.core.CopyFolder
import app.nearer.core.ExportFormat
import app.nearer.core.JournalAsk
import app.nearer.core.JournalFilter
import app.nearer.core.KeyChoice
import app.nearer.core.LockChange
import app.nearer.core.LockDelay
import app.nearer.core.LockSettings
import app.nearer.core.MarkKind
import app.nearer.core.Observer
import app.nearer.core.PracticeSettings
import app.nearer.core.ReviewSpan
import app.nearer.core.Source
import app.nearer.core.WallTime
import app.nearer.core.WantedLock
import app.nearer.core.Way
import app.nearer.core.WhichCopy
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.atomic.AtomicInteger
import kotlin.concurrent.thread

private const val ROUNDS = 20
private const val THREADS = 8
private val FIXTURE =
    fileOf(
        """{"resourceType": "Questionnaire", "status": "draft", "item": [{"linkId": "a", "type": "string", "text": "x"}]}""",
    )
private val ANSWERS = fileOf("""{"resourceType": "Bundle"}""")

private fun fileOf(json: String): String = File.createTempFile("nearer", ".json").apply { writeText(json) }.path

private val CLOSED = mapOf("error" to "Closed")

/** A folder that is never asked: the vault says before that it is closed. */
private object Nowhere : CopyFolder {
    override fun list() = emptyList<String>()

    override fun read(
        name: String,
        to: String,
    ) = Unit

    override fun write(
        from: String,
        name: String,
    ) = Unit

    override fun delete(name: String) = Unit
}

/** After close, and while closing, a call is `Closed` or whole. */
class CloseTest : ContractTest() {
    private val calls: List<(House) -> Any?> =
        listOf(
            { it.today.view() },
            { it.course.path() },
            { it.course.stage(1u) },
            { it.course.lesson("attachment-in-one-page") },
            { it.course.markRead("attachment-in-one-page") },
            { it.course.takePractice(2u) },
            { it.course.begin("weekly-pulse", false) },
            { it.course.openRun("weekly-pulse") },
            { it.course.resume(UNKNOWN) },
            { it.course.answer(UNKNOWN, "mood", Answer.Scale(1)) },
            { it.course.back(UNKNOWN) },
            { it.course.setLight(UNKNOWN, true) },
            { it.course.finish(UNKNOWN) },
            { it.course.discard(UNKNOWN) },
            { it.write("late") },
            { it.journal.edit(UNKNOWN, draft("late")) },
            { it.journal.setStar(UNKNOWN, true) },
            { it.journal.delete(UNKNOWN) },
            { it.journal.restore(UNKNOWN) },
            { it.journal.get(UNKNOWN) },
            { it.vault.bin().items() },
            { it.vault.bin().restore(BinKind.PERSON, UNKNOWN) },
            { it.vault.bin().removeForGood(BinKind.PERSON, UNKNOWN) },
            { it.vault.backups().writeBackup("/nowhere/b.age", "four words make it", null) },
            { it.vault.backups().writeDocument("/nowhere/d.json", null) },
            { it.vault.backups().keepUp() },
            { it.vault.backups().setRecovery("four words make it") },
            { it.vault.backups().lookAt(Source.Local("x")) },
            { it.vault.backups().canTakeBack() },
            { it.vault.backups().writeReport("/nowhere/r.txt", null) },
            { it.vault.lock().set(it.keys, LockChange(WantedLock.Phone, null)) },
            { it.vault.lock().changeKey(it.keys, null) },
            { it.vault.lock().prove(it.keys, null) },
            { it.vault.lock().settings() },
            { it.vault.lock().setSettings(LockSettings(LockDelay.AT_ONCE, true)) },
            { it.vault.copies().view() },
            { it.vault.copies().start(Nowhere, "Nowhere", null) },
            { it.vault.copies().keep(Nowhere, WhichCopy.NOW, null) },
            { it.vault.copies().write("/nowhere/c.age", null) },
            { it.vault.copies().stop() },
            { it.vault.backups().takeBack(null) },
            { it.vault.backups().lookOver(null) },
            { it.settings.unread() },
            { it.people.delete(UNKNOWN) },
            { it.habits.delete(UNKNOWN) },
            { it.journal.page(null, 10u) },
            { it.journal.search("late", null, 10u) },
            { it.habits.add(practice()) },
            { it.habits.archive(UNKNOWN) },
            { it.habits.mark(UNKNOWN, null, MarkKind.DONE, "") },
            { it.habits.clearMark(UNKNOWN, null) },
            { it.habits.list() },
            { it.habits.get(UNKNOWN) },
            { it.people.all() },
            { it.people.add("Abel", null) },
            { it.people.rename(UNKNOWN, "Abel") },
            { it.people.toPick() },
            { it.people.toPickAt("answer-a-bid", "who") },
            { it.people.hintOfNobody() },
            { it.people.hold(UNKNOWN) },
            { it.people.question(UNKNOWN) },
            { it.people.hint(UNKNOWN) },
            { it.people.answer(UNKNOWN, Afraid.NO) },
            { it.people.markDied(UNKNOWN, null) },
            { it.people.undoDied(UNKNOWN) },
            { it.people.setPicked(UNKNOWN, false) },
            { it.people.setChild(UNKNOWN, true) },
            { it.today.takeOutOldWords() },
            { it.today.leaveOldWords() },
            { it.plans.tonightIsOpen() },
            { it.plans.openTonight(false) },
            { it.plans.openItems() },
            { it.plans.tonight() },
            { it.plans.setDone(UNKNOWN, true) },
            { it.plans.delete(UNKNOWN) },
            { it.insights.measures() },
            { it.insights.latestScores("weekly-pulse", null) },
            { it.insights.outcomes(null) },
            { it.insights.chart("weekly-pulse", null) },
            { it.journal.find(JournalAsk("late", JournalFilter())) },
            { it.journal.versions(UNKNOWN) },
            { it.journal.putBack(UNKNOWN, 1) },
            { it.journal.deleteForGood(UNKNOWN) },
            { it.journal.keepDraft(null, draft("late")) },
            { it.journal.draft(null) },
            { it.journal.drafts() },
            { it.journal.dropDraft(null) },
            { it.journal.save(null, draft("late")) },
            { it.journal.checkIn(CheckIn(Way.MOOD, mood = 1)) },
            { it.journal.addSentence(UNKNOWN, "late") },
            { it.journal.moreTonight(UNKNOWN, true) },
            { it.journal.fileInbox() },
            { it.journal.inbox() },
            { it.journal.month(null, 0u) },
            { it.journal.days("2026-11-01", "2026-11-30") },
            { it.journal.onThisDay() },
            { it.journal.counts() },
            { it.journal.prompts() },
            { it.journal.wall(null, null) },
            { it.journal.moment(WallTime("2026-11-24", 600u), null) },
            { it.vault.bring().lookAtJournal(ANSWERS, null, null) },
            { it.vault.exports().writeJournal("/nowhere/j.md", ExportFormat.MARKDOWN, null) },
            { it.vault.backups().renewBackups() },
            { it.habits.edit(UNKNOWN, practice()) },
            { it.habits.reorder(listOf(UNKNOWN)) },
            { it.habits.pause(UNKNOWN, null, null) },
            { it.habits.resume(UNKNOWN) },
            { it.habits.unarchive(UNKNOWN) },
            { it.habits.markAmount(UNKNOWN, null, "1", "") },
            { it.habits.onceMore(UNKNOWN) },
            { it.habits.archived() },
            { it.habits.onDay(UNKNOWN, "2026-11-24") },
            { it.habits.sheet(UNKNOWN) },
            { it.habits.week(null) },
            { it.habits.month(UNKNOWN, null) },
            { it.habits.heatMap(UNKNOWN, null, null) },
            { it.habits.review(ReviewSpan.WEEK, null) },
            { it.habits.smallerWasSaid(UNKNOWN) },
            { it.habits.settings() },
            { it.habits.setSettings(PracticeSettings(streaks = true)) },
            { it.course.practiceSuggestions() },
            { it.vault.reminders().plan(null) },
            { it.vault.reminders().settings() },
            { it.vault.bring().lookAtHabits(ANSWERS) },
            { it.vault.exports().writeHabits("/nowhere/h.zip") },
            { it.assessments.list() },
            { it.assessments.keys() },
            { it.vault.bring().lookAtQuestionnaire(FIXTURE) },
            { it.vault.bring().lookAtKeptQuestionnaire("brought-$UNKNOWN") },
            { it.assessments.remove("brought-$UNKNOWN") },
            { it.assessments.setOffered("worth", true, null) },
            { it.assessments.skip("worth") },
            { it.assessments.scores("worth", null) },
            { it.assessments.changes("worth", null, null, null) },
            { it.assessments.answers("worth", null) },
            { it.assessments.people("worth") },
            { it.assessments.deleteAnswers(UNKNOWN) },
            { it.assessments.erase("worth", null) },
            { it.vault.bring().lookAtAnswers(ANSWERS) },
            { it.vault.exports().writeBundle("/nowhere/b.json", BundleChoice(null, null, emptyList(), false), null) },
            { it.settings.read() },
            { it.vault.observe(Deaf) },
        )

    private object Deaf : Observer {
        override fun changed(change: Change) = Unit
    }

    @Test fun `a call after close`() {
        val house = house()
        val kept = house.settings.read()
        val bring = house.vault.bring()
        val answers = bring.lookAtAnswers(ANSWERS)
        val questionnaire = bring.lookAtQuestionnaire(FIXTURE)
        house.close()
        each(calls.indices.toList(), { "call $it" }) { assertEquals(CLOSED, outcome { calls[it](house) }) }
        assertEquals(CLOSED, outcome { house.settings.write(kept) })
        assertEquals(CLOSED, outcome { bring.takeAnswers(answers, null) })
        assertEquals(CLOSED, outcome { bring.takeQuestionnaire(questionnaire, KeyChoice.Unscored(false)) })
        assertEquals(CLOSED, outcome { answers.plan(null) })
        assertEquals(CLOSED, outcome { questionnaire.plan(null) })
    }

    @Test fun `closing twice and forgetting late are no errors`() {
        val house = house()
        house.close()
        house.close()
        house.vault.forget(1uL)
        assertEquals(CLOSED, outcome { house.vault.journal().page(null, 1u) })
        assertTrue(LIBRARY.strings().size > 50)
    }

    @Test fun `closing while eight threads call`() =
        each((0 until ROUNDS).toList(), { "round $it" }) { round ->
            val house = house()
            val written = ConcurrentLinkedQueue<String>()
            val ends = arrayOfNulls<Any>(THREADS)
            val done = AtomicInteger()
            val start = CyclicBarrier(THREADS + 1)
            val work: List<() -> Any?> =
                listOf(
                    { written += house.write("written by one") },
                    { house.journal.page(null, 30u) },
                    { house.today.view() },
                    { house.habits.add(practice()) },
                    { written += house.write("written by another") },
                    { house.course.begin("weekly-pulse", false) },
                    { house.course.stage(1u) },
                    { house.journal.search("written", null, 30u) },
                )
            val threads =
                List(THREADS) { place ->
                    thread {
                        start.await()
                        while (ends[place] == null) {
                            val ended = runCatching { outcome { work[place]() } }.getOrElse { it }
                            // Closing interrupts a search that runs; the next one is `Closed`.
                            val interrupted = place == THREADS - 1 && ended == mapOf("error" to "Cancelled")
                            if (ended == null) done.incrementAndGet()
                            ends[place] = ended.takeUnless { interrupted }
                        }
                    }
                }
            start.await()
            Thread.sleep(2L * round)
            house.close()
            threads.forEach { it.join(30_000) }
            assertFalse(threads.any { it.isAlive })
            assertEquals(List(THREADS) { CLOSED }, ends.toList())
            assertTrue("nothing ran before the vault closed", round < 5 || done.get() > 0)
            house.open()
            val kept = mutableSetOf<String>()
            var before: Long? = null
            do {
                val page = house.journal.page(before, 200u)
                kept += page.lines.map { it.id }
                before = page.next
            } while (before != null)
            assertEquals("what a call said was written is there, and nothing else", written.toSet(), kept)
        }
}
