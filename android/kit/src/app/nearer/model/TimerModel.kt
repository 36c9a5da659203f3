package app.nearer.model

import app.nearer.core.Cue
import app.nearer.core.CueKind
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** Breathing, or sitting with a bell, on its step: what somebody sits by goes on with the screen off. */
class TimerModel(
    app: AppModel,
    /** What sounds and shows when. */
    val cues: List<Cue>,
) : ScreenModel(app) {
    private val sitting = Sitting(app, cues)
    val state: StateFlow<SittingAt> = sitting.at
    private val heard = MutableStateFlow(sitting.isAloud)
    private val felt = MutableStateFlow(sitting.isFelt)

    /** Bells are heard, not only felt. */
    val isAloud: StateFlow<Boolean> = heard

    /** Each breath is felt as it turns. */
    val isFelt: StateFlow<Boolean> = felt

    /** Breathing, not sitting with a bell. */
    val breathes: Boolean = cues.first().kind == CueKind.BREATHE_IN

    /** How many seconds it takes. */
    val whole: Double = sitting.whole

    /** Seconds that are over. */
    fun time(): Double = sitting.elapsed()

    /** From the beginning; [pace]: how fast time goes by, 1 in life. */
    fun start(pace: Double) = sitting.start(pace)

    fun stop() = sitting.stop()

    /** It stands still until it is resumed. */
    fun hold() = sitting.pause()

    fun resume() = sitting.goOn()

    fun sound(on: Boolean) {
        sitting.isAloud = on
        heard.value = on
    }

    fun feel(on: Boolean) {
        sitting.isFelt = on
        felt.value = on
    }
}
