package app.nearer

/** A picture's file, in the folder that the build names. */
fun screenshot(name: String): String = System.getProperty("screenshots.dir", "build/screenshots") + "/$name.png"
