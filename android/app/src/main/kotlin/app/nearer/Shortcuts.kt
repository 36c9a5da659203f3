package app.nearer

import android.content.Context
import android.content.Intent
import android.content.pm.ShortcutInfo
import android.content.pm.ShortcutManager
import android.graphics.drawable.Icon
import app.nearer.model.Screen
import app.nearer.model.Strings
import app.nearer.strings.Key

/**
 * What a long touch on the app's icon offers: named by the catalogue, in the language of the moment. "We recommend that
 * you publish only four": developer.android.com/develop/ui/views/launch/shortcuts. Not for the main thread.
 */
internal fun offerShortcuts(
    context: Context,
    strings: Strings,
) {
    val all =
        listOf(
            Triple("capture", Key.CAPTURE_OPEN, CaptureActivity.intent(context)),
            Triple("toolbox", Key.TOOLBOX_TITLE, MainActivity.leadingTo(context, Screen.Toolbox)),
            Triple("practices", Key.WIDGET_PRACTICES, MainActivity.leadingTo(context, Screen.Practices)),
        )
    context.getSystemService(ShortcutManager::class.java).dynamicShortcuts =
        all.mapIndexed { rank, (id, key, intent) ->
            ShortcutInfo
                .Builder(context, id)
                .setShortLabel(strings[key])
                .setIcon(Icon.createWithResource(context, R.mipmap.ic_launcher))
                // A shortcut's intent has to name what it does.
                .setIntent(intent.setAction(Intent.ACTION_VIEW))
                .setRank(rank)
                .build()
        }
}
