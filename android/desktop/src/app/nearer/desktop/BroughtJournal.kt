package app.nearer.desktop

import java.nio.file.Path
import kotlin.io.path.writeText

/** A journal of another app's, with a mood of its own and a line that is broken. */
private const val JOURNAL = """full_date,date,weekday,time,mood,activities,note_title,note
2024-05-18,May 18,Saturday,9:15 PM,good,"walk | friends","On the jetty","I stayed until the lamps came on."
2024-05-19,May 19,Sunday,8:00 AM,in awe,reading,"",""
2024-02-30,Feb 30,Friday,8:00 AM,bad,"","","A day that never was."
"""

/** Writes it into a folder. */
internal fun journalIn(folder: Path): Path = folder.resolve("daylio.csv").apply { writeText(JOURNAL) }
