package org.andian.portal.hazard.risk;

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
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Door: the colours of premises. Each has one at most that holds; what it had before is kept.
 * Whoever supervises a premises sets it, whoever sees the premises reads it.
 */
@Stateless
public class PremisesRisks {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    @Inject private Sql sql;

    @Inject private HazardPlace place;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** All there were, the present one first; empty for a premises beyond the caller's reach. */
    public List<PremisesRisk> list(Scope scope, String premisesCode) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(premisesCode));
        parameters.addAll(reach.parameters());
        return sql.list(
                "select r.* from premises_risk r join premises_view p on p.id = r.premises_id where"
                        + " p.code = ? and "
                        + reach.sql()
                        + " order by r.ended_at is not null, r.set_at desc, r.id desc",
                parameters,
                row ->
                        new PremisesRisk(
                                row.number("id"),
                                RiskColour.valueOf(row.text("colour")),
                                row.text("reason"),
                                row.day("since"),
                                row.instant("set_at"),
                                row.text("set_by"),
                                row.instant("ended_at")));
    }

    /** Empty where nobody has graded it. */
    public Optional<PremisesRisk> present(Scope scope, String premisesCode) {
        return list(scope, premisesCode).stream()
                .filter(risk -> risk.endedAt() == null)
                .findFirst();
    }

    public boolean maySet(Scope scope, String premisesCode) {
        return place.isWithin(scope, premisesCode, Role::maySuperviseHazards);
    }

    /**
     * In place of the colour it had.
     *
     * @param since not after today
     * @param seen id of the one it had when the caller looked, null for none
     * @throws Refusal NO_PREMISES, REASON_MISSING, SINCE, COLOUR_SAME, CHANGED
     */
    public void set(
            Scope scope,
            String premisesCode,
            RiskColour colour,
            String reason,
            LocalDate since,
            Long seen) {
        String why = HazardTexts.reason(reason);
        if (since == null || since.isAfter(today.date()) || since.isBefore(FIRST_DAY)) {
            throw new Refusal(HazardReason.SINCE);
        }
        long premises = place.hold(scope, premisesCode, Role::maySuperviseHazards);
        PremisesRisk present = present(scope, premisesCode).orElse(null);
        if (!Objects.equals(seen, present == null ? null : Long.valueOf(present.id()))) {
            throw new Refusal(HazardReason.CHANGED);
        }
        if (present != null && present.colour() == colour) {
            throw new Refusal(HazardReason.COLOUR_SAME);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        sql.update(
                "update premises_risk set ended_at = ? where premises_id = ? and ended_at is null",
                now,
                premises);
        sql.update(
                "insert into premises_risk (premises_id, colour, reason, since, set_at, set_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                premises,
                colour.name(),
                why,
                since,
                now,
                scope.login());
        audit.done(
                scope.login(),
                "risk.set",
                "premises " + premisesCode,
                (present == null ? "NONE" : present.colour())
                        + " > "
                        + colour
                        + " from "
                        + since
                        + ": "
                        + why);
    }
}
