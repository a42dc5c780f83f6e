package org.andian.portal.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Today;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads districts. A withdrawn code leads to the district that follows it. */
@ApplicationScoped
class DistrictTree {

    private static final String VALID =
            "(d.valid_from is null or d.valid_from <= ?) and (d.valid_to is null or d.valid_to >"
                    + " ?)";

    private static final Set<String> PLACES = Set.of("city", "county", "zone", "township", "grid");

    @Inject private Sql sql;

    @Inject private Today today;

    public List<District> valid() {
        return sql.list(
                "select * from district d where "
                        + VALID
                        + " order by d.code is null, d.code, d.id",
                List.of(today.date(), today.date()),
                DistrictTree::district);
    }

    public Optional<District> findByCode(String code) {
        return sql.first(
                        """
                        select coalesce(s.id, d.id) as n from district d
                        left join district s on s.id = d.successor_id and d.valid_to <= ?
                        where d.code = ?\
                        """,
                        List.of(today.date(), code),
                        row -> row.number("n"))
                .flatMap(this::find);
    }

    /** A district valid today by its name; empty also when several bear it. */
    public Optional<District> findByName(String name) {
        List<District> named =
                sql.list(
                        "select * from district d where d.name = ? and " + VALID,
                        List.of(name, today.date(), today.date()),
                        DistrictTree::district);
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** A district premises may lie in, by code or name. */
    public Optional<District> place(String codeOrName) {
        return findByCode(codeOrName)
                .or(() -> findByName(codeOrName))
                .filter(district -> PLACES.contains(district.level()));
    }

    public Optional<District> find(long id) {
        return sql.first(
                "select * from district d where d.id = ?", List.of(id), DistrictTree::district);
    }

    static District district(Row row) {
        return new District(
                row.number("id"),
                row.text("code"),
                row.text("name"),
                row.numberOrNull("parent_id"),
                row.text("level"),
                row.text("path"),
                row.decimal("lon"),
                row.decimal("lat"),
                row.day("valid_from"),
                row.day("valid_to"));
    }
}
