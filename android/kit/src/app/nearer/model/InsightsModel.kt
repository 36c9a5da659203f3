package app.nearer.model

import app.nearer.core.ChartView
import app.nearer.core.MeasureLine
import app.nearer.core.Person
import app.nearer.core.Topic
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** Whom a measure is shown about; [person]: none in general. */
data class About(
    val person: String?,
)

/** A measure over time, and whom else it was answered about. */
class MeasureOverTime(
    val people: List<Person>,
    val about: About,
    val chart: ChartView,
)

/** All measures over time. */
class InsightsModel(
    app: AppModel,
) : ScreenModel(app) {
    val measures = reads(Topic.MEASURES) { it.insights().measures() }

    /** What came of what was expected, with anybody. */
    val outcomes = reads(Topic.KEPT) { it.insights().outcomes(null) }

    fun open(measure: MeasureLine) = app.open(Screen.Questionnaire(measure.id))

    fun openQuestionnaires() = app.open(Screen.Questionnaires)

    fun answer(measure: MeasureLine) = app.open(Screen.Form(measure.id, light = false))
}

/** One measure over time, about oneself in general or about a person. */
class MeasureModel(
    app: AppModel,
    measure: String,
) : ScreenModel(app) {
    private val picked = MutableStateFlow<About?>(null)

    /** Whom it shall be about; none: the one it was answered about last. */
    val about: StateFlow<About?> = picked
    val view =
        reads(Topic.SCORES, by = about) { nearer, picked ->
            val people = nearer.assessments().people(measure)
            val about = picked ?: About(people.firstOrNull()?.id)
            MeasureOverTime(people, about, nearer.insights().chart(measure, about.person))
        }

    fun show(person: String?) {
        picked.value = About(person)
    }
}
