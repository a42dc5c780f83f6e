package org.andian.portal.regulation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;
import org.andian.portal.period.Revisions;
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

    private static final int LONGEST = 100;

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
                                (int) row.number("sort")));
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
                                (int) row.number("sort")));
    }

    /**
     * Changes the names and the place in the order of a department that exists; its code never
     * changes.
     */
    public void editDepartment(Scope scope, Department department) {
        scope.require(Role::mayConfigure, "edit departments");
        codes.department(department.code());
        checkNames(department.nameZh(), department.nameEn());
        sql.update(
                "update department set name_zh = ?, name_en = ?, sort = ?, edited = 1 where code ="
                        + " ?",
                department.nameZh().strip(),
                department.nameEn().strip(),
                department.sort(),
                department.code());
        changed(
                scope,
                "department.edit",
                "department " + department.code(),
                department.nameZh() + " / " + department.nameEn());
    }

    /**
     * The department is what a regulator of the group is usually taken from; it decides no figure
     * by itself.
     */
    public void editVenueGroup(Scope scope, VenueGroup group) {
        scope.require(Role::mayConfigure, "edit venue groups");
        codes.venueGroup(group.code());
        checkNames(group.nameZh(), group.nameEn());
        if (group.department() != null) {
            codes.department(group.department());
        }
        sql.update(
                "update venue_group set name_zh = ?, name_en = ?, department = ?, sort = ?, edited"
                        + " = 1 where code = ?",
                group.nameZh().strip(),
                group.nameEn().strip(),
                group.department(),
                group.sort(),
                group.code());
        changed(
                scope,
                "venueGroup.edit",
                "venue group " + group.code(),
                group.nameZh() + " / " + group.nameEn() + ", " + group.department());
    }

    private void changed(Scope scope, String action, String object, String detail) {
        revisions.bump("org");
        audit.done(scope.login(), action, object, detail);
    }

    private static void checkNames(String chinese, String english) {
        if (!isName(chinese) || !isName(english)) {
            throw new Refusal(
                    Reason.NAME,
                    "Give a Chinese and an English name of at most "
                            + LONGEST
                            + " characters each.");
        }
    }

    private static boolean isName(String name) {
        return name != null && !name.isBlank() && name.strip().length() <= LONGEST;
    }
}
