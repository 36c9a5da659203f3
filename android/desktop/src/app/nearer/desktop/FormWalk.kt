package app.nearer.desktop

import app.nearer.strings.Key

private const val MOST_STEPS = 60

/** Into the first breath, as fast as time goes by on the stage. */
private const val BREATHED_MS = 50L

/**
 * Goes through a form as its screens ask, answering by what is on them: the first choice, the middle of a scale,
 * a few words, and time let pass. Takes a picture of the first of each kind of step. Ends where [end] is there.
 * [withoutADay]: where a day is asked for, none is given.
 */
internal fun Stage.throughForm(
    name: String,
    end: String = "form-kept",
    withoutADay: Boolean = false,
) {
    val pictured = mutableSetOf<String>()
    repeat(MOST_STEPS) {
        awaitAny(signs + end)
        // It goes by itself after a while.
        if (has(end)) return
        // What a step reads for itself, a month say, comes after its question.
        settle()
        if (has(end)) return
        val kind = kindOfPage()
        if (pictured.add(kind.name)) picture("$name-${kind.name.lowercase()}")
        if (withoutADay && kind == Page.Day) {
            changing("form-progress", "form-ask") { tap("form-skip") }
        } else {
            answer(kind)
        }
    }
    error("the form '$name' has no end")
}

/** What a page of a form asks for, known by what lies on it. */
private enum class Page(
    val sign: String,
) {
    Intro("form-begin"),
    End("form-finish"),
    Breathing("timer-start"),
    Script("script-own-pace"),
    ScriptLine(Key.SCRIPT_NEXT),
    Feelings("feeling-cant-tell"),
    Scale("scale-slider"),
    Person(Key.PERSON_NOBODY),
    Plan("plan-cue"),
    Words("text-answer"),
    Entries("list-item-0"),
    Day("date-month"),
    RolePlayEnd("dialogue-ending"),
    RolePlay("reply-"),
    FollowUp("follow-up-never"),
    Choice("choice-"),
    Reading("form-next"),
}

/** Of some pages only the beginning of a sign is known; all of them ask something. */
private val signs = Page.entries.map { it.sign }.filterNot { it.endsWith("-") } + "form-ask"

private fun Stage.kindOfPage(): Page = Page.entries.first { firstTagBeginning(it.sign) != null }

/** With nobody in particular nothing is planned, and nothing comes back. */
private fun Stage.somebody() {
    val known = firstTagBeginning("person-")
    if (known != null && known != Page.Person.sign) return tap(known)
    tap("new-person")
    type("new-person-name", "Sam")
    tap("new-person-add")
}

private fun Stage.answer(page: Page) {
    when (page) {
        Page.Intro -> {
            return tap(page.sign)
        }

        Page.End -> {
            tap(page.sign)
            return awaitGone(page.sign)
        }

        Page.Breathing -> {
            reach(page.sign)
            whileTimeStands {
                tap(page.sign)
                pass(BREATHED_MS)
                picture("timer-goes")
            }
            awaitGone("timer-stop")
        }

        Page.Script -> {
            return tap(page.sign)
        }

        Page.ScriptLine -> {
            return tap(page.sign)
        }

        Page.Feelings -> {
            tap(page.sign)
        }

        Page.Scale -> {
            tap(page.sign)
        }

        Page.Person -> {
            somebody()
        }

        Page.Words -> {
            type(page.sign, "He had missed me, and I looked away.")
        }

        Page.Entries -> {
            type(page.sign, "a slow walk")
        }

        Page.Choice, Page.FollowUp -> {
            firstTagBeginning(if (page == Page.Choice) page.sign else "follow-up-")?.let { tap(it) }
        }

        Page.Day -> {
            if (has("date-later")) tap("date-later")
            firstTagBeginning("day-")?.let { tap(it) }
        }

        Page.Plan, Page.RolePlayEnd, Page.Reading -> {}

        Page.RolePlay -> {
            firstTagBeginning(page.sign)?.let { tap(it) }
            return
        }
    }
    // Until the next step is there this one can still be seen.
    changing("form-progress", "form-ask") { tap("form-next") }
}
