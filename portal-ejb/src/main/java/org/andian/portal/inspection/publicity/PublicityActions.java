package org.andian.portal.inspection.publicity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Door: what was done so that people know. Those who inspect record it for the districts they work
 * for; what was recorded by mistake is withdrawn and still shown, and counts no more.
 */
@Stateless
public class PublicityActions {

    private static final int LONGEST_PAGE = 1000;
    private static final String OBJECT = "publicity ";

    private static final String FROM =
            " from publicity_action a join district_view x on x.id = a.district_id";

    @Inject private Sql sql;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** A question with its values. */
    private static final class Condition {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        private Condition(Reach reach) {
            and(reach.sql(), reach.parameters());
        }

        static Condition of(Scope scope, PublicityQuery query) {
            Condition all = new Condition(PublicityReach.seeing(scope));
            if (query.kind() != null) {
                all.and("a.kind = ?", List.of(query.kind().name()));
            }
            if (query.districtId() != null) {
                all.and(
                        "x.path like concat((select y.path from district_view y where y.id = ?),"
                                + " '%')",
                        List.of(query.districtId()));
            }
            if (query.from() != null) {
                all.and("a.held_on >= ?", List.of(query.from()));
            }
            if (query.to() != null) {
                all.and("a.held_on <= ?", List.of(query.to()));
            }
            if (query.text() != null && !query.text().isBlank()) {
                String part = Like.containing(query.text());
                all.and(
                        "(a.title like ? or a.organiser like ? or a.place like ?)",
                        List.of(part, part, part));
            }
            return all;
        }

        private Condition and(String condition, Collection<?> values) {
            conditions.add(condition);
            parameters.addAll(values);
            return this;
        }

        private String where() {
            return " where " + String.join(" and ", conditions);
        }
    }

    /** Those held last first, at most 1000 at a time. */
    public List<PublicityAction> page(Scope scope, PublicityQuery query, int first, int size) {
        Condition all = Condition.of(scope, query);
        List<Object> parameters = new ArrayList<>(all.parameters);
        parameters.add(Math.clamp(size, 0, LONGEST_PAGE));
        parameters.add(Math.max(0, first));
        return sql.list(
                "select a.*, x.name as district"
                        + FROM
                        + all.where()
                        + " order by a.held_on desc, a.id desc limit ? offset ?",
                parameters,
                PublicityActions::action);
    }

    /** As {@link #page}. */
    public int count(Scope scope, PublicityQuery query) {
        Condition all = Condition.of(scope, query);
        return (int) sql.count("select count(*) as n" + FROM + all.where(), all.parameters);
    }

    /** Empty for an action out of the caller's reach. */
    public Optional<PublicityAction> find(Scope scope, long id) {
        Condition all = new Condition(PublicityReach.seeing(scope)).and("a.id = ?", List.of(id));
        return sql.first(
                "select a.*, x.name as district" + FROM + all.where(),
                all.parameters,
                PublicityActions::action);
    }

    /** Whether the caller may record actions somewhere. */
    public boolean mayRecord(Scope scope) {
        return scope.may(Role::mayPublicise);
    }

    /**
     * @param demo made by the example, not by people
     * @return its number
     * @throws Refusal HELD_ON when it lies ahead, NO_ENTRY of a district out of reach
     */
    public long record(Scope scope, PublicityText text, boolean demo) {
        scope.require(Role::mayPublicise, "record publicity");
        if (text.heldOn().isAfter(today.date())) {
            throw new Refusal(InspectionReason.HELD_ON);
        }
        Reach reach = PublicityReach.recording(scope);
        List<Object> parameters = new ArrayList<>(List.of(text.districtId()));
        parameters.addAll(reach.parameters());
        if (sql.count(
                        "select count(*) as n from district_view x where x.id = ? and "
                                + reach.sql(),
                        parameters)
                == 0) {
            throw new Refusal(InspectionReason.NO_ENTRY);
        }
        long id =
                sql.insert(
                        """
                        insert into publicity_action (kind, title, held_on, organiser, district_id, place, people,
                          materials, words, recorded_at, recorded_by, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        text.kind().name(),
                        text.title(),
                        text.heldOn(),
                        text.organiser(),
                        text.districtId(),
                        text.place(),
                        text.people(),
                        text.materials(),
                        text.words(),
                        now(),
                        scope.login(),
                        demo ? 1 : 0);
        audit.done(
                scope.login(),
                "publicity.record",
                OBJECT + id,
                text.kind() + " " + text.heldOn() + ": " + text.title());
        return id;
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal REASON_MISSING, NO_ENTRY, CHANGED
     */
    public void withdraw(Scope scope, long id, int seen, String reason) {
        scope.require(Role::mayPublicise, "record publicity");
        String why = InspectionTexts.reason(reason);
        Reach reach = PublicityReach.recording(scope);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        if (sql.count(
                        "select count(*) as n" + FROM + " where a.id = ? and " + reach.sql(),
                        parameters)
                == 0) {
            throw new Refusal(InspectionReason.NO_ENTRY);
        }
        int done =
                sql.update(
                        """
                        update publicity_action set withdrawn = ?, withdrawn_at = ?, withdrawn_by = ?,
                          version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        why,
                        now(),
                        scope.login(),
                        id,
                        seen);
        if (done == 0) {
            throw new Refusal(InspectionReason.CHANGED);
        }
        audit.done(scope.login(), "publicity.withdraw", OBJECT + id, why);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static PublicityAction action(Row row) {
        return new PublicityAction(
                row.number("id"),
                new PublicityText(
                        PublicityKind.valueOf(row.text("kind")),
                        row.text("title"),
                        row.day("held_on"),
                        row.number("district_id"),
                        row.text("organiser"),
                        row.text("place"),
                        (int) row.number("people"),
                        (int) row.number("materials"),
                        row.text("words")),
                row.text("district"),
                row.instant("recorded_at"),
                row.text("recorded_by"),
                row.text("withdrawn"),
                row.instant("withdrawn_at"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
