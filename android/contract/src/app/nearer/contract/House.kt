package app.nearer.contract

import app.nearer.bindings.Assessments
import app.nearer.bindings.Course
import app.nearer.bindings.Habits
import app.nearer.bindings.Insights
import app.nearer.bindings.Journal
import app.nearer.bindings.Library
import app.nearer.bindings.Nearer
import app.nearer.bindings.People
import app.nearer.bindings.Plans
import app.nearer.bindings.SettingsRoom
import app.nearer.bindings.Today
import app.nearer.core.Answer
import app.nearer.core.Clock
import app.nearer.core.EntryDraft
import app.nearer.core.FeltWord
import app.nearer.core.Folders
import app.nearer.core.KeySlot
import app.nearer.core.KeyStore
import app.nearer.core.KeyStoreException
import app.nearer.core.Moment
import app.nearer.core.NearerException
import app.nearer.core.NewPractice
import app.nearer.core.Reason
import app.nearer.core.Schedule
import org.json.JSONObject
import java.io.File
import java.time.Duration
import java.time.Instant

const val UNKNOWN = "0190a5c0-0000-7000-8000-000000000000"

/** 12:00 in Berlin. */
val NOON: Instant = Instant.parse("2026-11-24T11:00:00Z")

/** A key store in memory. [fails] is what every call throws, where it is set. */
class MemoryKeys(
    current: ByteArray? = null,
    next: ByteArray? = null,
) : KeyStore {
    private val slots = mutableMapOf(KeySlot.CURRENT to current, KeySlot.NEXT to next)
    var fails: Exception? = null

    val current get() = slots[KeySlot.CURRENT]
    val next get() = slots[KeySlot.NEXT]

    override fun load(slot: KeySlot): ByteArray? {
        fails?.let { throw it }
        return slots[slot]
    }

    override fun save(
        slot: KeySlot,
        key: ByteArray,
    ) {
        fails?.let { throw it }
        slots[slot] = key
    }

    override fun delete(slot: KeySlot) {
        fails?.let { throw it }
        slots[slot] = null
    }
}

class SettableClock(
    @Volatile var instant: Instant = NOON,
    @Volatile var zone: String = "Europe/Berlin",
) : Clock {
    @Volatile var fails: Exception? = null

    override fun now(): Moment {
        fails?.let { throw it }
        return Moment(instant.toEpochMilli(), zone)
    }

    fun advance(by: Duration) {
        instant += by
    }
}

fun storeFailure(name: String): Exception =
    when (name) {
        "Locked" -> KeyStoreException.Locked()
        "Cancelled" -> KeyStoreException.Cancelled()
        "Missing" -> KeyStoreException.Missing()
        "Failed" -> KeyStoreException.Failed()
        "unforeseen" -> IllegalStateException("a defect of the front end")
        else -> throw AssertionError("the vectors have an unknown failure: $name")
    }

val LIBRARY: Library by lazy { Library.open("en") }

/** The folders of a vault: what it shares lies within. */
fun folders(folder: File) = Folders(private = folder.path, shared = File(folder, "shared").path)

/** A vault in a folder, with its key store and its clock. */
class House(
    val folder: File,
    var keys: MemoryKeys = MemoryKeys(),
    val clock: SettableClock = SettableClock(),
) : AutoCloseable {
    lateinit var vault: Nearer
    lateinit var today: Today
    lateinit var course: Course
    lateinit var journal: Journal
    lateinit var habits: Habits
    lateinit var people: People
    lateinit var plans: Plans
    lateinit var insights: Insights
    lateinit var assessments: Assessments
    lateinit var settings: SettingsRoom

    init {
        open()
    }

    fun open() {
        vault = Nearer.open(LIBRARY, folders(folder), keys, clock)
        today = vault.today()
        course = vault.course()
        journal = vault.journal()
        habits = vault.habits()
        people = vault.people()
        plans = vault.plans()
        insights = vault.insights()
        assessments = vault.assessments()
        settings = vault.settings()
    }

    override fun close() = vault.closeVault()

    fun reopen() {
        close()
        open()
    }

    fun write(text: String): String = journal.write(draft(text))

    fun write(draft: EntryDraft): String = journal.write(draft)

    fun found(typed: String): List<String> = journal.search(typed, null, 200u).lines.map { it.id }
}

fun draft(
    text: String = "",
    mood: Byte? = null,
    feelings: List<FeltWord> = emptyList(),
    people: List<String> = emptyList(),
    tags: List<String> = emptyList(),
    star: Boolean = false,
    at: Long? = null,
) = EntryDraft(text, mood, feelings, people, tags, star, at)

fun felt(
    word: String,
    intensity: Int? = null,
) = FeltWord(word, intensity?.toUByte())

fun felt(told: JSONObject) = felt(told.text("word"), told.intOrNull("intensity"))

fun practice(
    name: String = "Breathe",
    schedule: Schedule = Schedule.Daily(1u),
) = NewPractice(name, "", "When I wake", "I breathe", schedule)

/** An answer as the vectors write it. */
fun answerOf(
    told: JSONObject,
    people: Map<String, String> = emptyMap(),
): Answer =
    when (val kind = told.text("kind")) {
        "done" -> Answer.Done
        "skipped" -> Answer.Skipped
        "text" -> Answer.Text(told.text("text"))
        "scale" -> Answer.Scale(told.getInt("value"))
        "choice" -> Answer.Choice(told.texts("picked"), told.textOrNull("own"))
        "emotions" -> Answer.Emotions(told.objects("felt").map(::felt))
        "list" -> Answer.Listed(told.texts("items"))
        "person" -> Answer.Person(told.textOrNull("name")?.let(people::getValue))
        "plan" -> Answer.Plan(told.text("cue"), told.text("act"), told.optBoolean("practise"))
        else -> throw AssertionError("the vectors have an answer of an unknown kind: $kind")
    }

fun scheduleOf(told: JSONObject): Schedule =
    when (val kind = told.text("kind")) {
        "daily" -> Schedule.Daily(told.getInt("times").toUByte())
        "weekly" -> Schedule.Weekly(told.getInt("times").toUByte())
        "weekdays" -> Schedule.Weekdays(told.getInt("days").toUByte())
        "every-days" -> Schedule.EveryDays(told.getInt("days").toUShort())
        "monthly" -> Schedule.Monthly
        else -> throw AssertionError("the vectors have an unknown schedule: $kind")
    }

/** How a call ended: none where it succeeded. What is not an error of the core's is thrown on. */
fun outcome(call: () -> Unit): Map<String, Any>? =
    try {
        call()
        null
    } catch (error: NearerException) {
        told(error)
    }

/** An error as the vectors write it. */
fun told(error: NearerException): Map<String, Any> {
    val more: Map<String, Any> =
        when (error) {
            is NearerException.NotFound -> {
                mapOf("what" to error.what)
            }

            is NearerException.Invalid -> {
                mapOf("field" to error.field, "reason" to name(error.reason)) +
                    told(error.reason)
            }

            is NearerException.TooNew -> {
                mapOf("found" to error.found, "known" to error.known)
            }

            is NearerException.Unsupported -> {
                mapOf("what" to error.what)
            }

            is NearerException.Content -> {
                mapOf("file" to error.file, "line" to error.line.toLong(), "why" to error.why)
            }

            is NearerException.Storage -> {
                mapOf("code" to error.code.toLong())
            }

            is NearerException.Internal -> {
                mapOf("place" to error.place)
            }

            else -> {
                emptyMap()
            }
        }
    return mapOf<String, Any>("error" to name(error)) + more
}

private fun told(reason: Reason): Map<String, Any> =
    when (reason) {
        is Reason.TooLong -> mapOf("most" to reason.most.toLong())
        is Reason.TooSoon -> mapOf("seconds" to reason.seconds.toLong())
        is Reason.OutOfRange -> mapOf("low" to reason.low, "high" to reason.high)
        else -> emptyMap()
    }

private fun name(value: Any): String = value.javaClass.simpleName

/** What holds anything: neither the lock, nor SQLite's index of its log, nor a log that is empty. */
fun files(folder: File): Map<String, List<Byte>> =
    folder
        .listFiles()
        .orEmpty()
        .filter { it.isFile && it.name !in setOf("vault.lock", "vault.db-shm") }
        .associate { it.name to it.readBytes().asList() }
        .filter { (name, content) -> content.isNotEmpty() || name != "vault.db-wal" }

/** Every file of the folder that holds anything is the same afterwards, byte for byte. */
fun unchanged(
    folder: File,
    work: () -> Unit,
) {
    val before = files(folder)
    work()
    val after = files(folder)
    check(after.keys == before.keys) { "files were ${before.keys} and are ${after.keys}" }
    before.forEach { (name, was) -> check(after[name] == was) { "$name has changed" } }
}
