package app.nearer.desktop

import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import app.nearer.model.Place

private const val MOST_TABS = 400

/**
 * The five places by the keyboard alone: from each to the next by Tab and Enter, and on each every control is come to, and
 * left again. Gives how many there were.
 */
internal fun Stage.byKeyboard(): Int {
    var reached = 0
    for (place in Place.entries) {
        val tag = "place-${place.name.lowercase()}"
        tabTo(tag)
        enter()
        settle()
        reached += tabThrough(place.name)
    }
    return reached
}

/** Tab until it has the focus. */
private fun Stage.tabTo(tag: String) {
    repeat(MOST_TABS) {
        if (focused()?.tagged == tag) return
        tab()
    }
    error("Tab never comes to '$tag'")
}

/** Round once: every control that is there has the focus on the way. */
private fun Stage.tabThrough(place: String): Int {
    val wanted = controls()
    val seen = LinkedHashSet<Int>()
    var round = 0
    while (round < MOST_TABS) {
        tab()
        val now = focused()?.id
        if (now != null && !seen.add(now) && now == seen.first()) break
        round += 1
    }
    check(round < MOST_TABS) { "$place holds the focus fast" }
    val missed = wanted.filter { it.id !in seen }.map { it.called }
    check(missed.isEmpty()) { "by the keyboard nobody comes to $missed of $place" }
    return wanted.size
}

private fun Stage.controls(): List<SemanticsNode> =
    semantics(merged = true).filter {
        it.layoutInfo.isPlaced && it.isControl && SemanticsProperties.Disabled !in it.config && !it.boundsInRoot.isEmpty
    }

private fun Stage.focused(): SemanticsNode? =
    semantics(merged = true).filter { it.config.getOrNull(SemanticsProperties.Focused) == true }.lastOrNull()

private val SemanticsNode.tagged: String? get() = config.getOrNull(SemanticsProperties.TestTag)
