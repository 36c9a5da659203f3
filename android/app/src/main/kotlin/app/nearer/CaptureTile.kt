package app.nearer

import android.annotation.SuppressLint
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.os.Build
import android.service.quicksettings.TileService

/**
 * Catches a moment from the quick settings, over whatever is open: developer.android.com/develop/ui/views/quicksettings-tiles.
 * It is named in the manifest, and so by the app's resources.
 */
class CaptureTile : TileService() {
    override fun onClick() {
        super.onClick()
        // Over a locked screen nothing is shown until the phone is unlocked.
        if (isLocked) unlockAndRun(::capture) else capture()
    }

    @SuppressLint("StartActivityAndCollapseDeprecated")
    private fun capture() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            startActivityAndCollapse(opens(this))
        } else {
            @Suppress("DEPRECATION")
            startActivityAndCollapse(CaptureActivity.intent(this))
        }
    }

    companion object {
        fun opens(context: Context): PendingIntent {
            val intent = CaptureActivity.intent(context).setAction(Intent.ACTION_VIEW)
            return PendingIntent.getActivity(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)
        }
    }
}
