package org.andian.test.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import org.andian.test.Checkout;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms of the business and the one direction in which they know each other. */
class RoomRulesTest {

    /** The package's own description among them. */
    private static final int MOST_FILES = 35;

    /** Each room may know those after it, and the leaves. */
    private static final List<String> DIRECTION =
            List.of(
                    "bulk",
                    "document",
                    "ledger",
                    "campaign",
                    "difference",
                    "workorder",
                    "inspection",
                    "hazard",
                    "alarm",
                    "measurement",
                    "intake",
                    "device",
                    "premises",
                    "agenda",
                    "account",
                    "regulation",
                    "district");

    /** Rooms beside that direction, each with all it may know. */
    private static final Map<String, List<String>> BESIDE =
            Map.of(
                    "telling",
                    List.of(
                            "alarm",
                            "premises",
                            "account",
                            "district",
                            "scope",
                            "chore",
                            "setting",
                            "indicator",
                            "audit",
                            "outbox",
                            "period",
                            "sql",
                            "refusal",
                            "text"),
                    "fact",
                    List.of(
                            "scope",
                            "chore",
                            "setting",
                            "indicator",
                            "audit",
                            "period",
                            "sql",
                            "refusal"),
                    "filing",
                    List.of(
                            "campaign",
                            "agenda",
                            "statistic",
                            "fact",
                            "account",
                            "district",
                            "file",
                            "scope",
                            "chore",
                            "setting",
                            "indicator",
                            "audit",
                            "outbox",
                            "period",
                            "sql",
                            "refusal",
                            "text"),
                    "statistic",
                    List.of(
                            "fact",
                            "district",
                            "regulation",
                            "scope",
                            "chore",
                            "indicator",
                            "audit",
                            "period",
                            "sql",
                            "refusal",
                            "text"),
                    "assessment",
                    List.of(
                            "filing",
                            "campaign",
                            "fact",
                            "statistic",
                            "account",
                            "district",
                            "calendar",
                            "setting",
                            "scope",
                            "indicator",
                            "audit",
                            "period",
                            "sql",
                            "refusal",
                            "text"),
                    "notification",
                    List.of(
                            "scope", "chore", "setting", "audit", "outbox", "vault", "period",
                            "sql", "refusal"),
                    "bulletin",
                    List.of(
                            "fact",
                            "statistic",
                            "regulation",
                            "scope",
                            "chore",
                            "setting",
                            "indicator",
                            "audit",
                            "outbox",
                            "search",
                            "agenda",
                            "period",
                            "sql",
                            "refusal"),
                    "publication",
                    List.of(
                            "assessment",
                            "filing",
                            "campaign",
                            "bulletin",
                            "statistic",
                            "fact",
                            "regulation",
                            "scope",
                            "chore",
                            "indicator",
                            "audit",
                            "outbox",
                            "search",
                            "period",
                            "sql",
                            "refusal",
                            "text"));

    private static final List<String> LEAVES =
            List.of(
                    "upgrade",
                    "export",
                    "file",
                    "once",
                    "chore",
                    "setting",
                    "calendar",
                    "scope",
                    "indicator",
                    "audit",
                    "outbox",
                    "vault",
                    "search",
                    "period",
                    "sql",
                    "refusal",
                    "text");

    @TestFactory
    Stream<DynamicTest> eachRoomKnowsOnlyTheRoomsBehindIt() {
        return DIRECTION.stream()
                .map(
                        room -> {
                            Set<String> allowed = new TreeSet<>(from(room, DIRECTION));
                            allowed.addAll(LEAVES);
                            return DynamicTest.dynamicTest(room, () -> knowsOnly(room, allowed));
                        });
    }

    @TestFactory
    Stream<DynamicTest> leavesKnowLeavesOnly() {
        return LEAVES.stream()
                .map(
                        room ->
                                DynamicTest.dynamicTest(
                                        room,
                                        () -> knowsOnly(room, Set.copyOf(from(room, LEAVES)))));
    }

    @TestFactory
    Stream<DynamicTest> roomsBesideKnowWhatIsListed() {
        return BESIDE.entrySet().stream()
                .map(
                        room ->
                                DynamicTest.dynamicTest(
                                        room.getKey(),
                                        () ->
                                                knowsOnly(
                                                        room.getKey(),
                                                        Set.copyOf(room.getValue()))));
    }

    private static List<String> from(String room, List<String> order) {
        return order.subList(order.indexOf(room), order.size());
    }

    @Test
    void onlyRoomsThatExistAreNamed() {
        Set<String> named =
                Stream.of(
                                DIRECTION.stream(),
                                LEAVES.stream(),
                                BESIDE.keySet().stream(),
                                BESIDE.values().stream().flatMap(List::stream),
                                Doors.GUARDED_ROOMS.stream())
                        .flatMap(rooms -> rooms)
                        .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(rooms());
        assertEquals(Set.of(), named, "rooms that the rules name and nobody has built");
    }

    @Test
    void everyRoomHasItsPlaceInTheDirection() {
        Set<String> known =
                Stream.of(DIRECTION, BESIDE.keySet(), LEAVES)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> strangers = new TreeSet<>(rooms());
        strangers.removeAll(known);
        assertEquals(Set.of(), strangers, "rooms that ARCHITECTURE.md does not name");
    }

    @Test
    void aRoomAndItsSubRoomsKnowEachOtherOneWayOnly() {
        slices().matching("org.andian.portal.(**)")
                .should()
                .beFreeOfCycles()
                .check(Production.SERVER);
    }

    @Test
    void roomsAreOfASizeOneCanHold() {
        Map<String, Long> files =
                Checkout.files(
                                Checkout.module("portal-ejb")
                                        .resolve("src/main/java/org/andian/portal"),
                                ".java")
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        file -> file.getParent().toString(),
                                        TreeMap::new,
                                        Collectors.counting()));
        files.values().removeIf(count -> count <= MOST_FILES);
        assertEquals(Map.of(), files, "rooms with more than " + MOST_FILES + " files");
    }

    @Test
    void noClassNameStandsTwiceInAModule() {
        List<String> twice = new ArrayList<>();
        for (String module : Checkout.MODULES) {
            Checkout.files(Checkout.module(module).resolve("src/main/java"), ".java").stream()
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("package-info.java"))
                    .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                    .forEach(
                            (name, count) -> {
                                if (count > 1) {
                                    twice.add(module + " " + name);
                                }
                            });
        }
        assertEquals(List.of(), twice, "names that a search finds in two places");
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
