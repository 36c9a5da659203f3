package app.nearer.desktop

import app.nearer.bindings.Nearer
import app.nearer.model.AppModel
import app.nearer.model.VaultState
import app.nearer.strings.Key
import java.nio.file.Path
import kotlin.io.path.copyTo
import kotlin.io.path.createTempDirectory
import kotlin.io.path.readText

private const val LOCK = "three plum words"

/** A copy that was made on the way, and the words that open it. */
internal class MadeCopy(
    val words: String,
    val file: Path,
)

/** Six words are made and typed back, a copy is made, and everything comes back from it. */
internal fun Stage.copies(host: DesktopHost): MadeCopy {
    tap("open-copies")
    await("copies-words-make")
    picture("copies-begin")
    tap("copies-words-make")
    await("copies-words-shown")
    val made = words("copies-words-shown")
    picture("copies-words")
    tap("copies-words-written")
    type("copies-words-back", made)
    tap("copies-words-check")
    await("copies-write")
    tap("copies-write")
    awaitText("all there.")
    picture("copies")
    val file = checkNotNull(host.offered).copyTo(createTempDirectory().resolve("copy.age"))
    tap("open-restore")
    host.toPick = file
    tap("restore-pick")
    type("restore-words", made)
    tap("restore-look")
    await("restore-plan")
    picture("restore")
    tap("restore-replace")
    tap("restore-take")
    await("restore-taken")
    picture("restored")
    tap("back")
    tap("back")
    return MadeCopy(made, file)
}

/** The phone is lost: on another one everything begins from the copy, and is the same. */
internal fun Stage.lostPhone(
    copy: MadeCopy,
    lost: AppModel,
    host: DesktopHost,
    other: AppModel,
) {
    val before = lost.whatIsKept()
    show(other)
    host.toPick = copy.file
    tap("welcome-copy")
    tap("restore-pick")
    type("restore-words", copy.words)
    tap("restore-look")
    await("restore-plan")
    picture("other-phone")
    tap("restore-take")
    await("restore-taken")
    tap("back")
    await(Key.PLACE_YOU)
    check(other.whatIsKept() == before) { "the other phone holds something else" }
    show(lost)
}

/** Every entry, person, practice and answer, as the open document says them; not what each phone has of its own. */
private fun AppModel.whatIsKept(): List<String> {
    val nearer: Nearer = (vault.value as VaultState.Open).nearer
    val file = createTempDirectory().resolve("all.json")
    nearer.backups().writeDocument(file.toString(), null)
    return file.readText().lines().filter { KEPT.any { table -> it.contains(table) } }
}

private val KEPT = listOf("entry", "person", "practice", "mark", "run", "answer").map { "\"$it\"" }

/** It is locked, unlocked, and opened by the six words where its lock was forgotten. */
internal fun Stage.lock(copy: MadeCopy) {
    tap(Key.PLACE_YOU)
    tap("open-settings")
    tap("open-lock")
    await("lock-words")
    picture("lock")
    tap(Key.LOCK_WAY_PASSPHRASE)
    type("lock-new", LOCK)
    picture("lock-set")
    tap("lock-set")
    await("lock-now")
    tap(Key.LOCK_DELAY_FIVE_MINUTES)
    picture("lock-locked")
    tap("lock-now")
    await("locked")
    picture("locked")
    type("locked-passphrase", "not this one")
    tap("unlock")
    await("form-refused")
    picture("locked-refused")
    tap("one-line")
    type("capture-text", "A line from outside.")
    tap("capture-save")
    await("capture-sealed")
    tap("capture-close")
    await("locked")
    tap("open-forgotten")
    type("forgotten-words", copy.words)
    picture("forgotten")
    tap("forgotten-open")
    await("lock-words")
    check(!has("lock-now")) { "the lock came off" }
    tap("open-protects")
    picture("protects")
    tap("back")
    tap("back")
    if (has("back")) tap("back")
    if (has("back")) tap("back")
}
