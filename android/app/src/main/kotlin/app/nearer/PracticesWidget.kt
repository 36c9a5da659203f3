package app.nearer

import android.app.PendingIntent
import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.widget.RemoteViews
import app.nearer.bindings.Library
import app.nearer.core.MarkKind
import app.nearer.core.WidgetDot
import app.nearer.core.WidgetView
import app.nearer.model.Screen
import app.nearer.model.route
import app.nearer.strings.Key

/** Most dots that have room to be touched; of more the sentence tells. */
private const val MOST_DOTS = 6

/**
 * Today's practices on the home screen: a dot each, and a sentence; no names. A tap on a dot marks it as done. Read from
 * the snapshot and sealed into the inbox, without the key.
 */
class PracticesWidget : AppWidgetProvider() {
    override fun onUpdate(
        context: Context,
        manager: AppWidgetManager,
        ids: IntArray,
    ) = inBackground { refresh(context) }

    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        val practice = intent.getStringExtra(PRACTICE)
        if (intent.action != MARK || practice == null) return super.onReceive(context, intent)
        inBackground {
            val beside = BesideTheVault(context)
            beside.reminding.mark(practice, MarkKind.DONE)
            beside.fileInbox()
        }
    }

    companion object {
        private const val MARK = "app.nearer.practice.MARK"
        private const val PRACTICE = "practice"

        /** What was planned is what widgets show. Not for the main thread. */
        fun refresh(context: Context) {
            val manager = AppWidgetManager.getInstance(context)
            val ids = manager.getAppWidgetIds(ComponentName(context, PracticesWidget::class.java))
            if (ids.isEmpty()) return
            val beside = BesideTheVault(context)
            val shown = beside.reminding.widget() ?: return
            val views = views(context, shown, beside.library)
            for (id in ids) manager.updateAppWidget(id, views)
        }

        /** How today stands; none: nothing was planned yet. */
        fun read(context: Context): WidgetView? = BesideTheVault(context).reminding.widget()

        fun views(
            context: Context,
            shown: WidgetView,
            library: Library = BesideTheVault(context).library,
        ): RemoteViews {
            val strings = library.strings()
            val views = RemoteViews(context.packageName, R.layout.practices_widget)
            views.removeAllViews(R.id.practices_dots)
            for (dot in shown.dots.take(MOST_DOTS)) {
                val said = strings.getValue(if (dot.settled) Key.WIDGET_MARKED else Key.WIDGET_MARK)
                views.addView(R.id.practices_dots, drawn(context, dot, said))
            }
            views.setTextViewText(R.id.practices_words, shown.words)
            val open = MainActivity.leadingTo(context, Screen.Practices)
            views.setOnClickPendingIntent(
                R.id.practices,
                PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE),
            )
            return views
        }

        private fun drawn(
            context: Context,
            dot: WidgetDot,
            said: String,
        ): RemoteViews {
            val view = RemoteViews(context.packageName, R.layout.practice_dot)
            view.setTextViewText(R.id.practice_dot, if (dot.settled) "●" else "○")
            view.setContentDescription(R.id.practice_dot, said)
            if (!dot.settled) view.setOnClickPendingIntent(R.id.practice_dot, marks(context, dot.practice))
            return view
        }

        /** What a tap on a practice's dot sends. */
        fun marks(
            context: Context,
            practice: String,
        ): PendingIntent {
            val mark = Intent(context, PracticesWidget::class.java).setAction(MARK).putExtra(PRACTICE, practice)
            // Told apart by their data: what they carry doesn't count.
            mark.data = Uri.fromParts("practice", practice, null)
            return PendingIntent.getBroadcast(context, 0, mark, PendingIntent.FLAG_IMMUTABLE)
        }
    }
}
