package org.andian.web.alarm;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.Level;
import org.andian.portal.period.Period;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.Typed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the alarm list is narrowed to. */
public class AlarmFilter extends ListFilter {

    private static final long serialVersionUID = 1;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final String USUAL = "danger";
    private static final Set<String> SORTS =
            Set.of(USUAL, "wait", "raisedAt", "level", "kind", "premises", "value");

    /** Orders no column of the table shows. */
    private static final Set<String> WITHOUT_COLUMN = Set.of(USUAL, "wait");

    private boolean unsettled = true;
    private boolean late;
    private Boolean acknowledged;
    private Set<Level> levels = EnumSet.noneOf(Level.class);
    private Set<AlarmKind> kinds = EnumSet.noneOf(AlarmKind.class);
    private String group;

    public AlarmFilter() {
        super(USUAL, SORTS, new AskedDays(EARLIEST.plusDays(1), LATEST.minusDays(1)));
    }

    /** From the first row, without an end. */
    public AlarmQuery query() {
        return query(sortKey(), isAscending(), 1);
    }

    /** The newest first, whatever the table shows: to see what arrived. */
    AlarmQuery newest(int size) {
        return query("raisedAt", false, size);
    }

    private AlarmQuery query(String order, boolean rising, int size) {
        return AlarmQuery.all()
                .unsettled(unsettled && !late ? true : null)
                .acknowledged(acknowledged)
                .late(late ? true : null)
                .levels(levels)
                .kinds(kinds)
                .districtId(getDistrict())
                .venueGroup(group)
                .premisesCode(getPremises())
                .deviceNo(getDevice())
                .raised(raised())
                .text(getText())
                .sort(order, rising)
                .rows(0, size);
    }

    private Period raised() {
        return fromDay() == null && toDay() == null
                ? null
                : Period.days(
                        fromDay() == null ? EARLIEST : fromDay(),
                        toDay() == null ? LATEST : toDay());
    }

    @Override
    public String address() {
        return addressIn(isUsualOrder() ? null : getSort());
    }

    /** The same list, what needs somebody first. */
    public String addressByDanger() {
        return addressIn(null);
    }

    private String addressIn(String order) {
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("unsettled", unsettled && !late);
        own.put("late", late ? true : null);
        own.put("acknowledged", acknowledged);
        own.put("levels", joined(levels));
        own.put("kinds", joined(kinds));
        own.put("district", getDistrict());
        own.put("group", group);
        return address(own, order);
    }

    @Override
    public boolean isNarrow() {
        return super.isNarrow()
                || !levels.isEmpty()
                || !kinds.isEmpty()
                || acknowledged != null
                || group != null;
    }

    @Override
    public void clear() {
        super.clear();
        levels = EnumSet.noneOf(Level.class);
        kinds = EnumSet.noneOf(AlarmKind.class);
        acknowledged = null;
        group = null;
    }

    private static String joined(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> constants(String joined, Class<E> type) {
        List<String> names = joined == null ? List.of() : List.of(joined.split(",(?!$)"));
        return EnumSet.allOf(type).stream()
                .filter(constant -> names.contains(constant.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    public boolean isUnsettled() {
        return unsettled;
    }

    /** Which of the three lists: what is unsettled, what was reported late, or all. */
    void show(boolean unsettledOnly, boolean lateOnly) {
        unsettled = unsettledOnly;
        late = lateOnly;
    }

    public String getUnsettledText() {
        return Boolean.toString(unsettled);
    }

    public void setUnsettledText(String value) {
        unsettled = !"false".equals(value);
    }

    /** Whether only what was reported late and is over is shown: apart from all the rest. */
    public boolean isLate() {
        return late;
    }

    public String getLateText() {
        return late ? "true" : null;
    }

    public void setLateText(String value) {
        late = "true".equals(value);
    }

    /** Null for both. */
    public Boolean getAcknowledged() {
        return acknowledged;
    }

    public String getAcknowledgedText() {
        return acknowledged == null ? null : acknowledged.toString();
    }

    public void setAcknowledgedText(String value) {
        acknowledged = Typed.flag(value);
    }

    public boolean isByDanger() {
        return isUsualOrder();
    }

    public boolean isByWait() {
        return "wait".equals(sortKey()) && isAscending();
    }

    public Level[] getLevels() {
        return levels.toArray(Level[]::new);
    }

    public void setLevels(Level[] chosen) {
        levels = new LinkedHashSet<>(List.of(chosen == null ? new Level[0] : chosen));
    }

    public String getLevelsText() {
        return joined(levels);
    }

    public void setLevelsText(String value) {
        levels = constants(value, Level.class);
    }

    public AlarmKind[] getKinds() {
        return kinds.toArray(AlarmKind[]::new);
    }

    public void setKinds(AlarmKind[] chosen) {
        kinds = new LinkedHashSet<>(List.of(chosen == null ? new AlarmKind[0] : chosen));
    }

    public String getKindsText() {
        return joined(kinds);
    }

    public void setKindsText(String value) {
        kinds = constants(value, AlarmKind.class);
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    @Override
    boolean isOfColumn() {
        return !WITHOUT_COLUMN.contains(sortKey());
    }
}
