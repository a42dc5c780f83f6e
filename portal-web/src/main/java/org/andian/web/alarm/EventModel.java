package org.andian.web.alarm;

import org.andian.portal.alarm.event.EventMark;
import org.andian.portal.alarm.event.EventRow;
import org.andian.portal.alarm.event.Events;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;

import java.util.List;

/** The event list's rows. */
class EventModel extends ListModel<EventRow, EventMark, EventFilter> {

    private static final long serialVersionUID = 1;

    private final Events events;
    private final LazyRows.Count total;

    /**
     * @param total how many there are, which the page tells too
     */
    EventModel(Events events, CurrentUser user, EventFilter filter, LazyRows.Count total) {
        super(user, filter);
        this.events = events;
        this.total = total;
    }

    @Override
    protected int count() {
        return total.rows();
    }

    @Override
    protected List<EventRow> rows(EventMark mark, int size) {
        return events.page(scope(), filter().query().behind(mark, size));
    }

    @Override
    protected EventMark mark(EventRow row) {
        return filter().query().mark(row);
    }

    @Override
    public String getRowKey(EventRow row) {
        return row.key();
    }
}
