package org.andian.launcher.simulate.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.launcher.simulate.population.Population;
import org.andian.launcher.simulate.population.Population.Account;
import org.andian.launcher.simulate.population.Population.Premises;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** At different presents: in the week, on a Sunday, after the holidays, at the turn of years. */
class LifePlanTest {

    private static final Population POPULATION = Population.of(1);
    private static final Instant PRESENT = Instant.parse("2026-11-30T08:00:00Z");

    /** In which states of a hazard an act is possible, and which state follows; = for the same. */
    private static final Map<String, String> STEPS =
            """
            MERGE FOUND =
            PLAN FOUND,ORDERED,RETURNED =
            ORDER FOUND ORDERED
            PROVE FOUND,ORDERED,RETURNED PROVED
            PASS PROVED CLOSED
            SEND_BACK PROVED RETURNED
            ASK_TIME ORDERED,RETURNED =
            GRANT_TIME ORDERED,RETURNED =
            REFUSE_TIME ORDERED,RETURNED =
            URGE ORDERED,RETURNED =
            TRANSFER FOUND,ORDERED,RETURNED =
            RECEIPT FOUND,ORDERED,RETURNED,PROVED =
            ANSWER FOUND,ORDERED,RETURNED,PROVED =
            PHOTO FOUND,ORDERED,RETURNED =
            """
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));

    /** Each act of a kind that deals with a hazard, as far as this life has it. */
    private static final class Life {
        private final Map<Long, String> states = new TreeMap<>();
        private final Map<Long, String> premises = new HashMap<>();
        private final Map<Long, LocalDate> due = new HashMap<>();
        private final List<String> impossible = new ArrayList<>();

        static Life of(List<LifeAct> acts) {
            Life life = new Life();
            acts.forEach(life::lead);
            return life;
        }

        private void lead(LifeAct act) {
            if (act.kind().equals("REGISTER")) {
                states.put(act.no(), "FOUND");
                premises.put(act.no(), act.with().get("premises"));
            } else if (STEPS.containsKey(act.kind())) {
                String[] possible = STEPS.get(act.kind()).split(" ");
                String state = states.get(act.of());
                if (!List.of(possible[0].split(",")).contains(state) || !isInTime(act)) {
                    impossible.add(act.no() + " " + act.kind() + " in " + state);
                }
                states.put(act.of(), possible[1].equals("=") ? state : possible[1]);
                if (act.kind().equals("MERGE")) {
                    states.put(act.and(), "MERGED");
                }
            }
        }

        /** Nobody asks for time that is over, or urges what has time. */
        private boolean isInTime(LifeAct act) {
            LocalDate day = Hours.dayOf(act.at());
            if (act.kind().equals("ORDER")) {
                due.put(act.of(), day.plusDays(Integer.parseInt(act.with().get("days"))));
            } else if (act.kind().equals("GRANT_TIME")) {
                due.computeIfPresent(act.of(), (hazard, last) -> last.plusDays(10));
            }
            boolean isUrged = act.kind().equals("URGE") && !act.with().get("step").equals("LISTED");
            return isUrged
                    ? day.isAfter(due.get(act.of()))
                    : !act.kind().equals("ASK_TIME") || !day.isAfter(due.get(act.of()));
        }

        long count(String state, Predicate<Premises> where) {
            Set<String> codes =
                    POPULATION.premises().stream()
                            .filter(where)
                            .map(Premises::code)
                            .collect(Collectors.toSet());
            return states.entrySet().stream()
                    .filter(
                            hazard ->
                                    hazard.getValue().equals(state)
                                            && codes.contains(premises.get(hazard.getKey())))
                    .count();
        }
    }

    @Test
    void sameSeedSameLife() {
        assertEquals(LifePlan.of(POPULATION, 1, PRESENT), LifePlan.of(POPULATION, 1, PRESENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30T08:00:00Z",
                "2026-11-29T02:00:00Z",
                "2026-10-12T01:00:00Z",
                "2027-01-02T14:30:00Z"
            })
    void everyStepFollowsFromTheOneBefore(String present) {
        Instant until = Instant.parse(present);
        List<LifeAct> acts = LifePlan.of(POPULATION, 1, until);
        assertTrue(acts.size() > 1000 && acts.size() <= 3000, acts.size() + " acts");
        Instant last = Instant.EPOCH;
        for (int at = 0; at < acts.size(); at++) {
            LifeAct act = acts.get(at);
            assertEquals(at + 1, act.no());
            assertTrue(act.of() == null || act.of() < act.no(), act.toString());
            assertTrue(act.and() == null || act.and() < act.no(), act.toString());
            Instant moment = act.at() == null ? until : act.at();
            assertTrue(!moment.isBefore(last) && !moment.isAfter(until), act.toString());
            last = moment;
        }
        assertEquals(List.of(), Life.of(acts).impossible);
    }

    @Test
    void everyDayOnWhichSomethingWasDoneIsCountedAnew() {
        List<LifeAct> acts = LifePlan.of(POPULATION, 1, PRESENT);
        Set<LocalDate> counted =
                acts.stream()
                        .filter(act -> act.kind().equals("RECOUNT"))
                        .map(LifeAct::with)
                        .flatMap(
                                with ->
                                        LocalDate.parse(with.get("first"))
                                                .datesUntil(
                                                        LocalDate.parse(with.get("last"))
                                                                .plusDays(1)))
                        .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                acts.stream()
                        .filter(act -> act.at() != null)
                        .filter(act -> !counted.contains(Hours.dayOf(act.at())))
                        .toList());
    }

    @Test
    void onlyPeopleOfTheExampleAct() {
        Set<String> logins =
                POPULATION.accounts().stream().map(Account::login).collect(Collectors.toSet());
        assertEquals(
                Set.of(),
                LifePlan.of(POPULATION, 1, PRESENT).stream()
                        .map(LifeAct::by)
                        .filter(by -> !logins.contains(by))
                        .collect(Collectors.toSet()));
    }

    /** So that no page of any city is empty. */
    @Test
    void everyKindOfActHappensInEveryCity() {
        Map<String, Set<String>> kinds =
                LifePlan.of(POPULATION, 1, PRESENT).stream()
                        .collect(
                                Collectors.groupingBy(
                                        act -> act.by().split("-")[0],
                                        TreeMap::new,
                                        Collectors.mapping(
                                                LifeAct::kind,
                                                Collectors.toCollection(TreeSet::new))));
        String all =
                "[ANSWER, ASK_TIME, ASSIGN, CALENDAR, CALL, CLOSE, CONTACT, CREDIT, CREDIT_ACT,"
                    + " DISMISS, DUTY, FIRE, GRANT_TIME, HAND_OVER, MAKE, MARK, MERGE, ORDER,"
                    + " PARTY, PASS, PHOTO, PLAN, POINT, PROVE, READ, RECEIPT, REFUSE_TIME,"
                    + " REGISTER, REMARK, RISK, SEEM_MENDED, SEND_BACK, SERVE, STOP, TAKE_OVER,"
                    + " TRANSFER, URGE, WARN, WITHDRAW]";
        assertEquals(
                "{cd=%s, demo=[RECOUNT], yc=%s, zjk=%s, zz=%s}".formatted(all, all, all, all),
                kinds.toString());
    }

    /** Whoever mends or reviews finds two hazards at least that wait for him. */
    @Test
    void everyRoleFindsTwoThingsToDo() {
        Life life = Life.of(LifePlan.of(POPULATION, 1, PRESENT));
        for (Account account : POPULATION.accounts()) {
            String state =
                    switch (account.grant().role()) {
                        case "SAFETY_MANAGER", "SERVICE_PROVIDER" -> "ORDERED";
                        case "CITY_OFFICE",
                                "DISTRICT_OFFICE",
                                "INDUSTRY_REGULATOR",
                                "FIRE_BRIGADE" ->
                                "PROVED";
                        case "GRID_OFFICER" -> "FOUND";
                        default -> "";
                    };
            if (!state.isEmpty()) {
                long waiting = life.count(state, one -> reaches(account, one));
                assertTrue(waiting >= 2, account.login() + " finds " + waiting + " " + state);
            }
        }
    }

    private static boolean reaches(Account account, Premises one) {
        String district = account.grant().district();
        boolean isThere =
                district == null
                        || district.equals(one.district())
                        || district.endsWith("00") && one.city().equals(account.city());
        List<String> industries = account.grant().industries();
        String premises = account.grant().premises();
        String provider = account.grant().provider();
        return isThere
                && (industries.isEmpty() || industries.contains(one.venueGroup()))
                && (premises == null || premises.equals(one.code()))
                && (provider == null || provider.equals(one.provider()));
    }

    @Test
    void anActIsOneLineOfJson() {
        LifeAct act =
                new LifeAct(
                        7,
                        Instant.parse("2026-10-01T01:30:00Z"),
                        "yc-office",
                        "PASS",
                        3L,
                        null,
                        Map.of("words", "mended, \"seen\""));
        assertEquals(
                "{\"no\":7,\"at\":\"2026-10-01T01:30:00Z\",\"by\":\"yc-office\",\"kind\":\"PASS\","
                        + "\"of\":3,\"and\":null,"
                        + "\"with\":[{\"name\":\"words\",\"value\":\"mended, \\\"seen\\\"\"}]}",
                act.json());
    }
}
