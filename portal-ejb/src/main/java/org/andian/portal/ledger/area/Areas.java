package org.andian.portal.ledger.area;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.ledger.DistrictReach;
import org.andian.portal.ledger.LedgerPlace;
import org.andian.portal.ledger.LedgerPlaces;
import org.andian.portal.ledger.LedgerReason;
import org.andian.portal.ledger.LedgerTexts;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Door: the register of areas. Offices keep those of the districts they work for; what was entered
 * by mistake is withdrawn and stays.
 */
@Stateless
public class Areas {

    private static final String OBJECT = "area ";

    @Inject private Sql sql;

    @Inject private AreaTable table;

    @Inject private LedgerPlaces places;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** Also one that was withdrawn; empty out of the caller's reach. */
    public Optional<Area> find(Scope scope, long id) {
        return table.list(DistrictReach.reading(scope), "a.id = ?", List.of(id)).stream()
                .findFirst();
    }

    public boolean mayKeep(Scope scope) {
        return scope.may(Role::mayKeepLedgers);
    }

    /** Whether the caller keeps this one. */
    public boolean mayKeep(Scope scope, long id) {
        return !table.list(acting(scope), "a.id = ? and a.withdrawn_at is null", List.of(id))
                .isEmpty();
    }

    /**
     * What stands under these numbers, by {@link AreaText#key}; those that were withdrawn, and
     * those out of the caller's reach, are left out.
     */
    public Map<String, AreaText> registered(Scope scope, Collection<String> numbers) {
        Map<String, AreaText> found = new HashMap<>();
        for (List<String> some : Slices.of(numbers)) {
            table.list(
                            DistrictReach.reading(scope),
                            "a.withdrawn_at is null and a.no in (" + Sql.marks(some.size()) + ")",
                            some)
                    .forEach(one -> found.put(one.text().key(), one.text()));
        }
        return found;
    }

    /**
     * @param demo made by the example, not by people
     * @return its number
     * @throws Refusal DISTRICT, DAYS, NUMBER_TAKEN
     */
    public long add(Scope scope, AreaText text, boolean demo) {
        scope.require(Role::mayKeepLedgers, "keep areas");
        text.requirePast(today.date());
        long district = district(scope, text.district());
        requireFree(scope, text, 0);
        long id = written(text, () -> table.add(district, text, scope.login(), now(), demo));
        audit.done(scope.login(), "area.add", OBJECT + id, text.no() + " " + text.name());
        return id;
    }

    /**
     * Many at once, in one transaction.
     *
     * @throws Refusal as {@link #add}
     */
    public void addAll(Scope scope, List<AreaText> texts) {
        texts.forEach(text -> add(scope, text, false));
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal NO_ENTRY, CHANGED, DISTRICT, DAYS, NUMBER_TAKEN
     */
    public void change(Scope scope, long id, int seen, AreaText text) {
        kept(scope, id);
        text.requirePast(today.date());
        long district = district(scope, text.district());
        requireFree(scope, text, id);
        boolean isChanged =
                written(text, () -> table.change(id, seen, district, text, scope.login(), now()));
        if (!isChanged) {
            throw new Refusal(LedgerReason.CHANGED);
        }
        audit.done(scope.login(), "area.change", OBJECT + id, text.no() + " " + text.name());
    }

    /**
     * What was entered by mistake; lists show it no more.
     *
     * @param seen the version the caller looked at
     * @throws Refusal NO_ENTRY, CHANGED, REASON_MISSING
     */
    public void withdraw(Scope scope, long id, int seen, String reason) {
        String why = LedgerTexts.reason(reason);
        kept(scope, id);
        int changed =
                sql.update(
                        """
                        update ledger_area set withdrawn = ?, withdrawn_at = ?, withdrawn_by = ?,
                          version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        why,
                        now(),
                        scope.login(),
                        id,
                        seen);
        if (changed == 0) {
            throw new Refusal(LedgerReason.CHANGED);
        }
        audit.done(scope.login(), "area.withdraw", OBJECT + id, why);
    }

    /** Those of an area that lie within the reader's reach, by their codes. */
    public List<AreaPremises> premises(Scope scope, long id) {
        if (find(scope, id).isEmpty()) {
            return List.of();
        }
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        return sql.list(
                """
                select p.code, p.name, count(h.id) as hazards,
                  count(case when h.grade = 'MAJOR' then 1 end) as major
                from ledger_area_premises l join premises_view p on p.id = l.premises_id
                left join hazard_ledger_view h on h.premises_id = p.id and h.merged_into is null
                  and h.state <> 'CLOSED'
                where l.area_id = ? and \
                """
                        + reach.sql()
                        + " group by p.code, p.name order by p.code",
                parameters,
                row ->
                        new AreaPremises(
                                row.text("code"),
                                row.text("name"),
                                (int) row.number("hazards"),
                                (int) row.number("major")));
    }

    /**
     * That a premises lies in the area; a second time changes nothing.
     *
     * @throws Refusal NO_ENTRY, NO_PREMISES
     */
    public void include(Scope scope, long id, String premisesCode) {
        kept(scope, id);
        LedgerPlace place = held(scope, premisesCode);
        sql.update(
                """
                insert into ledger_area_premises (area_id, premises_id) values (?, ?)
                on duplicate key update premises_id = values(premises_id)\
                """,
                id,
                place.id());
        audit.done(scope.login(), "area.include", OBJECT + id, "premises " + place.code());
    }

    /**
     * That it does not, also of one that is closed; a second time changes nothing.
     *
     * @throws Refusal NO_ENTRY, NO_PREMISES
     */
    public void exclude(Scope scope, long id, String premisesCode) {
        kept(scope, id);
        String known = premisesCode == null ? "" : premisesCode;
        LedgerPlace place = places.holdAny(scope, known, Role::mayKeepLedgers);
        int gone =
                sql.update(
                        "delete from ledger_area_premises where area_id = ? and premises_id = ?",
                        id,
                        place.id());
        if (gone > 0) {
            audit.done(scope.login(), "area.exclude", OBJECT + id, "premises " + place.code());
        }
    }

    private LedgerPlace held(Scope scope, String code) {
        String known = code == null ? "" : code;
        return places.hold(scope, List.of(known), Role::mayKeepLedgers).get(known);
    }

    private Area kept(Scope scope, long id) {
        scope.require(Role::mayKeepLedgers, "keep areas");
        return table
                .list(acting(scope), "a.id = ? and a.withdrawn_at is null", List.of(id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(LedgerReason.NO_ENTRY));
    }

    private static Reach acting(Scope scope) {
        return DistrictReach.acting(scope, Role::mayKeepLedgers);
    }

    private long district(Scope scope, String codeOrName) {
        Reach reach = acting(scope);
        List<Object> parameters = new ArrayList<>(List.of(codeOrName, codeOrName, today.date()));
        parameters.addAll(reach.parameters());
        return sql.first(
                        "select x.id from district_view x where (x.code = ? or x.code is null and"
                                + " x.name = ?) and (x.valid_to is null or x.valid_to > ?) and "
                                + reach.sql()
                                + " limit 1",
                        parameters,
                        row -> row.number("id"))
                .orElseThrow(() -> new Refusal(LedgerReason.DISTRICT));
    }

    private void requireFree(Scope scope, AreaText text, long except) {
        boolean isTaken =
                table.list(
                                        DistrictReach.reading(scope),
                                        "a.withdrawn_at is null and a.no = ? and a.id <> ? and"
                                                + " coalesce(x.code, x.name) = ?",
                                        List.of(text.no(), except, text.district()))
                                .size()
                        > 0;
        if (isTaken) {
            throw new Refusal(LedgerReason.NUMBER_TAKEN, text.no());
        }
    }

    /** Of two who take one number at once the second is told so. */
    private static <T> T written(AreaText text, Supplier<T> act) {
        try {
            return act.get();
        } catch (SqlFailure taken) {
            throw taken.isDuplicate() ? new Refusal(LedgerReason.NUMBER_TAKEN, text.no()) : taken;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
