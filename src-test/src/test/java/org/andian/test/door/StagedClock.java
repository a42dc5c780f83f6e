package org.andian.test.door;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The clock that the tests bring into their portal: those rooms that keep terms see the moment a
 * thread was led to, so that a test stands at a midnight and a millisecond before it. All other
 * threads, and all other rooms, the trail among them, see the present.
 */
@Alternative
@Priority(1)
@Dependent
public class StagedClock {

    private static final List<String> LED =
            List.of(
                    "org.andian.portal.hazard.",
                    "org.andian.portal.telling.",
                    "org.andian.portal.period.Today");
    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();

    @Produces
    Clock clock(InjectionPoint asking) {
        String whose = asking.getMember().getDeclaringClass().getName();
        boolean isLed = LED.stream().anyMatch(whose::startsWith);
        return isLed ? new Led(ZoneOffset.UTC) : Clock.systemUTC();
    }

    /** Does something at a moment, in this thread. */
    static <T> T at(Instant moment, Callable<T> act) throws Exception {
        MOMENT.set(moment);
        try {
            return act.call();
        } finally {
            MOMENT.remove();
        }
    }

    /** A moment as clocks in China show it. */
    static Instant china(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
    }

    /** Beans of a session keep it too. */
    private static final class Led extends Clock implements Serializable {

        private static final long serialVersionUID = 1;

        private final ZoneId zone;

        Led(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Led(other);
        }

        @Override
        public Instant instant() {
            Instant moment = MOMENT.get();
            return moment == null ? Clock.systemUTC().instant() : moment;
        }
    }
}
