package org.andian.web.alarm;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.Level;
import org.andian.portal.period.Period;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the alarm list is narrowed to, as the address says it; words nobody knows narrow nothing.
 */
public class AlarmFilter implements Serializable {

    private static final long serialVersionUID = 1;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final Set<String> SORTS =
            Set.of("danger", "wait", "raisedAt", "level", "kind", "premises", "value");

    /** Orders no column of the table shows. */
    private static final Set<String> WITHOUT_COLUMN = Set.of("danger", "wait");

    private static final String USUAL = "danger";

    private boolean unsettled = true;
    private boolean late;
    private Boolean acknowledged;
    private Set<Level> levels = EnumSet.noneOf(Level.class);
    private Set<AlarmKind> kinds = EnumSet.noneOf(AlarmKind.class);
    private Long district;
    private String group;
    private String premises;
    private String device;
    private String text;
    private LocalDate from;
    private LocalDate to;
    private String sort = USUAL;
    private boolean ascending;

    /** From the first row, without an end. */
    public AlarmQuery query() {
        return query(sort, ascending);
    }

    /** The newest first, whatever the table shows: to see what arrived. */
    AlarmQuery newest(int size) {
        return query("raisedAt", false).behind(null, size);
    }

    private AlarmQuery query(String order, boolean rising) {
        return new AlarmQuery(
                unsettled && !late ? true : null,
                acknowledged,
                levels,
                kinds,
                district,
                group,
                premises,
                device,
                raised(),
                text,
                order,
                rising,
                0,
                1,
                late ? true : null,
                null);
    }

    private Period raised() {
        return from == null && to == null
                ? null
                : Period.days(
                        from == null ? EARLIEST : from,
                        to == null || from != null && to.isBefore(from) ? LATEST : to);
    }

    /** The query part of the address that shows this list again. */
    public String address() {
        return addressIn(USUAL.equals(sort) && !ascending ? null : getSort());
    }

    /** The same list, what needs somebody first. */
    public String addressByDanger() {
        return addressIn(null);
    }

    /** The same list in an order; null for the usual one. */
    private String addressIn(String order) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("unsettled", unsettled && !late);
        parts.put("late", late ? true : null);
        parts.put("acknowledged", acknowledged);
        parts.put("levels", joined(levels));
        parts.put("kinds", joined(kinds));
        parts.put("district", district);
        parts.put("group", group);
        parts.put("premises", premises);
        parts.put("device", device);
        parts.put("q", text);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("sort", order);
        return Typed.query(parts);
    }

    public boolean isNarrow() {
        return !levels.isEmpty()
                || !kinds.isEmpty()
                || district != null
                || acknowledged != null
                || Stream.of(group, premises, device, text).anyMatch(part -> part != null)
                || from != null
                || to != null;
    }

    public void clear() {
        levels = EnumSet.noneOf(Level.class);
        kinds = EnumSet.noneOf(AlarmKind.class);
        district = null;
        acknowledged = null;
        group = null;
        premises = null;
        device = null;
        text = null;
        from = null;
        to = null;
    }

    private static String joined(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> constants(String joined, Class<E> type) {
        Set<String> names = joined == null ? Set.of() : Set.of(joined.split(",(?!$)"));
        return EnumSet.allOf(type).stream()
                .filter(constant -> names.contains(constant.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static LocalDate day(String iso) {
        try {
            return Optional.ofNullable(iso)
                    .map(LocalDate::parse)
                    .filter(day -> day.isAfter(EARLIEST) && day.isBefore(LATEST))
                    .orElse(null);
        } catch (DateTimeException unreadable) {
            return null;
        }
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
        acknowledged =
                "true".equals(value) || "false".equals(value) ? Boolean.valueOf(value) : null;
    }

    public boolean isByDanger() {
        return USUAL.equals(sort) && !ascending;
    }

    public boolean isByWait() {
        return "wait".equals(sort) && ascending;
    }

    public Level[] getLevels() {
        return levels.toArray(Level[]::new);
    }

    public void setLevels(Level[] chosen) {
        levels = new LinkedHashSet<>(Set.of(chosen == null ? new Level[0] : chosen));
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
        kinds = new LinkedHashSet<>(Set.of(chosen == null ? new AlarmKind[0] : chosen));
    }

    public String getKindsText() {
        return joined(kinds);
    }

    public void setKindsText(String value) {
        kinds = constants(value, AlarmKind.class);
    }

    public Long getDistrict() {
        return district;
    }

    public void setDistrict(Long district) {
        this.district = district;
    }

    public String getDistrictText() {
        return district == null ? null : district.toString();
    }

    public void setDistrictText(String value) {
        district = value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = premises;
    }

    public String getDevice() {
        return device;
    }

    public void setDevice(String device) {
        this.device = device;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getFrom() {
        return from == null ? null : from.toString();
    }

    public void setFrom(String iso) {
        from = day(iso);
    }

    public String getTo() {
        return to == null ? null : to.toString();
    }

    public void setTo(String iso) {
        to = day(iso);
    }

    public String getSort() {
        return sort + (ascending ? "" : "-");
    }

    public void setSort(String value) {
        String key = value == null ? "" : value.replaceFirst("-$", "");
        if (SORTS.contains(key)) {
            sort(key, !value.endsWith("-"));
        }
    }

    void sort(String key, boolean rising) {
        sort = key;
        ascending = rising;
    }

    /** The column the table is sorted by; null where no column shows the order. */
    String sortColumn() {
        return WITHOUT_COLUMN.contains(sort) ? null : sort;
    }

    boolean isAscending() {
        return ascending;
    }
}
