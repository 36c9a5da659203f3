package app.nearer.model

import app.nearer.core.MapSection
import app.nearer.core.Topic
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update

/** My map: one page about how it works for someone, gathered from exercises or in their own words. */
class MapModel(
    app: AppModel,
) : ScreenModel(app) {
    val view = reads(Topic.MAP) { it.course().map() }

    /** Sections as they are being written, by id; they outlive the screen. */
    val written: MutableStateFlow<Map<String, String>> = app.unsaved.map
    private val notTaken = MutableStateFlow(emptyMap<String, String>())

    /** Why the core does not take a section. */
    val refused: StateFlow<Map<String, String>> = notTaken

    private val removed = MutableStateFlow(emptyMap<String, String>())

    /** The person's own words that were just taken out and can be put back. */
    val takenOut: StateFlow<Map<String, String>> = removed

    init {
        whenChanged(written) { notTaken.value = emptyMap() }
    }

    /** Begins with what stands there. */
    fun write(section: MapSection) = type(section, section.own ?: section.gathered.joinToString("\n"))

    fun type(
        section: MapSection,
        words: String,
    ) = written.update { it + (section.id to words) }

    fun cancel(section: MapSection) = written.update { it - section.id }

    /** Keeps what is written. */
    fun keep(section: MapSection) {
        val words = written.value[section.id] ?: return
        edit(section, words.whole()) {
            cancel(section)
            removed.update { it - section.id }
        }
    }

    /** Takes the person's own words out: what was gathered stands again. */
    fun gather(section: MapSection) {
        val own = section.own ?: return
        edit(section, "") {
            cancel(section)
            removed.update { it + (section.id to own) }
        }
    }

    /** Puts back what was just taken out. */
    fun undo(section: MapSection) {
        val own = removed.value[section.id] ?: return
        edit(section, own) { removed.update { it - section.id } }
    }

    private fun edit(
        section: MapSection,
        words: String,
        then: () -> Unit,
    ) {
        app.enter({ it.course().editMap(section.id, words) }) { tried ->
            if (tried is Tried.Done) then()
            if (tried is Tried.Refused) notTaken.update { it + (section.id to tried.sentence) }
        }
    }
}
