package org.andian.portal.filing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A filing as lists show it.
 *
 * @param id null while nobody has opened it
 * @param campaign code
 * @param district name of the district as it is on the day of the question, {@code path} its path
 * @param dueOn its last day
 * @param state DRAFT while nobody has opened it
 * @param firstSubmittedAt when it was handed in first, null for not yet, as {@code submittedAt} and
 *     {@code submittedBy} of its latest version
 * @param againBy by when it is to be handed in again, null where it was not sent back
 * @param versions how many were handed in
 * @param waived why nobody waits for it any more, null where somebody does
 * @param parentId of the filing it goes into, null where it goes to who receives
 * @param demo made by the example, not by people
 * @param version grows with each change, 0 while nobody has opened it
 */
public record FilingRow(
        FilingKey key,
        Long id,
        long campaignId,
        String campaign,
        String campaignZh,
        String campaignEn,
        String nameZh,
        String nameEn,
        FilingKind kind,
        String district,
        String path,
        LocalDate dueOn,
        FilingState state,
        Instant firstSubmittedAt,
        Instant submittedAt,
        String submittedBy,
        String draftedBy,
        String checkedBy,
        String acceptedBy,
        LocalDate againBy,
        int returns,
        int versions,
        String waived,
        Long parentId,
        boolean demo,
        int version) {

    public Punctuality punctuality(Instant now) {
        return Punctuality.of(dueOn, firstSubmittedAt, state, now);
    }

    /** Whether it was handed in by its day. */
    public boolean isInTime() {
        return Punctuality.isInTime(dueOn, firstSubmittedAt);
    }

    /** Whether its day is over, and somebody waited for it. */
    public boolean isCounted(LocalDate today) {
        return dueOn.isBefore(today) && state != FilingState.WAIVED;
    }

    boolean wasReturned() {
        return returns > 0;
    }

    String object() {
        return "filing " + (id == null ? campaign : id.toString());
    }
}
