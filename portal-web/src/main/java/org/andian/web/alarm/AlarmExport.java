package org.andian.web.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The alarm list as a file. */
@Named("alarmExport")
@RequestScoped
public class AlarmExport extends ListExport<AlarmRow> {

    @Inject private Alarms alarms;

    @Inject private AlarmWords alarmWords;

    public AlarmExport() {
        super("alarm");
    }

    /**
     * The rows as they are now, in the order of the page; what changes while the file is written
     * changes no row's place.
     *
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, AlarmFilter filter) throws IOException {
        AlarmQuery query = filter.query();
        int all = alarms.count(scope(), query);
        return take(
                format,
                filter.address(),
                days(filter.fromDay(), filter.toDay()),
                all,
                scope -> rows(scope, query));
    }

    private Stream<AlarmRow> rows(Scope scope, AlarmQuery query) {
        List<Long> ids = alarms.ids(scope, query, TableFiles.MOST_ROWS);
        return inSteps(ids, some -> alarms.rows(scope, some));
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("alarm.column.level")),
                Column.time(words().of("alarm.column.time")),
                Column.text(words().of("alarm.column.what")),
                Column.text(words().of("device.premises")),
                Column.text(words().of("alarm.export.place")),
                Column.text(words().of("premises.column.district")),
                Column.number(words().of("alarm.column.value"), "", 1),
                Column.number(words().of("alarm.column.limit"), "", 1),
                Column.text(words().of("alarm.export.unit")),
                Column.time(words().of("premises.alarm.cleared")),
                Column.text(words().of("alarm.column.state")));
    }

    @Override
    protected List<Object> cells(AlarmRow row) {
        return Arrays.asList(
                words().code("level", row.counted()),
                row.raisedAt(),
                alarmWords.what(row),
                row.premises() == null ? words().of("alarm.unplaced") : row.premises(),
                marked(alarmWords.place(row), row.demo()),
                row.district(),
                alarmWords.worst(row),
                alarmWords.limit(row),
                alarmWords.unit(row),
                row.clearedAt(),
                alarmWords.state(row).word());
    }
}
