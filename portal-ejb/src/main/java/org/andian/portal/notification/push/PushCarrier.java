package org.andian.portal.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.andian.portal.outbox.Carrier;
import org.andian.portal.outbox.Message;
import org.andian.portal.outbox.OutboxQueue;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes messages to all browsers of an account. One browser that has it is enough; one that has
 * given it up is forgotten.
 */
@ApplicationScoped
class PushCarrier implements Carrier {

    static final String KIND = "push";

    /** All of it must fit into one record. */
    private static final int LONGEST_TEXT = 600;

    private static final int MOST = 20;

    private record Browser(long id, PushCall call) {}

    @Inject private OutboxQueue queue;

    @Inject private PushSettings settings;

    @Inject private Sql sql;

    @Inject private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isReady() {
        return settings.isPossible();
    }

    @Override
    public boolean deliverNext() {
        Optional<Message> message = isReady() ? queue.claim(Set.of(KIND)) : Optional.empty();
        message.ifPresent(this::deliver);
        return message.isPresent();
    }

    private void deliver(Message message) {
        try (JsonReader reader = Json.createReader(new StringReader(message.payload()))) {
            JsonObject letter = reader.readObject();
            deliver(message, letter, browsers(letter.getJsonNumber("account").longValue()));
        }
    }

    private void deliver(Message message, JsonObject letter, List<Browser> browsers) {
        byte[] plain = plain(letter, message.reference());
        int taken = 0;
        boolean later = false;
        String words = "no browser";
        for (Browser browser : browsers) {
            PushCall.Outcome outcome =
                    settings.isAllowed(browser.call().endpoint())
                            ? browser.call()
                                    .send(
                                            plain,
                                            settings.key(),
                                            settings.contact(),
                                            clock.instant())
                            : new PushCall.Outcome(PushCall.End.REFUSED, "host not allowed");
            words = outcome.words();
            switch (outcome.end()) {
                case TAKEN -> taken++;
                case GONE -> forget(browser);
                case LATER -> later = true;
                case REFUSED -> {}
            }
        }
        if (taken > 0) {
            queue.delivered(message, taken + "/" + browsers.size(), 0);
        } else if (later) {
            queue.failed(message, words);
        } else {
            queue.refused(message, words);
        }
    }

    /** As the page's own worker reads it. */
    private static byte[] plain(JsonObject letter, String reference) {
        String text = letter.getString("text");
        String shown =
                text.length() <= LONGEST_TEXT
                        ? text
                        : text.substring(
                                0,
                                text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT)));
        return Json.createObjectBuilder()
                .add("title", letter.getString("subject"))
                .add("body", shown)
                .add("alarm", letter.getJsonNumber("alarm"))
                .add("list", letter.getBoolean("list", false))
                .add("tag", reference)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<Browser> browsers(long account) {
        return sql.list(
                "select id, endpoint, p256dh, auth from push_subscription where account_id = ?"
                        + " order by id desc limit ?",
                List.of(account, MOST),
                PushCarrier::browser);
    }

    private void forget(Browser browser) {
        sql.update("delete from push_subscription where id = ?", browser.id());
    }

    private static Browser browser(Row row) {
        return new Browser(
                row.number("id"),
                new PushCall(
                        URI.create(row.text("endpoint")), row.text("p256dh"), row.text("auth")));
    }
}
