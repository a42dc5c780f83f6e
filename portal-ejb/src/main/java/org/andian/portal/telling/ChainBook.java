package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.Level;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which chain holds where: a district's own steps stand before those of the districts above it. */
@ApplicationScoped
class ChainBook {

    /** Where what is set holds for all who have set nothing. */
    static final long EVERYWHERE = 0;

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
