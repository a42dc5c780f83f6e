package org.andian.portal.premises.standing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Revisions;
import org.andian.portal.refusal.Refusal;
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

    private static final String REGULATORS = "premises.regulator";

    @Inject private OwnRegulators own;

    @Inject private Revisions revisions;

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
        revisions.bump(REGULATORS); // first: its row lock puts those who name one in a line
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
        revisions.bump(REGULATORS);
        own.end(id, on);
        audit.done(scope.login(), "regulator.end", "regulator " + id, "on " + on);
    }

    private long premises(String code) {
        return sql.first(
                        "select id from premises where code = ?",
                        List.of(code),
                        row -> row.number("id"))
                .orElseThrow(() -> new Refusal(PremisesReason.UNKNOWN, code));
    }
}
