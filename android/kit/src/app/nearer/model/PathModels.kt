package app.nearer.model

import app.nearer.core.LessonLine
import app.nearer.core.StageForm
import app.nearer.core.StageLine
import app.nearer.core.Topic
import app.nearer.core.TrackLine
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow

/** The path: all stages as a calm road, and the tracks beside it. */
class PathModel(
    app: AppModel,
) : ScreenModel(app) {
    val view = reads(Topic.PATH) { it.course().path() }

    fun open(stage: StageLine) = app.open(Screen.Stage(stage.number.toInt()))

    fun open(track: TrackLine) = app.open(Screen.Track(track.id))
}

/** How far it was walked, 0 to 1. */
val StageLine.share: Float get() = share(done, inAll)

/** How far it was walked, 0 to 1. */
val TrackLine.share: Float get() = share(done, inAll)

private fun share(
    done: UInt,
    inAll: UInt,
): Float = if (inAll == 0u) 0f else done.toFloat() / inAll.toFloat()

/** A stage: what to read, what to do, and a practice to take along. */
class StageModel(
    app: AppModel,
    private val number: Int,
) : ScreenModel(app) {
    val view = reads(Topic.PATH) { it.course().stage(number.toUByte()) }

    /** Takes the stage's practice along. */
    fun takePractice(): Job = app.act({ it.course().takePractice(number.toUByte()) })
}

/** A track beside the path: its parts, and the exercises that belong to the whole of it. */
class TrackModel(
    app: AppModel,
    id: String,
) : ScreenModel(app) {
    val view = reads(Topic.PATH) { it.course().track(id) }
}

/** A lesson: in short first, then the whole of it where wanted. */
class LessonModel(
    app: AppModel,
    private val id: String,
) : ScreenModel(app) {
    val view = reads(Topic.PATH) { it.course().lesson(id) }

    /** All of it is shown. */
    val isWhole = MutableStateFlow(false)

    /** It was read: notes it and leaves. */
    fun markRead(): Job =
        app.act({ it.course().markRead(id) }) {
            if (app.top == Screen.Lesson(id)) app.back()
        }
}

fun AppModel.open(lesson: LessonLine) = open(Screen.Lesson(lesson.id))

/** It opens in the version that was chosen last. */
fun AppModel.open(form: StageForm) = open(Screen.Form(form.form.id, form.light))
