package app.nearer.desktop

import app.nearer.core.Clock
import app.nearer.core.Moment
import java.time.Instant

private const val SECOND_MS = 1_000L
private const val DAY_MS = 86_400_000L

/** A morning that stands still, so that a picture of it is the same tomorrow; while it goes, a second a look. */
internal class StandingClock : Clock {
    @Volatile
    var days = 0

    @Volatile
    private var goes = false
    private var ms = MORNING.toEpochMilli()

    @Synchronized
    override fun now(): Moment {
        if (goes) ms += SECOND_MS
        return Moment(ms = ms + days * DAY_MS, zone = ZONE)
    }

    fun whileItGoes(work: () -> Unit) {
        goes = true
        work()
        goes = false
    }

    companion object {
        const val ZONE = "Europe/London"
        private val MORNING: Instant = Instant.parse("2026-11-24T09:30:00Z")
    }
}
