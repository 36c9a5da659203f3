package app.nearer

import com.sun.jna.Native
import org.junit.Assert.assertTrue
import org.junit.Test

class BindingsTest {
    @Test
    fun jnaWorksHere() {
        assertTrue(Native.POINTER_SIZE in setOf(4, 8))
        assertTrue(System.getProperty("jna.library.path").isNotEmpty())
    }
}
