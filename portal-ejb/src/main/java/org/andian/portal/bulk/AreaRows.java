package org.andian.portal.bulk;

import org.andian.portal.district.District;
import org.andian.portal.ledger.LedgerTexts;
import org.andian.portal.ledger.area.AreaKind;
import org.andian.portal.ledger.area.AreaState;
import org.andian.portal.ledger.area.AreaText;
import org.andian.portal.ledger.area.Areas;
import org.andian.portal.scope.Role;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows that become areas. */
final class AreaRows implements ImportTarget<AreaText> {

    private static final int MOST = 10_000_000;

    private final NumberedRows.Asked asked;
    private final Areas areas;
    private final Places places;

    AreaRows(NumberedRows.Asked asked, Areas areas, Places places) {
        this.asked = asked;
        this.areas = areas;
        this.places = places;
    }

    @Override
    public AreaText read(Examined row) {
        String no = NumberedRows.number(row);
        String name = row.text("name", text -> any(text, null, null, null, null));
        AreaKind kind = row.code("kind", asked.codes(), AreaKind.class);
        District district = NumberedRows.district(row, places, asked.scope(), Role::mayKeepLedgers);
        String place = row.text("place", text -> any("-", text, null, null, null));
        Integer households = NumberedRows.few(row, "households", MOST);
        Integer people = NumberedRows.few(row, "people", MOST);
        String problems = row.text("problems", text -> any("-", null, text, null, null));
        String measures = row.text("measures", text -> any("-", null, null, text, null));
        String person = row.text("responsible", text -> any("-", null, null, null, text));
        LocalDate found = NumberedRows.past(row, "found", asked.today());
        LocalDate due = due(row, found);
        LocalDate mended = mended(row, found);
        AreaState state = row.code("state", asked.codes(), AreaState.class);
        if (row.isRight()) {
            fits(row, state, problems, mended);
        }
        return row.made(
                () ->
                        new AreaText(
                                Places.code(district),
                                no,
                                name,
                                kind,
                                place,
                                households,
                                people,
                                problems,
                                measures,
                                person,
                                found,
                                due,
                                mended,
                                state));
    }

    private static LocalDate due(Examined row, LocalDate found) {
        LocalDate due = row.day("due");
        if (due != null
                && (!Examined.holds(() -> LedgerTexts.day(due))
                        || found != null && due.isBefore(found))) {
            row.wrong("due", CellFault.INVALID);
        }
        return due;
    }

    private LocalDate mended(Examined row, LocalDate found) {
        LocalDate mended = NumberedRows.past(row, "mended", asked.today());
        if (mended != null && found != null && mended.isBefore(found)) {
            row.wrong("mended", CellFault.INVALID);
        }
        return mended;
    }

    /** What stands out is said; what is mended says when. */
    private static void fits(Examined row, AreaState state, String problems, LocalDate mended) {
        if (state != AreaState.WATCHED && problems == null) {
            row.wrong("problems", CellFault.REQUIRED);
        }
        if (state == AreaState.MENDED && mended == null) {
            row.wrong("mended", CellFault.REQUIRED);
        } else if (state != AreaState.MENDED && mended != null) {
            row.wrong("state", CellFault.INVALID);
        }
    }

    private static AreaText any(
            String name, String place, String problems, String measures, String responsible) {
        return new AreaText(
                "-",
                "1",
                name,
                AreaKind.OTHER,
                place,
                null,
                null,
                problems,
                measures,
                responsible,
                null,
                null,
                null,
                AreaState.WATCHED);
    }

    @Override
    public String key(AreaText item) {
        return item.key();
    }

    @Override
    public Map<String, Optional<AreaText>> registered(List<AreaText> items) {
        Map<String, Optional<AreaText>> registered = new HashMap<>();
        areas.registered(asked.scope(), items.stream().map(AreaText::no).distinct().toList())
                .forEach((key, one) -> registered.put(key, Optional.of(one)));
        return registered;
    }

    @Override
    public Map<String, Object> facts(AreaText item) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", item.name());
        facts.put("kind", item.kind());
        facts.put("place", item.place());
        facts.put("households", item.households());
        facts.put("people", item.people());
        facts.put("problems", item.problems());
        facts.put("measures", item.measures());
        facts.put("responsible", item.responsible());
        facts.put("found", item.foundOn());
        facts.put("due", item.dueOn());
        facts.put("mended", item.mendedOn());
        facts.put("state", item.state());
        return facts;
    }

    @Override
    public Supplier<List<Secret>> prepare(List<AreaText> items, ImportProgress progress) {
        return () -> {
            areas.addAll(asked.scope(), items);
            return List.of();
        };
    }
}
