package org.andian.web.telling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.advice.Advice;
import org.andian.portal.alarm.advice.AdviceRow;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Register;

import java.util.List;
import java.util.stream.Stream;

/** What to do now, for each kind and level of alarm, as the city's office sets it. */
@Named("stepsPage")
@ViewScoped
public class StepsPage extends Register<AdviceRow> {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Advice advice;

    @Inject private transient ReadOnce readOnce;

    private AlarmKind kind;
    private Level level;
    private int version;
    private String zh;
    private String en;

    @Override
    protected List<AdviceRow> read() {
        return advice.list(user.scope());
    }

    @Override
    protected Stream<String> seen(AdviceRow row) {
        return Stream.of(row.zh(), row.en());
    }

    public void edit(AdviceRow row) {
        kind = row.kind();
        level = row.level();
        version = row.version();
        zh = row.zh();
        en = row.en();
    }

    public void save() {
        change(
                () -> {
                    advice.set(user.scope(), new AdviceRow(kind, level, zh, en, true, version));
                    told().done("steps.saved");
                });
    }

    public void reset(AdviceRow row) {
        change(
                () -> {
                    advice.reset(user.scope(), row.kind(), row.level());
                    told().done("steps.isReset");
                });
    }

    public boolean isMayEdit() {
        return readOnce.once("steps.mayEdit", () -> advice.mayEdit(user.scope()));
    }

    public List<String> lines(String steps) {
        return steps.lines().toList();
    }

    public String getZh() {
        return zh;
    }

    public void setZh(String zh) {
        this.zh = zh;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }
}
