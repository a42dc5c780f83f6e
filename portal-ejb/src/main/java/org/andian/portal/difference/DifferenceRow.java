package org.andian.portal.difference;

import org.andian.portal.difference.rule.DifferenceCause;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.difference.rule.DifferenceSubject;

import java.time.Instant;

/**
 * A difference as people see it.
 *
 * @param premisesCode null where the device hangs nowhere, as {@code premises}
 * @param district where the premises lies, else where the device was registered; null where that is
 *     not known
 * @param body who answers for the premises, null for nobody
 * @param deviceNo null where it is about no device
 * @param position of the device on the premises, null where nobody wrote it down
 * @param round number of the patrol's round a stop belongs to, null for none and for other subjects
 * @param person login of who says he was there, null where it is not about that
 * @param since when it began, as the facts tell
 * @param value what was measured and {@code limit} what it is held against; null where the cause
 *     measures nothing
 * @param reason why it is none, null while nobody has said so, as the two after it
 * @param version to be given back with what is said of it
 */
public record DifferenceRow(
        long id,
        DifferenceKind kind,
        DifferenceCause cause,
        DifferenceSubject subject,
        long subjectId,
        String premisesCode,
        String premises,
        String district,
        String venueGroup,
        String body,
        String deviceNo,
        String position,
        Integer circuit,
        Long alarm,
        Long round,
        String person,
        Instant since,
        Double value,
        Double limit,
        DifferenceState state,
        String reason,
        Instant dismissedAt,
        String dismissedBy,
        Instant foundAt,
        Instant endedAt,
        boolean demo,
        int version) {}
