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

        /** Nobody asks for time that is over or grants it, or urges what has time. */
        private boolean isInTime(LifeAct act) {
            LocalDate day = Hours.dayOf(act.at());
            LocalDate last = due.get(act.of());
            switch (act.kind()) {
                case "ORDER" ->
                        due.put(act.of(), day.plusDays(Integer.parseInt(act.with().get("days"))));
                case "GRANT_TIME" -> due.put(act.of(), last.plusDays(10));
                default -> {
                    // nothing else changes the last day
                }
            }
            return switch (act.kind()) {
                case "ASK_TIME", "GRANT_TIME" -> !day.isAfter(last);
                case "URGE" -> act.with().get("step").equals("LISTED") || day.isAfter(last);
                default -> true;
            };
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

    /** Who patrols, mends or is on duty does so on any day, and fires wait for none. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T08:00:00Z", "2026-10-12T01:00:00Z", "2027-01-02T14:30:00Z"})
    void officesActOnDaysOnWhichTheyWork(String present) {
        Set<String> anyDay = Set.of("DUTY", "HAND_OVER", "TAKE_OVER", "FIRE");
        Set<String> atWork = Set.of("grid", "manager", "provider");
        assertEquals(
                List.of(),
                LifePlan.of(POPULATION, 1, Instant.parse(present)).stream()
                        .filter(act -> act.at() != null && !anyDay.contains(act.kind()))
                        .filter(act -> !atWork.contains(act.by().split("-")[1]))
                        .filter(act -> isOff(Hours.dayOf(act.at())))
                        .toList());
    }

    /** Also where days off have moved what was done on several to one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30T08:00:00Z",
                "2026-11-29T02:00:00Z",
                "2026-10-12T01:00:00Z",
                "2027-01-02T14:30:00Z"
            })
    void workAndPlansGoTheirWay(String present) {
        Map<String, String> next =
                Map.of(
                        "", "ACCEPT DECLINE PLAN_UNIT",
                        "DECLINE", "REDISPATCH",
                        "REDISPATCH", "ACCEPT",
                        "ACCEPT", "ARRIVE",
                        "ARRIVE", "FINISH",
                        "FINISH", "PASS RETURN",
                        "RETURN", "ARRIVE",
                        "PASS", "RATE",
                        "PLAN_UNIT", "PLAN_UNIT PLAN_DRAW PLAN_RELEASE",
                        "PLAN_DRAW", "PLAN_RELEASE");
        Map<Long, String> before = new HashMap<>();
        List<String> outOfOrder = new ArrayList<>();
        for (LifeAct act : LifePlan.of(POPULATION, 1, Instant.parse(present))) {
            String step = act.kind().equals("WORK_STEP") ? act.with().get("act") : act.kind();
            if (act.kind().equals("WORK_STEP")
                    || act.kind().startsWith("PLAN_") && act.of() != null) {
                String last = before.getOrDefault(act.of(), "");
                if (!List.of(next.getOrDefault(last, "").split(" ")).contains(step)) {
                    outOfOrder.add(act.no() + " " + step + " after " + last);
                }
                before.put(act.of(), step);
            }
        }
        assertEquals(List.of(), outOfOrder);
        assertTrue(before.containsValue("RATE") && before.containsValue("PLAN_RELEASE"));
    }

    /** Nobody else could take it on. */
    @Test
    void workIsGivenOutWhereTheCitysProviderServes() {
        Map<String, String> served =
                POPULATION.premises().stream()
                        .filter(one -> one.provider() != null)
                        .collect(Collectors.toMap(Premises::code, Premises::provider));
        Map<String, String> providers =
                POPULATION.accounts().stream()
                        .filter(account -> account.login().endsWith("-provider"))
                        .collect(
                                Collectors.toMap(
                                        account -> account.login().split("-")[0],
                                        account -> account.grant().provider()));
        List<LifeAct> given =
                LifePlan.of(POPULATION, 1, PRESENT).stream()
                        .filter(act -> act.kind().equals("WORK"))
                        .toList();
        assertEquals(
                given.stream().map(act -> providers.get(act.by().split("-")[0])).toList(),
                given.stream().map(act -> served.get(act.with().get("premises"))).toList());
    }

    private static boolean isOff(LocalDate day) {
        return !Hours.worked(day).equals(day);
    }

    /** Nobody calls a power strip a major hazard. */
    @Test
    void whatIsMajorIsGrave() {
        Set<String> kinds =
                LifePlan.of(POPULATION, 1, PRESENT).stream()
                        .filter(act -> "MAJOR".equals(act.with().get("grade")))
                        .map(act -> act.with().get("kind"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                "[AGEING, ARC, LEAKAGE, OVERLOAD, OVER_TEMPERATURE, SHORT_CIRCUIT, VOLTAGE]",
                kinds.toString());
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
                    + " DISMISS, DOCUMENT, DUTY, FIRE, GRANT_TIME, HAND_OVER, INSPECT, KEEP, MAKE,"
                    + " MARK, MERGE, ORDER, PARTY, PASS, PATROL, PATROL_POINT, PATROL_ROUTE, PHOTO,"
                    + " PLAN, PLAN_DRAW, PLAN_INSPECTIONS, PLAN_RELEASE, PLAN_UNIT, PROVE,"
                    + " PUBLICISE, PUBLISH, QUALIFY, READ, RECEIPT, REFUSE_TIME, REGISTER, REMARK,"
                    + " RISK, SEEM_MENDED, SEND_BACK, SERVE, STOP, TAKE_OVER, TRAIN, TRANSFER,"
                    + " URGE, VISIT, WARN, WITHDRAW, WORK, WORK_STEP]";
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
