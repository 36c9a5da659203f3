package app.nearer.model

import app.nearer.core.Afraid
import app.nearer.core.Id
import app.nearer.core.Person
import app.nearer.core.PersonAnswered
import app.nearer.core.PersonQuestion
import app.nearer.core.Topic
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** The question whether somebody is feared, where no exercise asks it: on a person's card, on Today, after a check-in. */
class AboutPersonModel(
    app: AppModel,
) : ScreenModel(app) {
    /** What was answered, and about whom. */
    data class Said(
        val person: Id,
        val answered: PersonAnswered,
    )

    /** Whom it can be about, where nobody was named. */
    val people: StateFlow<Showing<List<Person>>> = reads(Topic.PEOPLE) { it.people().toPick() }

    private val asked = MutableStateFlow<PersonQuestion?>(null)

    /** None: nothing is asked. */
    val question: StateFlow<PersonQuestion?> = asked
    private val answers = MutableStateFlow<Said?>(null)

    /** None: nothing was answered yet. */
    val said: StateFlow<Said?> = answers

    /** Somebody was named: what was tapped was about them. */
    private val named = MutableStateFlow<Id?>(null)
    val about: StateFlow<Id?> = named
    private val left = MutableStateFlow(false)

    /** Nobody was named, and it is left at that. */
    val isLeftOpen: StateFlow<Boolean> = left

    /** Before exercises with them are turned on again. */
    fun ask(person: Person): Job =
        app.act({ it.people().question(person.id) }) {
            answers.value = null
            asked.value = it
        }

    /** What was tapped hinted at fear, and was about this person. */
    fun hint(person: Person): Job =
        app.act({ it.people().hint(person.id) }) {
            named.value = person.id
            asked.value = it
        }

    /** It was about nobody in particular, or is left open: it isn't asked any more. */
    fun hintOfNobody(): Job = app.act({ it.people().hintOfNobody() }) { left.value = true }

    fun answer(
        question: PersonQuestion,
        answer: Afraid,
    ): Job =
        app.act({ it.people().answer(question.person, answer) }) {
            asked.value = null
            answers.value = Said(question.person, it)
        }
}
