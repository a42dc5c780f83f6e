package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.calendar.TermKind;
import org.andian.portal.hazard.order.OrderNumber;
import org.andian.portal.hazard.order.OrderRow;
import org.andian.web.frame.Words;

/** An order in the words of its reader. */
@Named("orderWords")
@RequestScoped
public class OrderWords {

    @Inject private Words words;

    public OrderWords() {}

    OrderWords(Words words) {
        this.words = words;
    }

    /** As file numbers are written; years and numbers are not grouped. */
    public String number(OrderNumber number) {
        return words.of(
                "order.number",
                number.mark(),
                Integer.toString(number.year()),
                Integer.toString(number.number()));
    }

    /** The last day, that it counts whole, and by which days the term was counted. */
    public String due(OrderRow order) {
        return words.of("order.due." + counted(order), words.date(order.dueOn()));
    }

    /** By which days its term was counted, as the ends of keys say it. */
    static String counted(OrderRow order) {
        if (order.term().kind() == TermKind.WORKING) {
            return "WORKING";
        }
        return order.term().moves() ? "MOVES" : "CALENDAR";
    }
}
