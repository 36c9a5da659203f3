package app.nearer.desktop

import app.nearer.core.Clock
import app.nearer.core.Moment
import app.nearer.model.SystemClock

private const val DAY_MS = 86_400_000L

/** The device's time, some days later: what comes due on a later day can be seen today. */
class MovingClock(
    private val now: Clock = SystemClock(),
) : Clock {
    @Volatile
    var days = 0

    override fun now(): Moment = now.now().let { Moment(ms = it.ms + days * DAY_MS, zone = it.zone) }
}
