package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads by which numbers each type of device says that no sensor is connected. Reference data of
 * all, hence no scope.
 */
@ApplicationScoped
public class SensorMarkTable {

    @Inject private Sql sql;

    /** By code of the type; types without marks are absent. */
    public Map<String, SensorMarks> byType() {
        Map<String, Map<String, Set<Double>>> byType = new HashMap<>();
        sql.list(
                "select type_code, metric, mark from sensor_mark",
                List.of(),
                row ->
                        byType.computeIfAbsent(row.text("type_code"), type -> new HashMap<>())
                                .computeIfAbsent(row.text("metric"), metric -> new HashSet<>())
                                .add(row.decimal("mark")));
        Map<String, SensorMarks> marks = new HashMap<>();
        byType.forEach((type, byMetric) -> marks.put(type, new SensorMarks(byMetric)));
        return marks;
    }

    /**
     * Those of one type.
     *
     * @param typeCode null where the device is gone
     */
    public SensorMarks of(String typeCode) {
        return byType().getOrDefault(typeCode, SensorMarks.NONE);
    }
}
