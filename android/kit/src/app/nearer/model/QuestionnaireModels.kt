package app.nearer.model

import app.nearer.bindings.Nearer
import app.nearer.core.AnswersView
import app.nearer.core.BinKind
import app.nearer.core.ChangeView
import app.nearer.core.ChartView
import app.nearer.core.Id
import app.nearer.core.MeasureLine
import app.nearer.core.Person
import app.nearer.core.ScoresView
import app.nearer.core.Topic
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine

/** Questionnaires by whose they are: ours, and those that somebody brought. */
class Questionnaires(
    val ours: List<MeasureLine>,
    val brought: List<MeasureLine>,
)

/** All questionnaires, also those that are off. */
class QuestionnairesModel(
    app: AppModel,
) : ScreenModel(app) {
    val all =
        reads(Topic.MEASURES) { nearer ->
            val (brought, ours) = nearer.assessments().list().partition { it.brought }
            Questionnaires(ours, brought)
        }
}

/** One questionnaire, about oneself in general or about a person. */
class QuestionnaireModel(
    app: AppModel,
    val id: String,
) : ScreenModel(app) {
    /** Whom it is asked about, and between which answers. */
    internal data class Query(
        val about: Id?,
        val earlier: Id?,
        val later: Id?,
    )

    /** What is read of one measure in one go. */
    class Sheet(
        val measure: MeasureLine,
        val people: List<Person>,
        val scores: ScoresView,
        val chart: ChartView?,
        /** The newest first. */
        val answers: List<AnswersView>,
        /** Between which answers it is told what changed, as far as they are still there. */
        val from: Id?,
        val to: Id?,
        val changes: List<ChangeView>,
    )

    /** Whom it is about; none: in general. */
    val about = MutableStateFlow<Id?>(null)

    /** Between which answers it is told what changed, as they were picked. None: the first and the last. */
    val earlier = MutableStateFlow<Id?>(null)
    val later = MutableStateFlow<Id?>(null)

    /** None within: it was put away. */
    val sheet: StateFlow<Showing<Sheet?>> =
        reads(Topic.MEASURES, Topic.SCORES, by = combine(about, earlier, later, ::Query)) { nearer, query ->
            nearer.sheetOf(id, query)
        }

    private val removed = MutableStateFlow(false)

    /** The questionnaire was put away, and can be brought back. */
    val isRemoved: StateFlow<Boolean> = removed
    private val gone = MutableStateFlow<Id?>(null)

    /** Answers that were just deleted and can be brought back. */
    val deleted: StateFlow<Id?> = gone
    private val erasure = MutableStateFlow<String?>(null)

    /** What erasing came to, in words. */
    val erased: StateFlow<String?> = erasure

    /** Erasing is asked about once more: it can't be taken back. */
    val asksToErase = MutableStateFlow(false)

    fun answer() = app.open(Screen.Form(id, light = false))

    /** Scores it otherwise. */
    fun setKey() = app.open(Screen.BringQuestionnaire(id))

    fun setOffered(
        isOn: Boolean,
        everyDays: UInt?,
    ): Job = app.act({ it.assessments().setOffered(id, isOn, everyDays) })

    fun delete(answered: AnswersView): Job =
        app.act({ it.assessments().deleteAnswers(answered.id) }) { gone.value = answered.id }

    fun undoDelete(): Job {
        val answered = gone.value ?: return nothing()
        return app.act({ it.bin().restore(BinKind.RESPONSE, answered) }) { gone.compareAndSet(answered, null) }
    }

    /** Puts a questionnaire that somebody brought into the bin, with its answers. */
    fun remove(): Job = app.act({ it.assessments().remove(id) }) { removed.value = true }

    fun undoRemove(): Job =
        app.act({ nearer ->
            val bin = nearer.bin()
            bin.items().firstOrNull { it.kind == BinKind.MEASURE }?.let { bin.restore(it.kind, it.id) }
        }) { removed.value = false }

    /** Erases all answers for good. */
    fun erase(): Job =
        app.act({ it.assessments().erase(id, null).words }) {
            erasure.value = it
            asksToErase.value = false
        }
}

private fun Nearer.sheetOf(
    id: String,
    query: QuestionnaireModel.Query,
): QuestionnaireModel.Sheet? {
    val assessments = assessments()
    val about = query.about
    val measure = assessments.list().find { it.id == id } ?: return null
    val answers = assessments.answers(id, about)
    val ids = answers.map { it.id }
    // What was picked may be deleted since.
    val from = query.earlier.takeIf { it in ids } ?: ids.lastOrNull()
    val to = query.later.takeIf { it in ids } ?: ids.firstOrNull()
    val compares = measure.hasScores && from != null && to != null && from != to
    return QuestionnaireModel.Sheet(
        measure,
        assessments.people(id),
        assessments.scores(id, about),
        if (measure.hasScores) insights().chart(id, about) else null,
        answers,
        from,
        to,
        if (compares) assessments.changes(id, about, from, to) else emptyList(),
    )
}
