package org.andian.portal.workorder.rule;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.matter.WorkReason;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Door: the rules by which work is given out, as offices set them for districts of their own. None
 * is ever removed, since work orders name it; it is switched off.
 */
@Stateless
public class WorkRules {

    private static final String OBJECT = "dispatch ";

    static final String SELECT =
            "select r.*, x.name as district, x.path from work_rule r join district_view x on x.id ="
                    + " r.district_id";

    @Inject private Sql sql;

    @Inject private Districts districts;

    @Inject private HazardKinds hazardKinds;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /**
     * Those of districts within the caller's reach, switched off ones too.
     *
     * @throws Refusal NOT_ALLOWED
     */
    public List<WorkRule> list(Scope scope) {
        scope.requireToRead(Role::mayKeepWorkRules, "see by which rules work is given out");
        return sql
                .list(SELECT + " order by x.path, r.cause, r.id", List.of(), WorkRules::rule)
                .stream()
                .filter(rule -> reaches(scope, rule.districtPath()))
                .toList();
    }

    public boolean mayKeep(Scope scope) {
        return scope.may(Role::mayKeepWorkRules);
    }

    /**
     * @param district code, or the name of one without a code
     * @return its number
     * @throws Refusal DISTRICT, KIND
     */
    public long add(Scope scope, String district, WorkRuleEntry entry) {
        District place = district(scope, district);
        requireKind(scope, entry);
        long id =
                sql.insert(
                        """
                        insert into work_rule (district_id, cause, hazard_kind, days, kind, what, arrive_hours,
                          finish_hours, enabled, made_at, made_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        place.id(),
                        entry.cause().name(),
                        entry.hazardKind(),
                        entry.days(),
                        entry.kind().name(),
                        entry.what(),
                        entry.arriveHours(),
                        entry.finishHours(),
                        entry.enabled() ? 1 : 0,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        scope.login());
        audit.done(scope.login(), "workRule.add", OBJECT + id, told(entry));
        return id;
    }

    /**
     * All but its district; what it has given out stays.
     *
     * @param seen the version the caller looked at
     * @throws Refusal NO_ENTRY, CHANGED, KIND
     */
    public void change(Scope scope, long id, int seen, WorkRuleEntry entry) {
        scope.require(Role::mayKeepWorkRules, "set by which rules work is given out");
        boolean isOwn =
                sql.list(SELECT + " where r.id = ?", List.of(id), WorkRules::rule).stream()
                        .anyMatch(rule -> keeps(scope, rule.districtPath()));
        if (!isOwn) {
            throw new Refusal(WorkReason.NO_ENTRY);
        }
        requireKind(scope, entry);
        int changed =
                sql.update(
                        """
                        update work_rule set cause = ?, hazard_kind = ?, days = ?, kind = ?, what = ?,
                          arrive_hours = ?, finish_hours = ?, enabled = ?, version = version + 1
                        where id = ? and version = ?\
                        """,
                        entry.cause().name(),
                        entry.hazardKind(),
                        entry.days(),
                        entry.kind().name(),
                        entry.what(),
                        entry.arriveHours(),
                        entry.finishHours(),
                        entry.enabled() ? 1 : 0,
                        id,
                        seen);
        if (changed == 0) {
            throw new Refusal(WorkReason.CHANGED);
        }
        audit.done(scope.login(), "workRule.edit", OBJECT + id, told(entry));
    }

    private District district(Scope scope, String codeOrName) {
        scope.require(Role::mayKeepWorkRules, "set by which rules work is given out");
        return districts
                .find(codeOrName == null ? "" : codeOrName)
                .filter(place -> keeps(scope, place.path()))
                .orElseThrow(() -> new Refusal(WorkReason.DISTRICT));
    }

    private void requireKind(Scope scope, WorkRuleEntry entry) {
        String code = entry.hazardKind();
        if (code != null
                && hazardKinds.list(scope).stream().noneMatch(kind -> kind.code().equals(code))) {
            throw new Refusal(WorkReason.CAUSE);
        }
    }

    private static boolean keeps(Scope scope, String path) {
        return scope.rights() == Rights.ALL && reaches(scope, path);
    }

    private static boolean reaches(Scope scope, String path) {
        return scope.grants().stream()
                .filter(grant -> grant.role().mayKeepWorkRules())
                .anyMatch(grant -> isWithin(grant, path));
    }

    private static boolean isWithin(Grant grant, String path) {
        return grant.districtPath() == null || path.startsWith(grant.districtPath());
    }

    private static String told(WorkRuleEntry entry) {
        return entry.cause()
                + " "
                + entry.days()
                + ", "
                + entry.kind()
                + ", "
                + (entry.enabled() ? "on" : "off")
                + ": "
                + entry.what();
    }

    static WorkRule rule(Row row) {
        return new WorkRule(
                row.number("id"),
                row.number("district_id"),
                row.text("district"),
                row.text("path"),
                RuleCause.valueOf(row.text("cause")),
                row.text("hazard_kind"),
                (int) row.number("days"),
                WorkKind.valueOf(row.text("kind")),
                row.text("what"),
                (int) row.number("arrive_hours"),
                (int) row.number("finish_hours"),
                row.flag("enabled"),
                (int) row.number("version"));
    }
}
