package org.andian.portal.hazard.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;

import org.andian.portal.outbox.Carrier;
import org.andian.portal.outbox.Outbox;
import org.andian.portal.scope.Role;
import org.andian.portal.sql.Sql;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Tells those who answer for a premises of an order and of its last day, by short message where the
 * account has a phone and a gateway is set; the portal itself has served the order already.
 */
@ApplicationScoped
class OrderNotices {

    private static final String WORDS = "org.andian.portal.hazard.order.notices";
    private static final String SMS = "sms";

    @Inject private Sql sql;

    @Inject private Outbox outbox;

    @Inject @Any private Instance<Carrier> carriers;

    private record Reader(String phone, Locale language) {}

    /** An order was issued. */
    public void issued(long premises, OrderNumber number, LocalDate due) {
        tell(premises, "issued", number, due.toString());
    }

    /** An arrangement of holidays has moved its last day. */
    public void moved(long premises, OrderNumber number, LocalDate was, LocalDate is, int year) {
        tell(premises, "moved", number, was.toString(), is.toString(), Integer.toString(year));
    }

    private void tell(long premises, String key, OrderNumber number, Object... values) {
        if (!isReady()) {
            return;
        }
        for (Reader reader : readers(premises)) {
            ResourceBundle words = ResourceBundle.getBundle(WORDS, reader.language());
            String named =
                    MessageFormat.format(
                            words.getString("number"),
                            number.mark(),
                            Integer.toString(number.year()),
                            Integer.toString(number.number()));
            Object[] all = new Object[values.length + 1];
            all[0] = named;
            System.arraycopy(values, 0, all, 1, values.length);
            outbox.add(
                    SMS,
                    Json.createObjectBuilder()
                            .add("to", reader.phone())
                            .add("text", MessageFormat.format(words.getString(key), all))
                            .build()
                            .toString());
        }
    }

    private boolean isReady() {
        return carriers.stream()
                .anyMatch(carrier -> carrier.kind().equals(SMS) && carrier.isReady());
    }

    private List<Reader> readers(long premises) {
        return sql.list(
                """
                select distinct a.phone, a.language from account_grant_view g
                join account_view a on a.id = g.account_id
                where g.premises_id = ? and g.role = ? and a.disabled_at is null and a.phone is not null
                order by a.phone\
                """,
                List.of(premises, Role.SAFETY_MANAGER.name()),
                row ->
                        new Reader(
                                row.text("phone"),
                                "en".equals(row.text("language"))
                                        ? Locale.ENGLISH
                                        : Locale.SIMPLIFIED_CHINESE));
    }
}
