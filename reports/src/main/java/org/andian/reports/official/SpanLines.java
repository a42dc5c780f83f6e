package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Texts of several looks, broken into lines and drawn with their frames and boxes. */
final class SpanLines {

    private static final float TAG = 0.8f;
    private static final float TAG_PADDING = 0.3f;
    private static final float BOX = 0.8f;
    private static final float BEHIND = 0.3f;
    private static final float RULE = 0.6f;

    private final Alphabet alphabet;
    private final float points;
    private final float pitch;

    /**
     * @param pitch from line to line
     */
    SpanLines(Alphabet alphabet, float points, float pitch) {
        this.alphabet = alphabet;
        this.points = points;
        this.pitch = pitch;
    }

    /** As wide as the type area, both edges straight but for the last line. */
    List<Item> paragraph(List<Span> spans, int indentLetters) {
        float indent = indentLetters * points;
        List<List<Piece>> lines = of(spans, Paper.AREA_WIDTH, indent);
        List<Item> items = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            List<Piece> line = lines.get(at);
            float left = at == 0 ? indent : 0;
            float rest = at == lines.size() - 1 ? 0 : Paper.AREA_WIDTH - left - width(line);
            float spacing = spacing(line, rest);
            items.add(
                    new Item(
                            pitch,
                            (page, top) -> draw(page, line, Paper.LEFT + left, top, spacing)));
        }
        return items;
    }

    private float spacing(List<Piece> line, float rest) {
        String text =
                line.stream()
                        .filter(piece -> !piece.look().isDrawn())
                        .map(Piece::text)
                        .collect(Collectors.joining());
        return Lines.spacing(alphabet.of(Role.BODY), text, rest, points);
    }

    /**
     * @param width of every line but the first, which holds less by the indent; in points
     */
    List<List<Piece>> of(List<Span> spans, float width, float indent) {
        List<Piece> pieces = new ArrayList<>();
        for (Span span : spans) {
            if (span.look().isDrawn()) {
                pieces.add(drawn(span));
            } else {
                pieces.addAll(
                        new LineBreaks(letters(span.look()), points)
                                .pieces(span.look(), span.text(), width));
            }
        }
        return LineBreaks.lines(pieces, width, indent);
    }

    private Piece drawn(Span span) {
        float width =
                span.look() == Span.Look.TAG
                        ? letters(span.look()).width(span.text(), TAG * points)
                                + (2 * TAG_PADDING + BEHIND) * points
                        : letters(span.look()).width(span.text(), points) + (BOX + BEHIND) * points;
        return new Piece(span.look(), span.text(), width);
    }

    private Letters letters(Span.Look look) {
        return alphabet.of(
                switch (look) {
                    case BOLD -> Role.TITLE;
                    case TAG -> Role.HEADING1;
                    default -> Role.BODY;
                });
    }

    /** In points, not drawn apart. */
    static float width(List<Piece> line) {
        return (float) line.stream().mapToDouble(Piece::width).sum();
    }

    /**
     * @param spacing added behind each character, in points
     */
    void draw(PdfContentByte page, List<Piece> line, float x, float top, float spacing) {
        float y = Item.baseline(top, pitch, points);
        float at = x;
        for (int start = 0, end; start < line.size(); start = end) {
            end = end(line, start);
            Piece first = line.get(start);
            if (first.look().isDrawn()) {
                drawn(page, first, at, y);
                at += first.width();
            } else {
                String text =
                        line.subList(start, end).stream()
                                .map(Piece::text)
                                .collect(Collectors.joining());
                at = letters(first.look()).show(page, text, points, at, y, spacing);
            }
        }
    }

    /** Behind the pieces that are set in one go. */
    private static int end(List<Piece> line, int start) {
        Span.Look look = line.get(start).look();
        int end = start + 1;
        while (!look.isDrawn() && end < line.size() && line.get(end).look() == look) {
            end++;
        }
        return end;
    }

    private void drawn(PdfContentByte page, Piece piece, float x, float y) {
        page.setLineWidth(RULE);
        Letters letters = letters(piece.look());
        if (piece.look() == Span.Look.TAG) {
            float low = y - 0.22f * points;
            page.rectangle(x, low, piece.width() - BEHIND * points, 1.15f * points);
            page.stroke();
            float padded = x + TAG_PADDING * points;
            letters.show(page, piece.text(), TAG * points, padded, y + 0.06f * points, 0);
        } else {
            float side = BOX * points;
            page.rectangle(x, y - 0.05f * points, side, side);
            page.stroke();
            if (piece.look() == Span.Look.TICKED_BOX) {
                tick(page, x, y - 0.05f * points, side);
            }
            letters.show(page, piece.text(), points, x + side + BEHIND * points, y, 0);
        }
    }

    /** From the left down to the middle and up beyond the corner. */
    private static void tick(PdfContentByte page, float x, float y, float side) {
        page.setLineWidth(2 * RULE);
        page.moveTo(x + 0.18f * side, y + 0.55f * side);
        page.lineTo(x + 0.42f * side, y + 0.2f * side);
        page.lineTo(x + 0.95f * side, y + 1.1f * side);
        page.stroke();
    }
}
