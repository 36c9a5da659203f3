package app.nearer.ui

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalUriHandler
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.max
import app.nearer.core.Call
import app.nearer.core.ReviewLine
import app.nearer.core.ToolboxItem
import app.nearer.core.ToolboxView
import app.nearer.look.Shades
import app.nearer.look.Sizes
import app.nearer.model.Strings
import app.nearer.model.ToolboxModel
import app.nearer.model.value
import app.nearer.strings.Key
import app.nearer.ui.form.LinesToCall
import app.nearer.ui.form.PlanLines
import app.nearer.ui.form.SwitchLine
import app.nearer.ui.template.CallButton
import app.nearer.ui.template.Tile
import app.nearer.ui.template.TileButton
import app.nearer.ui.template.TileRow
import app.nearer.ui.template.ToolIcons
import app.nearer.ui.template.TopBar
import app.nearer.ui.template.asTitle
import app.nearer.ui.template.isTextLarge
import app.nearer.ui.template.textColumn

/** "Right now": what helps at once, and whom to call. Works without a vault. */
@Composable
fun ToolboxScreen() {
    val model = rememberModel { ToolboxModel(it) }
    val toolbox = model.view.now()
    val sealed =
        model.plan
            .now()
            .value
            ?.sections
    val unsealed = model.openPlan.now()
    val plan = sealed ?: unsealed.ifEmpty { null }
    var shown by remember { mutableStateOf<OnTop?>(null) }
    Column(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing)) {
        ToolboxBar(plan.takeIf { it.isNullOrEmpty() }) { shown = OnTop.Tonight }
        if (toolbox != null) {
            val written = !plan.isNullOrEmpty()
            val tiles =
                listOfNotNull(planTile(LocalStrings.current) { shown = OnTop.Tonight }.takeIf { written }) +
                    toolbox.items.map { it.tile(model) }
            Box(Modifier.weight(1f).fillMaxWidth()) {
                if (isTextLarge()) {
                    Rows(tiles, toolbox, plan.takeIf { it.isNullOrEmpty() }) { shown = it }
                } else {
                    Grid(tiles, toolbox) { shown = OnTop.AllLines }
                }
            }
            Calls(toolbox, model)
        }
    }
    when (shown) {
        OnTop.AllLines -> toolbox?.let { AllLines(it) { shown = null } }
        OnTop.Tonight -> Tonight(model, plan.orEmpty(), isOpen = sealed != null) { shown = null }
        null -> Unit
    }
}

/** What lies over the tiles. */
private enum class OnTop { AllLines, Tonight }

/** The plan for tonight comes before everything else, once it is written. */
private fun planTile(
    strings: Strings,
    open: () -> Unit,
) = Tile(strings[Key.SAFETY_PLAN], strings[Key.TOOLBOX_TONIGHT], ToolIcons.of("plan"), tag = "toolbox-tonight", open)

private fun ToolboxItem.tile(model: ToolboxModel) =
    Tile(title, hint, ToolIcons.of(id), tag = "toolbox-$id") { model.open(this) }

/** The way back, the name, and the plan for tonight: only an open vault has one. */
@Composable
private fun ToolboxBar(
    plan: List<ReviewLine>?,
    onTonight: () -> Unit,
) {
    val app = LocalApp.current
    val strings = LocalStrings.current
    TopBar {
        IconAction(Icons.Back, strings[Key.ACTION_BACK], Modifier.testTag("back")) { app.back() }
        Text(
            strings[Key.TOOLBOX_TITLE],
            Modifier
                .weight(1f)
                .padding(start = 4.dp)
                .testTag("screen-title")
                .semantics { heading() },
            style = MaterialTheme.typography.titleLarge.asTitle(),
        )
        if (plan != null && !isTextLarge()) {
            TextButton(onTonight, Modifier.heightIn(min = Sizes.TOUCH.dp).testTag("toolbox-tonight")) {
                Text(strings[Key.TOOLBOX_TONIGHT], style = MaterialTheme.typography.bodyLarge)
            }
        }
    }
}

private val GAP = 10.dp

/** A row of tiles that has room for hints, and one that has room for a title of two lines. */
private val ROOMY = 150.dp
private val LEAST = 108.dp

/** The row that leads to all lines, with what is between the rows. */
private val ALL_LINES = 58.dp

/**
 * The first one across, the others in two columns; they share the height, and scroll where there is none. Hints stand only
 * where there is room.
 */
@Composable
private fun Grid(
    tiles: List<Tile>,
    toolbox: ToolboxView,
    onAll: () -> Unit,
) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
        val rows = tiles.drop(1).chunked(2)
        val hinted = maxHeight >= ROOMY * (rows.size + 1) + ALL_LINES
        val least = LEAST * (rows.size + 1) + ALL_LINES
        Column(
            Modifier
                .fillMaxSize()
                .verticalScroll(rememberScrollState())
                .heightIn(min = max(maxHeight, least))
                .textColumn(),
            Arrangement.spacedBy(GAP),
        ) {
            tiles.firstOrNull()?.let { TileButton(it, leads = true, hinted, Modifier.fillMaxWidth().shared(this)) }
            for (row in rows) {
                Row(Modifier.fillMaxWidth().shared(this), Arrangement.spacedBy(GAP)) {
                    for (tile in row) TileButton(tile, leads = false, hinted, Modifier.weight(1f).fillMaxHeight())
                }
            }
            AllLinesRow(toolbox, onAll)
        }
    }
}

private fun Modifier.shared(column: ColumnScope): Modifier = with(column) { this@shared.weight(1f) }

@Composable
private fun Rows(
    tiles: List<Tile>,
    toolbox: ToolboxView,
    plan: List<ReviewLine>?,
    onShow: (OnTop) -> Unit,
) {
    Column(
        Modifier
            .fillMaxSize()
            .verticalScroll(rememberScrollState())
            .textColumn()
            .padding(bottom = 8.dp),
        Arrangement.spacedBy(GAP),
    ) {
        tiles.forEachIndexed { at, tile -> TileRow(tile, leads = at == 0) }
        if (plan != null) {
            OnwardRow(LocalStrings.current[Key.TOOLBOX_TONIGHT], tag = "toolbox-tonight") { onShow(OnTop.Tonight) }
        }
        AllLinesRow(toolbox) { onShow(OnTop.AllLines) }
    }
}

@Composable
private fun AllLinesRow(
    toolbox: ToolboxView,
    onAll: () -> Unit,
) {
    val text = listOfNotNull(LocalStrings.current[Key.TOOLBOX_ALL_LINES], toolbox.country?.name).joinToString(" · ")
    OnwardRow(text, tag = "toolbox-lines", onAll)
}

@Composable
private fun OnwardRow(
    text: String,
    tag: String,
    onOpen: () -> Unit,
) {
    Row(
        Modifier
            .fillMaxWidth()
            .clickable(role = Role.Button, onClick = onOpen)
            .testTag(tag)
            .heightIn(min = Sizes.TOUCH.dp)
            .padding(bottom = 4.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        HintText(text, Modifier.weight(1f))
        Icon(Icons.Forward, contentDescription = null, Modifier.size(20.dp))
    }
}

/** At the bottom, always in sight: two numbers, called with one touch. A computer copies the number. */
@Composable
private fun Calls(
    toolbox: ToolboxView,
    model: ToolboxModel,
) {
    HorizontalDivider(color = Shades.LINE.now())
    val room = Modifier.textColumn().padding(top = 14.dp, bottom = 16.dp)
    if (toolbox.calls.isEmpty()) {
        HintText(toolbox.fallback, room)
    } else if (isTextLarge()) {
        Column(room, Arrangement.spacedBy(GAP)) {
            for (call in toolbox.calls) OneCall(call, model, Modifier.fillMaxWidth())
        }
    } else {
        Row(room, Arrangement.spacedBy(GAP)) {
            for (call in toolbox.calls) OneCall(call, model, Modifier.weight(1f))
        }
    }
}

@Composable
private fun OneCall(
    call: Call,
    model: ToolboxModel,
    modifier: Modifier,
) {
    val isComputer = LocalApp.current.host.keyInFile
    val links = LocalUriHandler.current
    val said = "${LocalStrings.current[Key.TOOLBOX_CALL]}: ${call.name}, ${call.number}"
    CallButton(call.number, call.name, if (isComputer) Icons.Copy else Icons.Phone, said, modifier) {
        // A tablet may have nothing to call with: the number can still be read.
        if (isComputer) model.share(call.number) else runCatching { links.openUri(call.link) }
    }
}

@Composable
private fun AllLines(
    toolbox: ToolboxView,
    onClose: () -> Unit,
) {
    Over(LocalStrings.current[Key.TOOLBOX_LINES], onClose) {
        LinesToCall(toolbox)
        HintText(toolbox.checkedNote)
    }
}

/** The plan for getting through tonight, and the way to write or change it. */
@Composable
private fun Tonight(
    model: ToolboxModel,
    plan: List<ReviewLine>,
    isOpen: Boolean,
    onClose: () -> Unit,
) {
    val strings = LocalStrings.current
    Over(strings[Key.SAFETY_PLAN], onClose) {
        PlanLines(plan)
        // Without the vault it can be read, and nothing else.
        if (!isOpen) return@Over
        val write = strings[if (plan.isEmpty()) Key.SAFETY_WRITE_PLAN else Key.ACTION_EDIT]
        QuietButton(write, Modifier.testTag("toolbox-tonight-write")) {
            onClose()
            model.openPlan()
        }
        val canBeRead =
            model.plan
                .now()
                .value
                ?.isOpen ?: return@Over
        SwitchLine(strings[Key.TONIGHT_OPEN], canBeRead, Modifier.testTag("toolbox-tonight-open")) {
            model.setPlanOpen(it)
        }
        HintText(strings[Key.TONIGHT_OPEN_HINT])
    }
}

@Composable
private fun Over(
    title: String,
    onClose: () -> Unit,
    content: @Composable ColumnScope.() -> Unit,
) {
    AlertDialog(
        onDismissRequest = onClose,
        confirmButton = {
            QuietButton(LocalStrings.current[Key.ACTION_CLOSE], Modifier.testTag("toolbox-close"), onClick = onClose)
        },
        title = { Text(title, style = MaterialTheme.typography.titleLarge) },
        text = {
            Column(Modifier.verticalScroll(rememberScrollState()), Arrangement.spacedBy(8.dp), content = content)
        },
    )
}
