package app.nearer.contract

import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** What is written comes back as it was written. */
class WriteTest : ContractTest() {
    private val write = vectors("write")

    private fun textOf(case: JSONObject) = case.text("text").repeat(case.optInt("repeat", 1))

    @Test fun `a text comes back equal`() =
        each(write.objects("texts")) { case ->
            val house = house()
            val text = textOf(case)
            val entry = house.write(text)
            assertTrue(text == house.journal.get(entry).text)
            assertEquals(
                listOf(entry),
                house.journal
                    .page(null, 10u)
                    .lines
                    .map { it.id },
            )
            house.reopen()
            assertTrue(text == house.journal.get(entry).text)
            house.journal.edit(entry, draft("changed"))
            assertEquals("changed", house.journal.get(entry).text)
        }

    @Test fun `a text is refused`() =
        each(write.objects("refused")) { case ->
            val house = house()
            val entry = house.write("was there before")
            assertEquals(case.error(), outcome { house.write(textOf(case)) })
            assertEquals(case.error(), outcome { house.journal.edit(entry, draft(textOf(case))) })
            assertEquals(
                listOf(entry),
                house.journal
                    .page(null, 10u)
                    .lines
                    .map { it.id },
            )
            assertEquals("was there before", house.journal.get(entry).text)
        }

    @Test fun `all parts of an entry come back`() {
        val house = house()
        val (mirela, abel) = listOf("Mirela", "Abel").map { house.people.add(it, null).id }
        val feelings = listOf(felt("lonely", 0), felt("calm", 10), felt("cant-tell"))
        val entry = house.write(draft("all", -3, feelings, listOf(mirela, abel), listOf("work", "Überraschung"), true))
        house.reopen()
        val view = house.journal.get(entry)
        assertEquals("all", view.text)
        assertEquals((-3).toByte(), view.mood)
        assertTrue(view.star)
        assertEquals(feelings, view.feelings)
        assertEquals(3, view.feelingWords.size)
        assertEquals(mapOf(mirela to "Mirela", abel to "Abel"), view.people.zip(view.peopleNames).toMap())
        assertEquals(setOf("work", "Überraschung"), view.tags.toSet())
        assertNull(view.run)
    }

    @Test fun `a feeling alone is an entry`() {
        val house = house()
        val entry = house.write(draft(feelings = listOf(felt("calm"))))
        assertEquals("", house.journal.get(entry).text)
    }

    @Test fun `the bin gives back`() {
        val house = house()
        val entry = house.write("thrown away")
        house.journal.delete(entry)
        assertEquals(
            0,
            house.journal
                .page(null, 10u)
                .lines.size,
        )
        val bin = house.vault.bin()
        assertEquals(listOf(entry), bin.items().map { it.id })
        house.journal.restore(entry)
        assertEquals("thrown away", house.journal.get(entry).text)
        assertEquals(0, bin.items().size)
    }
}
