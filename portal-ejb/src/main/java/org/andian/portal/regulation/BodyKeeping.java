package org.andian.portal.regulation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.ChangedMeanwhile;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Door: bodies as the system administrator keeps them. */
@Stateless
public class BodyKeeping {

    private static final String SELECT =
            """
            select b.*, d.name as district, a.name as parent, (select count(*) from standing_regulator r where r.body_id = b.id and r.premises_id is null) as regulates
            from body b join district d on d.id = b.district_id left join body a on a.id = b.parent_id\
            """;

    @Inject private Sql sql;

    @Inject private LineCodes codes;

    @Inject private Districts districts;

    @Inject private OtherNamings elsewhere;

    @Inject private Audit audit;

    /** Those that are and those that were, by district and name. */
    public List<BodyRow> list(Scope scope) {
        requireRight(scope);
        Map<Long, Long> others = elsewhere.byBody();
        return sql.list(
                SELECT + " order by d.path, b.name, b.id", List.of(), row -> body(row, others));
    }

    /**
     * @throws ChangedMeanwhile when the body is no longer of its version
     */
    public void edit(Scope scope, BodyEdit edit) {
        requireRight(scope);
        BodyRow before =
                sql.first(
                                SELECT + " where b.id = ?",
                                List.of(edit.id()),
                                row -> body(row, elsewhere.byBody()))
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Reason.GONE,
                                                "There is no such body; open the list again."));
        check(before, edit);
        long district =
                districts
                        .find(edit.district())
                        .map(District::id)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Reason.NO_DISTRICT,
                                                "There is no district "
                                                        + edit.district()
                                                        + "; use a code valid today, or the name of"
                                                        + " a zone without one."));
        if (sql.update(
                        """
                        update body set name = ?, kind = ?, department = ?, district_id = ?, parent_id = ?, valid_from = ?, valid_to = ?, version = version + 1
                        where id = ? and version = ?\
                        """,
                        edit.name().strip(),
                        edit.kind().name(),
                        edit.department(),
                        district,
                        edit.parentId(),
                        edit.validFrom(),
                        edit.validTo(),
                        edit.id(),
                        edit.version())
                == 0) {
            throw new ChangedMeanwhile("The body");
        }
        audit.done(
                scope.login(),
                "body.edit",
                "body " + edit.id(),
                edit.name().strip()
                        + ", "
                        + edit.kind()
                        + ", "
                        + edit.department()
                        + ", to "
                        + edit.validTo());
    }

    private void check(BodyRow before, BodyEdit edit) {
        if (edit.department() != null) {
            codes.department(edit.department());
        }
        if (before.regulates() > 0 && !Objects.equals(before.department(), edit.department())) {
            throw new Refusal(
                    Reason.DEPARTMENT_FIXED,
                    "Body "
                            + before.name()
                            + " regulates premises, and past figures are grouped by its department."
                            + " Register a body for the other department and name that one from a"
                            + " day on.");
        }
        if (edit.validTo() != null
                && (elsewhere.namesAfter(edit.id(), edit.validTo())
                        || sql.count(
                                        "select count(*) as n from standing_regulator where body_id"
                                            + " = ? and premises_id is null and (valid_to is null"
                                            + " or valid_to > ?)",
                                        List.of(edit.id(), edit.validTo()))
                                > 0)) {
            throw new Refusal(
                    Reason.STILL_REGULATES,
                    "Body "
                            + before.name()
                            + " still regulates premises on that day; name another regulator"
                            + " first.");
        }
        Set<Long> above = new HashSet<>(Set.of(edit.id()));
        for (Long parent = edit.parentId(); parent != null; parent = parentOf(parent)) {
            if (!above.add(parent)) {
                throw new Refusal(
                        Reason.ABOVE_ITSELF,
                        "Body "
                                + before.name()
                                + " would stand above itself; choose another body above it.");
            }
        }
    }

    private Long parentOf(long id) {
        return sql.first(
                        "select coalesce(parent_id, 0) as n from body where id = ?",
                        List.of(id),
                        row -> row.number("n"))
                .filter(parent -> parent != 0)
                .orElse(null);
    }

    private static BodyRow body(Row row, Map<Long, Long> elsewhere) {
        return new BodyRow(
                row.number("id"),
                row.text("name"),
                NewBody.Kind.valueOf(row.text("kind")),
                row.text("department"),
                row.number("district_id"),
                row.text("district"),
                row.numberOrNull("parent_id"),
                row.text("parent"),
                row.day("valid_from"),
                row.day("valid_to"),
                row.number("regulates") + elsewhere.getOrDefault(row.number("id"), 0L),
                row.flag("demo"),
                (int) row.number("version"));
    }

    private static void requireRight(Scope scope) {
        scope.require(Role::mayConfigure, "keep the bodies");
    }
}
