package org.andian.portal.difference;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.difference.DifferenceTrack.Step;
import org.andian.portal.difference.rule.CertificateRule;
import org.andian.portal.difference.rule.DifferenceKeys;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.FoundDifference;
import org.andian.portal.difference.rule.MendedEvidence;
import org.andian.portal.difference.rule.MendedRule;
import org.andian.portal.difference.rule.PresenceRule;
import org.andian.portal.difference.rule.Reconciling;
import org.andian.portal.difference.rule.SilentRule;
import org.andian.portal.difference.rule.StandingDifference;
import org.andian.portal.difference.rule.UnlistedRule;
import org.andian.portal.period.Zones;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Door for the portal's own work: looks at the facts of one kind and keeps its differences true to
 * them, in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DifferenceWork {

    @Inject private DifferenceEvidence evidence;

    @Inject private DifferenceTraces traces;

    @Inject private DifferenceTable table;

    @Inject private DifferenceTrack track;

    @Inject private Settings settings;

    /**
     * What was known is locked before the facts are read, so that whoever dismisses one has done so
     * before or finds it changed.
     */
    public void look(DifferenceKind kind) {
        Instant now = track.now();
        List<StandingDifference> standing = table.hold(kind);
        Reconciling result = Reconciling.of(standing, found(kind, now));
        table.end(result.over(), now);
        track.note(result.over(), Step.END, now, DifferenceTrack.PORTAL, null);
        table.change(result.changed(), now);
        Set<Long> dismissed =
                standing.stream()
                        .filter(StandingDifference::dismissed)
                        .map(StandingDifference::id)
                        .collect(Collectors.toSet());
        note(result.changed().keySet(), dismissed::contains, Step.RENEW, now);
        note(result.changed().keySet(), id -> !dismissed.contains(id), Step.CHANGE, now);
        List<Long> added = table.add(kind, result.fresh(), now);
        track.note(added, Step.FIND, now, DifferenceTrack.PORTAL, null);
        table.tellBodies(kind);
    }

    private void note(Collection<Long> ids, Predicate<Long> which, Step step, Instant now) {
        track.note(
                ids.stream().filter(which).sorted().toList(),
                step,
                now,
                DifferenceTrack.PORTAL,
                null);
    }

    private List<FoundDifference> found(DifferenceKind kind, Instant now) {
        return switch (kind) {
            case SILENT -> silent(now);
            case UNLISTED -> unlisted(now);
            case MENDED -> mended(now);
            case CERTIFICATE -> uncertified(now);
            case ABSENT -> absent(now);
        };
    }

    private List<FoundDifference> silent(Instant now) {
        Duration longest = Duration.ofDays(settings.get(DifferenceKeys.SILENT_DAYS));
        return evidence.silent(now.minus(longest)).stream()
                .map(device -> SilentRule.judge(device, longest, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<FoundDifference> unlisted(Instant now) {
        Duration window = Duration.ofHours(settings.get(DifferenceKeys.REPORTING_HOURS));
        return evidence.strangers(now.minus(window)).stream()
                .map(device -> UnlistedRule.judge(device, window, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<FoundDifference> mended(Instant now) {
        Duration settling = Duration.ofMinutes(settings.get(DifferenceKeys.SETTLING_MINUTES));
        Duration relapse = Duration.ofDays(settings.get(DifferenceKeys.RELAPSE_DAYS));
        List<MendedEvidence> told = new ArrayList<>(evidence.mendedHazards());
        told.addAll(evidence.repairs());
        return MendedRule.judgeAll(told, settling, relapse, now);
    }

    private List<FoundDifference> uncertified(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, Zones.CHINA);
        return evidence.uncertified(day).stream()
                .map(device -> CertificateRule.judge(device, day))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<FoundDifference> absent(Instant now) {
        Duration back = Duration.ofDays(settings.get(DifferenceKeys.VISIT_DAYS));
        PresenceRule rule =
                new PresenceRule(
                        settings.get(DifferenceKeys.FAR_METRES),
                        settings.get(DifferenceKeys.SECONDS_PER_ANSWER));
        return rule.judgeAll(traces.since(now.minus(back)));
    }
}
