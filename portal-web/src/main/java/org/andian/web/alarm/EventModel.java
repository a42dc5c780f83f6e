package org.andian.web.alarm;

import org.andian.portal.alarm.event.EventMark;
import org.andian.portal.alarm.event.EventRow;
import org.andian.portal.alarm.event.Events;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.KeyedRows;

import java.util.List;

/** The event list's rows, page by page, in the reader's reach and the filter's order. */
class EventModel extends KeyedRows<EventRow, EventMark> {

    private static final long serialVersionUID = 1;

    private final Events events;
    private final CurrentUser user;
    private final EventFilter filter;

    EventModel(Events events, CurrentUser user, EventFilter filter) {
        this.events = events;
        this.user = user;
        this.filter = filter;
    }

    @Override
    protected String question() {
        return filter.address();
    }

    @Override
    protected int count() {
        return events.count(user.scope(), filter.query());
    }

    @Override
    protected List<EventRow> rows(EventMark mark, int size) {
        return events.page(user.scope(), filter.query().behind(mark, size));
    }

    @Override
    protected EventMark mark(EventRow row) {
        return filter.query().mark(row);
    }

    @Override
    protected void sort(String key, boolean ascending) {
        filter.sort(key, ascending);
    }

    @Override
    public String getRowKey(EventRow row) {
        return row.key();
    }
}
