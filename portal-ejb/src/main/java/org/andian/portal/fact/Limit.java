package org.andian.portal.fact;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A condition on facts or records and the district they lie in, joined as x; {@code {group}},
 * {@code {department}} and {@code {campaign}} stand for the columns of the query it is put into.
 * What lies in no district is inside only the unlimited reach.
 */
public record Limit(String sql, List<Object> parameters) {

    public static final Limit NONE = new Limit("1 = 1", List.of());

    public Limit {
        parameters = List.copyOf(parameters);
    }

    /** Whoever sees only one premises, or those one provider serves, sees no statistics. */
    public static List<Grant> grants(Scope scope) {
        List<Grant> grants =
                scope.grants().stream()
                        .filter(Grant::seesBusiness)
                        .filter(grant -> grant.premisesId() == null && grant.providerId() == null)
                        .toList();
        if (grants.isEmpty()) {
            throw scope.refusal("see statistics");
        }
        return grants;
    }

    /**
     * What these grants reach.
     *
     * @param codes the venue groups to look for, of those a grant is limited to
     */
    public static Limit of(List<Grant> grants, UnaryOperator<List<String>> codes) {
        List<Limit> alternatives = grants.stream().map(grant -> of(grant, codes)).toList();
        List<Object> parameters = new ArrayList<>();
        alternatives.forEach(one -> parameters.addAll(one.parameters()));
        return new Limit(
                "(" + String.join(" or ", alternatives.stream().map(Limit::sql).toList()) + ")",
                parameters);
    }

    public static Limit under(String districtPath) {
        return new Limit("x.path like ?", List.of(districtPath + "%"));
    }

    public static Limit groups(List<String> codes) {
        return codes.isEmpty()
                ? new Limit("1 = 0", List.of())
                : new Limit("{group} in (" + Sql.marks(codes.size()) + ")", List.copyOf(codes));
    }

    public Limit and(Limit other) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(other.parameters());
        return new Limit(sql + " and " + other.sql(), all);
    }

    public static Limit equal(String column, Object value) {
        return new Limit(column + " = ?", List.of(value));
    }

    public Limit or(Limit other) {
        Limit both = and(other);
        return new Limit("(" + sql + " or " + other.sql() + ")", both.parameters());
    }

    /** With the columns of a query in place. */
    public String on(String group, String department, String campaign) {
        return sql.replace("{group}", group)
                .replace("{department}", department)
                .replace("{campaign}", campaign);
    }

    private static Limit of(Grant grant, UnaryOperator<List<String>> codes) {
        Limit limit = grant.districtPath() == null ? NONE : under(grant.districtPath());
        return grant.industries().isEmpty()
                ? limit
                : limit.and(groups(codes.apply(grant.industries().stream().sorted().toList())));
    }
}
