package app.nearer.model

import app.nearer.core.Clock
import app.nearer.core.Folders
import app.nearer.core.KeyStore
import app.nearer.core.Trace

/** What the screens need of the device they run on. The Android app and the desktop window each give one. */
interface Host {
    /** Where the vault lies. */
    val folders: Folders
    val keys: KeyStore
    val clock: Clock

    /** The system's language, as `en` or `es-MX`. */
    val language: String

    /** The system's region, ISO 3166; empty where it has none. */
    val region: String

    /** Animations are turned off in the system. */
    val reducedMotion: Boolean

    /** True on a computer, where the key lies in a file of the user's instead of a phone's key store. */
    val keyInFile: Boolean

    /** The device can ask who somebody is before it gives a guarded key: by a finger, a face or its code. */
    fun canAsk(): Boolean

    /** This is the thread on which screens are drawn: what waits for a disk here makes the app stand still. */
    fun isDrawing(): Boolean

    /** Rings a small bell; nothing where there is no sound. May take a moment: not for the main thread. */
    fun bell()

    /** Is felt in the hand for a moment; nothing where there is no hand. Not for the main thread either. */
    fun touch()

    /** Seconds since whenever, those included in which the device sleeps. */
    fun seconds(): Double

    /** Keeps the process at work while this goes on, with the screen off too, where the system ends what isn't seen. */
    fun sits(sitting: Sitting)

    /** Where reminders are registered. */
    val reminders: ReminderPort

    /** The folder for copies of files that come in or go out: emptied whenever the app opens. */
    val handed: String

    /**
     * Lets the person pick a file of the system's and copies it into [handed]; none: they left without. Of a file that
     * can't be read there is no copy at the path: the core says so.
     */
    suspend fun pickFile(): String?

    /** Offers a file of [handed] to the system's share sheet, or to be saved where there is none. */
    fun offerFile(path: String)

    /**
     * Removes what this device keeps of Nearer outside of the vault's folders and of [handed]. False: it may still be there.
     * Not for the main thread.
     */
    fun forget(trace: Trace): Boolean

    /** Offers a text to the system's share sheet, or copies it where there is none. */
    fun share(text: String)
}
