package org.andian.web.alarm;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;
import org.andian.portal.alarm.AlarmRow;

/** Alarms page by page; a row that moves to a later page while this reads is still given once. Remembers only which ones it gave. */
final class AlarmRows implements Iterator<AlarmRow> {

    static final int PAGE = 1_000;

    private final IntFunction<List<AlarmRow>> pages;
    private final int most;
    private final Set<Long> given = new HashSet<>();
    private Iterator<AlarmRow> page = List.<AlarmRow>of().iterator();
    private AlarmRow next;
    private int first;
    private boolean last;

    /** @param pages asked with the index of its first row */
    AlarmRows(IntFunction<List<AlarmRow>> pages, int most) {
        this.pages = pages;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        while (next == null && given.size() < most && (page.hasNext() || turn())) {
            AlarmRow row = page.next();
            next = given.add(row.id()) ? row : null;
        }
        return next != null;
    }

    @Override
    public AlarmRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        AlarmRow row = next;
        next = null;
        return row;
    }

    /** @return whether the next page has rows */
    private boolean turn() {
        if (last) {
            return false;
        }
        List<AlarmRow> rows = pages.apply(first);
        first += PAGE;
        last = rows.size() < PAGE;
        page = rows.iterator();
        return page.hasNext();
    }
}
