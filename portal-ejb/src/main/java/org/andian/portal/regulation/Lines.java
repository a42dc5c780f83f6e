package org.andian.portal.regulation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Revisions;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.List;

/**
 * Door: departments and venue groups, their names and order. Codes never change; what is edited
 * here is not overwritten by a later build.
 */
@Stateless
public class Lines {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Sql sql;

    @Inject private LineCodes codes;

    @Inject private Revisions revisions;

    @Inject private Audit audit;

    /** In their order. */
    public List<VenueGroup> venueGroups() {
        return sql.list(
                "select * from venue_group order by sort",
                List.of(),
                row ->
                        new VenueGroup(
                                row.text("code"),
                                row.text("name_zh"),
                                row.text("name_en"),
                                row.text("department"),
                                (int) row.number("sort"),
                                (int) row.number("version")));
    }

    /** In their order. */
    public List<Department> departments() {
        return sql.list(
                "select * from department order by sort",
                List.of(),
                row ->
                        new Department(
                                row.text("code"),
                                row.text("name_zh"),
                                row.text("name_en"),
                                (int) row.number("sort"),
                                (int) row.number("version")));
    }

    /**
     * @throws Refusal UNKNOWN_DEPARTMENT, CHANGED when it is no longer of the version given,
     *     LINE_NAMES
     */
    public void editDepartment(Scope scope, Department department) {
        scope.require(Role::mayConfigure, "edit departments");
        held(DepartmentEntry.class, codes.department(department.code())).edit(department);
        changed(
                scope,
                "department.edit",
                "department " + department.code(),
                department.nameZh() + " / " + department.nameEn());
    }

    /**
     * The department is what a regulator of the group is usually taken from; it decides no figure
     * by itself.
     *
     * @throws Refusal UNKNOWN_GROUP, UNKNOWN_DEPARTMENT, CHANGED when it is no longer of the
     *     version given, LINE_NAMES
     */
    public void editVenueGroup(Scope scope, VenueGroup group) {
        scope.require(Role::mayConfigure, "edit venue groups");
        VenueGroupEntry entry = held(VenueGroupEntry.class, codes.venueGroup(group.code()));
        if (group.department() != null) {
            codes.department(group.department());
        }
        entry.edit(group);
        changed(
                scope,
                "venueGroup.edit",
                "venue group " + group.code(),
                group.nameZh()
                        + " / "
                        + group.nameEn()
                        + (group.department() == null ? "" : ", " + group.department()));
    }

    /** Nobody else changes it until the transaction ends. */
    private <T> T held(Class<T> kind, String code) {
        return entities.find(kind, code, LockModeType.PESSIMISTIC_WRITE);
    }

    private void changed(Scope scope, String action, String object, String detail) {
        revisions.bump("org");
        audit.done(scope.login(), action, object, detail);
    }
}
