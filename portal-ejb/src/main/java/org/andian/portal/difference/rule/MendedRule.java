package org.andian.portal.difference.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said to be mended is still beyond its limit: the alarm has not ended a while after that
 * was said, or a new one has risen on the same circuit soon after and lasts. What rises later is a
 * matter of its own.
 */
public final class MendedRule {

    private MendedRule() {}

    /**
     * @param settling how long what was mended may take to come back within its limit
     * @param relapse how soon after a new alarm says that it was not mended
     * @return empty where all is well
     */
    public static Optional<FoundDifference> judge(
            MendedEvidence told, Duration settling, Duration relapse, Instant now) {
        boolean hasNeverEnded = !told.raisedAt().isAfter(told.mendedAt());
        boolean isStillBeyond =
                hasNeverEnded
                        ? !told.mendedAt().plus(settling).isAfter(now)
                        : !told.raisedAt().isAfter(told.mendedAt().plus(relapse));
        if (!isStillBeyond) {
            return Optional.empty();
        }
        return Optional.of(
                new FoundDifference(
                        told.cause(),
                        told.subject(),
                        told.subjectId(),
                        told.premisesId(),
                        null,
                        told.deviceId(),
                        told.circuit(),
                        told.alarmId(),
                        null,
                        hasNeverEnded ? told.mendedAt() : told.raisedAt(),
                        told.peak(),
                        told.limit(),
                        told.cause() + " alarm " + told.alarmId(),
                        told.demo()));
    }

    /**
     * Of several alarms that belie one mending the first stands for all.
     *
     * @param all those of one mending in the order of their numbers
     */
    public static List<FoundDifference> judgeAll(
            List<MendedEvidence> all, Duration settling, Duration relapse, Instant now) {
        Map<FoundDifference.Key, FoundDifference> found = new LinkedHashMap<>();
        for (MendedEvidence told : all) {
            judge(told, settling, relapse, now).ifPresent(one -> found.putIfAbsent(one.key(), one));
        }
        return new ArrayList<>(found.values());
    }
}
