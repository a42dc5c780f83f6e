package org.andian.portal.agenda;

import java.util.List;
import java.util.Set;

/**
 * What falls due, in order.
 *
 * @param cut kinds of which there is more than is shown
 */
public record AgendaPage(List<AgendaItem> items, Set<AgendaKind> cut) {

    public AgendaPage {
        items = List.copyOf(items);
        cut = Set.copyOf(cut);
    }
}
