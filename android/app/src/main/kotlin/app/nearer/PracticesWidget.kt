package app.nearer

import android.app.PendingIntent
import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import android.widget.RemoteViews
import app.nearer.bindings.Library
import app.nearer.core.WidgetView
import java.io.File

/** Today's practices on the home screen: a dot each, and a sentence; no names. Read from the snapshot, without the key. */
class PracticesWidget : AppWidgetProvider() {
    override fun onUpdate(
        context: Context,
        manager: AppWidgetManager,
        ids: IntArray,
    ) {
        val shown = read(context) ?: return
        for (id in ids) manager.updateAppWidget(id, views(context, shown))
    }

    companion object {
        /** What was planned is what widgets show. */
        fun refresh(context: Context) {
            val manager = AppWidgetManager.getInstance(context)
            val ids = manager.getAppWidgetIds(ComponentName(context, PracticesWidget::class.java))
            if (ids.isEmpty()) return
            val shown = read(context) ?: return
            for (id in ids) manager.updateAppWidget(id, views(context, shown))
        }

        /** How today stands; none: nothing was planned yet. */
        fun read(context: Context): WidgetView? {
            val host = (context.applicationContext as NearerApplication).host()
            val library = Library.open(host.language)
            val file = File(host.folders.shared, library.snapshotName())
            val snapshot = file.takeIf { it.exists() }?.readText() ?: return null
            return library.widget(snapshot, host.clock.now())
        }

        fun views(
            context: Context,
            shown: WidgetView,
        ): RemoteViews {
            val views = RemoteViews(context.packageName, R.layout.practices_widget)
            views.setTextViewText(R.id.practices_dots, shown.dots.joinToString(" ") { if (it.settled) "●" else "○" })
            views.setTextViewText(R.id.practices_words, shown.words)
            val open = Intent(context, MainActivity::class.java)
            views.setOnClickPendingIntent(
                R.id.practices,
                PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE),
            )
            return views
        }
    }
}
