package org.andian.web.alarm;

import org.andian.portal.alarm.AlarmMark;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Typed;

import java.util.List;

/** The alarm list's rows. */
class AlarmModel extends ListModel<AlarmRow, AlarmMark, AlarmFilter> {

    private static final long serialVersionUID = 1;

    private final Alarms alarms;

    AlarmModel(Alarms alarms, CurrentUser user, AlarmFilter filter) {
        super(user, filter);
        this.alarms = alarms;
    }

    @Override
    protected int count() {
        return alarms.count(scope(), filter().query());
    }

    @Override
    protected List<AlarmRow> rows(AlarmMark mark, int size) {
        return alarms.page(scope(), filter().query().behind(mark, size));
    }

    @Override
    protected AlarmMark mark(AlarmRow row) {
        return filter().query().mark(row);
    }

    @Override
    public String getRowKey(AlarmRow row) {
        return Long.toString(row.id());
    }

    /** Null for a key that names no alarm in the reader's reach: it is not selected then. */
    @Override
    public AlarmRow getRowData(String key) {
        Long id = Typed.id(key);
        return id == null ? null : alarms.find(scope(), id).orElse(null);
    }
}
