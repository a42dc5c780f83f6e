package org.andian.portal.ledger.entry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.ledger.LedgerPlace;
import org.andian.portal.ledger.LedgerPlaces;
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

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Door: goods that were looked at, entered by those who inspect there. */
@Stateless
public class GoodsChecks {

    private static final String OBJECT = "goods ";

    private static final String FROM =
            " from ledger_good g join premises_view p on p.id = g.premises_id where"
                    + " g.withdrawn_at is null and ";

    @Inject private Sql sql;

    @Inject private LedgerPlaces places;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    public boolean mayRecord(Scope scope) {
        return scope.may(Role::mayInspect);
    }

    /** What stands under these numbers, by {@link GoodText#key}, within the caller's reach. */
    public Map<String, GoodText> registered(Scope scope, Collection<String> numbers) {
        Reach reach = scope.premises("p");
        Map<String, GoodText> found = new HashMap<>();
        for (List<String> some : Slices.of(numbers)) {
            List<Object> parameters = new ArrayList<>(reach.parameters());
            parameters.addAll(some);
            sql.list(
                            "select g.*, p.code as premises"
                                    + FROM
                                    + reach.sql()
                                    + " and g.no in ("
                                    + Sql.marks(some.size())
                                    + ")",
                            parameters,
                            GoodsChecks::text)
                    .forEach(one -> found.put(one.key(), one));
        }
        return found;
    }

    /**
     * @param demo made by the example, not by people
     * @return its number
     * @throws Refusal NO_PREMISES, DAYS when it lies ahead, NUMBER_TAKEN
     */
    public long record(Scope scope, GoodText text, boolean demo) {
        LedgerPlace place =
                places.hold(scope, List.of(text.premises()), Role::mayInspect).get(text.premises());
        return record(scope, text, place, demo);
    }

    /**
     * Many at once, in one transaction.
     *
     * @throws Refusal as {@link #record}
     */
    public void recordAll(Scope scope, List<GoodText> texts) {
        List<String> codes = texts.stream().map(GoodText::premises).distinct().toList();
        Map<String, LedgerPlace> held = places.hold(scope, codes, Role::mayInspect);
        texts.forEach(text -> record(scope, text, held.get(text.premises()), false));
    }

    private long record(Scope scope, GoodText text, LedgerPlace place, boolean demo) {
        if (text.checkedOn().isAfter(today.date())) {
            throw new Refusal(LedgerReason.DAYS);
        }
        long there =
                sql.count(
                        "select count(*) as n from ledger_good where premises_id = ? and no = ? and"
                                + " withdrawn_at is null",
                        List.of(place.id(), text.no()));
        if (there > 0) {
            throw new Refusal(LedgerReason.NUMBER_TAKEN, text.no());
        }
        long id =
                sql.insert(
                        """
                        insert into ledger_good (premises_id, no, checked_on, goods, maker, model, pieces, finding,
                          handling, inspector, entered_at, entered_by, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        place.id(),
                        text.no(),
                        text.checkedOn(),
                        text.goods(),
                        text.maker(),
                        text.model(),
                        text.pieces(),
                        text.finding().name(),
                        text.handling(),
                        text.inspector(),
                        now(),
                        scope.login(),
                        demo ? 1 : 0);
        audit.done(scope.login(), "goods.record", OBJECT + id, text.goods());
        return id;
    }

    /**
     * What was entered by mistake; lists show it no more. The row is held first: of two who
     * withdraw it at once the second finds it gone.
     *
     * @throws Refusal NO_ENTRY, REASON_MISSING
     */
    public void withdraw(Scope scope, long id, String reason) {
        scope.require(Role::mayInspect, "record goods");
        String why = LedgerTexts.reason(reason);
        sql.list("select id from ledger_good where id = ? for update", List.of(id), row -> 1);
        Reach reach = scope.premises("p", Role::mayInspect);
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(id);
        if (sql.count("select count(*) as n" + FROM + reach.sql() + " and g.id = ?", parameters)
                == 0) {
            throw new Refusal(LedgerReason.NO_ENTRY);
        }
        sql.update(
                """
                update ledger_good set withdrawn = ?, withdrawn_at = ?, withdrawn_by = ?, version = version + 1
                where id = ? and withdrawn_at is null\
                """,
                why,
                now(),
                scope.login(),
                id);
        audit.done(scope.login(), "goods.withdraw", OBJECT + id, why);
    }

    private static GoodText text(Row row) {
        Long pieces = row.numberOrNull("pieces");
        return new GoodText(
                row.text("premises"),
                row.text("no"),
                row.day("checked_on"),
                row.text("goods"),
                row.text("maker"),
                row.text("model"),
                pieces == null ? null : pieces.intValue(),
                GoodFinding.valueOf(row.text("finding")),
                row.text("handling"),
                row.text("inspector"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
