package app.nearer.model

import app.nearer.core.PacedLine
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** A guided text, line by line: by itself with pauses, or at the reader's own pace. */
class ScriptModel(
    app: AppModel,
    val lines: List<PacedLine>,
) : ScreenModel(app) {
    enum class State { Rest, Itself, Hand }

    /** What moves it on, and which line is shown. */
    data class Reading(
        val state: State = State.Rest,
        val at: Int = 0,
        private val lines: List<PacedLine>,
    ) {
        val isOver: Boolean get() = at >= lines.size

        /** It was begun, and there is more of it. */
        val isUnderWay: Boolean get() = state != State.Rest && !isOver

        /** The line that is shown; none: it is over. */
        val line: String? get() = lines.getOrNull(at)?.text
    }

    private val stands = MutableStateFlow(Reading(lines = lines))
    val reading: StateFlow<Reading> = stands
    private var running: Job? = null

    /** Shows one line after the other, each for its time; [pace]: how fast time goes by, 1 in life. */
    fun start(pace: Double) {
        running?.cancel()
        stands.update { it.copy(state = State.Itself) }
        running =
            scope.launch {
                while (!stands.value.isOver) {
                    app.rest(lines[stands.value.at].seconds / pace)
                    next()
                }
            }
    }

    /** The reader turns the lines. */
    fun goByHand() = stands(State.Hand)

    fun next() = stands.update { if (it.isOver) it else it.copy(at = it.at + 1) }

    /** It rests where it stands, and can be gone on with. */
    fun stop() = stands(State.Rest)

    fun startOver() {
        stop()
        stands.value = Reading(lines = lines)
    }

    private fun stands(state: State) {
        running?.cancel()
        stands.update { it.copy(state = state) }
    }
}
