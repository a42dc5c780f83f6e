package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.primefaces.model.SortOrder;

import java.util.Set;

class RowOrderTest {

    private final RowOrder order = new RowOrder("no", true, Set.of("no", "name"));

    @Test
    void theUsualOneIsNotNamed() {
        assertTrue(order.isUsual());
        order.parse("no-");
        assertFalse(order.isUsual());
        order.parse("no");
        assertTrue(order.isUsual());
    }

    @Test
    void whatItSaysItReads() {
        order.by("name", false);
        String said = order.text();
        assertEquals("name-", said);
        order.by("no", true);
        order.parse(said);
        assertEquals("name", order.key());
        assertFalse(order.isAscending());
        assertEquals("name", order.meta().getField());
        assertEquals(SortOrder.DESCENDING, order.meta().getOrder());
    }

    @Test
    void onlyColumnsOfTheListOrderIt() {
        order.parse("password");
        order.parse("password-");
        order.parse("name--");
        order.parse(null);
        order.by("1; drop table device", false);
        assertEquals("no", order.text());
    }
}
