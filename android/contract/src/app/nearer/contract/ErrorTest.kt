package app.nearer.contract

import app.nearer.bindings.Library
import app.nearer.core.Answer
import app.nearer.core.ClockException
import app.nearer.core.GivenAnswer
import app.nearer.core.MarkKind
import app.nearer.core.NearerException
import app.nearer.core.Reason
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File
import java.time.Duration

/** Every error that can be provoked, as it crosses to a front end. */
class ErrorTest : ContractTest() {
    private val error = vectors("error")
    private val cases = error.objects("cases")
    private val defect = IllegalStateException("a defect")

    private fun House.markToday(
        practice: String,
        day: String?,
    ) = habits.mark(practice, day, MarkKind.DONE, "")

    private fun House.withClock(change: SettableClock.() -> Unit) {
        clock.change()
        write("one")
    }

    private fun unsaved(
        form: String,
        vararg steps: String,
    ) = LIBRARY.unsavedRun(form, false, steps.map { GivenAnswer(it, Answer.Done) })

    private fun lockInTheWay(): File = fresh().also { check(File(it, "vault.lock").mkdirs()) }

    private fun belowAFile(): File = File(temporary.newFile().also { it.writeText("in the way") }, "vault")

    private val actions: Map<String, (House) -> Any?> =
        mapOf(
            "get an unknown entry" to { it.journal.get(UNKNOWN) },
            "edit an unknown entry" to { it.journal.edit(UNKNOWN, draft("one")) },
            "delete an unknown entry" to { it.journal.delete(UNKNOWN) },
            "restore an entry that is not in the bin" to { it.journal.restore(it.write("one")) },
            "get an entry that is in the bin" to { house ->
                house.journal.get(house.write("one").also { house.journal.delete(it) })
            },
            "get an unknown practice" to { it.habits.get(UNKNOWN) },
            "mark an unknown practice" to { it.markToday(UNKNOWN, null) },
            "archive an unknown practice" to { it.habits.archive(UNKNOWN) },
            "do an unknown plan" to { it.plans.setDone(UNKNOWN, true) },
            "rename an unknown person" to { it.people.rename(UNKNOWN, "Abel") },
            "write about an unknown person" to { it.write(draft("one", people = listOf(UNKNOWN))) },
            "answer with an unknown person" to { house ->
                val run = house.course.begin("catch-the-distancing", false).run!!
                house.course.answer(run, "who", Answer.Person(UNKNOWN))
            },
            "scores about an unknown person" to { it.insights.latestScores("closeness-check", UNKNOWN) },
            "resume an unknown run" to { it.course.resume(UNKNOWN) },
            "begin an unknown form" to { it.course.begin("nonsense", false) },
            "run an unknown form unsaved" to { unsaved("nonsense") },
            "read an unknown lesson" to { it.course.lesson("nonsense") },
            "open an unknown stage" to { it.course.stage(99u) },
            "chart an unknown measure" to { it.insights.chart("nonsense", null) },
            "an id that is none" to { it.journal.get("nonsense") },
            "an id that is none, within a draft" to { it.write(draft("one", people = listOf("nonsense"))) },
            "a day that is none" to { it.markToday(it.habits.add(practice()), "2026-02-30") },
            "mark tomorrow" to { it.markToday(it.habits.add(practice()), "2026-11-25") },
            "write about tomorrow" to {
                it.write(draft("one", at = (it.clock.instant + Duration.ofDays(1)).toEpochMilli()))
            },
            "write about 1969" to { it.write(draft("one", at = -1)) },
            "a mood of 4" to { it.write(draft("one", mood = 4)) },
            "a feeling of 11" to { it.write(draft("one", feelings = listOf(felt("calm", 11)))) },
            "41 tags" to { it.write(draft("one", tags = List(41) { place -> "tag $place" })) },
            "a person without a name" to { it.people.add("  ", null) },
            "a name of 81 characters" to { it.people.add("ü".repeat(81), null) },
            "a day that ends after noon" to { house ->
                house.settings.write(house.settings.read().copy(dayBoundaryMin = 721u))
            },
            "a zone that is none" to { it.withClock { zone = "Mars/Olympus" } },
            "a clock that fails" to { it.withClock { fails = ClockException.Failed() } },
            "a clock that throws something unforeseen" to { it.withClock { fails = defect } },
            "a demo where there is a vault" to { LIBRARY.makeDemo(folders(it.folder), it.keys, it.clock) },
            "an unknown step of an unsaved run" to { unsaved("catch-the-distancing", "nonsense") },
            "open the same folder twice" to { House(it.folder, it.keys) },
            "a folder below a regular file" to { House(belowAFile()) },
            "a folder where the vault's lock should be" to { House(lockInTheWay()) },
            "write after close" to { house ->
                house.close()
                house.write("one")
            },
        )

    @Test fun `every case has its action`() = assertEquals(cases.map { it.text("name") }.toSet(), actions.keys)

    @Test fun `an error is told`() =
        each(cases) { case ->
            val house = house()
            val act = actions.getValue(case.text("name"))
            assertEquals(case.error(), outcome { act(house) })
        }

    @Test fun `after an error the vault works`() =
        each(cases.filter { it.text("name") != "write after close" }) { case ->
            val house = house()
            val act = actions.getValue(case.text("name"))
            outcome { act(house) }
            house.clock.fails = null
            house.clock.zone = "Europe/Berlin"
            val entry = house.write("afterwards")
            assertEquals(listOf(entry), house.found("afterwards"))
        }

    @Test fun `an error never says what was written`() {
        val house = house()
        val secret = "xylophone"
        val run = house.course.begin("catch-the-distancing", false).run!!
        val calls: List<() -> Any?> =
            listOf(
                { house.write(draft(secret, people = listOf(UNKNOWN))) },
                { house.write(draft(secret, mood = 9)) },
                { house.people.add(secret.repeat(20), null) },
                { house.habits.add(practice(secret.repeat(20))) },
                { house.course.answer(run, "need", Answer.Text(secret)) },
                { house.course.answer(run, "need", Answer.Choice(emptyList(), secret)) },
                { house.course.answer(run, "trigger", Answer.Text(secret.repeat(20_000))) },
                { house.journal.get(secret) },
                { house.habits.clearMark(UNKNOWN, secret) },
            )
        calls.forEach { call ->
            val thrown = assertThrows(NearerException::class.java) { call() }
            assertFalse(secret in thrown.toString() + thrown.message)
        }
    }

    @Test fun `every reason has a sentence`() {
        val reasons =
            listOf(
                Reason.Required,
                Reason.TooLong(80u),
                Reason.OutOfRange(-3, 7),
                Reason.UnknownOption,
                Reason.UnknownStep,
                Reason.WrongKind,
                Reason.AlreadyThere,
                Reason.AlreadyFinished,
                Reason.NotADay,
                Reason.NotAnId,
                Reason.UnknownZone,
                Reason.InTheFuture,
            ).associateBy { it.javaClass.simpleName }
        assertEquals(error.texts("reasons").toSet(), reasons.keys)
        val sentences = reasons.mapValues { (_, reason) -> LIBRARY.reasonSentence(reason) }
        assertEquals(sentences.size, sentences.values.toSet().size)
        assertTrue(sentences.values.all { " " in it && !it.startsWith("reason-") })
        assertTrue("80" in sentences.getValue("TooLong"))
        assertTrue("7" in sentences.getValue("OutOfRange"))
    }

    @Test fun `the library opens in any language`() =
        each(listOf("en", "es-MX", "xx", ""), { it }) { language ->
            val library = Library.open(language)
            assertTrue(library.strings().size > 50)
            assertTrue(library.feelings().families.isNotEmpty())
        }

    @Test fun `a demo is full and opens`() {
        val keys = MemoryKeys()
        val clock = SettableClock()
        val folder = fresh()
        LIBRARY.makeDemo(folders(folder), keys, clock)
        House(folder, keys, clock).use {
            assertTrue(it.settings.read().demo)
            assertTrue(
                it.journal
                    .page(null, 200u)
                    .lines.size >= 10,
            )
        }
    }
}
