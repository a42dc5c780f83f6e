package org.andian.portal.ledger.entry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.ledger.DistrictReach;
import org.andian.portal.ledger.LedgerReason;
import org.andian.portal.ledger.LedgerTexts;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
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

/** Door: who broke the law, entered by those who supervise the districts. */
@Stateless
public class Violators {

    private static final String OBJECT = "violator ";

    private static final String FROM =
            " from ledger_violator v join district_view x on x.id = v.district_id where"
                    + " v.withdrawn_at is null and ";

    @Inject private Sql sql;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    public boolean mayRecord(Scope scope) {
        return scope.may(Role::maySuperviseHazards);
    }

    /** What stands under these numbers, by {@link ViolatorText#key}, within the caller's reach. */
    public Map<String, ViolatorText> registered(Scope scope, Collection<String> numbers) {
        Reach reach = DistrictReach.reading(scope);
        Map<String, ViolatorText> found = new HashMap<>();
        for (List<String> some : Slices.of(numbers)) {
            List<Object> parameters = new ArrayList<>(reach.parameters());
            parameters.addAll(some);
            sql.list(
                            "select v.*, coalesce(x.code, x.name) as district"
                                    + FROM
                                    + reach.sql()
                                    + " and v.no in ("
                                    + Sql.marks(some.size())
                                    + ")",
                            parameters,
                            Violators::text)
                    .forEach(one -> found.put(one.key(), one));
        }
        return found;
    }

    /**
     * @param demo made by the example, not by people
     * @return its number
     * @throws Refusal DISTRICT, DAYS when it lies ahead, NUMBER_TAKEN
     */
    public long record(Scope scope, ViolatorText text, boolean demo) {
        scope.require(Role::maySuperviseHazards, "record violators");
        if (text.latest().isAfter(today.date())) {
            throw new Refusal(LedgerReason.DAYS);
        }
        long district = district(scope, text.district());
        long there =
                sql.count(
                        "select count(*) as n from ledger_violator where district_id = ? and no = ?"
                                + " and withdrawn_at is null",
                        List.of(district, text.no()));
        if (there > 0) {
            throw new Refusal(LedgerReason.NUMBER_TAKEN, text.no());
        }
        long id = add(scope, district, text, demo);
        audit.done(scope.login(), "violator.record", OBJECT + id, text.name());
        return id;
    }

    /** Of two who take one number at once the second is told so. */
    private long add(Scope scope, long district, ViolatorText text, boolean demo) {
        try {
            return sql.insert(
                    """
                    insert into ledger_violator (district_id, no, name, credit_code, address, offence, found_on,
                      decision, decided_on, published_on, office, entered_at, entered_by, demo)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    district,
                    text.no(),
                    text.name(),
                    text.creditCode(),
                    text.address(),
                    text.offence(),
                    text.foundOn(),
                    text.decision(),
                    text.decidedOn(),
                    text.publishedOn(),
                    text.office(),
                    now(),
                    scope.login(),
                    demo ? 1 : 0);
        } catch (SqlFailure taken) {
            throw taken.isDuplicate() ? new Refusal(LedgerReason.NUMBER_TAKEN, text.no()) : taken;
        }
    }

    /**
     * Many at once, in one transaction.
     *
     * @throws Refusal as {@link #record}
     */
    public void recordAll(Scope scope, List<ViolatorText> texts) {
        texts.forEach(text -> record(scope, text, false));
    }

    /**
     * What was entered by mistake; lists show it no more. The row is held first: of two who
     * withdraw it at once the second finds it gone.
     *
     * @throws Refusal NO_ENTRY, REASON_MISSING
     */
    public void withdraw(Scope scope, long id, String reason) {
        scope.require(Role::maySuperviseHazards, "record violators");
        String why = LedgerTexts.reason(reason);
        sql.list("select id from ledger_violator where id = ? for update", List.of(id), row -> 1);
        Reach reach = DistrictReach.acting(scope, Role::maySuperviseHazards);
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(id);
        if (sql.count("select count(*) as n" + FROM + reach.sql() + " and v.id = ?", parameters)
                == 0) {
            throw new Refusal(LedgerReason.NO_ENTRY);
        }
        sql.update(
                """
                update ledger_violator set withdrawn = ?, withdrawn_at = ?, withdrawn_by = ?,
                  version = version + 1
                where id = ? and withdrawn_at is null\
                """,
                why,
                now(),
                scope.login(),
                id);
        audit.done(scope.login(), "violator.withdraw", OBJECT + id, why);
    }

    private long district(Scope scope, String codeOrName) {
        Reach reach = DistrictReach.acting(scope, Role::maySuperviseHazards);
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

    private static ViolatorText text(Row row) {
        return new ViolatorText(
                row.text("district"),
                row.text("no"),
                row.text("name"),
                row.text("credit_code"),
                row.text("address"),
                row.text("offence"),
                row.day("found_on"),
                row.text("decision"),
                row.day("decided_on"),
                row.day("published_on"),
                row.text("office"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
