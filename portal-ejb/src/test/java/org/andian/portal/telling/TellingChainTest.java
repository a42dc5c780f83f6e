package org.andian.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.Level;
import org.andian.portal.telling.contact.Mobile;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class TellingChainTest {

    private static final Instant TEN_AT_NIGHT = Instant.parse("2026-11-30T14:00:00Z");
    private static final QuietHours NIGHT = new QuietHours(22, 7);

    @Test
    void stepsComeByTheirMinutesAndWhatIsLeftOutDoesNot() {
        TellingChain chain =
                new TellingChain(
                        List.of(
                                rule(ChainStep.CITY, 30),
                                rule(ChainStep.PROVIDER, null),
                                rule(ChainStep.DISTRICT, 5),
                                rule(ChainStep.ENTERPRISE, 0)));
        StringBuilder order = new StringBuilder();
        Set<ChainStep> done = EnumSet.noneOf(ChainStep.class);
        while (chain.next(done).isPresent()) {
            StepRule next = chain.next(done).get();
            order.append(next.step()).append(' ');
            done.add(next.step());
        }
        assertEquals("ENTERPRISE DISTRICT CITY ", order.toString());
    }

    @Test
    void whatIsLeftOutComesWhereNobodyWouldHearOfDanger() {
        TellingChain chain =
                new TellingChain(
                        List.of(
                                rule(ChainStep.CITY, null),
                                rule(ChainStep.PROVIDER, 60),
                                rule(ChainStep.DISTRICT, null),
                                rule(ChainStep.ENTERPRISE, 0)));
        Set<ChainStep> done = EnumSet.of(ChainStep.ENTERPRISE);
        assertEquals("PROVIDER", next(chain, done, true, Level.WARNING));
        done.add(ChainStep.PROVIDER);
        assertEquals("DISTRICT", next(chain, done, true, Level.WARNING));
        assertEquals("-", next(chain, done, false, Level.ALARM));
        assertEquals("-", next(chain, done, true, Level.FAULT));
        done.add(ChainStep.DISTRICT);
        done.add(ChainStep.CITY);
        assertEquals("-", next(chain, done, true, Level.ALARM));
    }

    private static String next(
            TellingChain chain, Set<ChainStep> done, boolean unheard, Level severity) {
        return chain.next(done, unheard, severity).map(rule -> rule.step().name()).orElse("-");
    }

    @Test
    void quietHoursHoldNobodyBackWhoIsToldFirst() {
        assertEquals(
                TEN_AT_NIGHT,
                TellingChain.due(rule(ChainStep.ENTERPRISE, 0), TEN_AT_NIGHT, NIGHT, false));
        assertEquals(
                TEN_AT_NIGHT,
                TellingChain.due(rule(ChainStep.PROVIDER, 0), TEN_AT_NIGHT, NIGHT, true));
        assertEquals(
                Instant.parse("2026-11-30T23:00:00Z"),
                TellingChain.due(rule(ChainStep.PROVIDER, 5), TEN_AT_NIGHT, NIGHT, false));
    }

    @Test
    void quietHoursEndInTheMorning() {
        assertEquals("2026-11-30T23:00:00Z", after(NIGHT, "2026-11-30T14:00:00Z"));
        assertEquals("2026-11-30T23:00:00Z", after(NIGHT, "2026-11-30T22:59:59Z"));
        assertEquals("2026-11-30T23:00:00Z", after(NIGHT, "2026-11-30T23:00:00Z"));
        assertEquals("2026-11-30T13:59:59Z", after(NIGHT, "2026-11-30T13:59:59Z"));
        assertEquals("2026-11-30T06:00:00Z", after(new QuietHours(12, 14), "2026-11-30T04:30:00Z"));
        assertEquals("2026-11-30T14:00:00Z", after(QuietHours.NONE, "2026-11-30T14:00:00Z"));
    }

    @Test
    void numbersOfMobilePhonesAreFound() {
        assertEquals("13912340003", Mobile.of("+86 139-1234-0003"));
        assertEquals("13912340003", Mobile.of("13912340003"));
        assertEquals(null, Mobile.of("0359-2020119"));
        assertEquals(null, Mobile.of(null));
    }

    private static String after(QuietHours quiet, String moment) {
        return quiet.after(Instant.parse(moment)).toString();
    }

    private static StepRule rule(ChainStep step, Integer minutes) {
        return new StepRule(step, minutes, Set.of(Way.INBOX));
    }
}
