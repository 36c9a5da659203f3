package app.nearer.desktop

import java.awt.Color
import java.awt.image.BufferedImage
import java.nio.file.Path
import javax.imageio.ImageIO
import kotlin.io.path.createDirectories
import kotlin.io.path.exists
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.nameWithoutExtension
import kotlin.math.abs

/** A colour's part that is off by no more than this, of 255, is the edge of a letter drawn by another processor. */
private const val EDGE = 40

/** So many pixels of a thousand may be further off: something lies elsewhere, or is another. */
private const val MOST_OFF = 0.2

/** What is off by no more than this is a colour rounded otherwise. */
private const val ROUNDED = 2

/** So many pixels of a thousand may be further off: a ground has another tone. */
private const val MOST_TONED = 10.0
private const val THOUSAND = 1000.0
private const val BYTE = 0xff
private const val FAINT = 0.25
private const val GAP = 8

/** The pictures that somebody has looked at and taken as they should be. */
internal class References(
    private val folder: Path,
    /** Where what differs is put: as it should be, as it is, and where they differ. */
    private val differences: Path,
) {
    init {
        differences.toFile().deleteRecursively()
    }

    /** The pictures that nobody draws any more, though all were drawn. */
    fun left(drawn: Set<String>): List<String> =
        folder
            .listDirectoryEntries("*.png")
            .map { it.nameWithoutExtension }
            .filter { it !in drawn }
            .sorted()

    /** What is wrong with a picture; none: it is as it should be. */
    fun fault(
        name: String,
        picture: Path,
    ): String? {
        val reference = folder.resolve("$name.png")
        if (!reference.exists()) return "$name is new"
        val (before, now) = listOf(reference, picture).map { ImageIO.read(it.toFile()) }
        if (before.width != now.width || before.height != now.height) return "$name has another size"
        val (old, new) = listOf(before, now).map { it.getRGB(0, 0, it.width, it.height, null, 0, it.width) }
        val apart = old.indices.map { distance(old[it], new[it]) }
        val (off, toned) = listOf(EDGE, ROUNDED).map { most -> apart.count { it > most } * THOUSAND / old.size }
        if (off <= MOST_OFF && toned <= MOST_TONED) return null
        val marked = BufferedImage(now.width, now.height, BufferedImage.TYPE_INT_RGB)
        for (at in old.indices) {
            val shown = if (apart[at] > (if (off > MOST_OFF) EDGE else ROUNDED)) Color.MAGENTA.rgb else faint(new[at])
            marked.setRGB(at % now.width, at / now.width, shown)
        }
        ImageIO.write(beside(before, now, marked), "png", differences.createDirectories().resolve("$name.png").toFile())
        return "%s differs in %.1f of 1,000 pixels, and in tone in %.1f".format(name, off, toned)
    }

    /** By how much the colour's part differs that differs most. */
    private fun distance(
        one: Int,
        other: Int,
    ): Int = if (one == other) 0 else (0..2).maxOf { abs(part(one, it) - part(other, it)) }

    /** One of a colour's three parts. */
    private fun part(
        color: Int,
        which: Int,
    ): Int = color shr (which * Byte.SIZE_BITS) and BYTE

    private fun faint(color: Int): Int {
        val (b, g, r) = (0..2).map { (BYTE - (BYTE - part(color, it)) * FAINT).toInt() }
        return Color(r, g, b).rgb
    }

    private fun beside(vararg pictures: BufferedImage): BufferedImage {
        val width = pictures.sumOf { it.width + GAP } - GAP
        val all = BufferedImage(width, pictures.maxOf { it.height }, BufferedImage.TYPE_INT_RGB)
        val canvas = all.createGraphics()
        var x = 0
        for (picture in pictures) {
            canvas.drawImage(picture, x, 0, null)
            x += picture.width + GAP
        }
        canvas.dispose()
        return all
    }
}
