package app.nearer.model

import app.nearer.bindings.Library
import app.nearer.bindings.Nearer
import app.nearer.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.drop
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch

/**
 * What a screen shows and what can be done on it, without a thing drawn. It lives as long as its screen, also while the
 * phone is turned. What somebody has begun to do is let finish when the screen is left.
 */
abstract class ScreenModel(
    protected val app: AppModel,
) {
    /** Ends with the screen. */
    protected val scope: CoroutineScope = app.scopeOfAScreen()
    private val again = MutableStateFlow(0)

    /** What the core says of [topics], read anew after each change that may alter one of them, as long as somebody looks. */
    protected fun <T> reads(
        vararg topics: Topic,
        work: (Nearer) -> T,
    ): StateFlow<Showing<T>> = reads(*topics, by = MutableStateFlow(Unit)) { nearer, _ -> work(nearer) }

    /** The same, where it depends on something else too: on [by], a month that is shown, say. */
    protected fun <K, T> reads(
        vararg topics: Topic,
        by: Flow<K>,
        work: (Nearer, K) -> T,
    ): StateFlow<Showing<T>> =
        shows(combine(app.changes.after(*topics), by, again) { _, key, _ -> key }) { key -> app.read { work(it, key) } }

    /** What the programme says of [by], as long as somebody looks: needs no vault. */
    protected fun <K, T> asks(
        by: Flow<K>,
        work: (Library, K) -> T,
    ): StateFlow<Showing<T>> = shows(combine(by, again) { key, _ -> key }) { key -> app.ask { work(it, key) } }

    @OptIn(ExperimentalCoroutinesApi::class)
    private fun <K, T> shows(
        wanted: Flow<K>,
        read: suspend (K) -> Outcome<T>,
    ): StateFlow<Showing<T>> {
        val showing = MutableStateFlow<Showing<T>>(Showing.Loading)
        scope.launch {
            showing.subscriptionCount.map { it > 0 }.distinctUntilChanged().collectLatest { isLookedAt ->
                if (!isLookedAt) return@collectLatest
                wanted.collectLatest {
                    val reading = read(it)
                    showing.value = showing.value.after(reading, app::tell)
                }
            }
        }
        return showing.asStateFlow()
    }

    /** Goes on with each value that somebody sets. */
    protected fun <T> whenChanged(
        state: StateFlow<T>,
        then: (T) -> Unit,
    ) {
        scope.launch { state.drop(1).collect { then(it) } }
    }

    /** There is nothing to do. */
    protected fun nothing(): Job = Job().apply { complete() }

    /** Reads once more what couldn't be read. */
    fun retry() {
        again.value += 1
    }

    internal fun end() = scope.cancel()
}
