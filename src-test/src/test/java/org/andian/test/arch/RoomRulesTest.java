package org.andian.test.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms of the business and the one direction in which they know each other. */
class RoomRulesTest {

    /** Each room may know those after it, and the leaves. */
    private static final List<String> DIRECTION =
            List.of(
                    "bulk",
                    "assessment",
                    "filing",
                    "campaign",
                    "inspection",
                    "hazard",
                    "command",
                    "alarm",
                    "measurement",
                    "intake",
                    "device",
                    "premises",
                    "account",
                    "regulation",
                    "district");

    private static final List<String> READ_BY_INDICATOR_ONLY =
            List.of("statistic", "notification", "bulletin");
    private static final List<String> LEAVES =
            List.of(
                    "export",
                    "chore",
                    "setting",
                    "scope",
                    "indicator",
                    "audit",
                    "outbox",
                    "period",
                    "sql",
                    "refusal");

    @TestFactory
    Stream<DynamicTest> eachRoomKnowsOnlyTheRoomsBehindIt() {
        Set<String> present = rooms();
        return DIRECTION.stream()
                .filter(present::contains)
                .map(
                        room ->
                                DynamicTest.dynamicTest(
                                        room,
                                        () -> {
                                            Set<String> allowed =
                                                    new TreeSet<>(
                                                            DIRECTION.subList(
                                                                    DIRECTION.indexOf(room),
                                                                    DIRECTION.size()));
                                            allowed.addAll(LEAVES);
                                            knowsOnly(room, allowed);
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> leavesKnowLeavesOnly() {
        Set<String> present = rooms();
        return LEAVES.stream()
                .filter(present::contains)
                .map(
                        room ->
                                DynamicTest.dynamicTest(
                                        room,
                                        () ->
                                                knowsOnly(
                                                        room,
                                                        Set.copyOf(
                                                                LEAVES.subList(
                                                                        LEAVES.indexOf(room),
                                                                        LEAVES.size())))));
    }

    @Test
    void everyRoomHasItsPlaceInTheDirection() {
        Set<String> known =
                Stream.of(DIRECTION, READ_BY_INDICATOR_ONLY, LEAVES)
                        .flatMap(List::stream)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> strangers = new TreeSet<>(rooms());
        strangers.removeAll(known);
        assertEquals(Set.of(), strangers, "rooms that ARCHITECTURE.md does not name");
    }

    @Test
    void roomsFormNoCycle() {
        slices().matching("org.andian.portal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(Production.SERVER);
        slices().matching("org.andian.ingest.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(Production.SERVER);
        slices().matching("org.andian.web.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(Production.SERVER);
    }

    @Test
    void startUpIsKnownByNobody() {
        noClasses()
                .that()
                .resideInAPackage("org.andian.portal.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.andian.portal")
                .check(Production.SERVER);
    }

    private static void knowsOnly(String room, Set<String> allowed) {
        String[] forbidden =
                rooms().stream()
                        .filter(other -> !allowed.contains(other) && !other.equals(room))
                        .map(other -> "org.andian.portal." + other + "..")
                        .toArray(String[]::new);
        if (forbidden.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage("org.andian.portal." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .check(Production.SERVER);
        }
    }

    private static Set<String> rooms() {
        return Production.SERVER.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.andian.portal."))
                .map(name -> Arrays.asList(name.split("\\.")).get(3))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatARoomKeepsToItselfIsNotPublic() {
        classes()
                .that()
                .resideInAPackage("org.andian.portal..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(Doors.BE_A_DOOR_OR_A_VALUE)
                .check(Production.SERVER);
    }

    @Test
    void doorsHaveNoMethodThatFailsAtRunTime() {
        classes()
                .that(DescribedPredicate.describe("are session beans", Doors::isSessionBean))
                .should(Doors.OFFER_PUBLIC_METHODS_ONLY)
                .check(Production.SERVER);
    }

    @Test
    void doorsAskWhoCalls() {
        classes()
                .that(
                        DescribedPredicate.describe(
                                "are doors to premises' data", Doors::guardsPremises))
                .should(Doors.TAKE_THE_SCOPE_FIRST)
                .check(Production.SERVER);
    }
}
