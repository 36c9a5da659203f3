package app.nearer.model

import app.nearer.core.KeptItem
import app.nearer.core.Topic
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow

/** What exercises filed into rooms that have no page of their own: goals, beliefs, experiments, notes. */
class KeptModel(
    app: AppModel,
) : ScreenModel(app) {
    val groups = reads(Topic.KEPT) { nearer -> nearer.kept().groups().filter { it.items.isNotEmpty() } }

    private val gone = MutableStateFlow<KeptItem?>(null)

    /** What was just deleted and can be brought back. */
    val deleted: StateFlow<KeptItem?> = gone

    fun setDone(
        item: KeptItem,
        done: Boolean,
    ): Job = app.act({ it.kept().setDone(item.kind, item.id, done) })

    fun delete(item: KeptItem): Job = app.act({ it.kept().delete(item.kind, item.id) }) { gone.value = item }

    /** Brings back what was just deleted. */
    fun undo() {
        val item = gone.value ?: return
        app.act({ it.bin().restore(item.kind, item.id) }) { gone.compareAndSet(item, null) }
    }
}
