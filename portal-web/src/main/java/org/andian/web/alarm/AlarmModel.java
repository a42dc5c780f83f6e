package org.andian.web.alarm;

import org.andian.portal.alarm.AlarmMark;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.KeyedRows;

import java.util.List;

/** The alarm list's rows, page by page, in the reader's reach and the filter's order. */
class AlarmModel extends KeyedRows<AlarmRow, AlarmMark> {

    private static final long serialVersionUID = 1;

    private final Alarms alarms;
    private final CurrentUser user;
    private final AlarmFilter filter;

    AlarmModel(Alarms alarms, CurrentUser user, AlarmFilter filter) {
        this.alarms = alarms;
        this.user = user;
        this.filter = filter;
    }

    @Override
    protected String question() {
        return filter.address();
    }

    @Override
    protected int count() {
        return alarms.count(user.scope(), filter.query());
    }

    @Override
    protected List<AlarmRow> rows(AlarmMark mark, int size) {
        return alarms.page(user.scope(), filter.query().behind(mark, size));
    }

    @Override
    protected AlarmMark mark(AlarmRow row) {
        return filter.query().mark(row);
    }

    @Override
    protected void sort(String key, boolean ascending) {
        filter.sort(key, ascending);
    }

    @Override
    public String getRowKey(AlarmRow row) {
        return Long.toString(row.id());
    }

    @Override
    public AlarmRow getRowData(String key) {
        return alarms.find(user.scope(), Long.parseLong(key)).orElse(null);
    }
}
