package app.nearer

import app.nearer.bindings.Library
import app.nearer.bindings.Nearer
import app.nearer.core.Answer
import app.nearer.core.Change
import app.nearer.core.CheckIn
import app.nearer.core.EntryDraft
import app.nearer.core.FeltWord
import app.nearer.core.Id
import app.nearer.core.IfQuiet
import app.nearer.core.JournalAsk
import app.nearer.core.JournalFilter
import app.nearer.core.NewPractice
import app.nearer.core.Observer
import app.nearer.core.Room
import app.nearer.core.Schedule
import app.nearer.core.StepPart
import app.nearer.core.StepView
import app.nearer.core.Topic
import app.nearer.core.Way
import app.nearer.core.WhichDays
import app.nearer.model.AppModel
import app.nearer.model.VaultState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancel
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.GraphicsMode
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executors
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit

private const val PATIENCE_S = 20L
private const val LOOK_MS = 5L
private const val FELT: UByte = 3u

/** How each topic is asked for. */
private val Asked: Map<Topic, (Nearer) -> Any?> =
    mapOf(
        Topic.TODAY to { it.today().view() },
        Topic.PATH to { nearer ->
            nearer
                .course()
                .path()
                .stages
                .map { nearer.course().stage(it.number) }
        },
        Topic.SUGGESTIONS to { it.course().practiceSuggestions() },
        Topic.MAP to { it.course().map() },
        Topic.PRACTICES to { it.habits().list() to it.habits().week(null) },
        Topic.JOURNAL to { it.journal().find(JournalAsk("", JournalFilter())) to it.journal().counts() },
        Topic.CALENDAR to { it.journal().month(null, 0u) },
        Topic.PROMPTS to { it.journal().prompts() },
        Topic.PEOPLE to { it.people().all() },
        Topic.PLANS to { it.plans().openItems() },
        Topic.TONIGHT to { it.plans().tonight() },
        Topic.KEPT to { it.kept().groups() },
        Topic.BIN to { it.bin().items() },
        Topic.MEASURES to { it.assessments().list() },
        Topic.SCORES to { it.assessments().answers("weekly-pulse", null) },
        Topic.SETTINGS to { it.settings().read() },
        Topic.REMINDER_SETTINGS to { it.reminders().settings() },
        Topic.REMINDER_PLAN to {
            it
                .reminders()
                .plan(null)
                .planned.size
        },
        Topic.UNREAD to { it.settings().unread() },
        Topic.CAME_IN to { it.backups().canTakeBack() },
    )

/** Exercises that together file into every room. */
private val Exercises =
    listOf(
        "catch-one-moment",
        "catch-the-distancing",
        "weekly-pulse",
        "my-goals",
        "getting-through-tonight",
        "evidence-log",
        "interview-people",
        "learned-then-holds-now",
        "behavioural-experiment",
        "before-a-session",
        "trust-ladder",
        "loop-map",
        "critic-and-friend",
        "letter-to-future-me",
        "if-i-go-quiet",
    )

/**
 * The feed's word reaches whatever may have altered, and nothing else, on the real core. In one sandbox with the other
 * tests: the core's library calls back into the one that was loaded last.
 */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class ChangesTest {
    private val main = Executors.newSingleThreadExecutor().asCoroutineDispatcher()
    private val scope = CoroutineScope(SupervisorJob() + main)
    private val app = CompletableFuture.supplyAsync { AppModel(TestHost(), scope, Dispatchers.IO) }.get()
    private val told = LinkedBlockingQueue<List<Room>>()

    @After
    fun leave() {
        runBlocking(main) { app.life.end() }
        scope.cancel()
        main.close()
    }

    private fun opened(): Nearer {
        runBlocking(main) { app.life.appears() }
        eventually { app.vault.value is VaultState.Open }
        val nearer = (app.vault.value as VaultState.Open).nearer
        nearer.observe(
            object : Observer {
                override fun changed(change: Change) {
                    told += change.rooms
                }
            },
        )
        return nearer
    }

    private fun eventually(condition: () -> Boolean) {
        val until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S)
        while (!condition()) {
            assertTrue("it never came", System.nanoTime() < until)
            Thread.sleep(LOOK_MS)
        }
    }

    /** The rooms that were told of since the last time: what is told last is what is typed last. */
    private fun rooms(nearer: Nearer): Set<Room> {
        nearer.journal().keepDraft(null, words("typed ${System.nanoTime()}"))
        val rooms = mutableSetOf<Room>()
        while (Room.DRAFT !in
            rooms
        ) {
            rooms += checkNotNull(told.poll(PATIENCE_S, TimeUnit.SECONDS)) { "nothing was told" }
        }
        // What the app's own observer handed to its thread is done by then.
        runBlocking(main) {}
        return rooms
    }

    private fun counts() = Topic.entries.associateWith { app.changes.of(it) }

    private fun answers(nearer: Nearer) = Topic.entries.associateWith { Asked.getValue(it)(nearer).toString() }

    @Test
    fun aChangeInEachRoomReachesWhatItAltersAndNothingElse() {
        val nearer = opened()
        rooms(nearer)
        val reached = mutableSetOf<Room>()
        val alters = Library.open("en").topics()
        assertEquals(Asked.keys, alters.keys)
        for ((name, deed) in deeds()) {
            val before = counts()
            val said = answers(nearer)
            deed(nearer)
            val rooms = rooms(nearer)
            reached += rooms
            val after = counts()
            val heard = Topic.entries.filter { after[it] != before[it] }.toSet()
            assertEquals(name, alters.filterValues { of -> of.any { it in rooms } }.keys, heard)
            val altered = answers(nearer).filter { (topic, answer) -> answer != said[topic] }.keys
            assertTrue("$name alters $altered, and only $heard are told", heard.containsAll(altered))
        }
        assertEquals("a room that nothing was done in", Room.entries.toSet(), reached)
    }

    @Test
    fun whatIsTypedReachesNobodyButWhoCountsEverything() {
        val nearer = opened()
        rooms(nearer)
        val before = counts()
        assertEquals(setOf(Room.DRAFT), rooms(nearer))
        assertEquals(setOf(Topic.CAME_IN), counts().filter { (topic, count) -> count != before[topic] }.keys)
    }

    @Test
    fun aSettingThatAnExerciseFilesIsShownAtOnce() {
        val nearer = opened()
        val run = checkNotNull(nearer.course().begin("if-i-go-quiet", false).run)
        nearer.course().answer(run, "choice", Answer.Choice(listOf("after-10-days"), null))
        nearer.course().finish(run)
        eventually { (app.vault.value as VaultState.Open).settings.ifQuiet == IfQuiet.AFTER10_DAYS }
    }

    private fun deeds(): List<Pair<String, (Nearer) -> Unit>> {
        val alone =
            listOf<Pair<String, (Nearer) -> Unit>>(
                "a setting" to { it.settings().run { write(read().copy(country = "RO")) } },
                "a person" to { it.people().add("Mirela", null) },
                "an entry" to { it.journal().write(words("one", tags = listOf("new"))) },
                "a practice" to {
                    it.habits().add(
                        NewPractice("Breathe", "", "When", "I breathe", Schedule.Daily(1u)),
                    )
                },
                "a lesson" to { it.course().markRead("attachment-in-one-page") },
                "a check-in" to { it.journal().checkIn(CheckIn(Way.BACK, "air", null)) },
                "an offer" to { it.assessments().setOffered("weekly-pulse", true, 9u) },
                "something deleted" to { it.journal().run { delete(page(null, 1u).lines.single().id) } },
            )
        return alone + Exercises.map { form -> form to { nearer: Nearer -> finish(nearer, form) } }
    }

    private fun finish(
        nearer: Nearer,
        form: String,
    ) {
        // With nobody in particular nothing is planned, and nothing comes back.
        val somebody =
            nearer
                .people()
                .all()
                .firstOrNull()
                ?.id
        var view = nearer.course().begin(form, false)
        val run = checkNotNull(view.run)
        while (true) {
            val step = view.step ?: break
            view = nearer.course().answer(run, step.id, answer(step, somebody))
        }
        nearer.course().finish(run)
    }

    private fun answer(
        step: StepView,
        somebody: Id?,
    ): Answer =
        when (val part = step.part) {
            is StepPart.Read, is StepPart.Script, is StepPart.Timer, is StepPart.Review -> Answer.Done
            is StepPart.Text -> Answer.Text("some words")
            is StepPart.Scale -> Answer.Scale(part.high)
            is StepPart.Choice -> Answer.Choice(listOf(picked(part)), null)
            is StepPart.Emotions -> Answer.Emotions(listOf(FeltWord("calm", FELT)))
            is StepPart.Listed -> Answer.Listed(listOf("one thing"))
            is StepPart.Person -> Answer.Person(somebody)
            is StepPart.Date -> Answer.Date(if (part.which == WhichDays.FUTURE) "2400-01-01" else "2020-02-29")
            is StepPart.FollowUp -> Answer.FollowUp(part.choices.firstOrNull()?.inDays)
            is StepPart.Plan -> Answer.Plan("When", "I do", true)
            is StepPart.Dialogue -> throw AssertionError("no exercise here is a dialogue")
        }

    /** What asks whether one is safe, where it can be said. */
    private fun picked(part: StepPart.Choice) = (part.options.find { it.id == "harm" } ?: part.options.first()).id

    private fun words(
        text: String,
        tags: List<String> = emptyList(),
    ) = EntryDraft(text, null, emptyList(), emptyList(), tags, star = false, atMs = null)
}
