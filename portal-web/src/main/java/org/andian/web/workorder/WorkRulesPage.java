package org.andian.web.workorder;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.scope.Role;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.rule.RuleCause;
import org.andian.portal.workorder.rule.WorkRule;
import org.andian.portal.workorder.rule.WorkRuleEntry;
import org.andian.portal.workorder.rule.WorkRules;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;
import org.andian.web.frame.Words;

import java.util.List;
import java.util.stream.Stream;

/** The rules by which work is given out, as an office keeps them. */
@Named("workRulesPage")
@ViewScoped
public class WorkRulesPage extends Register<WorkRule> {

    private static final long serialVersionUID = 1;
    private static final int USUAL_ARRIVE = 24;
    private static final int USUAL_FINISH = 72;
    private static final int USUAL_DAYS = 3;

    @Inject private transient WorkRules rules;

    @Inject private transient CurrentUser user;

    @Inject private transient Words words;

    private Long id;
    private String district;
    private RuleCause cause;
    private String hazardKind;
    private Integer days;
    private WorkKind kind;
    private String what;
    private Integer arriveHours;
    private Integer finishHours;
    private boolean enabled;
    private int version;

    @Override
    protected List<WorkRule> read() {
        return rules.list(user.scope());
    }

    @Override
    protected Stream<String> seen(WorkRule row) {
        return Stream.of(row.district(), row.what());
    }

    public void begin() {
        id = null;
        district = null;
        cause = RuleCause.OFFLINE;
        hazardKind = null;
        days = USUAL_DAYS;
        kind = WorkKind.REPAIR;
        what = null;
        arriveHours = USUAL_ARRIVE;
        finishHours = USUAL_FINISH;
        enabled = true;
        version = 0;
    }

    public void edit(WorkRule row) {
        id = row.id();
        district = row.district();
        cause = row.cause();
        hazardKind = row.hazardKind();
        days = row.days();
        kind = row.kind();
        what = row.what();
        arriveHours = row.arriveHours();
        finishHours = row.finishHours();
        enabled = row.enabled();
        version = row.version();
    }

    /** Adds a new one where none was opened. */
    public void save() {
        change(
                () -> {
                    WorkRuleEntry entry =
                            new WorkRuleEntry(
                                    cause,
                                    hazardKind,
                                    number(days),
                                    kind,
                                    what,
                                    number(arriveHours),
                                    number(finishHours),
                                    enabled);
                    if (id == null) {
                        rules.add(user.scope(), district, entry);
                    } else {
                        rules.change(user.scope(), id, version, entry);
                    }
                    told().done("org.saved", what);
                });
    }

    /** What is left empty is refused by the door. */
    private static int number(Integer typed) {
        return typed == null ? -1 : typed;
    }

    /** What it looks for, in words. */
    public String looksFor(WorkRule row) {
        return words.of("workRule.looks." + row.cause(), words.number(row.days()));
    }

    public boolean isMayKeep() {
        return user.scope().may(Role::mayKeepWorkRules);
    }

    public RuleCause[] getCauses() {
        return RuleCause.values();
    }

    public WorkKind[] getKinds() {
        return WorkKind.values();
    }

    public Long getId() {
        return id;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = stripped(district);
    }

    public RuleCause getCause() {
        return cause;
    }

    public void setCause(RuleCause cause) {
        this.cause = cause;
    }

    public String getHazardKind() {
        return hazardKind;
    }

    public void setHazardKind(String code) {
        hazardKind = stripped(code);
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public WorkKind getKind() {
        return kind;
    }

    public void setKind(WorkKind kind) {
        this.kind = kind;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = stripped(what);
    }

    public Integer getArriveHours() {
        return arriveHours;
    }

    public void setArriveHours(Integer hours) {
        arriveHours = hours;
    }

    public Integer getFinishHours() {
        return finishHours;
    }

    public void setFinishHours(Integer hours) {
        finishHours = hours;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
