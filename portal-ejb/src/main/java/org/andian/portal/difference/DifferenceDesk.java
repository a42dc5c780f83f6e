package org.andian.portal.difference;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.person.NaturalPersons;
import org.andian.portal.audit.Audit;
import org.andian.portal.difference.DifferenceTrack.Step;
import org.andian.portal.difference.rule.DifferenceReason;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.text.PlainText;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Door: people say why something is no difference. It holds while the facts stay as they were;
 * under others the portal asks again. Who says that he was somewhere does not settle that he was.
 */
@Stateless
public class DifferenceDesk {

    /** Of a reason. */
    public static final int LONGEST_REASON = 500;

    private static final String HELD =
            "select f.id, f.state, f.person, f.version from difference f left join premises_view p"
                    + " on p.id = f.premises_id where f.id = ? and ";

    private static final String OBJECT = "difference ";

    @Inject private Sql sql;

    @Inject private DifferenceTrack track;

    @Inject private NaturalPersons persons;

    @Inject private Audit audit;

    private record Held(long id, DifferenceState state, String person, int version) {

        static Held of(Row row) {
            return new Held(
                    row.number("id"),
                    DifferenceState.valueOf(row.text("state")),
                    row.text("person"),
                    (int) row.number("version"));
        }
    }

    /**
     * It is none, for a reason.
     *
     * @param seen the version the caller looked at, null for whatever it is
     * @throws Refusal UNKNOWN, CHANGED, NOT_NOW, REASON_MISSING, SAME_PERSON
     */
    public void dismiss(Scope scope, long id, Integer seen, String reason) {
        Held held = hold(scope, id, seen, DifferenceState.OPEN);
        String why = reason(reason);
        if (held.person() != null
                && persons.isAnySame(
                        List.of(held.person()), persons.behind(scope, "difference.dismiss"))) {
            throw new Refusal(DifferenceReason.SAME_PERSON);
        }
        Instant now = track.now();
        sql.update(
                "update difference set state = 'DISMISSED', reason = ?, dismissed_at = ?,"
                        + " dismissed_by = ?, changed_at = ?, version = version + 1 where id = ?",
                why,
                now,
                scope.login(),
                now,
                id);
        track.note(List.of(id), Step.DISMISS, now, scope.login(), why);
        audit.done(scope.login(), "difference.dismiss", OBJECT + id, why);
    }

    /**
     * It is one after all, for a reason.
     *
     * @param seen the version the caller looked at, null for whatever it is
     * @throws Refusal UNKNOWN, CHANGED, NOT_NOW, REASON_MISSING
     */
    public void restore(Scope scope, long id, Integer seen, String reason) {
        hold(scope, id, seen, DifferenceState.DISMISSED);
        String why = reason(reason);
        Instant now = track.now();
        sql.update(
                "update difference set state = 'OPEN', reason = null, dismissed_at = null,"
                        + " dismissed_by = null, changed_at = ?, version = version + 1 where id ="
                        + " ?",
                now,
                id);
        track.note(List.of(id), Step.RESTORE, now, scope.login(), why);
        audit.done(scope.login(), "difference.restore", OBJECT + id, why);
    }

    /** Its row alone is locked; what the portal does with it meanwhile waits, or is waited for. */
    private Held hold(Scope scope, long id, Integer seen, DifferenceState state) {
        scope.require(Role::maySettleDifferences, "say what is no difference");
        sql.list("select id from difference where id = ? for update", List.of(id), row -> 1);
        Reach reach = scope.premises("p", Role::maySettleDifferences);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        Held held =
                sql.first(HELD + reach.sql(), parameters, Held::of)
                        .orElseThrow(() -> new Refusal(DifferenceReason.UNKNOWN));
        if (seen != null && seen != held.version()) {
            throw new Refusal(DifferenceReason.CHANGED);
        }
        if (held.state() != state) {
            throw new Refusal(DifferenceReason.NOT_NOW);
        }
        return held;
    }

    private static String reason(String typed) {
        String plain = PlainText.lines(typed);
        if (plain == null || plain.isEmpty() || plain.length() > LONGEST_REASON) {
            throw new Refusal(DifferenceReason.REASON_MISSING, LONGEST_REASON);
        }
        return plain;
    }
}
