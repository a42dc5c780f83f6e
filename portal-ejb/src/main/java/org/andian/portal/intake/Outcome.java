package org.andian.portal.intake;

/**
 * What became of a frame, counted in readings or events.
 *
 * @param stored new rows, or rows that gained metrics
 * @param duplicates were there already with the same values
 * @param conflicts were there already with another value: kept apart, the first value stands
 * @param misdated stamped outside the accepted span: kept apart
 * @param rejected could not be used
 * @param reason of the first rejection, null when none
 */
public record Outcome(
        int stored, int duplicates, int conflicts, int misdated, int rejected, String reason) {

    public static Outcome rejected(String reason) {
        return new Outcome(0, 0, 0, 0, 1, reason);
    }

    public Outcome plus(Outcome other) {
        return new Outcome(
                stored + other.stored,
                duplicates + other.duplicates,
                conflicts + other.conflicts,
                misdated + other.misdated,
                rejected + other.rejected,
                reason != null ? reason : other.reason);
    }
}
