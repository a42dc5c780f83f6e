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
            Set.of("raisedAt", "level", "kind", "premises", "value");

    private boolean unsettled = true;
    private Set<Level> levels = EnumSet.noneOf(Level.class);
    private Set<AlarmKind> kinds = EnumSet.noneOf(AlarmKind.class);
    private Long district;
    private String group;
    private String premises;
    private String device;
    private String text;
    private LocalDate from;
    private LocalDate to;
    private String sort = "raisedAt";
    private boolean ascending;

    public AlarmQuery query(int first, int size) {
        return new AlarmQuery(
                unsettled ? true : null,
                null,
                levels,
                kinds,
                district,
                group,
                premises,
                device,
                raised(),
                text,
                sort,
                ascending,
                first,
                size);
    }

    /** The newest first, whatever the table shows: to see what arrived. */
    AlarmQuery newest(int size) {
        return new AlarmQuery(
                unsettled ? true : null,
                null,
                levels,
                kinds,
                district,
                group,
                premises,
                device,
                raised(),
                text,
                "raisedAt",
                false,
                0,
                size);
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
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("unsettled", unsettled);
        parts.put("levels", joined(levels));
        parts.put("kinds", joined(kinds));
        parts.put("district", district);
        parts.put("group", group);
        parts.put("premises", premises);
        parts.put("device", device);
        parts.put("q", text);
        parts.put("from", from);
        parts.put("to", to);
        parts.put(
                "sort",
                "raisedAt".equals(sort) && !ascending ? null : sort + (ascending ? "" : "-"));
        return Typed.query(parts);
    }

    public boolean isNarrow() {
        return !levels.isEmpty()
                || !kinds.isEmpty()
                || district != null
                || Stream.of(group, premises, device, text).anyMatch(part -> part != null)
                || from != null
                || to != null;
    }

    public void clear() {
        levels = EnumSet.noneOf(Level.class);
        kinds = EnumSet.noneOf(AlarmKind.class);
        district = null;
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

    public void setUnsettled(boolean unsettled) {
        this.unsettled = unsettled;
    }

    public String getUnsettledText() {
        return Boolean.toString(unsettled);
    }

    public void setUnsettledText(String value) {
        unsettled = !"false".equals(value);
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

    String sortKey() {
        return sort;
    }

    boolean isAscending() {
        return ascending;
    }
}
