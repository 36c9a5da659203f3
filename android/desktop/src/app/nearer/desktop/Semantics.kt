package app.nearer.desktop

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull

/** A finger needs so much, in dp; a pixel is lost where sizes are rounded. */
private const val TOUCH = 48f
private const val ROUNDED = 1f

/** What says something unasked: a screen reader must say it, too. */
private val spoken =
    setOf(
        "error-bar",
        "undo-bar",
        "form-refused",
        "capture-kept",
        "capture-sealed",
        "bin-removed",
        "data-looked",
        "data-undone",
        "import-taken",
        "import-undone",
        "export-written",
        "hand-on-written",
        "bring-taken",
        "today-kept",
        "help-bar",
    )

/** What a screen reader and a finger find on screens: counted, and what is wrong told of once. */
internal class Semantics {
    private val wrong = LinkedHashSet<String>()
    private var screens = 0
    private var controls = 0
    private var headings = 0
    private var live = 0
    private var unlabelled = 0
    private var small = 0
    private var unspoken = 0
    private var disordered = 0
    private var untitled = 0
    val faults: Set<String> get() = wrong

    /** Looks at a screen as it stands. */
    fun look(
        name: String,
        stage: Stage,
    ) {
        screens += 1
        val shown = stage.semantics(merged = true).filter { it.layoutInfo.isPlaced }
        val parts = stage.semantics(merged = false).filter { it.layoutInfo.isPlaced }
        val found = shown.filter { it.isControl }
        controls += found.size
        live += parts.count { SemanticsProperties.LiveRegion in it.config }
        for (control in found) look(name, control, found, stage.look.density)
        lookAtHeadings(name, parts)
        lookAtWhatIsSpoken(name, parts)
    }

    private fun look(
        name: String,
        control: SemanticsNode,
        all: List<SemanticsNode>,
        density: Float,
    ) {
        if (control.words.isBlank()) {
            unlabelled += 1
            wrong += "$name: a control says nothing: ${control.called}"
        }
        if (control.isSmall(all, density)) {
            small += 1
            val (width, height) = control.size.width / density to control.size.height / density
            wrong += "$name: a control is too small: ${control.called}, %.0f × %.0f dp".format(width, height)
        }
    }

    /** The screen is named, and what names it is read first. */
    private fun lookAtHeadings(
        name: String,
        parts: List<SemanticsNode>,
    ) {
        val titles = parts.filter { SemanticsProperties.Heading in it.config }
        headings += titles.size
        if (titles.isEmpty() && parts.none { SemanticsProperties.PaneTitle in it.config }) {
            untitled += 1
            wrong += "$name: nothing is a heading"
        }
        val tops = titles.filter { !it.boundsInRoot.isEmpty }.map { it.root to it.boundsInRoot.top }
        for ((_, of) in tops.groupBy({ it.first }, { it.second })) {
            if (of.first() > of.min() + ROUNDED) {
                disordered += 1
                wrong += "$name: the first heading isn't the uppermost"
            }
        }
    }

    private fun lookAtWhatIsSpoken(
        name: String,
        parts: List<SemanticsNode>,
    ) {
        for (part in parts.filter { it.config.getOrNull(SemanticsProperties.TestTag) in spoken }) {
            if (part.all().none { SemanticsProperties.LiveRegion in it.config }) {
                unspoken += 1
                wrong += "$name: nobody is told of ${part.called}"
            }
        }
    }

    fun said(): String =
        "semantics: $screens screens, $controls controls, $headings headings, $live live regions; " +
            "$unlabelled unlabelled, $small under 48 dp, $untitled without a heading, $disordered out of order, " +
            "$unspoken unspoken"
}

internal fun SemanticsNode.all(): Sequence<SemanticsNode> =
    sequence {
        yield(this@all)
        for (child in children) yieldAll(child.all())
    }

internal val SemanticsNode.isControl: Boolean
    get() {
        val can = config
        return SemanticsActions.OnClick in can || SemanticsActions.SetProgress in can || SemanticsActions.SetText in can
    }

internal val SemanticsNode.called: String
    get() = config.getOrNull(SemanticsProperties.TestTag) ?: words.ifBlank { "without a tag" }

private val SemanticsNode.words: String
    get() {
        val said = config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
        val read = config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
        return (said + read).joinToString(" ")
    }

/** Smaller than a finger, and what lies around it belongs to another control. */
private fun SemanticsNode.isSmall(
    all: List<SemanticsNode>,
    density: Float,
): Boolean {
    val least = (TOUCH - ROUNDED) * density
    if (size.width >= least && size.height >= least) return false
    // What is partly scrolled away is looked at where it is all there.
    if (boundsInRoot.width < size.width - ROUNDED || boundsInRoot.height < size.height - ROUNDED) return false
    val touched = touchBoundsInRoot
    val family = (all().map { it.id } + generateSequence(parent) { it.parent }.map { it.id }).toSet()
    val others = all.filter { it.id !in family && it.root === root && !it.boundsInRoot.isEmpty }
    return touched.width < least || touched.height < least || others.any { it.boundsInRoot.reaches(touched) }
}

private fun Rect.reaches(other: Rect): Boolean = deflate(ROUNDED).overlaps(other)
