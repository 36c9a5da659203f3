package app.nearer.desktop

import app.nearer.ui.Appearance

/** So many looks each scene is drawn in. */
private const val LOOKS_A_SCENE = 3

/**
 * The looks that pictures are drawn in: any two of size, colours, size of text, language and direction meet in one of
 * them, which twelve looks are enough for. A scene takes three of them, one of each size; the next scene others.
 */
internal object Looks {
    val all: List<Look> =
        Appearance.entries.flatMap { appearance ->
            Phone.entries.map { phone ->
                val (a, p) = appearance.ordinal to phone.ordinal
                val middle = a == 1 || a == 2
                Look(
                    phone,
                    appearance,
                    fontScale = if ((p + a) % 2 == 1) 2f else 1f,
                    language = if ((p + a / 2) % 2 == 1) "es" else "en",
                    mirrored = (p == 2) != middle,
                )
            }
        }

    private val apart = all.size / LOOKS_A_SCENE

    init {
        val parts: List<(Look) -> Any> =
            listOf({ it.phone }, { it.appearance }, { it.fontScale }, { it.language }, { it.mirrored })
        for ((at, one) in parts.withIndex()) {
            for (other in parts.drop(at + 1)) {
                val met = all.map { one(it) to other(it) }.toSet().size
                val wanted = all.map(one).toSet().size * all.map(other).toSet().size
                check(met == wanted) { "two parts of a look never meet" }
            }
        }
    }

    /** Whether the scene of this number is drawn in a look. */
    fun isDrawn(
        scene: Int,
        look: Look,
    ): Boolean = all.indexOf(look) % apart == scene % apart
}

/** As it is called in a picture's name. */
internal val Look.name: String
    get() =
        listOfNotNull(
            phone.name,
            when (appearance) {
                Appearance.Light -> "light"
                Appearance.Dark -> "dark"
                Appearance.HighContrastLight -> "contrast"
                Appearance.HighContrastDark -> "contrast-dark"
            },
            "200".takeIf { fontScale > 1f },
            language.takeIf { it != "en" },
            "rtl".takeIf { mirrored },
        ).joinToString("-").lowercase()
