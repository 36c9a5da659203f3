package app.nearer.contract

import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.Duration

/** Search as one types: what is found, newest first, and what is marked. */
class SearchTest : ContractTest() {
    private val search = vectors("search")
    private val entries = search.objects("entries")

    /** The vectors' entries, and their ids by place. */
    private fun filled(): Pair<House, List<String>> {
        val house = house()
        val people = mutableMapOf<String, String>()
        val ids =
            entries.map { entry ->
                val about = entry.texts("people").map { people.getOrPut(it) { house.people.add(it, null).id } }
                val draft =
                    draft(
                        entry.text("text"),
                        people = about,
                        tags = entry.texts("tags"),
                        feelings = entry.texts("feelings").map { felt(it) },
                        star = entry.optBoolean("star"),
                    )
                house.write(draft).also { house.clock.advance(Duration.ofMinutes(1)) }
            }
        return house to ids
    }

    @Test fun `a query finds and marks`() {
        val (house, ids) = filled()
        each(search.objects("queries"), { it.text("typed") }) { query ->
            val page = house.journal.search(query.text("typed"), null, 200u)
            assertEquals(query.ints("finds"), page.lines.map { ids.indexOf(it.id) })
            assertNull(page.next)
            page.lines.firstOrNull()?.let { newest ->
                assertEquals(query.texts("hits"), newest.snippet.filter { it.hit }.map { it.text })
            }
            page.lines.forEach { line ->
                assertEquals(entries[ids.indexOf(line.id)].text("text"), line.snippet.joinToString("") { it.text })
            }
        }
    }

    @Test fun `a very long query`() {
        val (house, ids) = filled()
        val long = search.getJSONObject("long_query")
        val found = house.found(long.text("word").repeat(long.getInt("times")))
        assertEquals(long.ints("finds"), found.map(ids::indexOf))
    }

    @Test fun `pages together are the whole`() {
        val (house, ids) = filled()
        val pages = search.getJSONObject("pages")
        val cases = pages.texts("typed").flatMap { typed -> pages.ints("counts").map { typed to it } }
        each(cases, { it.toString() }) { (typed, count) ->
            val expected = search.objects("queries").first { it.text("typed") == typed }.ints("finds")
            val found = mutableListOf<Int>()
            var before: Long? = null
            do {
                val page = house.journal.search(typed, before, count.toUInt())
                found += page.lines.map { ids.indexOf(it.id) }
                before = page.next
                assertTrue(if (before == null) page.lines.size <= count else page.lines.size == count)
            } while (before != null)
            assertEquals(expected, found)
        }
    }

    @Test fun `a long entry is cut around the hit`() {
        val house = house()
        val cut = search.getJSONObject("snippet")
        val before = cut.text("before").repeat(cut.getInt("before_times"))
        val after = cut.text("after").repeat(cut.getInt("after_times"))
        house.write(before + cut.text("word") + after)
        val snippet =
            house.journal
                .search(cut.text("typed"), null, 10u)
                .lines
                .single()
                .snippet
        assertEquals(listOf(cut.text("word")), snippet.filter { it.hit }.map { it.text })
        assertTrue(snippet.first().text.startsWith("…") && snippet.last().text.endsWith("…"))
        assertTrue(snippet.sumOf { it.text.length } <= cut.getInt("most_characters"))
    }

    @Test fun `the index follows every change`() {
        val house = house()
        val mirela = house.people.add("Mirela", null).id
        val entry = house.write(draft("first words", people = listOf(mirela)))
        house.clock.advance(Duration.ofMinutes(1))
        val later = house.write("other words")
        assertEquals(listOf(entry), house.found("first"))
        assertEquals(listOf(entry), house.found("mirela"))
        assertEquals(listOf(later, entry), house.found("words"))

        house.journal.edit(entry, draft("second thoughts", people = listOf(mirela)))
        assertEquals(emptyList<String>(), house.found("first"))
        assertEquals(listOf(entry), house.found("second"))
        house.people.rename(mirela, "Ioana")
        assertEquals(emptyList<String>(), house.found("mirela"))
        assertEquals(listOf(entry), house.found("ioana"))
        house.journal.delete(entry)
        assertEquals(emptyList<String>(), house.found("second") + house.found("ioana"))
        house.journal.restore(entry)
        assertEquals(listOf(entry, entry), house.found("second") + house.found("ioana"))
        val earlier =
            house.clock.instant
                .minus(Duration.ofDays(2))
                .toEpochMilli()
        house.journal.edit(later, draft("other words", at = earlier))
        assertEquals("what is dated back moves down", listOf(entry, later), house.found(""))
        house.reopen()
        assertEquals(listOf(entry, later), house.found(""))
    }
}
