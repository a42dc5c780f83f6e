package org.andian.reports.official;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * A font whose own rules say which picture a word takes and where each part of it stands, as
 * Tibetan wants it: the pictures are found by Java, set one by one, and what they mean is told
 * beside, so that the text can be searched and copied.
 */
final class StackedFont {

    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

    private final Font shapes;
    private final BaseFont embedded;

    /**
     * @param file a TrueType font, whole
     * @throws IOException when it is none
     */
    StackedFont(byte[] file, BaseFont embedded) throws IOException {
        this.embedded = embedded;
        try {
            shapes = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (FontFormatException e) {
            throw new IOException("The font for stacked letters cannot be read.", e);
        }
    }

    boolean has(int character) {
        return shapes.canDisplay(character);
    }

    /** In points. */
    float width(String text, float points) {
        GlyphVector glyphs = glyphs(text, points);
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    void show(PdfContentByte page, String text, float points, float x, float y) {
        PdfDictionary meaning = new PdfDictionary();
        meaning.put(PdfName.ACTUALTEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
        page.beginMarkedContentSequence(PdfName.SPAN, meaning, true);
        page.setFontAndSize(embedded, points);
        GlyphVector glyphs = glyphs(text, points);
        for (int glyph = 0; glyph < glyphs.getNumGlyphs(); glyph++) {
            Point2D place = glyphs.getGlyphPosition(glyph);
            page.setTextMatrix(x + (float) place.getX(), y - (float) place.getY());
            page.showText(glyphs, glyph, glyph + 1);
        }
        page.endMarkedContentSequence();
    }

    private GlyphVector glyphs(String text, float points) {
        char[] characters = text.toCharArray();
        return shapes.deriveFont(points)
                .layoutGlyphVector(
                        PAPER, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }
}
