package app.nearer.contract

import app.nearer.core.Afraid
import app.nearer.core.Appearance
import app.nearer.core.BroughtHere
import app.nearer.core.Contact
import app.nearer.core.IfQuiet
import app.nearer.model.AboutPersonModel
import app.nearer.model.FirstStartModel
import app.nearer.model.FirstStartModel.Page
import app.nearer.model.InsightsModel
import app.nearer.model.KeptModel
import app.nearer.model.LessonModel
import app.nearer.model.MapModel
import app.nearer.model.MeasureModel
import app.nearer.model.NewPersonModel
import app.nearer.model.PathModel
import app.nearer.model.RemindersModel
import app.nearer.model.Screen
import app.nearer.model.SettingsModel
import app.nearer.model.StageModel
import app.nearer.model.ToolboxModel
import app.nearer.model.TrackModel
import app.nearer.model.YouModel
import app.nearer.model.open
import app.nearer.model.share
import app.nearer.model.value
import kotlinx.coroutines.flow.update
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** The places and what lies on them, as the iPhone's are. */
class PlaceModelTest : ModelTest() {
    private val app get() = phone.app

    @Test
    fun thePathLeadsToStagesTracksAndLessons() {
        val path = phone.model { PathModel(it) }
        val view = phone.shown(path.view)
        assertEquals(0f, view.stages.first().share)
        phone.act { path.open(view.stages.first()) }
        assertEquals(Screen.Stage(1), app.top)
        phone.act { path.open(view.tracks.first()) }
        assertEquals(Screen.Track(view.tracks.first().id), app.top)
        val track = phone.shown(phone.model { TrackModel(it, view.tracks.first().id) }.view)
        phone.act { app.open(track.parts.first().lesson) }
        assertEquals(
            Screen.Lesson(
                track.parts
                    .first()
                    .lesson.id,
            ),
            app.top,
        )
    }

    @Test
    fun aPracticeOfAStageIsTakenAlongOnce() {
        val stage = phone.model { StageModel(it, 1) }
        phone.looksAt(stage.view)
        assertFalse(checkNotNull(phone.shown(stage.view).practice).taken)
        phone.finish { stage.takePractice() }
        phone.shown(stage.view) { it.practice?.taken == true }
        assertEquals(
            1,
            phone.nearer
                .habits()
                .list()
                .size,
        )
    }

    @Test
    fun aLessonThatWasReadIsNotedAndLeft() {
        val id =
            phone
                .shown(phone.model { StageModel(it, 1) }.view)
                .lessons
                .first()
                .id
        phone.act { app.open(Screen.Lesson(id)) }
        val lesson = phone.model { LessonModel(it, id) }
        assertEquals(null, phone.shown(lesson.view).lastRead)
        phone.finish { lesson.markRead() }
        assertEquals(null, app.top)
        assertNotNull(
            phone.nearer
                .course()
                .lesson(id)
                .lastRead,
        )
    }

    @Test
    fun aPersonIsAddedRenamedAndKeptAtADistance() {
        val you = phone.model { YouModel(it) }
        val new = phone.model { NewPersonModel(it) }
        phone.looksAt(you.people)
        phone.act {
            new.newName.value = " "
            new.addPerson { }
        }
        phone.until(new.refused) { it != null }
        phone.act { new.newName.value = "Robin" }
        phone.until(new.refused) { it == null }
        phone.act { new.addPerson { } }
        val robin = phone.shown(you.people) { it.size == 1 }.single()
        assertEquals(null, phone.until(new.newName) { it == null })
        phone.act {
            you.beginChanging(robin)
            you.changed.update { it + (robin.id to robin.copy(name = "Roberta")) }
            you.keep(robin)
        }
        val roberta = phone.shown(you.people) { it.single().name == "Roberta" }.single()
        phone.until(you.changed) { it.isEmpty() }
        phone.finish { you.hold(roberta) }
        assertEquals(Contact.HOLD, phone.shown(you.people) { it.single().contact == Contact.HOLD }.single().contact)
    }

    @Test
    fun exercisesAreTurnedOnAgainByTheQuestion() {
        val robin = phone.nearer.people().add("Robin", null)
        val you = phone.model { YouModel(it) }
        phone.looksAt(you.people)
        phone.shown(you.people)
        phone.finish { you.hold(robin) }
        val about = phone.model { AboutPersonModel(it) }
        phone.finish { about.ask(robin) }
        val asked = requireNotNull(about.question.value)
        assertTrue(asked.title.contains("Robin"))
        phone.finish { about.answer(asked, Afraid.NOT_SURE) }
        assertEquals(
            Contact.HOLD,
            about.said.value
                ?.answered
                ?.contact,
        )
        phone.finish { about.answer(asked, Afraid.NO) }
        assertEquals(
            Contact.NEAR,
            about.said.value
                ?.answered
                ?.contact,
        )
        phone.shown(you.people) { it.single().contact == Contact.NEAR }
    }

    @Test
    fun thatSomebodyDiedIsSaidAndTakenBack() {
        val robin = phone.nearer.people().add("Robin", null)
        val you = phone.model { YouModel(it) }
        phone.looksAt(you.people)
        phone.finish { you.markDied(robin, null) }
        phone.shown(you.people) { it.single().died }
        phone.finish { you.setPicked(robin, false) }
        phone.shown(you.people) { it.single().unpicked }
        phone.finish { you.undoDied(robin) }
        phone.shown(you.people) { !it.single().died && !it.single().unpicked }
        phone.finish { you.setChild(robin, true) }
        phone.shown(you.people) { it.single().child }
    }

    @Test
    fun thePlanCanBeReadWithoutTheKeyWhereThatIsChosen() {
        val toolbox = phone.model { ToolboxModel(it) }
        phone.looksAt(toolbox.plan)
        assertEquals(false, phone.shown(toolbox.plan).isOpen)
        phone.finish { toolbox.setPlanOpen(true) }
        phone.shown(toolbox.plan) { it.isOpen }
        phone.finish { toolbox.setPlanOpen(false) }
        phone.shown(toolbox.plan) { !it.isOpen }
    }

    @Test
    fun aPlanIsDoneAndTakenBack() {
        phone.nearer.finish("behavioural-experiment")
        val you = phone.model { YouModel(it) }
        phone.looksAt(you.plans)
        val before = phone.shown(you.plans)
        val plan = before.firstOrNull() ?: return
        phone.finish { you.setDone(plan) }
        assertEquals(plan.id, you.done.value)
        phone.shown(you.plans) { it.size == before.size - 1 }
        phone.act { you.undo() }
        phone.shown(you.plans) { it.size == before.size }
    }

    @Test
    fun settingsAreKeptOneByOne() {
        val settings = phone.model { SettingsModel(it) }
        phone.looksAt(settings.settings)
        phone.shown(settings.settings)
        phone.finish { settings.setAppearance(Appearance.DARK) }
        phone.finish { settings.setDayBoundary(settings.dayEnds.first()) }
        phone.finish { settings.setCountry("DE") }
        phone.finish { settings.setOffersPrompts(false) }
        phone.finish { settings.setLooksForPhrases(false) }
        phone.finish { settings.setIfQuiet(IfQuiet.AFTER30_DAYS) }
        val shown = phone.shown(settings.settings) { it.ifQuiet == IfQuiet.AFTER30_DAYS }
        val kept = listOf(shown.appearance, shown.dayBoundaryMin, shown.country, shown.promptsOff, shown.phrasesOff)
        assertEquals(listOf(Appearance.DARK, settings.dayEnds.first(), "DE", true, true), kept)
        assertEquals("the whole app knows", shown, app.settings)
        phone.finish { settings.setAppearance(null) }
        phone.shown(settings.settings) { it.appearance == null }
    }

    @Test
    fun theFirstStartGoesForthAndBackAndIsOver() {
        val start = phone.model { FirstStartModel(it) }
        start.back()
        assertEquals(Page.WhatItIs, start.page.value)
        repeat(3) { start.next() }
        assertEquals(Page.FirstThing, start.page.value)
        start.back()
        assertEquals(Page.WhatBringsYou, start.page.value)
        phone.act { start.brought.value = BroughtHere.IN_THERAPY }
        phone.finish { start.begin() }
        assertEquals(true to BroughtHere.IN_THERAPY, app.settings?.let { it.welcomed to it.brought })
        assertEquals(Screen.Form("catch-one-moment", light = true), app.top)
    }

    @Test
    fun remindersAskTheSystemWhereTheyAreTurnedOn() {
        val reminders = phone.model { RemindersModel(it) }
        phone.looksAt(reminders.settings)
        phone.shown(reminders.settings)
        assertFalse(reminders.isAllowed.value)
        phone.act { reminders.setOn(false) }
        phone.shown(reminders.settings) { !it.on }
        assertEquals(0, phone.reminders.asked)
        phone.reminders.allowed = true
        phone.act { reminders.setOn(true) }
        phone.shown(reminders.settings) { it.on }
        phone.until(reminders.isAllowed) { it }
        phone.finish { reminders.setQuiet(true) }
        val quiet = checkNotNull(phone.shown(reminders.settings) { it.quiet != null }.quiet)
        phone.finish { reminders.setQuiet(from = (quiet.from + 60u).toUShort()) }
        val later = phone.shown(reminders.settings) { it.quiet?.from != quiet.from }.quiet
        assertEquals("its end stays", quiet.to, later?.to)
    }

    @Test
    fun aSectionOfTheMapIsWrittenRefusedTakenOutAndPutBack() {
        val map = phone.model { MapModel(it) }
        phone.looksAt(map.view)
        val section = phone.shown(map.view).sections.first()

        fun own() =
            map.view.value.value
                ?.sections
                ?.first()
                ?.own
        phone.act {
            map.write(section)
            map.type(section, "a".repeat(200_000))
            map.keep(section)
        }
        phone.until(map.refused) { section.id in it }
        phone.act { map.type(section, "Mine.") }
        phone.until(map.refused) { it.isEmpty() }
        phone.act { map.keep(section) }
        phone.shown(map.view) { it.sections.first().own == "Mine." }
        phone.until(map.written) { it.isEmpty() }
        phone.act { map.gather(checkNotNull(map.view.value.value).sections.first()) }
        phone.shown(map.view) { it.sections.first().own == null }
        phone.until(map.takenOut) { it.isNotEmpty() }
        phone.act { map.undo(section) }
        phone.shown(map.view) { it.sections.first().own == "Mine." }
        assertEquals("Mine.", own())
    }

    @Test
    fun whatAnExerciseFiledIsDeletedAndBroughtBack() {
        phone.nearer.finish("my-goals")
        val kept = phone.model { KeptModel(it) }
        phone.looksAt(kept.groups)
        val item =
            phone
                .shown(kept.groups) { it.isNotEmpty() }
                .first()
                .items
                .first()
        phone.finish { kept.delete(item) }
        assertEquals(item, kept.deleted.value)
        phone.shown(kept.groups) { groups -> groups.none { group -> group.items.any { it.id == item.id } } }
        phone.act { kept.undo() }
        phone.shown(kept.groups) { groups -> groups.any { group -> group.items.any { it.id == item.id } } }
        phone.until(kept.deleted) { it == null }
    }

    @Test
    fun aMeasureIsShownAndAnswered() {
        phone.nearer.finish("weekly-pulse")
        val insights = phone.model { InsightsModel(it) }
        val measure = phone.shown(insights.measures).first { it.id == "weekly-pulse" }
        val seen = phone.shown(phone.model { MeasureModel(it, measure.id) }.view)
        assertEquals(1, seen.chart.rows.size)
        assertTrue(seen.people.isEmpty() && seen.about.person == null)
        phone.act { insights.answer(measure) }
        assertEquals(Screen.Form("weekly-pulse", light = false), app.top)
        phone.act { insights.open(measure) }
        assertEquals(Screen.Questionnaire("weekly-pulse"), app.top)
    }
}
