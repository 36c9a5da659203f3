package app.nearer.model

import app.nearer.bindings.LookedAtQuestionnaire
import app.nearer.bindings.Nearer
import app.nearer.core.AnswersPlan
import app.nearer.core.BundleChoice
import app.nearer.core.KeyChoice
import app.nearer.core.KeyLine
import app.nearer.core.MeasureLine
import app.nearer.core.QuestionnairePlan
import app.nearer.core.Topic
import app.nearer.core.WrittenBundle
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** Where a questionnaire comes from: a file that was picked, or what was brought before. */
private sealed interface Source {
    fun lookAt(nearer: Nearer): LookedAtQuestionnaire

    class File(
        val path: String,
    ) : Source {
        override fun lookAt(nearer: Nearer) = nearer.bring().lookAtQuestionnaire(path)
    }

    class Brought(
        val id: String,
    ) : Source {
        override fun lookAt(nearer: Nearer) = nearer.bring().lookAtKeptQuestionnaire(id)
    }
}

/** A questionnaire of somebody else's, before it is kept; or one that was brought before, to be scored otherwise. */
class BringQuestionnaireModel(
    app: AppModel,
    /** What was brought before; none: a file is picked. */
    val measure: String?,
) : ScreenModel(app) {
    private var source: Source? = measure?.let { Source.Brought(it) }
    private val seen = MutableStateFlow<QuestionnairePlan?>(null)

    /** What the file holds; none: nothing was looked at. */
    val plan: StateFlow<QuestionnairePlan?> = seen

    /** How it shall be scored; none: there is nothing to score. */
    val draft = MutableStateFlow<KeyDraft?>(null)
    private val notTaken = MutableStateFlow<String?>(null)

    /** Why the file, or the choice, isn't taken. */
    val refused: StateFlow<String?> = notTaken

    /** The keys that the app knows. */
    val keys: StateFlow<Showing<List<KeyLine>>> = reads { it.assessments().keys() }

    init {
        whenChanged(draft) { notTaken.value = null }
        source?.let { scope.launch { look(it, key = null) } }
    }

    /** Lets a file be picked and looks at it. */
    fun pick(): Job =
        app.goes {
            val picked = Source.File(app.host.pickFile() ?: return@goes)
            source = picked
            seen.value = null
            draft.value = null
            look(picked, key = null)
        }

    /** Looks how a known key fits. */
    fun pick(key: KeyLine): Job {
        val source = source ?: return nothing()
        draft.update { it?.forgotten() }
        return scope.launch { look(source, key.id) }
    }

    private suspend fun look(
        source: Source,
        key: String?,
    ) {
        val tried = app.tryTo { source.lookAt(it).plan(key) }
        if (source !== this.source) return
        if (tried is Tried.Done) {
            seen.value = tried.value
            draft.update { it ?: KeyDraft(tried.value) }
        }
        notTaken.value = (tried as? Tried.Refused)?.sentence
    }

    /** What is chosen, as it can be kept; none: something is missing. */
    val choice: KeyChoice? get() = plan.value?.takeIf { it.canKeep }?.let { draft.value?.choice(it) }

    /** Keeps it and shows it. */
    fun keep(): Job {
        val (source, choice) = Pair(source ?: return nothing(), choice ?: return nothing())
        return app.enter({ it.bring().takeQuestionnaire(source.lookAt(it), choice) }) { tried ->
            notTaken.value = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) {
                if (app.top == Screen.BringQuestionnaire(measure)) app.back()
                if (measure == null) app.open(Screen.Questionnaire(tried.value.id))
            }
        }
    }
}

/** Answers that were given elsewhere, before and after they are taken in. */
class BringAnswersModel(
    app: AppModel,
) : ScreenModel(app) {
    private val picked = MutableStateFlow<String?>(null)

    /** The file that was picked; none: none was. */
    val path: StateFlow<String?> = picked
    private val seen = MutableStateFlow<AnswersPlan?>(null)

    /** What it holds; none: nothing was looked at, or it can't be taken. */
    val plan: StateFlow<AnswersPlan?> = seen
    private val notTaken = MutableStateFlow<String?>(null)

    /** Why the file isn't taken. */
    val refused: StateFlow<String?> = notTaken
    private val took = MutableStateFlow(false)

    /** They were taken in. */
    val isTaken: StateFlow<Boolean> = took
    private val whose = MutableStateFlow<String?>(null)

    /** Which questionnaire they answer; none: the one that the file names. */
    val measure: StateFlow<String?> = whose

    /** The questionnaires that they can answer. */
    val measures: StateFlow<Showing<List<MeasureLine>>> = reads(Topic.MEASURES) { it.assessments().list() }

    /** Lets a file be picked and looks at it. */
    fun pick(): Job =
        app.goes {
            val path = app.host.pickFile() ?: return@goes
            picked.value = path
            whose.value = null
            look(path)
        }

    /** Says which questionnaire they answer. */
    fun answer(measure: String?): Job {
        val path = picked.value ?: return nothing()
        whose.value = measure
        return scope.launch { look(path) }
    }

    private suspend fun look(path: String) {
        val measure = whose.value
        val tried = app.tryTo { it.bring().lookAtAnswers(path).plan(measure) }
        if (path != picked.value || measure != whose.value) return
        took.value = false
        shows(tried)
    }

    private fun shows(tried: Tried<AnswersPlan>?) {
        if (tried == null) return
        seen.value = (tried as? Tried.Done)?.value
        notTaken.value = (tried as? Tried.Refused)?.sentence
    }

    /** Takes them in. */
    fun take(): Job {
        val path = picked.value ?: return nothing()
        val measure = whose.value
        return app.enter({ it.bring().takeAnswers(it.bring().lookAtAnswers(path), measure) }) { tried ->
            if (tried is Tried.Refused) shows(tried)
            took.value = tried is Tried.Done
        }
    }
}

/** Answers and scores as a file in the open, for a therapist's own system. */
class HandOnModel(
    app: AppModel,
) : ScreenModel(app) {
    /** What is read in one go: what can be handed on, and the person's day. */
    class Sheet(
        val measures: List<MeasureLine>,
        val today: String,
    )

    val sheet =
        reads(Topic.MEASURES) { nearer ->
            val measures = nearer.assessments().list().filter { !it.private && it.answered > 0u }
            Sheet(measures, nearer.today().view().day)
        }

    val first = MutableStateFlow<String?>(null)
    val last = MutableStateFlow<String?>(null)

    /** Measures that stay out. */
    val left = MutableStateFlow(emptySet<String>())
    val aboutPeople = MutableStateFlow(false)
    private val handed = MutableStateFlow<WrittenBundle?>(null)

    /** What was written; none: nothing yet. */
    val written: StateFlow<WrittenBundle?> = handed

    /** Writes the file and offers it. */
    fun write(): Job {
        val measures =
            sheet.value.value
                ?.measures
                .orEmpty()
                .map { it.id }
                .filter { it !in left.value }
        if (measures.isEmpty()) return nothing()
        val choice = BundleChoice(first.value, last.value, measures, aboutPeople.value)
        val path = app.handedFile("nearer-answers.json")
        return app.act({ it.exports().writeBundle(path, choice, null) }) { bundle ->
            handed.value = bundle
            if (bundle.responses > 0u) app.host.offerFile(path)
        }
    }
}
