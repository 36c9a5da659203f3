package app.nearer.model

/** Without halves of characters, as a cut emoji leaves them: they can't be written as UTF-8. */
fun String.whole(): String {
    if (none { it.isSurrogate() }) return this
    val text = this
    return buildString(length) {
        var at = 0
        while (at < text.length) {
            val char = text[at]
            val next = text.getOrNull(at + 1)
            if (char.isHighSurrogate() && next != null && next.isLowSurrogate()) {
                append(char).append(next)
                at += 2
            } else {
                append(if (char.isSurrogate()) '\uFFFD' else char)
                at += 1
            }
        }
    }
}
