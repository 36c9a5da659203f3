package app.nearer.model

/** The catalogue of interface strings, taken over from the core once. */
class Strings(
    private val texts: Map<String, String>,
) {
    operator fun get(key: String): String = texts[key] ?: key
}
