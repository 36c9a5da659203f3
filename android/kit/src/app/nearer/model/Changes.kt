package app.nearer.model

import app.nearer.core.Change
import app.nearer.core.Room
import app.nearer.core.Topic
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.update

/** Counts what the vault's feed tells of, room by room. [rooms] says which rooms alter what is shown: the core knows. */
class Changes(
    private val rooms: Map<Topic, List<Room>>,
) {
    private val counts = MutableStateFlow(Room.entries.associateWith { 0 })

    /** A number that grows with each change that may alter one of these. */
    fun of(vararg topics: Topic): Int = counts.value.of(topics)

    /** The same, as it grows. */
    fun after(vararg topics: Topic): Flow<Int> = counts.map { it.of(topics) }.distinctUntilChanged()

    private fun Map<Room, Int>.of(topics: Array<out Topic>): Int =
        topics.flatMap { rooms.getValue(it) }.toSet().sumOf { getValue(it) }

    /** Whether this change may alter it. */
    fun alters(
        topic: Topic,
        change: Change,
    ): Boolean = rooms.getValue(topic).any { it in change.rooms }

    internal fun heard(change: Change) =
        counts.update { before -> before + change.rooms.associateWith { before.getValue(it) + 1 } }
}
