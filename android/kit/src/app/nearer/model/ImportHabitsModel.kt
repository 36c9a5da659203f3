package app.nearer.model

import app.nearer.bindings.LookedAtHabits
import app.nearer.core.HabitsPlan
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.launch

/** Practices that come in from Loop Habit Tracker, looked at first. */
class ImportHabitsModel(
    app: AppModel,
) : ScreenModel(app) {
    private class Looked(
        val file: LookedAtHabits,
        val plan: HabitsPlan,
    )

    private var file: LookedAtHabits? = null
    private val held = MutableStateFlow<HabitsPlan?>(null)
    private val did = MutableStateFlow<String?>(null)
    private val notTaken = MutableStateFlow<String?>(null)
    private val busy = MutableStateFlow(false)

    /** What the picked file holds; none: none was picked. */
    val plan: StateFlow<HabitsPlan?> = held

    /** What taking it in did, in words. */
    val taken: StateFlow<String?> = did

    /** Why the core does not take the file. */
    val refused: StateFlow<String?> = notTaken

    /** The file is being read, or taken in. */
    val isBusy: StateFlow<Boolean> = busy

    /** Lets the person pick a file, and looks at it. Nothing is changed yet. */
    fun pick(): Job =
        scope.launch {
            if (busy.value) return@launch
            val path = app.host.pickFile() ?: return@launch
            busy.value = true
            file = null
            held.value = null
            did.value = null
            notTaken.value = null
            val tried = app.tryTo { it.bring().lookAtHabits(path).let { file -> Looked(file, file.plan()) } }
            if (tried is Tried.Done) {
                file = tried.value.file
                held.value = tried.value.plan
            }
            notTaken.value = (tried as? Tried.Refused)?.sentence
            busy.value = false
        }

    /** Takes in what is new of it. */
    fun take() {
        val seen = file ?: return
        if (busy.value || did.value != null) return
        busy.value = true
        app.enter({ it.bring().takeHabits(seen).words }) { tried ->
            busy.value = false
            if (tried is Tried.Done) did.value = tried.value
            notTaken.value = (tried as? Tried.Refused)?.sentence
        }
    }
}

/** There is something new in it. */
val HabitsPlan.hasNew: Boolean get() = newPractices > 0u || newMarks > 0u
