package app.nearer.model

import app.nearer.bindings.Nearer
import app.nearer.core.LockView
import app.nearer.core.Settings

/** How the vault stands. */
sealed interface VaultState {
    data object Opening : VaultState

    /** Nobody looks: it is opened again when somebody does. */
    data object Closed : VaultState

    /** The phone keeps the key back for now. */
    data object Locked : VaultState

    /** Its own lock keeps it, until a person unlocks it. */
    data class Shut(
        val lock: LockView,
    ) : VaultState

    data class Open(
        val nearer: Nearer,
        val settings: Settings,
        /** Sentences about what was put right as it was opened. Nearly always none. */
        val putRight: List<String>,
    ) : VaultState

    data class Failed(
        val failure: Failure,
    ) : VaultState
}

/** What a vault that its lock keeps is opened by. */
internal sealed interface Unlocking {
    /** The phone asks. */
    data object ByPhone : Unlocking

    class ByPassphrase(
        val typed: String,
    ) : Unlocking

    /** The lock comes off. */
    class BySixWords(
        val typed: String,
    ) : Unlocking
}
