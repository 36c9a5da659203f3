package app.nearer

import android.app.PendingIntent
import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.Context
import android.widget.RemoteViews

/** The ways of a check-in on the home screen: the first tap is made there. */
class CaptureWidget : AppWidgetProvider() {
    override fun onUpdate(
        context: Context,
        manager: AppWidgetManager,
        ids: IntArray,
    ) {
        inBackground {
            for (id in ids) manager.updateAppWidget(id, views(context))
        }
    }

    companion object {
        private val Buttons = listOf(R.id.way_first, R.id.way_second, R.id.way_third)

        fun views(context: Context): RemoteViews {
            val views = RemoteViews(context.packageName, R.layout.capture_widget)
            Buttons.zip(BesideTheVault(context).library.checkIns()).forEachIndexed { at, (button, kind) ->
                val open = CaptureActivity.intent(context, kind.way)
                val flags = PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE
                views.setTextViewText(button, kind.title)
                views.setOnClickPendingIntent(button, PendingIntent.getActivity(context, at, open, flags))
            }
            return views
        }
    }
}
