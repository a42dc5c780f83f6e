package org.andian.portal.premises.standing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;
import org.andian.portal.regulation.Regulators;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.List;

/** Door: bodies that regulate one premises, whatever holds for its group and district. */
@Stateless
public class PremisesRegulators {

    @Inject private Sql sql;

    @Inject private OwnRegulators own;

    @Inject private Regulators regulators;

    @Inject private Audit audit;

    /**
     * The regulator before it for the same premises ends.
     *
     * @param from any day up to today for the first regulator of the premises, else at most three
     *     days back: settled figures by department do not change by it
     */
    public void set(Scope scope, String premisesCode, long bodyId, LocalDate from) {
        scope.require(Role::mayConfigure, "name standing regulators");
        regulators.requireBody(bodyId);
        own.begin(bodyId, premises(premisesCode), from);
        audit.done(
                scope.login(),
                "regulator.set",
                "body " + bodyId,
                "from " + from + " premises=" + premisesCode);
    }

    /** Those that are, were and will be, the present ones first. */
    public List<PremisesRegulatorRow> list(Scope scope) {
        scope.require(Role::mayConfigure, "list standing regulators");
        return own.rows();
    }

    /** From the day on, who regulates its group and district regulates the premises too. */
    public void end(Scope scope, long id, LocalDate on) {
        scope.require(Role::mayConfigure, "end standing regulators");
        own.end(id, on);
        audit.done(scope.login(), "regulator.end", "regulator " + id, "on " + on);
    }

    private long premises(String code) {
        return sql.first(
                        "select id from premises where code = ?",
                        List.of(code),
                        row -> row.number("id"))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.UNKNOWN_CODE,
                                        "There is no premises " + code + "; register it first."));
    }
}
