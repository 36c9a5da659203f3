package app.nearer.model

import app.nearer.bindings.Library
import app.nearer.core.CheckInKind
import app.nearer.core.CountryLines
import app.nearer.core.Limits
import app.nearer.core.Reason

/**
 * What the programme says the same whatever is in the vault: read once, with the model and not while something is drawn.
 */
class Programme(
    library: Library,
) {
    /** What can be entered, what is offered to choose from, and what stands there first. */
    val limits: Limits = library.limits()

    /** What is said where a text is longer than may be entered. */
    val tooLong: String = library.reasonSentence(Reason.TooLong(limits.mostText))

    /** The ways of a check-in, with their chips. */
    val checkIns: List<CheckInKind> = library.checkIns()

    /** All countries whose lines are known. */
    val countries: List<CountryLines> = library.countries()

    /** What a new person is offered first; none: the programme names nothing. */
    val firstForm: String? = library.firstForm()

    /** What the colours of practices are called. */
    val colours: List<String> = library.practiceColours()
}
