package org.andian.portal.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Today;
import org.andian.portal.premises.standing.Placement;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.premises.standing.Responsibility;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads premises with district, provider and today's standing regulator; the contact is whole only
 * where a role of the caller calls people there.
 */
@ApplicationScoped
class PremisesList {

    @Inject private Sql sql;

    @Inject private Placements placements;

    @Inject private Today today;

    public List<PremisesRow> of(
            Scope scope, PremisesFilter filter, String orderBy, int first, int size) {
        Reach whole = scope.premises("p", PremisesList::callsPeople);
        List<Object> parameters = new ArrayList<>(whole.parameters());
        parameters.addAll(filter.parameters());
        parameters.addAll(List.of(size, first));
        Responsibility responsibility = placements.responsibleOn(today.date());
        return sql.list(
                """
                select p.*, x.name as district, v.name as provider, v.code as provider_code, s.code as successor,
                    case when %s then 1 else 0 end as contact_whole
                from premises p
                join district_view x on x.id = p.district_id
                left join provider v on v.id = p.provider_id
                left join premises s on s.id = p.successor_id\
                """
                                .formatted(whole.sql())
                        + filter.where()
                        + orderBy
                        + " limit ? offset ?",
                parameters,
                row -> premises(row, responsibility));
    }

    public int count(PremisesFilter filter) {
        return (int)
                sql.count(
                        "select count(*) as n from premises p" + filter.where(),
                        filter.parameters());
    }

    /**
     * @throws Refusal OUTSIDE when one of the rows just written lies outside the reach; the
     *     caller's transaction then takes them back
     */
    public void requireAllWithin(Reach reach, List<String> written) {
        for (List<String> codes : Slices.of(written)) {
            List<Object> parameters = new ArrayList<>(codes);
            parameters.addAll(reach.parameters());
            if (sql.count(
                            "select count(*) as n from premises p where p.code in ("
                                    + Sql.marks(codes.size())
                                    + ") and "
                                    + reach.sql(),
                            parameters)
                    < codes.size()) {
                throw new Refusal(PremisesReason.OUTSIDE);
            }
        }
    }

    /** Whose role calls people there, and so reads the contact whole. */
    static boolean callsPeople(Role role) {
        return role != Role.SYSTEM_ADMINISTRATOR && role != Role.LEADER;
    }

    private static PremisesRow premises(Row row, Responsibility responsibility) {
        Placement placement =
                new Placement(
                        row.number("id"),
                        row.number("district_id"),
                        row.text("district_path"),
                        row.text("venue_group"));
        boolean whole = row.flag("contact_whole");
        String name = row.text("contact_name");
        String phone = row.text("contact_phone");
        return new PremisesRow(
                placement.premisesId(),
                row.text("code"),
                row.text("name"),
                placement.districtId(),
                row.text("district"),
                placement.venueGroup(),
                row.text("address"),
                row.decimal("lon"),
                row.decimal("lat"),
                whole ? name : Masked.name(name),
                whole ? phone : Masked.phone(phone),
                row.text("provider"),
                responsibility.body(placement).orElse(null),
                row.flag("demo"),
                row.text("credit_code"),
                row.text("provider_code"),
                row.day("opened_on"),
                row.day("closed_on"),
                row.text("successor"),
                (int) row.number("version"));
    }
}
