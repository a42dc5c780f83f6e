package org.andian.portal.scope;

import org.andian.portal.sql.Like;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The conditions of a list whose rows stand at premises, alias {@code p}: that the caller sees them
 * first, then what he asks for. Columns and conditions come from our own queries, never from a
 * caller; every value is a parameter.
 *
 * @param <F> the list's own kind of conditions
 */
public abstract class WithinReach<F extends WithinReach<F>> {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    protected WithinReach(Scope scope) {
        and(scope.premises("p"));
    }

    public final F and(Reach reach) {
        return and(reach.sql(), reach.parameters());
    }

    /**
     * @param values of the condition's question marks, in order
     */
    public final F and(String condition, Collection<?> values) {
        conditions.add(condition);
        parameters.addAll(values);
        return self();
    }

    /**
     * @param value null or blank for all
     */
    protected final F equal(String column, String value) {
        return value == null || value.isBlank() ? self() : and(column + " = ?", List.of(value));
    }

    /**
     * @param values none for all
     */
    protected final F oneOf(String expression, List<?> values) {
        return values.isEmpty()
                ? self()
                : and(expression + " in (" + Sql.marks(values.size()) + ")", values);
    }

    /**
     * @param text part of one of the columns at least, null or blank for all
     */
    protected final F containing(String text, String... columns) {
        if (text == null || text.isBlank()) {
            return self();
        }
        return and(
                Stream.of(columns)
                        .map(column -> column + " like ?")
                        .collect(Collectors.joining(" or ", "(", ")")),
                Collections.nCopies(columns.length, Like.containing(text)));
    }

    /**
     * @param districtId null for all; includes the districts below
     */
    public final F under(Long districtId) {
        return districtId == null
                ? self()
                : and(
                        "p.district_path like concat((select x.path from district_view x where x.id"
                                + " = ?), '%')",
                        List.of(districtId));
    }

    /**
     * By two keys: a code is one premises' alone, so that what it stands for is looked up once, and
     * the list begins with these few premises.
     *
     * @param code of premises, with those merged into them; null or blank for all
     */
    protected final F ofPremises(String code) {
        return code == null || code.isBlank()
                ? self()
                : and(
                        "(p.code = ? or p.successor_id = (select t.id from premises_view t where"
                                + " t.code = ?))",
                        List.of(code, code));
    }

    /** Begins with a space, as what stands behind the tables of a query. */
    public final String where() {
        return " where " + String.join(" and ", conditions);
    }

    /** In the order of the question marks of {@link #where}. */
    public final List<Object> parameters() {
        return List.copyOf(parameters);
    }

    @SuppressWarnings("unchecked") // F is the class that extends this one
    private F self() {
        return (F) this;
    }
}
