package org.andian.portal.bulk;

import org.andian.portal.district.District;
import org.andian.portal.inspection.publicity.PublicityActions;
import org.andian.portal.inspection.publicity.PublicityKind;
import org.andian.portal.inspection.publicity.PublicityText;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.scope.Role;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Rows that become what was done so that people know. */
final class PublicityRows extends NumberedRows<PublicityText> {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);
    private static final int MOST = 10_000_000;

    private final PublicityActions actions;
    private final Places places;

    PublicityRows(Asked asked, PublicityActions actions, Places places) {
        super(asked, LedgerKind.PUBLICITY);
        this.actions = actions;
        this.places = places;
    }

    @Override
    public Line<PublicityText> read(Examined row) {
        String no = number(row);
        LocalDate held = past(row, "held", today());
        PublicityKind kind = row.code("kind", codes(), PublicityKind.class);
        String title = row.text("title", text -> any(text, "-", null, null));
        String organiser = row.text("organiser", text -> any("-", text, null, null));
        District district = district(row, places, scope(), Role::mayPublicise);
        String place = row.text("place", text -> any("-", "-", text, null));
        Integer people = few(row, "people", MOST);
        Integer materials = few(row, "materials", MOST);
        String words = row.text("words", text -> any("-", "-", null, text));
        return made(
                row,
                no,
                district == null ? null : Places.code(district),
                () ->
                        new PublicityText(
                                kind,
                                title,
                                held,
                                district.id(),
                                organiser,
                                place,
                                people == null ? 0 : people,
                                materials == null ? 0 : materials,
                                words));
    }

    private static PublicityText any(String title, String organiser, String place, String words) {
        return new PublicityText(
                PublicityKind.OTHER, title, ANY_DAY, 0, organiser, place, 0, 0, words);
    }

    @Override
    List<?> said(PublicityText item) {
        return Arrays.asList(
                item.kind(),
                item.title(),
                item.heldOn(),
                item.organiser(),
                item.place(),
                item.people(),
                item.materials(),
                item.words());
    }

    @Override
    long write(PublicityText item) {
        return actions.record(scope(), item, false);
    }
}
