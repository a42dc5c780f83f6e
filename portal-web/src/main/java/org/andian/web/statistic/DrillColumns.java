package org.andian.web.statistic;

import org.andian.portal.statistic.DrillRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What is worth a column among some records: what at least one of them has. The first day and the
 * figure counted always are.
 */
public enum DrillColumns {
    DAY(DrillRow::day),
    PREMISES(DrillRow::premises),
    DISTRICT(DrillRow::district),
    GROUP(DrillRow::venueGroup),
    DEPARTMENT(DrillRow::department),
    DEVICE(DrillRow::deviceNo),
    ALARM(DrillRow::alarmId),
    AT(DrillRow::at),
    WHAT(DrillRow::what),
    COUNTED(DrillRow::counted);

    private final Function<DrillRow, Object> value;

    DrillColumns(Function<DrillRow, Object> value) {
        this.value = value;
    }

    /** The key of its heading. */
    public String getKey() {
        return "statistic.rows." + name();
    }

    public boolean isNumber() {
        return this == COUNTED;
    }

    /** Null where the record has no such thing. */
    Object of(DrillRow row) {
        return value.apply(row);
    }

    /** In the order of the constants. */
    static List<DrillColumns> among(List<DrillRow> rows) {
        List<DrillColumns> columns = new ArrayList<>();
        for (DrillColumns column : values()) {
            boolean always = column == DAY || column == COUNTED;
            if (always || rows.stream().map(column::of).anyMatch(Objects::nonNull)) {
                columns.add(column);
            }
        }
        return columns;
    }
}
