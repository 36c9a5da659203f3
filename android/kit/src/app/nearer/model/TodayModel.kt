package app.nearer.model

import app.nearer.core.CheckInKind
import app.nearer.core.DueItem
import app.nearer.core.DueKind
import app.nearer.core.EntryDraft
import app.nearer.core.MarkKind
import app.nearer.core.NextKind
import app.nearer.core.NextStep
import app.nearer.core.PracticeView
import app.nearer.core.SafeNow
import app.nearer.core.Topic
import app.nearer.core.UnfinishedRun
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/**
 * Today: whether the person is safe where that was asked, what was left open, what is due, the practices, one next step,
 * and a line for the journal.
 */
class TodayModel(
    app: AppModel,
) : ScreenModel(app) {
    val view = reads(Topic.TODAY) { it.today().view() }

    /** What was not as it should be when the vault was opened, and was put right. Nearly always nothing. */
    val putRight: List<String> = (app.vault.value as? VaultState.Open)?.putRight.orEmpty()

    /** Reminders that never came. */
    val missed: StateFlow<String?> = app.missed

    private val answered = MutableStateFlow(false)

    /** Something was just answered, and nothing more is asked about it. */
    val isKept: StateFlow<Boolean> = answered

    /** The ways of a check-in. */
    val checkIns: List<CheckInKind> = app.programme.checkIns

    /** A line into the journal, as it is being written. */
    val line: MutableStateFlow<String> = app.unsaved.line
    private val written = MutableStateFlow<String?>(null)

    /** The line that was just kept and can be taken back. */
    val kept: StateFlow<String?> = written

    init {
        whenChanged(line) { if (it.isNotEmpty()) written.value = null }
    }

    fun open(run: UnfinishedRun) = app.open(Screen.Form(run.form, light = false))

    /** A letter opens where it lies in the journal, and isn't offered again; everything else is a form. */
    fun open(due: DueItem) {
        due.form?.let { app.open(Screen.Form(it, light = false)) }
        due.entry?.let {
            app.open(Screen.Entry(it))
            due.followUp?.let { letter -> app.act({ it.course().followUpAnswered(letter) }) }
        }
    }

    /** Answers what a due form asks first. What more it asks is asked on its page. */
    fun answer(
        due: DueItem,
        option: String,
    ) {
        val form = due.form ?: return
        app.act({ it.course().answerAtOnce(form, option) != null }) { asksMore ->
            if (asksMore) app.open(Screen.Form(form, light = true)) else answered.value = true
        }
    }

    /** It can be put aside without a word. */
    fun canPutAside(due: DueItem): Boolean = due.kind == DueKind.FOLLOW_UP || due.kind == DueKind.MEASURE

    /** It is asked again tomorrow; a questionnaire rests for its while. */
    fun putAside(due: DueItem) {
        val measure = due.form.takeIf { due.kind == DueKind.MEASURE }
        val followUp = due.followUp
        if (measure != null) {
            app.act({ it.assessments().skip(measure) })
        } else if (followUp != null) {
            app.act({ it.course().askTomorrow(followUp) })
        }
    }

    /** A check-in: this was the first of its two taps. */
    fun checkIn(kind: CheckInKind) = app.open(Screen.Capture(kind.way))

    /** Answers whether the person is safe. */
    fun answerSafety(answer: SafeNow) {
        val flag =
            view.value.value
                ?.safety
                ?.flag ?: return
        app.act({ it.course().answerSafety(flag, answer) })
    }

    /** Takes the words that say fear out of old entries. */
    fun takeOutOldWords(): Job = app.act({ it.today().takeOutOldWords() })

    /** Leaves them where they are. */
    fun leaveOldWords(): Job = app.act({ it.today().leaveOldWords() })

    /** One of those entries, to look at. */
    fun openEntry(entry: String) = app.open(Screen.Entry(entry))

    /** A lesson shows its short version first, whichever way it is opened. */
    fun open(
        next: NextStep,
        light: Boolean,
    ) = app.open(if (next.kind == NextKind.LESSON) Screen.Lesson(next.id) else Screen.Form(next.id, light))

    /** The next step is a form with a short way: both are offered. */
    fun offersLight(next: NextStep): Boolean = next.kind == NextKind.FORM && next.hasLight

    /** All of a practice. */
    fun openAll(practice: PracticeView) = app.open(Screen.Practice(practice.id))

    fun openPractices() = app.open(Screen.Practices)

    /** A practice's day, to note how much or a word. */
    fun open(practice: PracticeView) = app.open(Screen.PracticeDay(practice.id, practice.day))

    /** A note that stands beside it stays. */
    fun mark(
        practice: PracticeView,
        mark: MarkKind,
    ): Job = app.act({ it.habits().mark(practice.id, practice.day, mark, practice.note) })

    /** What is done several times a day: once more. */
    fun onceMore(practice: PracticeView): Job = app.act({ it.habits().onceMore(practice.id) })

    fun takeBack(practice: PracticeView): Job = app.act({ it.habits().clearMark(practice.id, practice.day) })

    /** Keeps the line. */
    fun keepLine(): Job {
        val text = line.value.whole()
        val draft = EntryDraft(text, null, emptyList(), emptyList(), emptyList(), star = false, atMs = null)
        return app.act({ it.journal().write(draft) }) { entry ->
            app.offerHelp { it.journal().helpOffered(text) }
            line.value = ""
            written.value = entry
        }
    }

    /** Takes the kept line back. */
    fun takeLineBack() {
        val entry = kept.value ?: return
        app.act({ it.journal().delete(entry) }) { written.value = null }
    }
}

/** It is asked again tomorrow where it is put aside. */
val DueItem.canWait: Boolean get() = kind == DueKind.FOLLOW_UP
