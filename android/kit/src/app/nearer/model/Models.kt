package app.nearer.model

/** Where a screen lies: how high, and which; a place lies below them all. */
data class ScreenAt(
    val place: Place,
    val at: Int? = null,
    val screen: Screen? = null,
)

/** The models of the screens that are open. Used on the main thread. */
class Models internal constructor(
    private val isOpen: (ScreenAt) -> Boolean,
) {
    private data class Name(
        val at: ScreenAt,
        val type: Class<*>,
        val key: Any?,
    )

    private class Held(
        val model: ScreenModel,
        var shown: Int = 0,
    )

    private val held = HashMap<Name, Held>()

    /** The model of a screen: the one that is there already, where the phone was turned meanwhile. */
    fun <M : ScreenModel> of(
        at: ScreenAt,
        type: Class<M>,
        key: Any?,
        make: () -> M,
    ): M = type.cast(held.getOrPut(Name(at, type, key)) { Held(make()) }.model)

    /** It is drawn. */
    fun appears(model: ScreenModel) {
        held.values.find { it.model === model }?.let { it.shown += 1 }
    }

    /** It isn't drawn any more: its screen was left, or is drawn anew at once. */
    fun leaves(model: ScreenModel) {
        held.values.find { it.model === model }?.let { it.shown -= 1 }
        sweep()
    }

    /** Lets go of those whose screen is neither open nor drawn. */
    internal fun sweep() = close { name, model -> model.shown <= 0 && !isOpen(name.at) }

    /** What was shown goes with the vault. */
    internal fun clear() = close { _, _ -> true }

    private fun close(those: (Name, Held) -> Boolean) {
        val gone = held.filter { (name, model) -> those(name, model) }
        held.keys.removeAll(gone.keys)
        gone.values.forEach { it.model.end() }
    }
}
