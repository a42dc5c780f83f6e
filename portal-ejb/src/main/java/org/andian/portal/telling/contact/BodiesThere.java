package org.andian.portal.telling.contact;

import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The bodies that look after a place on a day, as the parties whose contacts are told. */
public final class BodiesThere {

    /** Stands before the number of somebody with an account. */
    public static final String ACCOUNT = "account:";

    private static final String BODIES =
            """
            select b.id from body_view b join district_view d on d.id = b.district_id
            where ? like concat(d.path, '%') and (b.valid_from is null or b.valid_from <= ?)
              and (b.valid_to is null or b.valid_to > ?) and \
            """;
    private static final String OF_DISTRICT =
            "b.kind = 'SAFETY_OFFICE' and d.level not in ('city', 'province')";
    private static final String OF_CITY = "b.kind = 'SAFETY_OFFICE' and d.level = 'city'";
    private static final String OF_DEPARTMENT =
            """
            b.kind <> 'SAFETY_OFFICE' and b.department in (select s.department from premises_standing_view s
              where s.premises_id = ? and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?))\
            """;

    private static final String NAMING =
            """
            select distinct d.path from party_contact c join body_view b on c.party = concat('body:', b.id)
            join district_view d on d.id = b.district_id
            where c.%s = ? and (b.valid_from is null or b.valid_from <= ?) and (b.valid_to is null or b.valid_to > ?)
              and \
            """;

    private BodiesThere() {}

    /**
     * The offices below the city's.
     *
     * @param districtPath null for nowhere, where nobody stands; so with the others
     */
    public static List<String> ofDistrict(Sql sql, String districtPath, LocalDate day) {
        return bodies(sql, districtPath, day, OF_DISTRICT);
    }

    /** The city's office. */
    public static List<String> ofCity(Sql sql, String districtPath, LocalDate day) {
        return bodies(sql, districtPath, day, OF_CITY);
    }

    /**
     * The districts, as paths, of the offices below the city's that name somebody.
     *
     * @param person such as {@code account:7} or {@code party:3}
     */
    public static List<String> districtsNaming(Sql sql, String person, LocalDate day) {
        return naming(sql, person, day, OF_DISTRICT);
    }

    /** As {@link #districtsNaming}, of the city's office. */
    public static List<String> citiesNaming(Sql sql, String person, LocalDate day) {
        return naming(sql, person, day, OF_CITY);
    }

    /** The departments that a premises stands under. */
    public static List<String> ofDepartment(
            Sql sql, String districtPath, Long premisesId, LocalDate day) {
        return premisesId == null
                ? List.of()
                : bodies(sql, districtPath, day, OF_DEPARTMENT, premisesId, day, day);
    }

    /** A service provider's. */
    public static String ofProvider(long providerId) {
        return PartyReach.PROVIDER + providerId;
    }

    private static List<String> naming(Sql sql, String person, LocalDate day, String which) {
        String column = person.startsWith(ACCOUNT) ? "account_id" : "id";
        long number = Long.parseLong(person.substring(person.indexOf(':') + 1));
        return sql.list(
                NAMING.formatted(column) + which,
                List.of(number, day, day),
                row -> row.text("path"));
    }

    private static List<String> bodies(
            Sql sql, String districtPath, LocalDate day, String which, Object... values) {
        if (districtPath == null) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(districtPath, day, day));
        parameters.addAll(List.of(values));
        return sql.list(BODIES + which, parameters, row -> PartyReach.BODY + row.number("id"));
    }
}
