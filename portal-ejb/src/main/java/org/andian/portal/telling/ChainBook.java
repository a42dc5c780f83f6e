package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.Level;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which chain holds where: a district's own steps stand before those of the districts above it. A
 * district of null is everywhere.
 */
@ApplicationScoped
class ChainBook {

    /** Where what is set holds for all who have set nothing. */
    private static final long EVERYWHERE = 0;

    @Inject private Sql sql;

    @Inject private Settings settings;

    /**
     * @param districtPath such as {@code /1/2/3/}; null for a device that hangs nowhere
     */
    public TellingChain chain(String districtPath, Level severity) {
        return new TellingChain(List.copyOf(rules(districtPath, severity).values()));
    }

    /** By step, those left out too. */
    public Map<ChainStep, StepRule> rules(String districtPath, Level severity) {
        List<Long> districts = districts(districtPath);
        List<Object> parameters = new ArrayList<>(districts);
        parameters.add(severity.name());
        Map<Long, Map<ChainStep, StepRule>> found = new HashMap<>();
        sql.list(
                "select district_id, step, minutes, ways from telling_step where district_id in ("
                        + Sql.marks(districts.size())
                        + ") and severity = ?",
                parameters,
                row ->
                        found.computeIfAbsent(
                                        row.number("district_id"),
                                        none -> new EnumMap<>(ChainStep.class))
                                .put(
                                        ChainStep.valueOf(row.text("step")),
                                        StepRule.stored(
                                                row.text("step"),
                                                row.numberOrNull("minutes"),
                                                row.text("ways"))));
        Map<ChainStep, StepRule> rules = new EnumMap<>(ChainStep.class);
        districts.forEach(district -> rules.putAll(found.getOrDefault(district, Map.of())));
        return rules;
    }

    /** The steps that a district has set itself. */
    public Set<ChainStep> own(Long districtId, Level severity) {
        return Set.copyOf(
                sql.list(
                        "select step from telling_step where district_id = ? and severity = ?",
                        List.of(key(districtId), severity.name()),
                        row -> ChainStep.valueOf(row.text("step"))));
    }

    /** Nobody else sets steps of this severity until the transaction ends. */
    public void hold(Level severity) {
        sql.list(
                "select id from telling_step where severity = ? order by id for update",
                List.of(severity.name()),
                row -> row.number("id"));
    }

    public void set(Long districtId, Level severity, StepRule rule) {
        sql.update(
                """
                insert into telling_step (district_id, severity, step, minutes, ways) values (?, ?, ?, ?, ?)
                on duplicate key update minutes = values(minutes), ways = values(ways), version = version + 1\
                """,
                key(districtId),
                severity.name(),
                rule.step().name(),
                rule.minutes(),
                rule.waysText());
    }

    /**
     * @return how many steps of its own the district had
     */
    public int reset(long districtId, Level severity) {
        return sql.update(
                "delete from telling_step where district_id = ? and severity = ?",
                districtId,
                severity.name());
    }

    /** What is under way is looked at by what holds now. */
    public void lookAgain(Instant now) {
        sql.update("update telling set next_at = ? where ended = 0 and round <> 0", now);
    }

    /** Of an alarm nobody is left alone at night. */
    public QuietHours quiet(Level severity) {
        boolean isQuiet =
                switch (severity) {
                    case ALARM -> false;
                    case WARNING -> settings.get(TellingKeys.QUIET_WARNING);
                    case FAULT -> settings.get(TellingKeys.QUIET_FAULT);
                };
        return isQuiet
                ? new QuietHours(
                        settings.get(TellingKeys.QUIET_FROM), settings.get(TellingKeys.QUIET_TO))
                : QuietHours.NONE;
    }

    private static long key(Long districtId) {
        return districtId == null ? EVERYWHERE : districtId;
    }

    /** From everywhere down to the district itself. */
    private static List<Long> districts(String path) {
        List<Long> ids = new ArrayList<>(List.of(EVERYWHERE));
        if (path != null) {
            for (String id : path.split("/")) {
                if (!id.isEmpty()) {
                    ids.add(Long.valueOf(id));
                }
            }
        }
        return ids;
    }
}
