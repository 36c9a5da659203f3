package app.nearer.contract

import org.json.JSONArray
import org.json.JSONObject
import java.io.File

/** The vectors that every language runs: `tests/vectors`. */
fun vectors(name: String): JSONObject = JSONObject(File(System.getProperty("nearer.vectors"), "$name.json").readText())

fun JSONObject.text(key: String): String = getString(key)

fun JSONObject.textOrNull(key: String): String? = if (isNull(key)) null else getString(key)

fun JSONObject.intOrNull(key: String): Int? = if (isNull(key)) null else getInt(key)

fun JSONObject.objectOrNull(key: String): JSONObject? = if (isNull(key)) null else getJSONObject(key)

/** What is listed under the key; nothing where it is left out. */
fun JSONObject.objects(key: String): List<JSONObject> = listed(key) { array, at -> array.getJSONObject(at) }

fun JSONObject.texts(key: String): List<String> = listed(key) { array, at -> array.getString(at) }

fun JSONObject.ints(key: String): List<Int> = listed(key) { array, at -> array.getInt(at) }

private fun <T> JSONObject.listed(
    key: String,
    get: (JSONArray, Int) -> T,
): List<T> = optJSONArray(key)?.let { array -> (0 until array.length()).map { get(array, it) } } ?: emptyList()

/** An error as the vectors write it; none where the call is to succeed. */
fun JSONObject.error(): Map<String, Any>? = objectOrNull("error")?.toMap()?.mapValues { (_, value) -> plain(value) }

/** Whole numbers of any width are equal. */
fun plain(value: Any): Any = if (value is Number) value.toLong() else value

/** Runs a check over all cases, and fails with the names of all that fail. */
fun each(
    cases: List<JSONObject>,
    check: (JSONObject) -> Unit,
) = each(cases, { it.optString("name", it.toString()) }, check)

fun <T> each(
    cases: List<T>,
    name: (T) -> String,
    check: (T) -> Unit,
) {
    if (cases.isEmpty()) throw AssertionError("no cases")
    val failed = cases.mapNotNull { case -> runCatching { check(case) }.exceptionOrNull()?.let { name(case) to it } }
    if (failed.isEmpty()) return
    val told = failed.joinToString("\n") { (case, why) -> "- $case: $why" }
    throw AssertionError("${failed.size} of ${cases.size} cases fail:\n$told").apply {
        failed.forEach { (_, why) -> addSuppressed(why) }
    }
}
