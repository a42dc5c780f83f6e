package org.andian.portal.bulk;

import org.andian.portal.district.District;
import org.andian.portal.ledger.LedgerPlace;
import org.andian.portal.ledger.entry.GoodFinding;
import org.andian.portal.ledger.entry.GoodText;
import org.andian.portal.ledger.entry.GoodsChecks;
import org.andian.portal.ledger.entry.ViolatorText;
import org.andian.portal.ledger.entry.Violators;
import org.andian.portal.scope.Role;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows that become lines which the ledgers themselves keep, beside areas. */
final class EntryRows {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);
    private static final int MOST = 10_000_000;

    private EntryRows() {}

    private static <T> Map<String, Optional<T>> optional(Map<String, T> found) {
        Map<String, Optional<T>> all = new HashMap<>();
        found.forEach((key, one) -> all.put(key, Optional.of(one)));
        return all;
    }

    /** Goods that were looked at. */
    static final class Goods implements ImportTarget<GoodText> {

        private final NumberedRows.Asked asked;
        private final GoodsChecks checks;
        private final Map<String, LedgerPlace> reached;

        Goods(NumberedRows.Asked asked, GoodsChecks checks, Map<String, LedgerPlace> reached) {
            this.asked = asked;
            this.checks = checks;
            this.reached = reached;
        }

        @Override
        public GoodText read(Examined row) {
            String no = NumberedRows.number(row);
            String code = NumberedRows.premises(row, reached);
            LocalDate checked = NumberedRows.past(row, "checked", asked.today());
            String goods = row.text("goods", text -> any(text, null, null, null, "-"));
            String maker = row.text("maker", text -> any("-", text, null, null, "-"));
            String model = row.text("model", text -> any("-", null, text, null, "-"));
            Integer pieces = NumberedRows.few(row, "pieces", MOST);
            GoodFinding finding = row.code("finding", asked.codes(), GoodFinding.class);
            String handling = row.text("handling", text -> any("-", null, null, text, "-"));
            String inspector = row.text("inspector", text -> any("-", null, null, null, text));
            return row.made(
                    () ->
                            new GoodText(
                                    code, no, checked, goods, maker, model, pieces, finding,
                                    handling, inspector));
        }

        private static GoodText any(
                String goods, String maker, String model, String handling, String inspector) {
            return new GoodText(
                    "X",
                    "1",
                    ANY_DAY,
                    goods,
                    maker,
                    model,
                    null,
                    GoodFinding.PASSED,
                    handling,
                    inspector);
        }

        @Override
        public String key(GoodText item) {
            return item.key();
        }

        @Override
        public Map<String, Optional<GoodText>> registered(List<GoodText> items) {
            return optional(
                    checks.registered(
                            asked.scope(), items.stream().map(GoodText::no).distinct().toList()));
        }

        @Override
        public Map<String, Object> facts(GoodText item) {
            Map<String, Object> facts = new HashMap<>();
            facts.put("checked", item.checkedOn());
            facts.put("goods", item.goods());
            facts.put("maker", item.maker());
            facts.put("model", item.model());
            facts.put("pieces", item.pieces());
            facts.put("finding", item.finding());
            facts.put("handling", item.handling());
            facts.put("inspector", item.inspector());
            return facts;
        }

        @Override
        public Supplier<List<Secret>> prepare(List<GoodText> items, ImportProgress progress) {
            return () -> {
                checks.recordAll(asked.scope(), items);
                return List.of();
            };
        }
    }

    /** Who broke the law. */
    static final class Offenders implements ImportTarget<ViolatorText> {

        private final NumberedRows.Asked asked;
        private final Violators violators;
        private final Places places;

        Offenders(NumberedRows.Asked asked, Violators violators, Places places) {
            this.asked = asked;
            this.violators = violators;
            this.places = places;
        }

        @Override
        public ViolatorText read(Examined row) {
            String no = NumberedRows.number(row);
            District district =
                    NumberedRows.district(row, places, asked.scope(), Role::maySuperviseHazards);
            String name = row.text("name", text -> any(text, null, null, "-", "-"));
            String credit = row.text("creditCode", text -> any("-", text, null, "-", "-"));
            String address = row.text("address", text -> any("-", null, text, "-", "-"));
            String offence = row.text("offence", text -> any("-", null, null, text, "-"));
            LocalDate found = NumberedRows.past(row, "found", asked.today());
            String decision = row.text("decision", EntryRows::decision);
            LocalDate decided = NumberedRows.past(row, "decided", asked.today());
            LocalDate published = NumberedRows.past(row, "published", asked.today());
            String office = row.text("office", text -> any("-", null, null, "-", text));
            if (row.isRight()) {
                order(row, found, decision, decided, published);
            }
            return row.made(
                    () ->
                            new ViolatorText(
                                    Places.code(district),
                                    no,
                                    name,
                                    credit,
                                    address,
                                    offence,
                                    found,
                                    decision,
                                    decided,
                                    published,
                                    office));
        }

        /** Found, then decided, then published; a decision has its day. */
        private static void order(
                Examined row,
                LocalDate found,
                String decision,
                LocalDate decided,
                LocalDate published) {
            if (decision == null && decided != null) {
                row.wrong("decision", CellFault.REQUIRED);
            } else if (decided == null && (decision != null || published != null)) {
                row.wrong("decided", CellFault.REQUIRED);
            } else if (decided != null && decided.isBefore(found)) {
                row.wrong("decided", CellFault.INVALID);
            } else if (published != null && published.isBefore(decided)) {
                row.wrong("published", CellFault.INVALID);
            }
        }

        private static ViolatorText any(
                String name, String credit, String address, String offence, String office) {
            return new ViolatorText(
                    "-", "1", name, credit, address, offence, ANY_DAY, null, null, null, office);
        }

        @Override
        public String key(ViolatorText item) {
            return item.key();
        }

        @Override
        public Map<String, Optional<ViolatorText>> registered(List<ViolatorText> items) {
            return optional(
                    violators.registered(
                            asked.scope(),
                            items.stream().map(ViolatorText::no).distinct().toList()));
        }

        @Override
        public Map<String, Object> facts(ViolatorText item) {
            Map<String, Object> facts = new HashMap<>();
            facts.put("name", item.name());
            facts.put("creditCode", item.creditCode());
            facts.put("address", item.address());
            facts.put("offence", item.offence());
            facts.put("found", item.foundOn());
            facts.put("decision", item.decision());
            facts.put("decided", item.decidedOn());
            facts.put("published", item.publishedOn());
            facts.put("office", item.office());
            return facts;
        }

        @Override
        public Supplier<List<Secret>> prepare(List<ViolatorText> items, ImportProgress progress) {
            return () -> {
                violators.recordAll(asked.scope(), items);
                return List.of();
            };
        }
    }

    private static void decision(String text) {
        new ViolatorText("-", "1", "-", null, null, "-", ANY_DAY, text, ANY_DAY, null, "-");
    }
}
