package app.nearer.ui.questionnaire

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.nearer.core.MeasureLine
import app.nearer.model.QuestionnaireModel
import app.nearer.strings.Key
import app.nearer.ui.Chips
import app.nearer.ui.LocalStrings
import app.nearer.ui.PickChip
import app.nearer.ui.SectionTitle
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.limits

/** Whether it is in use, and how often it comes up. */
@Composable
internal fun Offered(
    model: QuestionnaireModel,
    measure: MeasureLine,
) {
    val strings = LocalStrings.current
    SwitchLine(strings[Key.QUESTIONNAIRE_IS_ON], measure.isOn, Modifier.testTag("questionnaire-on")) { isOn ->
        model.setOffered(isOn, measure.everyDays)
    }
    if (!measure.isOn) return
    SectionTitle(strings[Key.QUESTIONNAIRE_RHYTHM])
    Chips {
        for (rhythm in limits().rhythms) {
            val days = rhythm.days
            PickChip(rhythm.words, measure.everyDays == days, "questionnaire-rhythm-${days ?: "own"}") {
                model.setOffered(true, days)
            }
        }
    }
}
