package org.andian.portal.hazard.order;

import java.io.Serializable;

/** The number of an order: the issuing body's mark, the year, and how many it is in that year. */
public record OrderNumber(String mark, int year, int number) implements Serializable {

    private static final long serialVersionUID = 1;

    /** As the trail writes it; pages and forms have words of their own. */
    @Override
    public String toString() {
        return mark + " " + year + "-" + number;
    }
}
