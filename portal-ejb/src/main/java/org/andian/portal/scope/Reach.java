package org.andian.portal.scope;

import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A condition to put into a {@code where} clause, with the values of its question marks in order.
 * The alias comes from our own queries, never from a caller; every value is a parameter. A row that
 * belongs to no premises (a device not yet placed) is inside only the unlimited reach {@code 1 =
 * 1}.
 */
public record Reach(String sql, List<Object> parameters) {

    public Reach {
        parameters = List.copyOf(parameters);
    }

    static Reach nothing() {
        return new Reach("1 = 0", List.of());
    }

    /**
     * What belongs to districts: those of the grants and all below. Nothing without a grant,
     * everything with one that names no district.
     *
     * @param path the column of a district's path, with its alias
     * @param grants of whole districts: what else they are limited to is not looked at
     */
    public static Reach below(String path, List<Grant> grants) {
        return ofDistricts(grants, path + " like ?", "%");
    }

    /** As {@link #below}, without what lies below them. */
    public static Reach exactly(String path, List<Grant> grants) {
        return ofDistricts(grants, path + " = ?", "");
    }

    private static Reach ofDistricts(List<Grant> grants, String condition, String behind) {
        if (grants.isEmpty()) {
            return nothing();
        }
        if (grants.stream().anyMatch(grant -> grant.districtPath() == null)) {
            return new Reach("1 = 1", List.of());
        }
        List<Object> paths =
                grants.stream().map(grant -> (Object) (grant.districtPath() + behind)).toList();
        String each = String.join(" or ", Collections.nCopies(paths.size(), condition));
        return new Reach("(" + each + ")", paths);
    }

    static Reach of(String alias, Grant grant) {
        List<String> conditions = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        if (grant.districtPath() != null) {
            conditions.add(alias + ".district_path like ?");
            parameters.add(grant.districtPath() + "%");
        }
        if (!grant.industries().isEmpty()) {
            conditions.add(
                    alias + ".venue_group in (" + Sql.marks(grant.industries().size()) + ")");
            parameters.addAll(grant.industries().stream().sorted().toList());
        }
        if (grant.premisesId() != null) {
            conditions.add(alias + ".id = ?");
            parameters.add(grant.premisesId());
        }
        if (grant.providerId() != null) {
            conditions.add(alias + ".provider_id = ?");
            parameters.add(grant.providerId());
        }
        return new Reach(
                conditions.isEmpty() ? "1 = 1" : "(" + String.join(" and ", conditions) + ")",
                parameters);
    }
}
