package org.andian.reports.official;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a form is signed line below line, and below those sealed at the right: signer, date and
 * seal around one middle, the date ending four letters in, as an official document has it.
 */
final class SigningRows {

    private static final int DATE_IN_LETTERS = 4;

    private final Part.Signing signing;
    private final Alphabet alphabet;
    private final Letters letters;
    private final float points;
    private final float pitch;

    SigningRows(Part.Signing signing, Alphabet alphabet, FormPaper paper) {
        this.signing = signing;
        this.alphabet = alphabet;
        letters = alphabet.of(Role.BODY);
        points = paper.letters().text();
        pitch = paper.pitch();
    }

    /** Never parted. */
    Item item() {
        float left = SigningPlace.begin(signing, letters, points);
        List<Item> items = new ArrayList<>();
        signing.lines().forEach(line -> items.add(signed(line, left)));
        items.add(sealed());
        return Item.together(items);
    }

    private Item signed(String line, float left) {
        return new Item(
                pitch,
                (page, top) -> {
                    float y = Item.baseline(top, pitch, points);
                    letters.show(page, line, points, Paper.LEFT, y, 0);
                    SigningPlace.rule(page, left, Paper.RIGHT, y);
                });
    }

    private Item sealed() {
        Lines lines = new Lines(letters, points, pitch);
        float x = Paper.RIGHT - DATE_IN_LETTERS * points - lines.width(signing.date()) / 2;
        List<Item> around = new ArrayList<>();
        new LineBreaks(letters, points)
                .of(signing.signer(), Paper.AREA_WIDTH, 0)
                .forEach(line -> around.add(lines.around(line, x)));
        around.add(lines.around(signing.date(), x));
        Item texts = Item.together(around);
        float height = Math.max(SigningPlace.SEALED_HEIGHT, texts.height());
        return new Item(
                height,
                (page, top) -> {
                    SigningPlace.seal(
                            page, alphabet.of(Role.HEADING1), signing.seal(), x, top - height / 2);
                    texts.drawing().draw(page, top - (height - texts.height()) / 2);
                });
    }
}
