package app.nearer

import android.content.Context
import app.nearer.bindings.Library
import app.nearer.model.Reminding

/**
 * What widgets, reminders and the system's broadcasts have of the app: the programme and what lies beside the vault,
 * without its key. The programme is read for it: not for the main thread.
 */
internal class BesideTheVault(
    context: Context,
) {
    private val application = context.applicationContext as NearerApplication
    private val host = application.host()
    val library: Library = Library.open(host.language)
    val reminding = Reminding(library, host.folders.shared, host.clock, host.reminders)

    /** Something was left in the inbox: an app that is there files it. */
    fun fileInbox() = application.fileInbox()
}
