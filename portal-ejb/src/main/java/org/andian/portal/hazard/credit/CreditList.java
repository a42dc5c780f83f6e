package org.andian.portal.hazard.credit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.HazardPlace;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Door: premises that broke their duties, decided, published, objected to, made good or withdrawn
 * by those who supervise them. Whoever sees a premises sees its entries.
 */
@Stateless
public class CreditList {

    private static final int LONGEST_PAGE = 1000;
    private static final int LONGEST_DECISION = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final String OBJECT = "credit ";

    private static final String FROM =
            " from credit_entry e join premises_view p on p.id = e.premises_id left join"
                    + " district_view x on x.id = p.district_id";

    private static final String WITH_CODE =
            " left join premises_credit_view q on q.id = e.premises_id";

    private static final String SELECT =
            """
            select e.*, p.code as premises_code, p.name as premises, p.demo, x.name as district,
              q.credit_code,
              (select a.on_day from credit_act a where a.entry_id = e.id order by a.id desc limit 1) as last_on,
              (select a.words from credit_act a where a.entry_id = e.id order by a.id desc limit 1) as last_words\
            """;

    @Inject private Sql sql;

    @Inject private HazardPlace place;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** At most 1000 rows at a time, the latest decided first. */
    public List<CreditEntry> page(Scope scope, CreditQuery query, int first, int size) {
        CreditFilter filter = CreditFilter.of(scope, query);
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(List.of(Math.clamp(size, 0, LONGEST_PAGE), Math.max(0, first)));
        return sql.list(
                SELECT
                        + FROM
                        + WITH_CODE
                        + filter.where()
                        + " order by e.decided_on desc, e.id desc limit ? offset ?",
                parameters,
                CreditList::entry);
    }

    public int count(Scope scope, CreditQuery query) {
        CreditFilter filter = CreditFilter.of(scope, query);
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    /** Empty where it lies beyond the caller's reach. */
    public Optional<CreditEntry> find(Scope scope, long id) {
        CreditFilter filter = CreditFilter.one(scope, id);
        return sql.first(
                SELECT + FROM + WITH_CODE + filter.where(), filter.parameters(), CreditList::entry);
    }

    /**
     * @param decision its number, {@code on} its day, not after today
     * @return the entry's number
     * @throws Refusal NO_PREMISES, LETTER, REASON_MISSING, CREDIT_DAY; CHANGED where the premises
     *     is on the list by that decision
     */
    public long decide(
            Scope scope, String premisesCode, String decision, LocalDate on, String reason) {
        String number = HazardTexts.line(decision, LONGEST_DECISION, HazardReason.LETTER);
        String why = HazardTexts.reason(reason);
        requireDay(on);
        long premises = place.hold(scope, premisesCode, Role::maySuperviseHazards);
        if (isListed(premises, number)) {
            throw new Refusal(HazardReason.CHANGED);
        }
        long id =
                sql.insert(
                        "insert into credit_entry (premises_id, decision, reason, decided_on,"
                                + " state, changed_at) values (?, ?, ?, ?, ?, ?)",
                        premises,
                        number,
                        why,
                        on,
                        CreditState.DECIDED.name(),
                        now());
        note(scope, id, "DECIDE", on, why);
        audit.done(
                scope.login(),
                "credit.decide",
                OBJECT + id,
                "premises " + premisesCode + ": " + number + ", " + why);
        return id;
    }

    /**
     * @param on not after today, nor before what was done last
     * @throws Refusal NO_ENTRY, REASON_MISSING, CREDIT_DAY, NOT_NOW
     */
    public void act(Scope scope, long id, CreditAct act, LocalDate on, String words) {
        scope.require(Role::maySuperviseHazards, "keep the credit list");
        String said = HazardTexts.reason(words);
        requireDay(on);
        sql.list("select id from credit_entry where id = ? for update", List.of(id), row -> 1);
        Reach reach = scope.premises("p", Role::maySuperviseHazards);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        CreditState state =
                sql.first(
                                "select e.state from credit_entry e join premises_view p on p.id ="
                                        + " e.premises_id where e.id = ? and "
                                        + reach.sql(),
                                parameters,
                                row -> CreditState.valueOf(row.text("state")))
                        .orElseThrow(() -> new Refusal(HazardReason.NO_ENTRY));
        CreditState next =
                CreditMachine.after(state, act)
                        .orElseThrow(() -> new Refusal(HazardReason.NOT_NOW));
        if (on.isBefore(lastOn(id))) {
            throw new Refusal(HazardReason.CREDIT_DAY);
        }
        sql.update(
                "update credit_entry set state = ?, changed_at = ?, version = version + 1 where id"
                        + " = ?",
                next.name(),
                now(),
                id);
        note(scope, id, act.name(), on, said);
        audit.done(scope.login(), "credit.act", OBJECT + id, act + " " + on + ": " + said);
    }

    private boolean isListed(long premises, String decision) {
        return sql.count(
                        "select count(*) as n from credit_entry where premises_id = ? and decision"
                                + " = ? and state <> 'WITHDRAWN'",
                        List.of(premises, decision))
                > 0;
    }

    private LocalDate lastOn(long id) {
        return sql.first(
                        "select max(on_day) as last_on from credit_act where entry_id = ?",
                        List.of(id),
                        row -> row.day("last_on"))
                .orElse(LocalDate.MIN);
    }

    private void note(Scope scope, long id, String act, LocalDate on, String words) {
        sql.update(
                "insert into credit_act (entry_id, act, on_day, words, at, actor) values (?, ?, ?,"
                        + " ?, ?, ?)",
                id,
                act,
                on,
                words,
                now(),
                scope.login());
    }

    private void requireDay(LocalDate on) {
        if (on == null || on.isAfter(today.date()) || on.isBefore(FIRST_DAY)) {
            throw new Refusal(HazardReason.CREDIT_DAY);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static CreditEntry entry(Row row) {
        return new CreditEntry(
                row.number("id"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("credit_code"),
                row.text("district"),
                row.text("decision"),
                row.text("reason"),
                row.day("decided_on"),
                CreditState.valueOf(row.text("state")),
                row.day("last_on"),
                row.text("last_words"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
