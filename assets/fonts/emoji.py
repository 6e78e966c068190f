"""Scales the strikes of Noto Color Emoji to what posters need: emoji.py NotoColorEmoji.ttf emoji.ttf

A strike is 136 x 128 px in the source and STRIKE_HEIGHT px high in the output, in at most COLOURS colours with
transparency (pngquant, without dithering: flat drawings need none and compress twice as well).
"""
import io
import struct
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor

from fontTools.ttLib import TTFont
from PIL import Image

STRIKE_HEIGHT = 72
COLOURS = 32
RAISE = 5  # px that a strike stands higher, so that its middle is that of Han characters
FAINT = 8  # opacity, of 255, below which pngquant means nothing


def scaled(png):
    """The strike's PNG at its new size. Colours are averaged premultiplied, or transparent black would darken edges."""
    image = Image.open(io.BytesIO(png)).convert("RGBA").convert("RGBa")
    width = round(image.width * STRIKE_HEIGHT / 128)
    image = image.resize((width, STRIKE_HEIGHT), Image.LANCZOS).convert("RGBA")
    plain = io.BytesIO()
    image.save(plain, "PNG")
    return cleared(subprocess.run(
        ["pngquant", "--speed=1", "--nofs", "--strip", str(COLOURS), "-"],
        input=plain.getvalue(), capture_output=True, check=True, env={"OMP_NUM_THREADS": "1", "PATH": "/usr/bin:/bin"},
    ).stdout)


def cleared(png):
    """The PNG with its faint colours fully transparent: pngquant leaves an opacity of 1 where nothing is."""
    start = png.find(b"tRNS")
    if start < 0:
        return png
    (length,) = struct.unpack(">I", png[start - 4 : start])
    end = start + 4 + length
    chunk = b"tRNS" + bytes(0 if a < FAINT else a for a in png[start + 4 : end])
    return png[:start] + chunk + struct.pack(">I", zlib.crc32(chunk)) + png[end + 4 :]


def main(source, output):
    font = TTFont(source, recalcTimestamp=False)
    sizes = font["CBLC"].strikes
    glyphs = [g for strike in font["CBDT"].strikeData for g in strike.values()]
    factor = STRIKE_HEIGHT / 128

    def rewrite(glyph):
        if getattr(glyph, "imageData", b""):
            glyph.imageData = scaled(glyph.imageData)
        m = glyph.metrics
        m.height, m.width = round(m.height * factor), round(m.width * factor)
        m.BearingX, m.BearingY, m.Advance = (round(v * factor) for v in (m.BearingX, m.BearingY, m.Advance))
        m.BearingY += RAISE

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(rewrite, glyphs))
    for size in sizes:
        table = size.bitmapSizeTable
        table.ppemX, table.ppemY = round(table.ppemX * factor), round(table.ppemY * factor)
    font["post"].formatType = 3
    font.save(output)


main(*sys.argv[1:])
