package org.andian.web.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.audit.Audit;
import org.andian.portal.export.TooManyExports;
import org.andian.portal.identity.Scope;
import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.web.export.Download;
import org.andian.web.export.Orders;
import org.andian.web.export.TableOrder;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

/** The alarm list as a file: the same filter, the same order, in the reader's language; says in its note who took it, when, and whether it was cut. */
@Named("alarmExport")
@RequestScoped
public class AlarmExport {

    private static final int MOST_AT_ONCE = 5_000;
    private static final int MOST_ROWS = 200_000;

    @Inject
    private Alarms alarms;

    @Inject
    private Audit audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Words words;

    @Inject
    private AlarmWords alarmWords;

    @Inject
    private Clock clock;

    @Inject
    private Orders orders;

    @Inject
    private Download download;

    /** A short list comes at once; a long one is ordered, and the page of the reader's exports shows how far it is. */
    public String take(Format format, AlarmFilter filter) throws IOException {
        int all = alarms.count(user.scope(), filter.query(0, 1));
        if (all <= MOST_AT_ONCE) {
            audit.done(user.scope().login(), "alarm.export", format.ending(), filter.address());
            Table table = table(filter, all);
            download.send(fileName() + "." + format.ending(), format.mediaType(), out -> format.writer().write(table, out));
            return null;
        }
        return order(format, filter, Math.min(all, MOST_ROWS), all);
    }

    private String order(Format format, AlarmFilter filter, int rows, int all) {
        try {
            orders.order(new TableOrder(words.of("alarm.title"), filter.address(), fileName(), format, (long) rows, () -> table(filter, all)));
            return "/export/list.xhtml?faces-redirect=true";
        } catch (TooManyExports wait) {
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, words.of("export.many", wait.most()), null));
            return null;
        }
    }

    private String fileName() {
        return "alarms-" + words.today();
    }

    private Table table(AlarmFilter filter, int all) {
        Scope scope = user.scope();
        String who = words.of("alarm.export.note", scope.login(), words.full(Instant.now(clock)), words.number(Math.min(all, MOST_ROWS)));
        String cut = all > MOST_ROWS ? words.of("alarm.export.cut", words.number(all)) : "";
        return new Table(words.of("alarm.title"), who + cut, Zones.CHINA, columns(), () -> rows(scope, filter));
    }

    private Iterator<List<Object>> rows(Scope scope, AlarmFilter filter) {
        AlarmRows rows = new AlarmRows(first -> alarms.page(scope, filter.query(first, AlarmRows.PAGE)), MOST_ROWS);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false).map(this::cells).iterator();
    }

    private List<Column> columns() {
        return List.of(Column.text(words.of("alarm.column.level")), Column.time(words.of("alarm.column.time")), Column.text(words.of("alarm.column.what")),
                Column.text(words.of("premises.column.name")), Column.text(words.of("alarm.export.place")), Column.text(words.of("premises.column.district")),
                Column.number(words.of("alarm.column.value"), "", 1), Column.number(words.of("alarm.column.limit"), "", 1), Column.text(words.of("alarm.export.unit")),
                Column.time(words.of("premises.alarm.cleared")), Column.text(words.of("alarm.column.state")));
    }

    private List<Object> cells(AlarmRow row) {
        return Arrays.asList(words.code("level", row.level()), row.raisedAt(), alarmWords.what(row),
                row.premises() == null ? words.of("alarm.unplaced") : row.premises(), alarmWords.place(row), row.district(),
                row.worst(), row.limit(), alarmWords.unit(row), row.clearedAt(), alarmWords.state(row).word());
    }
}
