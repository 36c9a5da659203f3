package app.nearer.desktop

import app.nearer.model.Bell
import java.nio.ByteBuffer
import java.nio.ByteOrder
import javax.sound.sampled.AudioFormat
import javax.sound.sampled.AudioSystem
import javax.sound.sampled.Clip

/** Plays the bell; a computer without sound stays silent. */
object DesktopBell {
    private const val BITS = 16

    private val clip: Clip? by lazy { runCatching { clip() }.getOrNull() }

    fun ring() {
        val clip = clip ?: return
        synchronized(clip) {
            clip.stop()
            clip.framePosition = 0
            clip.start()
        }
    }

    private fun clip(): Clip {
        val samples = Bell.samples
        val bytes = ByteBuffer.allocate(samples.size * Short.SIZE_BYTES).order(ByteOrder.LITTLE_ENDIAN)
        bytes.asShortBuffer().put(samples)
        val format = AudioFormat(Bell.RATE.toFloat(), BITS, 1, true, false)
        return AudioSystem.getClip().also { it.open(format, bytes.array(), 0, bytes.capacity()) }
    }
}
