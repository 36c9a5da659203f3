package app.nearer.model

import app.nearer.core.Cue
import app.nearer.core.CueKind
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** How a breathing or a sitting stands. */
enum class SittingAt { Rest, Going, Paused, Over }

/** The longest time without a look at the clock: it may be set, and a test's stands still. */
private const val LOOK_S = 0.25

/** For how long what was paused waits: it keeps the vault open. */
private const val PATIENCE_S = 600.0

/**
 * A breathing or a sitting as it goes: by the clock and not by what is drawn, so that it goes on with the screen off.
 * Used on the main thread.
 */
class Sitting(
    private val app: AppModel,
    private val cues: List<Cue>,
) {
    private val standing = MutableStateFlow(SittingAt.Rest)
    val at: StateFlow<SittingAt> = standing

    /** Bells are heard, not only felt. */
    var isAloud = true

    /** Each breath is felt as it turns. */
    var isFelt = false

    val strings get() = app.strings
    val whole = cues.last().atS
    private var before = 0.0
    private var since = 0.0
    private var pace = 1.0
    private var going: Job? = null
    private var givesWay = false

    /** Seconds that are over. */
    fun elapsed(): Double =
        when (standing.value) {
            SittingAt.Going -> (before + (app.host.seconds() - since) * pace).coerceAtMost(whole)
            SittingAt.Rest, SittingAt.Paused, SittingAt.Over -> before
        }

    /** From the beginning; [pace]: how fast time goes by, 1 in life. */
    fun start(pace: Double) {
        // One sits once: another one that was left going on ends.
        app.sitting?.stop()
        app.sitting = this
        stop()
        this.pace = pace
        app.life.hold()
        goesFrom(next = 0)
        app.host.sits(this)
    }

    /** The phone is spoken into: it waits, and goes on by itself once [wayIsFree]. */
    fun giveWay() {
        if (standing.value != SittingAt.Going) return
        pause()
        givesWay = true
    }

    /** Goes on where it gave way, and a person did nothing to it meanwhile. */
    fun wayIsFree() {
        if (givesWay) goOn()
    }

    fun pause() {
        givesWay = false
        if (standing.value != SittingAt.Going) return
        before = elapsed()
        stands(SittingAt.Paused)
        going =
            app.goes {
                app.rest(PATIENCE_S)
                stop()
            }
    }

    fun goOn() {
        givesWay = false
        if (standing.value == SittingAt.Paused) goesFrom(cues.count { it.atS <= before })
    }

    /** Back to the beginning. */
    fun stop() {
        givesWay = false
        val isHeld = standing.value == SittingAt.Going || standing.value == SittingAt.Paused
        before = 0.0
        stands(SittingAt.Rest)
        if (isHeld) app.life.letGo()
    }

    private fun stands(at: SittingAt) {
        standing.value = at
        going?.cancel()
    }

    private fun goesFrom(next: Int) {
        since = app.host.seconds()
        stands(SittingAt.Going)
        going = app.goes { run(next) }
    }

    private suspend fun run(first: Int) {
        var next = first
        while (next < cues.size) {
            val now = elapsed()
            val reached = cues.drop(next).takeWhile { it.atS <= now }
            next += reached.size
            sound(reached)
            if (next < cues.size) app.rest(((cues[next].atS - now) / pace).coerceAtMost(LOOK_S))
        }
        before = whole
        standing.value = SittingAt.Over
        app.life.letGo()
    }

    /** Of several that came at once, as after a phone's deep sleep, it rings once. */
    private suspend fun sound(reached: List<Cue>) {
        val rings = reached.any { it.kind == CueKind.BELL }
        val turns = reached.any { it.kind == CueKind.BREATHE_IN || it.kind == CueKind.BREATHE_OUT }
        if (!rings && !(turns && isFelt)) return
        val isAloud = isAloud
        app.aside {
            app.host.touch()
            if (rings && isAloud) app.host.bell()
        }
    }
}
