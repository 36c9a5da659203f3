package app.nearer.model

/** What is being edited: a new practice, one that the path suggests, or one of the person's own. */
sealed interface EditedPractice {
    data object New : EditedPractice

    data class Suggested(
        val stage: Int,
    ) : EditedPractice

    data class Own(
        val id: String,
    ) : EditedPractice
}
