package app.nearer.model

import kotlin.math.PI
import kotlin.math.exp
import kotlin.math.sin

/** The sound of a small bell: samples of 16 bits, one channel. Each host plays them in its own way. */
object Bell {
    const val RATE = 44_100
    private const val SECONDS = 3
    private const val RISE_S = 0.005
    private const val PITCH = 528.0

    /** A partial tone: times the pitch, how loud, and in how many seconds it fades to a third. */
    private class Tone(
        val times: Double,
        val loud: Double,
        val fade: Double,
    )

    private val tones = listOf(Tone(1.0, 0.42, 0.9), Tone(2.71, 0.16, 0.45), Tone(5.15, 0.06, 0.2))

    val samples: ShortArray by lazy {
        ShortArray(RATE * SECONDS) { at ->
            val time = at.toDouble() / RATE
            val sound = tones.sumOf { it.loud * exp(-time / it.fade) * sin(2 * PI * PITCH * it.times * time) }
            (sound * (time / RISE_S).coerceAtMost(1.0) * Short.MAX_VALUE).toInt().toShort()
        }
    }
}
