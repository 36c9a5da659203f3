package app.nearer

import org.junit.Test

/** Settings: how each stands is said beside it, and what is chosen holds at once. */
class SettingsTest : PhoneTest() {
    private fun open() {
        launch()
        lookAround()
        tap("place-you")
        tap("open-settings")
    }

    @Test
    fun whatIsChosenStandsBesideItsRow() {
        open()
        awaitText("as the phone says")
        tap("settings-appearance")
        tap("appearance-high-contrast")
        tap("settings-close")
        awaitGone("settings-close")
        awaitText("high contrast")
        picture("settings-high-contrast")
        tap("settings-appearance")
        tap("appearance-dark")
        tap("settings-close")
        awaitText("dark")
        picture("settings-dark")
    }

    @Test
    fun whatTheAppOffersIsTurnedOff() {
        open()
        awaitText("prompts, people to call")
        tap("settings-offers")
        tap("settings-prompts")
        tap("settings-phrases")
        tap("settings-close")
        awaitText("off")
    }
}
