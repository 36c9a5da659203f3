package app.nearer.model

import app.nearer.core.ReviewLine
import app.nearer.core.ToolboxItem
import app.nearer.core.ToolboxView
import app.nearer.core.Topic
import kotlinx.coroutines.Job
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

    /** The plan for tonight as the vault has it. */
    data class Tonight(
        /** Section by section; empty where none was written. */
        val sections: List<ReviewLine>,
        /** It can be read without the key on this device. */
        val isOpen: Boolean,
    )

    /** Only an open vault has one. */
    val plan: StateFlow<Showing<Tonight>> =
        reads(Topic.TONIGHT) { Tonight(it.plans().tonight(), it.plans().tonightIsOpen()) }

    private val unsealed = MutableStateFlow(emptyList<ReviewLine>())

    /** Its sections where its writer lets it be read without the key; else empty. */
    val openPlan: StateFlow<List<ReviewLine>> = unsealed

    init {
        scope.launch { app.told { it.openPlan(app.host.folders) }?.let { unsealed.value = it } }
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

    /** Lets the plan be read without the key on this device, or no longer. */
    fun setPlanOpen(open: Boolean): Job = app.act({ it.plans().openTonight(open) }) { retry() }

    /** Offers a number to be kept, where nothing can call it. */
    fun share(number: String) = app.host.share(number)
}
