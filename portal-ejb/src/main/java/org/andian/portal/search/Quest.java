package org.andian.portal.search;

import java.util.List;

/**
 * The select by which a room answers.
 *
 * @param columns after {@code select}
 * @param from from the word {@code from} to the last condition
 * @param order after {@code order by}; without question marks, and such that rows keep their places
 * @param parameters those of {@code from}
 */
public record Quest(String columns, String from, String order, List<Object> parameters) {

    public Quest {
        parameters = List.copyOf(parameters);
    }
}
