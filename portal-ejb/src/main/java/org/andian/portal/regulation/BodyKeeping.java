package org.andian.portal.regulation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Door: bodies as the system administrator keeps them. */
@Stateless
public class BodyKeeping {

    private static final String SELECT =
            """
            select b.*, d.name as district, a.name as parent,
              (select count(*) from standing_regulator r where r.body_id = b.id) as regulates
            from body b join district_view d on d.id = b.district_id left join body a on a.id = b.parent_id\
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

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
     * @throws Refusal CHANGED when the body is no longer of its version, NO_BODY when there is
     *     none; else for what is wrong with it
     */
    public void edit(Scope scope, BodyEdit edit) {
        requireRight(scope);
        BodyEntry entry = held(edit.id());
        entry.requireVersion(edit.version());
        check(entry, edit);
        entry.restate(edit, districts.get(edit.district()).id());
        audit.done(
                scope.login(),
                "body.edit",
                "body " + edit.id(),
                edit.name().strip()
                        + ", "
                        + edit.kind()
                        + (edit.department() == null ? "" : ", " + edit.department())
                        + ", to "
                        + edit.validTo());
    }

    /** Nobody else changes it until the transaction ends. */
    private BodyEntry held(long id) {
        return Optional.ofNullable(
                        entities.find(BodyEntry.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(RegulationReason.NO_BODY));
    }

    private void check(BodyEntry entry, BodyEdit edit) {
        if (edit.department() != null) {
            codes.department(edit.department());
        }
        if (regulates(edit.id()) || elsewhere.byBody().containsKey(edit.id())) {
            entry.requireDepartment(edit.department());
        }
        if (edit.validTo() != null && regulatesAfter(edit.id(), edit.validTo())) {
            throw new Refusal(RegulationReason.STILL_REGULATES, entry.name());
        }
        requireNotAbove(entry, edit);
    }

    private boolean regulates(long id) {
        return sql.count(
                        "select count(*) as n from standing_regulator where body_id = ?",
                        List.of(id))
                > 0;
    }

    private boolean regulatesAfter(long id, LocalDate day) {
        return elsewhere.namesAfter(id, day)
                || sql.count(
                                "select count(*) as n from standing_regulator where body_id = ?"
                                        + " and (valid_to is null or valid_to > ?)",
                                List.of(id, day))
                        > 0;
    }

    private void requireNotAbove(BodyEntry entry, BodyEdit edit) {
        Set<Long> above = new HashSet<>(Set.of(edit.id()));
        for (Long parent = edit.parentId(); parent != null; parent = parentOf(parent)) {
            if (!above.add(parent)) {
                throw new Refusal(RegulationReason.ABOVE_ITSELF, entry.name());
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
