package org.andian.web.difference;

import org.andian.portal.difference.DifferenceRow;
import org.andian.portal.difference.rule.DifferenceCause;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.difference.rule.DifferenceSubject;

import java.time.Instant;

/**
 * A difference as REST tells it.
 *
 * @param subject what it is about, and {@code subjectNumber} its number; of a device the portal's
 *     own, which its address does not use
 * @param premises code, null where the device hangs nowhere
 * @param body who answers for the premises, null for nobody
 * @param device number, null where it is about none
 * @param person login of who says he was there, null where it is not about that
 * @param since when it began, as the facts tell
 * @param value what was measured and {@code limit} what it is held against: of MENDED the alarm's
 *     peak, of FAR and ELSEWHERE metres, of TOO_FAST seconds; null for others
 * @param reason why it is none, null while nobody has said so, as the two after it
 * @param demo made by the example, not by people
 * @param version to be given back with what is said of it, which is refused where it has changed
 */
public record DifferenceJson(
        long number,
        DifferenceKind kind,
        DifferenceCause cause,
        DifferenceSubject subject,
        long subjectNumber,
        String premises,
        String premisesName,
        String district,
        String body,
        String device,
        Integer circuit,
        Long alarm,
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
        int version) {

    static DifferenceJson of(DifferenceRow row) {
        return new DifferenceJson(
                row.id(),
                row.kind(),
                row.cause(),
                row.subject(),
                row.subjectId(),
                row.premisesCode(),
                row.premises(),
                row.district(),
                row.body(),
                row.deviceNo(),
                row.circuit(),
                row.alarm(),
                row.person(),
                row.since(),
                row.value(),
                row.limit(),
                row.state(),
                row.reason(),
                row.dismissedAt(),
                row.dismissedBy(),
                row.foundAt(),
                row.endedAt(),
                row.demo(),
                row.version());
    }
}
