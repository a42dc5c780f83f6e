package org.andian.web.phone;

import java.util.List;

/**
 * What came of an act that a phone sent.
 *
 * @param recordKind as files name kinds of records, such as hazard
 * @param recordKey code or number of the record it was done to, or that it made
 * @param present how the record stands where it has changed since the phone saw it; null where the
 *     act was done
 */
public record PhoneAnswer(Outcome outcome, String recordKind, String recordKey, Present present) {

    /** Whether it was done. */
    public enum Outcome {
        DONE,
        /** Not done: the record is no longer as the phone saw it. */
        CONFLICT
    }

    /**
     * @param version to be named by who wants it done nevertheless
     * @param lines in the caller's language
     * @param points the answers of which others stand there; empty where it is not about answers
     */
    public record Present(int version, List<Line> lines, List<PhoneTask.PointNow> points) {

        static Present of(int version, List<Line> lines) {
            return new Present(version, lines, List.of());
        }
    }

    /** What it is called, and what stands there. */
    public record Line(String name, String text) {}

    static PhoneAnswer done(String recordKind, String recordKey) {
        return new PhoneAnswer(Outcome.DONE, recordKind, recordKey, null);
    }

    static PhoneAnswer conflict(String recordKind, String recordKey, Present present) {
        return new PhoneAnswer(Outcome.CONFLICT, recordKind, recordKey, present);
    }
}
