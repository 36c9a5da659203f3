package app.nearer.ui.data

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.model.CopiesModel
import app.nearer.model.SixWords
import app.nearer.strings.Key
import app.nearer.ui.HintText
import app.nearer.ui.LocalApp
import app.nearer.ui.LocalStrings
import app.nearer.ui.PageCard
import app.nearer.ui.PassphraseField
import app.nearer.ui.PrimaryButton
import app.nearer.ui.QuietButton
import app.nearer.ui.ScreenFrame
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.Refusal
import app.nearer.ui.now
import app.nearer.ui.rememberModel

/** Copies: the six words that open them, one by hand, and the way back from one. */
@Composable
fun CopiesScreen() {
    val app = LocalApp.current
    val strings = LocalStrings.current
    val model = rememberModel { CopiesModel(it) }
    val isIdle = !model.isBusy.now()
    ScreenFrame(strings[Key.COPIES_TITLE], onBack = { app.back() }) {
        HintText(strings[Key.COPIES_HINT])
        model.said.now()?.let { Said(it, Modifier.testTag("copies-said")) }
        model.refused.now()?.let { Refusal(it) }
        val words = model.words.now()
        if (words is SixWords.There) {
            PrimaryButton(strings[Key.COPIES_WRITE], Modifier.fillMaxWidth().testTag("copies-write"), isIdle) {
                model.writeCopy()
            }
        }
        PageCard(strings[Key.RESTORE_TITLE], Modifier.testTag("open-restore")) { model.openRestore() }
        SectionTitle(strings[Key.COPIES_WORDS])
        Words(words, isIdle, model)
    }
}

@Composable
private fun Words(
    words: SixWords,
    isIdle: Boolean,
    model: CopiesModel,
) {
    val strings = LocalStrings.current
    when (words) {
        SixWords.Unread -> {
        }

        SixWords.Missing -> {
            HintText(strings[Key.COPIES_WORDS_MISSING])
            Proven(model) { current, isProven ->
                val tag = Modifier.testTag("copies-words-make")
                PrimaryButton(strings[Key.COPIES_WORDS_MAKE], tag, isIdle && isProven) { model.makeWords(current) }
            }
        }

        SixWords.There -> {
            HintText(strings[Key.COPIES_WORDS_THERE])
            Proven(model) { current, isProven ->
                val tag = Modifier.testTag("copies-words-renew")
                QuietButton(strings[Key.COPIES_WORDS_RENEW], tag, isIdle && isProven) { model.makeWords(current) }
            }
        }

        is SixWords.Shown -> {
            HintText(strings[Key.COPIES_WORDS_SHOWN])
            Text(
                words.words,
                Modifier.testTag("copies-words-shown"),
                style = MaterialTheme.typography.headlineSmall,
            )
            PrimaryButton(strings[Key.COPIES_WORDS_WRITTEN], Modifier.testTag("copies-words-written")) {
                model.wordsWritten()
            }
            QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("copies-words-cancel")) { model.putWordsAway() }
        }

        is SixWords.Asked -> {
            TypedBack(words, isIdle, model)
        }
    }
}

/** Whoever makes words that open Nearer shows that they know its lock, where it has a passphrase. */
@Composable
private fun Proven(
    model: CopiesModel,
    make: @Composable (current: String, isProven: Boolean) -> Unit,
) {
    val isLocked = model.isLocked.now()
    var current by remember { mutableStateOf("") }
    if (isLocked) {
        PassphraseField(LocalStrings.current[Key.LOCK_CURRENT], current, "copies-current", hidden = true) {
            current = it
        }
    }
    make(current, !isLocked || current.isNotEmpty())
}

@Composable
private fun TypedBack(
    asked: SixWords.Asked,
    isIdle: Boolean,
    model: CopiesModel,
) {
    val strings = LocalStrings.current
    var typed by remember(asked.words) { mutableStateOf("") }
    PassphraseField(strings[Key.COPIES_WORDS_BACK], typed, "copies-words-back") { typed = it }
    if (asked.isOther) Refusal(strings[Key.COPIES_WORDS_OTHER])
    PrimaryButton(
        strings[Key.COPIES_WORDS_CHECK],
        Modifier.testTag("copies-words-check"),
        isIdle && typed.isNotEmpty(),
    ) { model.typeBack(typed) }
    QuietButton(strings[Key.ACTION_CANCEL], Modifier.testTag("copies-words-cancel")) { model.putWordsAway() }
}
