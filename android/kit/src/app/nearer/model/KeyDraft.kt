package app.nearer.model

import app.nearer.core.Counting
import app.nearer.core.JoinedItem
import app.nearer.core.KeyChoice
import app.nearer.core.KeyFit
import app.nearer.core.QuestionnairePlan
import app.nearer.core.SimpleKey
import app.nearer.core.SimpleMethod

/** How a questionnaire shall be scored. */
enum class Scoring { Known, Simple, Unscored }

/** How a question counts in a simple key. */
enum class Counts { Plainly, Reversed, Not }

/** What someone chose of the scoring so far. What it comes to is the core's. */
data class KeyDraft(
    val scoring: Scoring,
    /** The items of the known key that were joined by hand: number and link id. */
    val joined: Map<UInt, String> = emptyMap(),
    val lookedAt: Boolean = false,
    /** Answers without numbers count downwards; none: not said yet. */
    val down: Boolean? = null,
    val method: SimpleMethod = SimpleMethod.SUM,
    val counts: Map<String, Counts> = emptyMap(),
    val higherMeans: String = "",
    val aboutPeople: Boolean = false,
) {
    constructor(plan: QuestionnairePlan) : this(if (plan.key == null) Scoring.Unscored else Scoring.Known)

    fun countsOf(linkId: String): Counts = counts[linkId] ?: Counts.Plainly

    /** Another known key was picked: what was joined by hand was joined to the one before. */
    fun forgotten(): KeyDraft = copy(joined = emptyMap(), lookedAt = false, down = null)

    fun link(
        key: KeyFit,
        number: UInt,
    ): String? = joined[number] ?: key.items.find { it.number == number }?.linkId

    /** What is handed to the core; none: no known key was picked yet. */
    fun choice(plan: QuestionnairePlan): KeyChoice? =
        when (scoring) {
            Scoring.Known -> plan.key?.let { known(it) }
            Scoring.Simple -> KeyChoice.Simple(simple(plan))
            Scoring.Unscored -> KeyChoice.Unscored(aboutPeople)
        }

    private fun known(key: KeyFit): KeyChoice {
        val items = key.items.mapNotNull { item -> link(key, item.number)?.let { JoinedItem(item.number, it) } }
        val counting = if (key.mustCount) down?.let { if (it) key.countingDown else key.countingUp } else null
        return KeyChoice.Known(key.id, items, counting, lookedAt)
    }

    private fun simple(plan: QuestionnairePlan): SimpleKey {
        val counted =
            plan.questions.filter { (it.canCount || it.couldCount) && countsOf(it.linkId) != Counts.Not }
        return SimpleKey(
            method = method,
            items = counted.map { it.linkId },
            reverse = counted.map { it.linkId }.filter { countsOf(it) == Counts.Reversed },
            // Answers without numbers count from 0 up in their order; single questions can be turned round.
            counting = if (counted.any { it.couldCount }) Counting(0, down = false) else null,
            aboutPeople = aboutPeople,
            higherMeans = higherMeans.whole(),
        )
    }
}
