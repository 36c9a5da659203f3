package app.nearer.desktop

/** How many taps what is done often takes, and how many it may take. */
internal class Taps {
    private val lines = mutableListOf<Triple<String, Int, Int>>()

    /** Counts the taps until it is done. */
    fun count(
        what: String,
        most: Int,
        stage: Stage,
        done: Stage.() -> Unit,
    ) {
        val before = stage.taps
        stage.done()
        val taken = stage.taps - before
        lines += Triple(what, taken, most)
        check(taken <= most) { "$what takes $taken taps, and may take $most" }
    }

    fun said(): String =
        lines.joinToString("\n") { (what, taken, most) -> "taps: %-28s %d of %d at most".format(what, taken, most) }
}
