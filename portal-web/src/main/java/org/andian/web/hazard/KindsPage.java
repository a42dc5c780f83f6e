package org.andian.web.hazard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.hazard.catalogue.HazardKind;
import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of hazards, as a city's office keeps them. */
@Named("hazardKindsPage")
@ViewScoped
public class KindsPage extends Register<HazardKind> {

    private static final long serialVersionUID = 1;
    private static final int LAST_SORT = 500;

    @Inject private transient HazardKinds kinds;

    @Inject private transient CurrentUser user;

    @Inject private transient Words words;

    private boolean known;
    private String code;
    private String nameZh;
    private String nameEn;
    private List<String> alarms = new ArrayList<>();
    private Integer sort = LAST_SORT;
    private boolean retired;
    private int version;

    @Override
    protected List<HazardKind> read() {
        return kinds.list(user.scope());
    }

    @Override
    protected Stream<String> seen(HazardKind row) {
        return Stream.of(row.code(), row.nameZh(), row.nameEn());
    }

    public void begin() {
        known = false;
        code = null;
        nameZh = null;
        nameEn = null;
        alarms = new ArrayList<>();
        sort = LAST_SORT;
        retired = false;
        version = 0;
    }

    public void edit(HazardKind row) {
        known = true;
        code = row.code();
        nameZh = row.nameZh();
        nameEn = row.nameEn();
        alarms = new ArrayList<>(row.alarms().stream().map(Enum::name).toList());
        sort = row.sort();
        retired = row.retired();
        version = row.version();
    }

    /** Adds a new one where none was opened. */
    public void save() {
        change(
                () -> {
                    HazardKind kind =
                            new HazardKind(
                                    code, nameZh, nameEn, named(), place(), retired, version);
                    if (known) {
                        kinds.change(user.scope(), kind);
                    } else {
                        kinds.add(user.scope(), kind);
                    }
                    told().done("org.saved", words.pick(nameZh, nameEn));
                });
    }

    private int place() {
        return sort == null ? LAST_SORT : sort;
    }

    private Set<AlarmKind> named() {
        return alarms.stream().map(AlarmKind::valueOf).collect(Collectors.toSet());
    }

    /** The alarms that suggest it, in words. */
    public String suggestedBy(HazardKind row) {
        return row.alarms().stream()
                .map(alarm -> words.code("kind", alarm))
                .collect(Collectors.joining(words.of("reach.comma")));
    }

    public boolean isMayKeep() {
        return user.scope().may(Role::mayKeepHazardCatalogue);
    }

    public AlarmKind[] getAlarmKinds() {
        return AlarmKind.values();
    }

    public boolean isKnown() {
        return known;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.code(code);
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = stripped(nameZh);
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = stripped(nameEn);
    }

    /** Names of the kinds of alarms that suggest it. */
    public List<String> getAlarms() {
        return alarms;
    }

    public void setAlarms(List<String> alarms) {
        this.alarms = alarms == null ? new ArrayList<>() : new ArrayList<>(alarms);
    }

    public Integer getSort() {
        return sort;
    }

    public void setSort(Integer sort) {
        this.sort = sort;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
