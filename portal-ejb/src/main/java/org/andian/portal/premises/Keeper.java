package org.andian.portal.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.ChangedMeanwhile;
import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;
import org.andian.portal.scope.NotAllowed;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Locks a premises for a change by somebody who may keep it: the system administrator, or a city or
 * district office in whose reach it lies.
 */
@ApplicationScoped
class Keeper {

    @Inject private Sql sql;

    /**
     * A premises as it stands before the change; nobody else changes it until the transaction ends.
     */
    record Held(
            long id,
            String code,
            String name,
            long districtId,
            String districtPath,
            String venueGroup,
            String contactName,
            String contactPhone,
            LocalDate closedOn,
            Long successorId) {

        void requireOpen() {
            if (closedOn != null) {
                throw new Refusal(
                        Reason.CLOSED,
                        "Premises " + code + " is closed since " + closedOn + "; reopen it first.");
            }
        }
    }

    static boolean mayKeep(Role role) {
        return role.mayKeepPremises();
    }

    /**
     * @throws NotAllowed when there is no such premises in the caller's reach
     * @throws ChangedMeanwhile when it is no longer of the version the caller looked at
     */
    public Held hold(Scope scope, String code, int version) {
        scope.require(Keeper::mayKeep, "change premises");
        Reach reach = scope.premises("p", Keeper::mayKeep);
        List<Object> parameters = new ArrayList<>(List.of(code));
        parameters.addAll(reach.parameters());
        record Versioned(Held held, long version) {}
        Versioned found =
                sql.first(
                                "select p.* from premises p where p.code = ? and "
                                        + reach.sql()
                                        + " for update",
                                parameters,
                                row -> new Versioned(held(row), row.number("version")))
                        .orElseThrow(
                                () -> new NotAllowed(scope.login(), "change premises " + code));
        if (found.version() != version) {
            throw new ChangedMeanwhile("Premises " + code);
        }
        return found.held();
    }

    private static Held held(Row row) {
        return new Held(
                row.number("id"),
                row.text("code"),
                row.text("name"),
                row.number("district_id"),
                row.text("district_path"),
                row.text("venue_group"),
                row.text("contact_name"),
                row.text("contact_phone"),
                row.day("closed_on"),
                row.numberOrNull("successor_id"));
    }
}
