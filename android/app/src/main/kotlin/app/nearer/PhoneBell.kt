package app.nearer

import android.media.AudioAttributes
import android.media.AudioFormat
import android.media.AudioTrack
import app.nearer.model.Bell

/** Plays the bell at the volume of media; a phone that can't stays silent. */
class PhoneBell {
    private val track: AudioTrack? by lazy { runCatching { track() }.getOrNull() }

    fun ring() {
        val track = track ?: return
        synchronized(track) {
            track.stop()
            track.reloadStaticData()
            track.play()
        }
    }

    private fun track(): AudioTrack {
        val samples = Bell.samples
        val attributes =
            AudioAttributes
                .Builder()
                .setUsage(AudioAttributes.USAGE_MEDIA)
                .setContentType(AudioAttributes.CONTENT_TYPE_SONIFICATION)
                .build()
        val format =
            AudioFormat
                .Builder()
                .setEncoding(AudioFormat.ENCODING_PCM_16BIT)
                .setSampleRate(Bell.RATE)
                .setChannelMask(AudioFormat.CHANNEL_OUT_MONO)
                .build()
        val track =
            AudioTrack
                .Builder()
                .setAudioAttributes(attributes)
                .setAudioFormat(format)
                .setTransferMode(AudioTrack.MODE_STATIC)
                .setBufferSizeInBytes(samples.size * Short.SIZE_BYTES)
                .build()
        track.write(samples, 0, samples.size)
        return track
    }
}
