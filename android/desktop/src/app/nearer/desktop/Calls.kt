package app.nearer.desktop

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import java.util.concurrent.atomic.AtomicInteger
import kotlin.coroutines.CoroutineContext

/** Where calls to the core run, as in the window. Counts those under way, so that a picture waits for what it shows. */
object Calls : CoroutineDispatcher() {
    private val underWay = AtomicInteger()

    /** A call that has ended has handed on what it gave before it is counted as ended. */
    val none: Boolean get() = underWay.get() == 0

    override fun dispatch(
        context: CoroutineContext,
        block: Runnable,
    ) {
        underWay.incrementAndGet()
        Dispatchers.IO.dispatch(context) {
            try {
                block.run()
            } finally {
                underWay.decrementAndGet()
            }
        }
    }
}
