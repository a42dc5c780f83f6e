package org.andian.web.alarm;

import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.KeyedRows;

import java.io.Serializable;

/**
 * A list's rows, page by page, in the reader's reach and the filter's order.
 *
 * @param <T> a row
 * @param <M> where a row stands in the order
 * @param <F> what the list is narrowed to
 */
abstract class ListModel<T, M extends Serializable, F extends ListFilter> extends KeyedRows<T, M> {

    private static final long serialVersionUID = 1;

    private final CurrentUser user;
    private final F filter;

    ListModel(CurrentUser user, F filter) {
        this.user = user;
        this.filter = filter;
    }

    final Scope scope() {
        return user.scope();
    }

    final F filter() {
        return filter;
    }

    @Override
    protected final String question() {
        return filter.address();
    }

    @Override
    protected final void sort(String key, boolean ascending) {
        filter.sort(key, ascending);
    }
}
