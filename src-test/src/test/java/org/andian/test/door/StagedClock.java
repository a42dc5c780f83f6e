package org.andian.test.door;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
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
 * thread was led to, which stands still, so that a test is at a midnight and a millisecond before
 * it. All other threads, and all other rooms, the trail among them, have the portal's own.
 */
@Alternative
@Priority(1)
@Dependent
public class StagedClock {

    private static final List<String> LED =
            List.of(
                    "org.andian.portal.hazard.",
                    "org.andian.portal.telling.",
                    "org.andian.portal.campaign.",
                    "org.andian.portal.filing.",
                    "org.andian.portal.assessment.",
                    "org.andian.portal.period.Today");
    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();

    @Produces
    Clock clock(InjectionPoint asking, BeanManager beans) {
        String whose = asking.getMember().getDeclaringClass().getName();
        Clock own = own(beans);
        return LED.stream().anyMatch(whose::startsWith) ? new Led(own) : own;
    }

    /** What the portal would give without the tests. */
    private static Clock own(BeanManager beans) {
        Bean<?> own =
                beans.getBeans(Clock.class).stream()
                        .filter(bean -> bean.getBeanClass() != StagedClock.class)
                        .findFirst()
                        .orElseThrow();
        return (Clock) beans.getReference(own, Clock.class, beans.createCreationalContext(own));
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

        private final Clock own;

        Led(Clock own) {
            this.own = own;
        }

        @Override
        public ZoneId getZone() {
            return own.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Led(own.withZone(zone));
        }

        @Override
        public Instant instant() {
            Instant moment = MOMENT.get();
            return moment == null ? own.instant() : moment;
        }
    }
}
