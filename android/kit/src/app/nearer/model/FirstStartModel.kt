package app.nearer.model

import app.nearer.core.BroughtHere
import app.nearer.strings.Key
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** The first start: what this is and isn't, what brings someone, and one first thing. Three pages. */
class FirstStartModel(
    app: AppModel,
) : ScreenModel(app) {
    enum class Page { WhatItIs, WhatBringsYou, FirstThing }

    private val shown = MutableStateFlow(Page.WhatItIs)
    val page: StateFlow<Page> = shown
    val brought = MutableStateFlow<BroughtHere?>(null)

    fun next() = turn(1)

    fun back() = turn(-1)

    /** Begins with what a copy holds. */
    fun openRestore() = app.open(Screen.Restore)

    fun openProtects() = app.open(Screen.Protects)

    private fun turn(by: Int) {
        shown.value = Page.entries.getOrElse(shown.value.ordinal + by) { shown.value }
    }

    /** Does the first thing that is offered. */
    fun begin(): Job = welcomed { app.programme.firstForm?.let { app.open(Screen.Form(it, light = true)) } }

    /** Only looks around. */
    fun look(): Job = welcomed {}

    private fun welcomed(then: () -> Unit): Job {
        val brought = brought.value
        return app.change({ it.copy(welcomed = true, brought = brought) }, then)
    }
}

/** Key of its words. */
val BroughtHere.key: String
    get() =
        when (this) {
            BroughtHere.I_STEP_BACK -> Key.BROUGHT_I_STEP_BACK
            BroughtHere.SOMEONE_SAID_SO -> Key.BROUGHT_SOMEONE_SAID_SO
            BroughtHere.IN_THERAPY -> Key.BROUGHT_IN_THERAPY
            BroughtHere.LOOKING -> Key.BROUGHT_LOOKING
        }
