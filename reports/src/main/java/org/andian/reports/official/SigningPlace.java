package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Where a form is signed at the left and sealed at the right. */
final class SigningPlace {

    private static final float LETTERS = FormPaper.ONE_PAGE.letters().text();
    private static final float SEAL = 20 * Paper.MM;
    private static final float SEALED_WIDTH = 74 * Paper.MM;
    private static final float SIGNER_LETTERS = 11.25f;
    private static final float SIGNER_LINE = 21f;
    private static final float SEAL_LETTERS = 8.25f;
    private static final float SIGN_LINE = 22f;
    private static final float DISTANCE = 14f;
    private static final float BELOW = 3f;
    private static final Color FAINT = new Color(0x55, 0x55, 0x55);

    /** That the place of a seal takes. */
    static final float SEALED_HEIGHT = 2 * SEAL + SEAL_LETTERS;

    private final Part.Signing signing;
    private final Letters letters;
    private final Letters small;
    private final List<String> signer;
    private final float height;

    SigningPlace(Part.Signing signing, Alphabet alphabet) {
        this.signing = signing;
        letters = alphabet.of(Role.BODY);
        small = alphabet.of(Role.HEADING1);
        signer =
                new ArrayList<>(
                        new LineBreaks(letters, SIGNER_LETTERS)
                                .of(signing.signer(), SEALED_WIDTH, 0));
        signer.add(signing.date());
        height =
                Math.max(
                        SEALED_HEIGHT,
                        Math.max(signing.lines().size() * SIGN_LINE, signer.size() * SIGNER_LINE));
    }

    Item item() {
        return new Item(
                height,
                (page, top) -> {
                    float middle = top - height / 2;
                    lines(page, middle);
                    seal(page, small, signing.seal(), Paper.RIGHT - SEALED_WIDTH / 2, middle);
                    signer(page, middle);
                });
    }

    private void lines(PdfContentByte page, float middle) {
        float left = begin(signing, letters, LETTERS);
        float top = middle + signing.lines().size() * SIGN_LINE / 2;
        for (String line : signing.lines()) {
            float y = Item.baseline(top, SIGN_LINE, LETTERS);
            letters.show(page, line, LETTERS, Paper.LEFT, y, 0);
            rule(page, left, Paper.RIGHT - SEALED_WIDTH - DISTANCE, y);
            top -= SIGN_LINE;
        }
    }

    /** Where the rules to sign on begin: all behind the longest of the words before them. */
    static float begin(Part.Signing signing, Letters letters, float points) {
        float widest = 0;
        for (String line : signing.lines()) {
            widest = Math.max(widest, letters.width(line, points));
        }
        return Paper.LEFT + widest + points / 2;
    }

    /**
     * A rule to sign on.
     *
     * @param baseline of the words before it
     */
    static void rule(PdfContentByte page, float left, float right, float baseline) {
        page.setLineWidth(0.75f);
        page.moveTo(left, baseline - BELOW);
        page.lineTo(right, baseline - BELOW);
        page.stroke();
    }

    /**
     * An empty dashed circle.
     *
     * @param words within its lower edge
     * @param x of its middle
     * @param middle its height above the lower edge of the paper
     */
    static void seal(PdfContentByte page, Letters letters, String words, float x, float middle) {
        page.saveState();
        page.setColorStroke(FAINT);
        page.setColorFill(FAINT);
        page.setLineWidth(0.75f);
        page.setLineDash(2f, 2f, 0);
        page.circle(x, middle, SEAL);
        page.stroke();
        float left = x - letters.width(words, SEAL_LETTERS) / 2;
        float y = middle - SEAL + 1.5f * SEAL_LETTERS;
        letters.show(page, words, SEAL_LETTERS, left, y, 0);
        page.restoreState();
    }

    private void signer(PdfContentByte page, float middle) {
        float top = middle + signer.size() * SIGNER_LINE / 2;
        for (String line : signer) {
            float width = letters.width(line, SIGNER_LETTERS);
            float x = Paper.RIGHT - (SEALED_WIDTH + width) / 2;
            float y = Item.baseline(top, SIGNER_LINE, SIGNER_LETTERS);
            letters.show(page, line, SIGNER_LETTERS, x, y, 0);
            top -= SIGNER_LINE;
        }
    }
}
