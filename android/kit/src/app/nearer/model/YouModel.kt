package app.nearer.model

import app.nearer.core.Day
import app.nearer.core.Person
import app.nearer.core.PlanItem
import app.nearer.core.Topic
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update

/** What is the person's own: people, plans, and the ways to pages of their own. */
class YouModel(
    app: AppModel,
) : ScreenModel(app) {
    val people = reads(Topic.PEOPLE) { it.people().all() }
    val plans = reads(Topic.PLANS) { it.plans().openItems() }

    /** The day, for whoever says when somebody died. */
    val today: StateFlow<Showing<String>> = reads { it.today().view().day }

    /** People as they are being changed, by id. */
    val changed = MutableStateFlow(emptyMap<String, Person>())
    private val finished = MutableStateFlow<String?>(null)

    /** The plan that was just done. */
    val done: StateFlow<String?> = finished
    private val notTaken = MutableStateFlow<String?>(null)

    /** Why the core does not take a name. */
    val refused: StateFlow<String?> = notTaken

    init {
        whenChanged(changed) { notTaken.value = null }
    }

    fun openMap() = app.open(Screen.MyMap)

    fun openKept() = app.open(Screen.FromExercises)

    fun openPractices() = app.open(Screen.Practices)

    fun setDone(plan: PlanItem): Job = app.act({ it.plans().setDone(plan.id, true) }) { finished.value = plan.id }

    /** The plan that was just done isn't. */
    fun undo() {
        val plan = finished.value ?: return
        app.act({ it.plans().setDone(plan, false) }) { finished.value = null }
    }

    fun delete(plan: PlanItem): Job = app.act({ it.plans().delete(plan.id) })

    fun beginChanging(person: Person) = changed.update { it + (person.id to person) }

    /** Turns exercises with a person off. */
    fun hold(person: Person): Job = app.act({ it.people().hold(person.id) })

    /** None: no day is given. */
    fun markDied(
        person: Person,
        day: Day?,
    ): Job = app.act({ it.people().markDied(person.id, day) })

    fun undoDied(person: Person): Job = app.act({ it.people().undoDied(person.id) })

    fun setPicked(
        person: Person,
        picked: Boolean,
    ): Job = app.act({ it.people().setPicked(person.id, picked) })

    fun setChild(
        person: Person,
        child: Boolean,
    ): Job = app.act({ it.people().setChild(person.id, child) })

    fun leaveUnchanged(person: Person) = changed.update { it - person.id }

    /** Keeps a person's changed name. */
    fun keep(person: Person) {
        val new = changed.value[person.id] ?: return
        app.enter({
            if (new.name != person.name) it.people().rename(person.id, new.name.whole())
        }) { tried ->
            if (tried is Tried.Done) leaveUnchanged(person)
            notTaken.value = (tried as? Tried.Refused)?.sentence
        }
    }
}

/** Somebody new, by name; on You, and wherever people are picked. */
class NewPersonModel(
    app: AppModel,
) : ScreenModel(app) {
    /** The name as it is typed; none: nobody is being added. */
    val newName = MutableStateFlow<String?>(null)
    private val notTaken = MutableStateFlow<String?>(null)

    /** Why the core does not take the name. */
    val refused: StateFlow<String?> = notTaken

    init {
        whenChanged(newName) { notTaken.value = null }
    }

    /** Keeps the new person. */
    fun addPerson(then: (Person) -> Unit) {
        val name = newName.value?.whole() ?: return
        app.enter({ it.people().add(name, null) }) { tried ->
            notTaken.value = (tried as? Tried.Refused)?.sentence
            if (tried is Tried.Done) {
                newName.value = null
                then(tried.value)
            }
        }
    }
}
