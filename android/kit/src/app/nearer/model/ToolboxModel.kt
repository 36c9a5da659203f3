package app.nearer.model

import app.nearer.core.ReviewLine
import app.nearer.core.ToolboxItem
import app.nearer.core.ToolboxView
import app.nearer.core.Topic
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch

/** "Right now": what helps at once, and whom to call. Works without a vault. */
class ToolboxModel(
    app: AppModel,
) : ScreenModel(app) {
    private val shown = MutableStateFlow<ToolboxView?>(null)

    /** None: not read yet. */
    val view: StateFlow<ToolboxView?> = shown

    /** The plan for tonight, section by section; empty where none was written. Only an open vault has one. */
    val plan: StateFlow<Showing<List<ReviewLine>>> = reads(Topic.TONIGHT) { it.plans().tonight() }

    init {
        scope.launch {
            app.vault.map { region }.distinctUntilChanged().collect { region ->
                app.told { it.toolbox(region) }?.let { shown.value = it }
            }
        }
    }

    /** The region whose lines are shown: the one the person chose, else the system's. */
    val region: String get() = app.settings?.country ?: app.host.region

    fun open(item: ToolboxItem) = app.open(Screen.UnsavedForm(item.form))

    fun openPlan() = app.open(Screen.Form(TONIGHT, light = true))

    /** Offers a number to be kept, where nothing can call it. */
    fun share(number: String) = app.host.share(number)
}
