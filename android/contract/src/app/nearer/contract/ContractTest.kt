package app.nearer.contract

import org.junit.After
import org.junit.Rule
import org.junit.rules.TemporaryFolder
import java.io.File

/** A test in vaults of its own, which are closed after it. */
abstract class ContractTest {
    @get:Rule val temporary = TemporaryFolder()

    private val open = mutableListOf<House>()

    /** Fresh vaults: each call gives another. */
    fun house(): House = House(fresh()).also { open += it }

    fun fresh(): File = File(temporary.newFolder(), "vault")

    @After fun closeAll() = open.forEach { it.close() }
}
