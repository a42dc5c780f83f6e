package org.andian.web.alarm;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.web.frame.CurrentUser;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

import java.util.List;
import java.util.Map;

/** The alarm list's rows, page by page, in the reader's reach and the filter's order. */
class AlarmModel extends LazyDataModel<AlarmRow> {

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
    public int count(Map<String, FilterMeta> filters) {
        return alarms.count(user.scope(), filter.query(0, 1));
    }

    @Override
    public List<AlarmRow> load(
            int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        sort.values().stream()
                .findFirst()
                .ifPresent(by -> filter.sort(by.getField(), by.getOrder() == SortOrder.ASCENDING));
        return alarms.page(user.scope(), filter.query(first, size));
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
