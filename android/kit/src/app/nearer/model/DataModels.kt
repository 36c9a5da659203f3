package app.nearer.model

import app.nearer.bindings.Nearer
import app.nearer.core.BinItem
import app.nearer.core.CanTakeBack
import app.nearer.core.ExportFormat
import app.nearer.core.ProgressObserver
import app.nearer.core.Topic
import app.nearer.core.UnreadView
import app.nearer.strings.Key
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** What came in last and can be undone, and whether all of the vault can be read. */
class DataModel(
    app: AppModel,
) : ScreenModel(app) {
    /** What is read in one go. */
    class Sheet(
        /** None: nothing that can be undone. */
        val cameIn: CanTakeBack?,
        val unread: UnreadView,
    )

    val sheet =
        reads(Topic.CAME_IN, Topic.UNREAD) { Sheet(it.backups().canTakeBack(), it.settings().unread()) }
    val undoing = Undoing(app)
    val looking = LongWork()
    private val said = MutableStateFlow<String?>(null)

    /** What looking the vault over came to, in sentences. */
    val looked: StateFlow<String?> = said
    private val notTaken = MutableStateFlow<String?>(null)

    /** What stands against it. */
    val refused: StateFlow<String?> = notTaken

    /** Looks for what can't be read. */
    fun lookOver(): Job =
        app.goes {
            if (!looking.isIdle) return@goes
            val tried = looking.run(app) { nearer, progress -> nearer.backups().lookOver(progress).words }
            if (tried is Tried.Done) said.value = tried.value
            notTaken.value = (tried as? Tried.Refused)?.sentence
        }

    /** The same as a file for asking help, without a word of the person's. */
    fun writeReport(): Job =
        app.goes {
            if (!looking.isIdle) return@goes
            val path = app.handedFile(REPORT)
            val tried = looking.run(app) { nearer, progress -> nearer.backups().writeReport(path, progress).words }
            if (tried is Tried.Done) {
                said.value = tried.value
                app.host.offerFile(path)
            }
            notTaken.value = (tried as? Tried.Refused)?.sentence
        }

    private companion object {
        const val REPORT = "nearer-report.txt"
    }
}

/** What was deleted: it can be taken back for thirty days, or removed for good. */
class BinModel(
    app: AppModel,
) : ScreenModel(app) {
    val items = reads(Topic.BIN) { it.bin().items() }
    private val removed = MutableStateFlow<String?>(null)

    /** What removing for good came to, in words. */
    val said: StateFlow<String?> = removed

    fun restore(item: BinItem): Job = app.act({ it.bin().restore(item.kind, item.id) })

    fun removeForGood(item: BinItem): Job =
        app.act({ it.bin().removeForGood(item.kind, item.id).words }) { removed.value = it }
}

/** The journal, or all of the vault, as a file in the open. */
class ExportJournalModel(
    app: AppModel,
) : ScreenModel(app) {
    /** A way to take things along: what it is called, and the name that its file gets. */
    enum class Way(
        val key: String,
        internal val file: String,
        internal val format: ExportFormat?,
    ) {
        Markdown(Key.EXPORT_MARKDOWN, "journal.md", ExportFormat.MARKDOWN),
        MarkdownDays(Key.EXPORT_MARKDOWN_DAYS, "journal.zip", ExportFormat.MARKDOWN_DAYS),
        Csv(Key.EXPORT_CSV, "journal.csv", ExportFormat.CSV),
        DayOneJson(Key.EXPORT_DAY_ONE_JSON, "day-one.json", ExportFormat.DAY_ONE_JSON),
        DayOneZip(Key.EXPORT_DAY_ONE_ZIP, "day-one.zip", ExportFormat.DAY_ONE_ZIP),
        Document(Key.EXPORT_DOCUMENT, "nearer.json", null),
    }

    val work = LongWork()
    val way = MutableStateFlow(Way.Markdown)
    private val told = MutableStateFlow<String?>(null)

    /** What was written, in a sentence; none: nothing yet. */
    val said: StateFlow<String?> = told
    private val notTaken = MutableStateFlow<String?>(null)

    /** Why it isn't written. */
    val refused: StateFlow<String?> = notTaken

    init {
        whenChanged(way) { told.value = null }
    }

    /** Writes the file and offers it. */
    fun write(): Job =
        app.goes {
            if (!work.isIdle) return@goes
            val way = way.value
            val path = app.handedFile(way.file)
            val tried = work.run(app) { nearer, progress -> nearer.write(way, path, progress) }
            notTaken.value = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) {
                told.value = tried.value ?: app.strings[Key.HAND_ON_WRITTEN]
                app.host.offerFile(path)
            }
        }
}

/** Writes it; the sentence about it, where there is one. */
private fun Nearer.write(
    way: ExportJournalModel.Way,
    path: String,
    progress: ProgressObserver,
): String? {
    val format = way.format
    if (format != null) return exports().writeJournal(path, format, progress).words
    backups().writeDocument(path, progress)
    return null
}
