package org.andian.portal.bulk;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardMachine;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.catalogue.HazardKind;
import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerPlace;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Slices;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Rows that become hazards, found by people. */
final class HazardRows extends NumberedRows<NewHazard> {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);
    private static final long HIGHEST_COST = 1_000_000_000_000L;

    private final HazardDesk desk;
    private final Named<HazardKind> kinds;
    private final Map<String, LedgerPlace> reached;

    HazardRows(Asked asked, HazardDesk desk, HazardKinds kinds, Map<String, LedgerPlace> reached) {
        super(asked, LedgerKind.HAZARD);
        this.desk = desk;
        this.reached = reached;
        this.kinds =
                new Named<>(
                        kinds.list(asked.scope()).stream().filter(one -> !one.retired()).toList(),
                        HazardKind::code,
                        one -> List.of(one.nameZh(), one.nameEn()));
    }

    @Override
    public Line<NewHazard> read(Examined row) {
        String no = number(row);
        String code = premises(row, reached);
        LocalDate found = past(row, "found", today());
        String finder = row.text("finder", text -> any("-", null, null, null, null, text));
        HazardSource source = row.code("source", codes(), HazardSource.class);
        HazardKind kind = kinds.find(row, "kind");
        String what = row.text("what", text -> any(text, null, null, null, null, "-"));
        String place = row.text("place", text -> any("-", null, text, null, null, "-"));
        String details = row.text("details", text -> any("-", text, null, null, null, "-"));
        String measures = row.text("measures", text -> any("-", null, null, text, null, "-"));
        String person = row.text("responsible", text -> any("-", null, null, null, text, "-"));
        Long cost = whole(row, "cost", HIGHEST_COST);
        Grade grade = row.code("grade", codes(), Grade.class);
        String reason = row.text("gradeReason", text -> wish(Grade.MAJOR, text));
        if (grade == Grade.MAJOR && row.isRight() && reason == null) {
            row.wrong("gradeReason", CellFault.REQUIRED);
        }
        return made(
                row,
                no,
                code,
                () ->
                        NewHazard.byPeople(
                                code,
                                new HazardDetails(
                                        kind.code(),
                                        what,
                                        details,
                                        place,
                                        measures,
                                        person,
                                        cost,
                                        source,
                                        found,
                                        finder),
                                wish(grade, reason)));
    }

    private static GradeWish wish(Grade grade, String reason) {
        return new GradeWish(Set.of(), grade, reason);
    }

    private static HazardDetails any(
            String what,
            String details,
            String place,
            String measures,
            String responsible,
            String finder) {
        return new HazardDetails(
                "OTHER",
                what,
                details,
                place,
                measures,
                responsible,
                null,
                HazardSource.OTHER,
                ANY_DAY,
                finder);
    }

    @Override
    List<?> said(NewHazard item) {
        HazardDetails one = item.details();
        return Arrays.asList(
                one.foundOn(),
                one.finder(),
                one.source(),
                one.kind(),
                one.what(),
                one.place(),
                one.details(),
                one.measures(),
                one.responsible(),
                one.costYuan(),
                item.grade().grade(),
                item.grade().reason());
    }

    @Override
    long write(NewHazard item) {
        return desk.register(scope(), item);
    }

    /**
     * How a hazard is mended.
     *
     * @param responsible null to leave whoever is named, as {@code cost}
     */
    record Mended(long id, String measures, String responsible, Long cost) {

        boolean isSaidBy(HazardRow row) {
            return measures.equals(row.measures())
                    && (responsible == null || responsible.equals(row.responsible()))
                    && (cost == null || Objects.equals(cost, row.costYuan()));
        }

        HazardDetails of(HazardRow row) {
            return new HazardDetails(
                    row.kind(),
                    row.what(),
                    row.details(),
                    row.place(),
                    measures,
                    responsible == null ? row.responsible() : responsible,
                    cost == null ? row.costYuan() : cost,
                    row.source(),
                    row.foundOn(),
                    row.finder());
        }
    }

    /** Rows that say how registered hazards are mended; what is written of one is replaced. */
    static final class Mending implements ImportTarget<Mended> {

        private static final String ID = "\\d{1,18}";

        private final Scope scope;
        private final Hazards hazards;
        private final HazardDesk desk;
        private final Map<Long, HazardRow> known = new HashMap<>();
        private final Set<String> supervised;

        /**
         * @param mayOrder of premises by their codes those at which the caller may issue orders:
         *     what an order names is changed only there
         */
        Mending(
                Scope scope,
                Hazards hazards,
                HazardDesk desk,
                Upload upload,
                BiFunction<Scope, List<String>, Map<String, LedgerPlace>> mayOrder) {
            this.scope = scope;
            this.hazards = hazards;
            this.desk = desk;
            List<Long> ids =
                    upload.lines().stream()
                            .map(line -> line.shown("no"))
                            .filter(no -> no.matches(ID))
                            .map(Long::valueOf)
                            .distinct()
                            .toList();
            for (List<Long> some : Slices.of(ids)) {
                hazards.rows(scope, some).forEach(row -> known.put(row.id(), row));
            }
            List<String> codes =
                    known.values().stream().map(HazardRow::premisesCode).distinct().toList();
            supervised = mayOrder.apply(scope, codes).keySet();
        }

        @Override
        public Mended read(Examined row) {
            HazardRow hazard = hazard(row);
            String measures = row.text("measures", text -> any("-", null, null, text, null, "-"));
            String person = row.text("responsible", text -> any("-", null, null, null, text, "-"));
            Long cost = whole(row, "cost", HIGHEST_COST);
            return row.made(
                    () -> {
                        requireOpen(hazard);
                        return new Mended(hazard.id(), measures, person, cost);
                    });
        }

        private HazardRow hazard(Examined row) {
            String no = row.text("no");
            if (no == null) {
                return null;
            }
            HazardRow hazard = no.matches(ID) ? known.get(Long.valueOf(no)) : null;
            if (hazard == null) {
                row.wrong("no", CellFault.UNKNOWN);
            } else if (hazard.orderId() != null && !supervised.contains(hazard.premisesCode())) {
                row.wrong("no", CellFault.OUTSIDE);
            }
            return hazard;
        }

        private static void requireOpen(HazardRow hazard) {
            if (HazardMachine.after(hazard.state(), HazardAct.CHANGE).isEmpty()) {
                throw new Refusal(HazardReason.NOT_NOW);
            }
        }

        @Override
        public String key(Mended item) {
            return Long.toString(item.id());
        }

        /** Those that say the same; any other is replaced. */
        @Override
        public Map<String, Optional<Mended>> registered(List<Mended> items) {
            Map<String, Optional<Mended>> same = new HashMap<>();
            for (Mended item : items) {
                if (item.isSaidBy(known.get(item.id()))) {
                    same.put(key(item), Optional.of(item));
                }
            }
            return same;
        }

        @Override
        public Map<String, Object> facts(Mended item) {
            return Map.of();
        }

        @Override
        public Supplier<List<Secret>> prepare(List<Mended> items, ImportProgress progress) {
            return () -> {
                for (Mended item : items) {
                    HazardRow row =
                            hazards.find(scope, item.id())
                                    .orElseThrow(() -> new Refusal(HazardReason.UNKNOWN));
                    desk.change(scope, item.id(), row.version(), item.of(row));
                }
                return List.of();
            };
        }
    }
}
