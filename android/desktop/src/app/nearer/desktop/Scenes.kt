package app.nearer.desktop

import app.nearer.bindings.Library
import app.nearer.core.Afraid
import app.nearer.core.Answer
import app.nearer.core.Captured
import app.nearer.core.CheckIn
import app.nearer.core.SafeNow
import app.nearer.core.Way
import app.nearer.model.EditedPractice
import app.nearer.model.Place
import app.nearer.model.Screen
import app.nearer.strings.Key
import kotlin.io.path.createTempDirectory

private fun place(place: Place) = Scene(place.name) { it.go(place) }

private fun today(name: String) = Scene(name) { it.go(Place.Today) }

private fun screen(
    name: String,
    screen: Screen,
    play: Stage.() -> Unit = {},
) = Scene(name) { app ->
    app.open(screen)
    play()
}

/** The first practice of the vault. */
private fun practice(
    name: String,
    play: Stage.() -> Unit,
) = screen(name, Screen.Practices) {
    tap("practice-open")
    await("practice-month")
    play()
}

private fun form(
    name: String,
    id: String,
    play: Stage.() -> Unit = {},
) = screen(name, Screen.Form(id, light = false), play)

/** Along a role-play by its first replies, so many of them. */
private fun Stage.reply(times: Int) =
    repeat(times) {
        firstTagBeginning("reply-")?.let { tap(it) }
    }

/** What another look of the same screens chose is kept. */
private fun Stage.fromTheStart() {
    tap("form-begin")
    await("form-ask")
    if (has("dialogue-again")) tap("dialogue-again")
}

private val places = Place.entries.map { place(it) }

private val pages =
    listOf(
        screen("stage", Screen.Stage(5)),
        Scene("path-tracks") {
            it.go(Place.Path)
            reach("track-acceptance")
        },
        screen("track", Screen.Track("acceptance")),
        screen("lesson", Screen.Lesson("why-closeness-alarms")),
        screen("entry", Screen.Entry(null)),
        screen("right-now", Screen.Toolbox),
        screen("settings", Screen.Settings),
        screen("lock", Screen.Lock) { await("lock-words") },
        screen("protects", Screen.Protects),
        screen("copies", Screen.Copies) { await("copies-words-make") },
        screen("restore", Screen.Restore),
        screen("forgotten", Screen.Forgotten) { await("forgotten-copy") },
        screen("one-line", Screen.OneLine),
        screen("lines", Screen.Lines) { await("line-sourced") },
        screen("practices", Screen.Practices),
        screen("practices-week", Screen.Practices) { reach("practices-streaks") },
        practice("practice") { },
        practice("practice-days") { reach("practice-table") },
        practice("practice-day") { tap("practice-fill-in") },
        screen("new-practice", Screen.EditPractice(EditedPractice.New)),
        screen("new-practice-reminder", Screen.EditPractice(EditedPractice.New)) {
            reach("reminder-add")
            if (!has("reminder-0")) tap("reminder-add")
            reach("practice-save")
        },
        screen("practice-review", Screen.PracticeReview),
        screen("reminders", Screen.Reminders),
        screen("import-habits", Screen.ImportHabits),
        screen("capture", Screen.Capture()) { await("capture-way-back") },
        screen("capture-chips", Screen.Capture()) { tap("capture-way-nearer") },
        screen("calendar", Screen.Calendar) { await("calendar-month") },
        Scene("journal-filters") {
            it.go(Place.Journal)
            if (!has("journal-filter")) tap("journal-search-open")
            if (!has("journal-filter-kinds")) tap("journal-filter")
            await("journal-filter-kinds")
        },
        screen("data", Screen.Data),
        screen("bin", Screen.Bin),
        screen("export", Screen.ExportJournal),
        Scene("import") { app ->
            (app.host as DesktopHost).toPick = journalIn(createTempDirectory())
            app.open(Screen.ImportJournal)
            tap("import-pick")
            await("import-previewed")
        },
        screen("questionnaires", Screen.Questionnaires),
        screen("questionnaire", Screen.Questionnaire("closeness-check")) { reach("score-avoidance") },
        screen("questionnaire-end", Screen.Questionnaire("closeness-check")) { reach("erase-answers") },
        screen("bring-answers", Screen.BringAnswers),
        screen("hand-on", Screen.HandOn) { await("hand-on-write") },
        Scene("bring-questionnaire") { app ->
            (app.host as DesktopHost).toPick = questionnaireIn(createTempDirectory())
            app.open(Screen.BringQuestionnaire(null))
            tap("bring-pick")
            await("bring-previewed")
            tap(Key.BRING_SCORING_SIMPLE)
        },
        screen("my-map", Screen.MyMap),
        screen("my-map-written", Screen.MyMap) { tap("map-write-alarm") },
        screen("from-exercises", Screen.FromExercises),
        Scene("person") {
            it.go(Place.You)
            tap("person-edit")
            reach("person-save")
        },
    )

/** To what the distance was for, from wherever an earlier look left the form. */
private fun Stage.toTheNeed() {
    awaitAny(listOf("form-ask", "form-finish", "form-begin"))
    if (has("form-begin")) {
        tap("form-begin")
        await("form-ask")
    }
    while (!has("choice-air")) {
        val isBefore = has("person-nobody") || has("text-answer")
        tap(
            if (!isBefore) {
                "form-back"
            } else if (has("form-skip")) {
                "form-skip"
            } else {
                "form-next"
            },
        )
        idle()
    }
    tap("choice-air")
}

/** To the sentence that is offered again, past the choice of what to write about it. */
private fun Stage.toWhatWasBelieved() {
    awaitAny(listOf("form-begin", "choice-line", "text-answer"))
    if (has("form-begin")) {
        tap("form-begin")
        awaitAny(listOf("choice-line", "text-answer"))
    }
    if (has("choice-line")) {
        tap("choice-line")
        tap("form-next")
    }
    reach("text-answer")
}

private fun Stage.toTheUrge() {
    toTheNeed()
    tap("form-next")
    tap("scale-slider")
}

private fun Stage.toTheFeelings() {
    toTheUrge()
    tap("form-next")
    await("feeling-cant-tell")
    for (word in listOf("foggy", "crowded")) if (!has("felt-$word")) tap("feeling-$word")
}

private fun Stage.toTheEnd() {
    toTheFeelings()
    tap("form-next")
    if (!checked("choice-silent")) tap("choice-silent")
    tap("form-next")
    // What it brought, and what it cost, can be passed over.
    repeat(2) { changing("form-progress", "form-ask") { tap("form-skip") } }
    tap("choice-hours")
    changing("form-progress", "form-ask") { tap("form-next") }
    changing("form-progress", "form-ask") { tap("form-skip") }
    tap("form-next")
    await("form-finish")
}

private const val CATCH = "catch-the-distancing"

private val steps =
    listOf(
        form("form", "name-it"),
        form("form-question", CATCH) { toTheNeed() },
        form("form-scale", CATCH) { toTheUrge() },
        form("form-feelings", CATCH) { toTheFeelings() },
        form("form-end", CATCH) { toTheEnd() },
        form("role-play-begins", "role-play-help-offered") { fromTheStart() },
        form("role-play-goes", "role-play-help-offered") {
            fromTheStart()
            reply(2)
        },
        form("role-play-ends", "role-play-help-offered") {
            fromTheStart()
            while (!has("dialogue-ending")) reply(1)
        },
        form("date", "letter-to-future-me") {
            tap("date-later")
            await("date-month")
        },
        form("date-chosen", "after-a-session") {
            await("date-month")
            firstTagBeginning("day-")?.let { tap(it) }
            await("date-chosen")
        },
        form("follow-up", "booster-session"),
        form("recalled", "evidence-log") { toWhatWasBelieved() },
        form("bell-waits", "sitting"),
        form("bell-rings", "sitting") {
            tap("timer-start")
            awaitGone("timer-stop")
            await("timer-bells")
        },
    )

private val atLeisure =
    Act(places + pages + steps, daysLater = 4) {
        doExercises()
        // What was expected comes back on the third day.
        finish("behavioural-experiment")
        leaveAt("booster-session", "again")
        leaveAt("sitting", "sit-three", mapOf("length" to Answer.Choice(listOf("three"), null)))
    }

private val asked =
    Act(listOf(form("safety-asked", "downward-arrow"), today("today-safety-asked"))) {
        leaveAt("downward-arrow", "ready-after", mapOf("ready-dying" to Answer.Choice(listOf("yes"), null)))
    }

private val notSure =
    Act(listOf(form("safety-not-sure", "downward-arrow") { reach("safety-skip") }, today("today-safety-not-sure"))) {
        val flag = checkNotNull(today().view().safety?.flag)
        course().answerSafety(flag, SafeNow.NOT_SURE)
    }

private val withPlan =
    Act(
        listOf(
            form("safety-with-plan", "downward-arrow") { reach("safety-skip") },
            screen("right-now-with-plan", Screen.Toolbox) { reach("toolbox-tonight") },
        ),
    ) { writePlans() }

/** A person's card, opened, down to a control on it. */
private fun person(
    name: String,
    control: String,
    vararg taps: String,
) = Scene(name) {
    it.go(Place.You)
    awaitAny(listOf("person-edit", "person-save"))
    if (has("person-edit")) tap("person-edit")
    for (each in taps) {
        reach(each)
        tap(each)
    }
    reach(control)
}

private val hinted =
    Act(
        listOf(
            Scene("today-asks-about-somebody") {
                it.go(Place.Today)
                reach("afraid-skip")
            },
        ),
    ) {
        journal().checkIn(CheckIn(Way.BACK, "safety", person = people().all().first().id))
    }

private val hintedOutside =
    Act(
        listOf(
            Scene("today-asks-whom") {
                it.go(Place.Today)
                reach("afraid-who-nobody")
            },
            screen("capture-hint", Screen.Capture()) {
                tap("capture-way-back")
                tap("capture-chip-safety")
                reach("afraid-who-nobody")
            },
        ),
    ) { host ->
        people().answer(people().all().first().id, Afraid.SKIP)
        val tapped = Captured.CheckIn(CheckIn(Way.BACK, "safety"))
        Library.open(host.language).capture(host.folders.shared, host.clock, null, tapped)
    }

private val held =
    Act(
        listOf(
            person("person-off", "person-turn-on"),
            person("person-on-again", "afraid-skip", "person-turn-on"),
            form("form-person-on-hold", "answer-a-bid") {
                tap("form-begin")
                reach("person-nobody")
            },
        ),
    ) {
        people().hold(people().all().first().id)
    }

private val died =
    Act(listOf(person("person-died", "person-died-undo"))) { people().markDied(people().all().first().id, null) }

private val openPlan =
    Act(listOf(screen("right-now-plan-open", Screen.Toolbox))) {
        plans().openTonight(true)
    }

/** Last, since from here on the vault is locked. */
private val locked =
    Act(
        listOf(
            Scene("locked") {
                if (!has("locked")) {
                    it.open(Screen.Lock)
                    tap(Key.LOCK_WAY_PASSPHRASE)
                    type("lock-new", "three plum words")
                    tap("lock-set")
                    tap("lock-now")
                }
                await("locked")
            },
        ),
    ) {}

internal val acts = listOf(atLeisure, asked, notSure, withPlan, hinted, hintedOutside, held, died, openPlan, locked)
