package app.nearer.model

import app.nearer.core.Captured
import app.nearer.core.CheckIn
import app.nearer.core.CheckInKind
import app.nearer.core.Chip
import app.nearer.core.EntryDraft
import app.nearer.core.Way
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/**
 * A check-in, or words of another app, without the vault and its key: they are sealed, and filed when the app is looked at
 * next.
 */
class SealedCaptureModel(
    app: AppModel,
    begun: Way? = null,
    shared: String? = null,
) : ScreenModel(app) {
    /** The ways, with their chips. */
    val kinds: List<CheckInKind> = app.programme.checkIns

    /** The moods that can be tapped. */
    val moods: List<Byte> = app.programme.limits.moods

    /** The first tap. */
    val way = MutableStateFlow(begun)

    /** Words of another app, to be looked at once more before they are kept. None: this is a check-in. */
    val words = MutableStateFlow(shared)
    private val left = MutableStateFlow(false)

    /** It was left where the app files it. */
    val isKept: StateFlow<Boolean> = left
    private val notTaken = MutableStateFlow<String?>(null)

    /** Why it could not be left there. */
    val refused: StateFlow<String?> = notTaken
    private var leaving: Job? = null

    fun tap(chip: Chip): Job = checkIn(chip.id, null)

    fun tap(mood: Byte): Job = checkIn(null, mood)

    /** Keeps the words, where there are any. */
    fun keep(): Job {
        val text = words.value?.whole()
        if (text.isNullOrBlank()) return nothing()
        return leave(
            Captured.Entry(EntryDraft(text, null, emptyList(), emptyList(), emptyList(), star = false, atMs = null)),
        )
    }

    private fun checkIn(
        chip: String?,
        mood: Byte?,
    ): Job {
        val way = way.value ?: return nothing()
        return leave(Captured.CheckIn(CheckIn(way, chip, mood)))
    }

    /** Leaves it once, however often it is tapped. */
    private fun leave(captured: Captured): Job {
        leaving?.takeIf { it.isActive || left.value }?.let { return it }
        return app
            .goes {
                val host = app.host
                when (val outcome = app.ask { it.capture(host.folders.shared, host.clock, null, captured) }) {
                    is Outcome.Done -> {
                        notTaken.value = null
                        left.value = true
                    }

                    is Outcome.Failed -> {
                        notTaken.value = outcome.failure.sentence
                    }
                }
            }.also { leaving = it }
    }
}
