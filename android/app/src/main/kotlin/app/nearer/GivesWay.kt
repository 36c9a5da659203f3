package app.nearer

import android.content.Context
import android.media.AudioAttributes
import android.media.AudioFocusRequest
import android.media.AudioManager
import app.nearer.model.Sitting

/**
 * A sitting waits while the phone rings and is spoken into, and goes on by itself afterwards.
 *
 * The system tells of a call whoever has the audio focus, as a transient loss
 * (developer.android.com/media/optimize/audio-focus). It is asked for in the way that lets others play on, quieter: nobody's
 * music is ended for a bell. A lasting loss means that the person began something else to listen to: a sitting may go on
 * beside it.
 */
class GivesWay(
    context: Context,
    private val sitting: Sitting,
) {
    private val audio = context.getSystemService(AudioManager::class.java)
    private val request =
        AudioFocusRequest
            .Builder(AudioManager.AUDIOFOCUS_GAIN_TRANSIENT_MAY_DUCK)
            .setAudioAttributes(
                AudioAttributes
                    .Builder()
                    .setUsage(AudioAttributes.USAGE_MEDIA)
                    .setContentType(AudioAttributes.CONTENT_TYPE_SONIFICATION)
                    .build(),
            ).setOnAudioFocusChangeListener(::heard)
            .build()

    fun begin() {
        audio.requestAudioFocus(request)
    }

    fun end() {
        audio.abandonAudioFocusRequest(request)
    }

    private fun heard(change: Int) {
        when (change) {
            AudioManager.AUDIOFOCUS_LOSS_TRANSIENT -> sitting.giveWay()
            AudioManager.AUDIOFOCUS_GAIN -> sitting.wayIsFree()
        }
    }
}
