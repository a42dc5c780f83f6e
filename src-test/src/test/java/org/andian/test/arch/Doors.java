package org.andian.test.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What makes a class the door of a room, and what a door must be. */
final class Doors {

    /** Audit is a leaf below scope and has its own word for the caller. */
    private static final Set<String> CALLER =
            Set.of("org.andian.portal.scope.Scope", "org.andian.portal.audit.Auditor");

    static final Set<String> GUARDED_ROOMS =
            Set.of(
                    "alarm",
                    "assessment",
                    "bulk",
                    "campaign",
                    "chore",
                    "device",
                    "difference",
                    "measurement",
                    "district",
                    "regulation",
                    "premises",
                    "intake",
                    "audit",
                    "export",
                    "filing",
                    "file",
                    "once",
                    "setting",
                    "fact",
                    "statistic",
                    "notification",
                    "calendar",
                    "telling",
                    "hazard",
                    "ledger",
                    "workorder",
                    "inspection",
                    "bulletin",
                    "publication",
                    "document",
                    "agenda");

    /**
     * Methods that serve the portal's own work or tell what is public, so that nobody's reach
     * limits them; each by intention.
     */
    private static final Map<String, Set<String>> OPEN_TO_ALL =
            Map.ofEntries(
                    Map.entry("AlarmWatch", Set.of("*")),
                    Map.entry("Audit", Set.of("done", "refused", "refusedBefore", "takeRefused")),
                    Map.entry("BrokerFigures", Set.of("*")),
                    Map.entry("Whence", Set.of("tell")),
                    Map.entry("ChoreRunner", Set.of("*")),
                    Map.entry("Chores", Set.of("names", "thisNode", "ofThisNode", "isLapsed")),
                    Map.entry("Catalogue", Set.of("*")),
                    Map.entry("Coverage", Set.of("*")),
                    Map.entry("DueDays", Set.of("*")),
                    Map.entry("DeviceClocks", Set.of("*")),
                    Map.entry("DeviceDirectory", Set.of("*")),
                    Map.entry("DifferenceWork", Set.of("*")),
                    Map.entry("DueBulletins", Set.of("*")),
                    Map.entry("DistrictHold", Set.of("*")),
                    Map.entry("ExportDesk", Set.of("*")),
                    Map.entry("FactSums", Set.of("*")),
                    Map.entry("Feeds", Set.of("find")),
                    Map.entry("Issuing", Set.of("*")),
                    Map.entry("Forgotten", Set.of("*")),
                    Map.entry("Genuineness", Set.of("*")),
                    Map.entry("PublicationChecks", Set.of("*")),
                    Map.entry("Witness", Set.of("*")),
                    Map.entry("IntakeCounters", Set.of("*")),
                    Map.entry("IntakeJournal", Set.of("*")),
                    Map.entry("Leases", Set.of("*")),
                    Map.entry(
                            "Measurements",
                            Set.of(
                                    "append",
                                    "accepted",
                                    "stored",
                                    "disputed",
                                    "after",
                                    "daysKeptFrom")),
                    Map.entry("Devices", Set.of("types", "certificateDueDays")),
                    Map.entry("LastHeard", Set.of("*")),
                    Map.entry("LineCodes", Set.of("*")),
                    Map.entry("Lines", Set.of("departments", "venueGroups")),
                    Map.entry("Monitoring", Set.of("*")),
                    Map.entry("Offices", Set.of("*")),
                    Map.entry("Partitions", Set.of("*")),
                    Map.entry("Placements", Set.of("*")),
                    Map.entry("PlacementWriter", Set.of("*")),
                    Map.entry("NewsQueue", Set.of("*")),
                    Map.entry("OnDuty", Set.of("*")),
                    Map.entry("PremisesHold", Set.of("*")),
                    Map.entry("ProposalWork", Set.of("*")),
                    Map.entry("Regulators", Set.of("*")),
                    Map.entry("RuleWork", Set.of("*")),
                    Map.entry("SensorMarkTable", Set.of("*")),
                    Map.entry("Settings", Set.of("*")),
                    Map.entry("ShiftStarts", Set.of("*")),
                    Map.entry("Statistics", Set.of("indicators")),
                    Map.entry("Sweep", Set.of("*")),
                    Map.entry("TellingWork", Set.of("*")),
                    Map.entry("TrailKeeping", Set.of("*")),
                    Map.entry("WorkCalendar", Set.of("*")),
                    Map.entry(
                            "Districts",
                            Set.of(
                                    "city",
                                    "cities",
                                    "find",
                                    "get",
                                    "getPlace",
                                    "isDemo",
                                    "cells")));

    static final ArchCondition<JavaClass> BE_A_DOOR_OR_A_VALUE =
            condition(
                    "be a door, a value, an error or an interface",
                    javaClass -> isDoor(javaClass) || isValue(javaClass));

    static final ArchCondition<JavaClass> OFFER_PUBLIC_METHODS_ONLY =
            new ArchCondition<>("be called through public methods only") {
                @Override
                public void check(JavaClass bean, ConditionEvents events) {
                    bean.getMethods().stream()
                            .filter(Doors::isHalfOpen)
                            .flatMap(method -> method.getCallsOfSelf().stream())
                            .filter(
                                    call ->
                                            !call.getOriginOwner()
                                                    .getName()
                                                    .startsWith(bean.getName()))
                            .forEach(
                                    call ->
                                            events.add(
                                                    SimpleConditionEvent.violated(
                                                            call, call.getDescription())));
                }
            };

    static final ArchCondition<JavaClass> TAKE_THE_SCOPE_FIRST =
            new ArchCondition<>("take the caller's scope as the first parameter") {
                @Override
                public void check(JavaClass door, ConditionEvents events) {
                    door.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(method -> !isOpenToAll(door, method))
                            .filter(method -> !takesScope(method))
                            .forEach(
                                    method ->
                                            events.add(
                                                    SimpleConditionEvent.violated(
                                                            method,
                                                            method.getFullName()
                                                                    + " takes no Scope")));
                }
            };

    private Doors() {}

    static boolean isSessionBean(JavaClass javaClass) {
        return javaClass.isAnnotatedWith(Stateless.class)
                || javaClass.isAnnotatedWith(Singleton.class);
    }

    static boolean guardsPremises(JavaClass javaClass) {
        return isDoor(javaClass)
                && javaClass.getModifiers().contains(JavaModifier.PUBLIC)
                && GUARDED_ROOMS.contains(room(javaClass));
    }

    private static boolean isDoor(JavaClass javaClass) {
        return isSessionBean(javaClass) || javaClass.isAnnotatedWith(ApplicationScoped.class);
    }

    private static boolean isValue(JavaClass javaClass) {
        return javaClass.isRecord()
                || javaClass.isEnum()
                || javaClass.isInterface()
                || javaClass.isAssignableTo(Throwable.class)
                || isHandedOut(javaClass)
                || javaClass.isAnnotatedWith(Converter.class);
    }

    /** Nobody outside can make one: constants, or what a door gives. */
    private static boolean isHandedOut(JavaClass javaClass) {
        return javaClass.getConstructors().stream()
                .noneMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static boolean isHalfOpen(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return !modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.PRIVATE)
                && !modifiers.contains(JavaModifier.STATIC);
    }

    private static boolean isOpenToAll(JavaClass door, JavaMethod method) {
        Set<String> open = OPEN_TO_ALL.getOrDefault(door.getSimpleName(), Set.of());
        return open.contains("*") || open.contains(method.getName());
    }

    private static boolean takesScope(JavaMethod method) {
        return !method.getRawParameterTypes().isEmpty()
                && CALLER.contains(method.getRawParameterTypes().getFirst().getName());
    }

    private static String room(JavaClass javaClass) {
        String[] parts = javaClass.getPackageName().split("\\.");
        return parts.length > 3 && parts[2].equals("portal") ? parts[3] : "";
    }

    private static ArchCondition<JavaClass> condition(
            String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                javaClass,
                                holds.test(javaClass),
                                javaClass.getDescription()
                                        + " is neither door nor value: make it package-private"));
            }
        };
    }
}
