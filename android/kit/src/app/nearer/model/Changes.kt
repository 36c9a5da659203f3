package app.nearer.model

import androidx.compose.runtime.Stable
import androidx.compose.runtime.mutableIntStateOf
import app.nearer.core.Change
import app.nearer.core.Room
import app.nearer.core.Topic

/** Counts what the vault's feed tells of, room by room. [rooms] says which rooms alter what is shown: the core knows. */
@Stable
class Changes(
    private val rooms: Map<Topic, List<Room>>,
) {
    private val counts = Room.entries.associateWith { mutableIntStateOf(0) }

    /** A number that grows with each change that may alter one of these. */
    fun of(vararg topics: Topic): Int =
        topics.flatMap { rooms.getValue(it) }.toSet().sumOf { counts.getValue(it).intValue }

    /** Whether this change may alter it. */
    fun alters(
        topic: Topic,
        change: Change,
    ): Boolean = rooms.getValue(topic).any { it in change.rooms }

    internal fun heard(change: Change) {
        for (room in change.rooms) counts.getValue(room).intValue += 1
    }
}
