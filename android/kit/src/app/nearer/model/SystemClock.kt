package app.nearer.model

import app.nearer.core.Clock
import app.nearer.core.Moment
import java.time.ZoneId

/** The device's time and zone. */
class SystemClock : Clock {
    override fun now() = Moment(ms = System.currentTimeMillis(), zone = ZoneId.systemDefault().id)
}
