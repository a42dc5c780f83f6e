package org.andian.portal.telling;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.alarm.Level;
import org.andian.portal.audit.Audit;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.contact.Calls;
import org.andian.portal.telling.contact.TellingReason;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Door: the chains by which alarms go up while nobody acknowledges. What is set for everywhere the
 * system administrator sets, what is set for a district an office that works in all of it; it holds
 * at once, for alarms under way too.
 */
@Stateless
public class Chains {

    @Inject private Sql sql;

    @Inject private ChainBook book;

    @Inject private Recipients recipients;

    @Inject private Ways carried;

    @Inject private Districts districts;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * All steps in their order.
     *
     * @param districtId null for everywhere
     * @throws Refusal NO_DISTRICT
     */
    public List<ChainRow> list(Scope scope, Long districtId, Level severity) {
        scope.requireToRead(Role::mayKeepChain, "read who is told of alarms");
        Map<ChainStep, StepRule> rules = book.rules(path(districtId), severity);
        Set<ChainStep> own = book.own(districtId, severity);
        return Stream.of(ChainStep.values())
                .map(step -> rules.get(step))
                .map(
                        rule ->
                                new ChainRow(
                                        rule.step(),
                                        rule.minutes(),
                                        rule.ways(),
                                        own.contains(rule.step())))
                .toList();
    }

    /** Whether the caller may set what holds there; null for everywhere. */
    public boolean maySet(Scope scope, Long districtId) {
        return scope.rights() == Rights.ALL
                && scope.grants().stream()
                        .filter(grant -> grant.role().mayKeepChain())
                        .anyMatch(grant -> covers(grant, districtId));
    }

    /**
     * @param seen as the caller saw them
     * @param rules one for each step
     * @throws Refusal NO_DISTRICT, FIRST, CHAIN_CHANGED
     */
    public void set(
            Scope scope,
            Long districtId,
            Level severity,
            List<ChainRow> seen,
            List<StepRule> rules) {
        require(scope, districtId);
        if (rules.stream().noneMatch(Chains::isFirst)) {
            throw new Refusal(TellingReason.FIRST);
        }
        requireUnchanged(scope, districtId, severity, seen);
        rules.forEach(rule -> book.set(districtId, severity, rule));
        book.lookAgain(clock.instant());
        audit.done(
                scope.login(),
                "chain.set",
                object(districtId),
                severity + " " + rules.stream().map(Chains::told).collect(Collectors.joining("/")));
    }

    /**
     * What holds above the district holds in it again.
     *
     * @throws Refusal NO_DISTRICT
     */
    public void reset(Scope scope, long districtId, Level severity) {
        require(scope, districtId);
        int gone = book.reset(districtId, severity);
        if (gone > 0) {
            book.lookAgain(clock.instant());
            audit.done(scope.login(), "chain.reset", object(districtId), severity.name());
        }
    }

    /**
     * Who would be told when, were an alarm raised there now; empty when the premises is closed or
     * out of reach.
     */
    public List<PreviewRow> preview(Scope scope, String premisesCode, Level severity) {
        scope.requireToRead(Role::mayKeepChain, "read who is told of alarms");
        Optional<AlarmPlace> place = AlarmPlace.find(sql, scope, premisesCode);
        boolean isNamed = Calls.knowsPeople(sql, scope, premisesCode);
        return place.map(there -> preview(there, severity, isNamed)).orElse(List.of());
    }

    private List<PreviewRow> preview(AlarmPlace place, Level severity, boolean isNamed) {
        Map<ChainStep, StepRule> rules = book.rules(place.districtPath(), severity);
        Map<ChainStep, List<PreviewRow.Person>> people = new EnumMap<>(ChainStep.class);
        rules.forEach((step, rule) -> people.put(step, people(rule, place, isNamed)));
        Map<ChainStep, Instant> times = times(rules, people, severity);
        return Stream.of(ChainStep.values())
                .map(
                        step ->
                                new PreviewRow(
                                        step,
                                        rules.get(step).minutes(),
                                        times.get(step),
                                        people.get(step)))
                .toList();
    }

    /** As {@link TellingRound} would: what has reached nobody yet waits for nothing. */
    private Map<ChainStep, Instant> times(
            Map<ChainStep, StepRule> rules,
            Map<ChainStep, List<PreviewRow.Person>> people,
            Level severity) {
        TellingChain chain = new TellingChain(List.copyOf(rules.values()));
        Instant now = clock.instant();
        QuietHours quiet = book.quiet(severity);
        Map<ChainStep, Instant> times = new EnumMap<>(ChainStep.class);
        boolean unheard = true;
        Optional<StepRule> next = chain.next(times.keySet());
        while (next.isPresent()) {
            StepRule rule = next.get();
            times.put(rule.step(), unheard ? now : TellingChain.due(rule, now, quiet, false));
            unheard &= people.get(rule.step()).stream().noneMatch(Chains::isSomebody);
            next = chain.next(times.keySet(), unheard, severity);
        }
        return times;
    }

    /** A group's robot stands for nobody. */
    private static boolean isSomebody(PreviewRow.Person one) {
        return one.ways().stream().anyMatch(Way::isPersonal);
    }

    private List<PreviewRow.Person> people(StepRule rule, AlarmPlace place, boolean isNamed) {
        return Stream.concat(
                        recipients
                                .at(rule.step(), place, one -> carried.leads(rule.ways(), one))
                                .stream(),
                        carried.robots(rule.ways()).stream())
                .map(
                        one ->
                                new PreviewRow.Person(
                                        isNamed ? one.who() : null, leading(rule.ways(), one)))
                .toList();
    }

    private Set<Way> leading(Set<Way> ways, Recipient to) {
        Set<Way> leading = EnumSet.noneOf(Way.class);
        ways.stream()
                .filter(way -> to.address(way) != null && carried.isReady(way))
                .forEach(leading::add);
        return leading;
    }

    private void requireUnchanged(
            Scope scope, Long districtId, Level severity, List<ChainRow> seen) {
        book.hold(severity);
        if (!list(scope, districtId, severity).equals(seen)) {
            throw new Refusal(TellingReason.CHAIN_CHANGED);
        }
    }

    private void require(Scope scope, Long districtId) {
        scope.require(Role::mayKeepChain, "set who is told of alarms");
        if (!maySet(scope, districtId)) {
            throw new Refusal(TellingReason.NO_DISTRICT);
        }
    }

    private boolean covers(Grant grant, Long districtId) {
        boolean isWhole =
                grant.industries().isEmpty()
                        && grant.premisesId() == null
                        && grant.providerId() == null;
        if (!isWhole || districtId == null) {
            return isWhole && grant.role() == Role.SYSTEM_ADMINISTRATOR;
        }
        return grant.districtPath() == null || path(districtId).startsWith(grant.districtPath());
    }

    private String path(Long districtId) {
        return districtId == null ? null : districts.get(districtId).path();
    }

    private String object(Long districtId) {
        if (districtId == null) {
            return "chain";
        }
        District district = districts.get(districtId);
        return "district " + (district.code() == null ? district.name() : district.code());
    }

    private static boolean isFirst(StepRule rule) {
        return rule.step() == ChainStep.ENTERPRISE && Integer.valueOf(0).equals(rule.minutes());
    }

    /** Minutes and how many ways; what is left out by a hyphen. */
    private static String told(StepRule rule) {
        return rule.minutes() == null ? "-" : rule.minutes() + "(" + rule.ways().size() + ")";
    }
}
