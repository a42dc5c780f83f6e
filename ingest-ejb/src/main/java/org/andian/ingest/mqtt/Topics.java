package org.andian.ingest.mqtt;

import org.andian.portal.intake.Frame;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The topics the ear listens to. The group {@code andian} shares them out among the nodes of the
 * portal.
 */
final class Topics {

    static final List<String> SUBSCRIPTIONS =
            List.of(
                    "$share/andian/andian/v1/+/readings",
                    "$share/andian/andian/v1/+/events",
                    "$share/andian/andian/v1/+/replies",
                    "$share/andian/andian/internal/broker");

    /** Between the nodes: alarms changed. Every node listens for itself. */
    static final String TICK = "andian/internal/tick";

    private static final Pattern OF_DEVICE =
            Pattern.compile("andian/v1/([^/]+)/(readings|events|replies)");
    private static final String OF_BROKER = "andian/internal/broker";

    /** Whose frame it is and of which kind. */
    record Address(Frame.Kind kind, String deviceNo) {}

    private Topics() {}

    /**
     * @return empty for a topic outside the subscriptions; the device number is empty for the
     *     broker's own reports
     */
    static Optional<Address> find(String topic) {
        if (topic.equals(OF_BROKER)) {
            return Optional.of(new Address(Frame.Kind.BROKER, ""));
        }
        Matcher match = OF_DEVICE.matcher(topic);
        return match.matches()
                ? Optional.of(new Address(kind(match.group(2)), match.group(1)))
                : Optional.empty();
    }

    private static Frame.Kind kind(String last) {
        return switch (last) {
            case "readings" -> Frame.Kind.READINGS;
            case "events" -> Frame.Kind.EVENTS;
            default -> Frame.Kind.REPLIES;
        };
    }
}
