package app.nearer.model

import app.nearer.strings.Key
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** Name that a copy's file gets. */
private const val FILE = "Nearer.age"

/** How far the six words are that open copies. */
sealed interface SixWords {
    /** Nobody has asked yet. */
    data object Unread : SixWords

    /** There are none. */
    data object Missing : SixWords

    data object There : SixWords

    /** They are shown, once, and not set yet. */
    data class Shown(
        val words: String,
    ) : SixWords

    /** They are to be typed back; [isOther]: what was typed is not the same yet. */
    data class Asked(
        val words: String,
        val isOther: Boolean = false,
    ) : SixWords
}

/** Copies: the six words that open them, and one by hand. */
class CopiesModel(
    app: AppModel,
) : ScreenModel(app) {
    private val far = MutableStateFlow<SixWords>(SixWords.Unread)
    private val did = MutableStateFlow<String?>(null)
    private val notDone = MutableStateFlow<String?>(null)
    private val busy = MutableStateFlow(false)

    private val locked = MutableStateFlow(false)

    val words: StateFlow<SixWords> = far

    /** Nearer is locked by a passphrase: whoever makes words that open it shows that they know that. */
    val isLocked: StateFlow<Boolean> = locked

    /** What was done, in words. */
    val said: StateFlow<String?> = did

    /** Why it wasn't. */
    val refused: StateFlow<String?> = notDone
    val isBusy: StateFlow<Boolean> = busy

    init {
        app.goes { readWords() }
    }

    /** Makes six words and shows them. Nothing is set yet. [current]: the lock's passphrase, where there is one. */
    fun makeWords(current: String = ""): Job =
        app.goes {
            did.value = null
            val proven = app.tryTo { it.lock().prove(app.host.keys, current.ifEmpty { null }) }
            notDone.value = (proven as? Tried.Refused)?.sentence
            if (proven !is Tried.Done) return@goes
            app.told { it.suggestPassphrase() }?.let { far.value = SixWords.Shown(it) }
        }

    /** They were written down: they are hidden, and asked for. */
    fun wordsWritten() {
        (far.value as? SixWords.Shown)?.let { far.value = SixWords.Asked(it.words) }
    }

    /** Sets them where they are the same. */
    fun typeBack(typed: String): Job =
        app.goes {
            val asked = far.value as? SixWords.Asked
            if (asked == null || busy.value) return@goes
            if (app.told { it.typedBack(asked.words, typed) } != true) {
                far.value = asked.copy(isOther = true)
                return@goes
            }
            busy.value = true
            val tried = app.tryTo { it.backups().setRecovery(asked.words) }
            if (tried is Tried.Done) did.value = app.strings[Key.COPIES_WORDS_SET]
            notDone.value = (tried as? Tried.Refused)?.sentence
            // Where no backup could be made with them, they may be set all the same.
            readWords()
            busy.value = false
        }

    /** Sets none after all. */
    fun putWordsAway(): Job = app.goes { readWords() }

    /** Makes a copy, reads it back, and hands it on. */
    fun writeCopy(): Job =
        app.goes {
            if (busy.value) return@goes
            busy.value = true
            val path = app.handedFile(FILE)
            val tried = app.tryTo { it.copies().write(path, null) }
            notDone.value = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) {
                did.value = tried.value.words
                app.host.offerFile(path)
            }
            busy.value = false
        }

    fun openRestore() = app.open(Screen.Restore)

    private suspend fun readWords() {
        app.told { it.lock(app.host.folders, app.host.keys) }?.let { locked.value = it.passphrase }
        val has = app.call { it.backups().hasRecovery() }
        if (has is Outcome.Done) far.value = if (has.value) SixWords.There else SixWords.Missing
    }
}
