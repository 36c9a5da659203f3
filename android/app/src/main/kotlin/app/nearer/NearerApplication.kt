package app.nearer

import android.app.Application
import app.nearer.model.Host

/** The app's process. Tests give it another host. */
open class NearerApplication : Application() {
    open fun host(): Host = PhoneHost(this)
}
