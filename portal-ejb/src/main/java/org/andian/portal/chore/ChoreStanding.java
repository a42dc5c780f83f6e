package org.andian.portal.chore;

/**
 * How a chore stands at a moment.
 *
 * @param lapse what is wrong with its rhythm, null while nothing is
 * @param holder the node that does it or did it last, for all or for itself; null before its first
 *     run
 */
public record ChoreStanding(ChoreRecord record, Lapse lapse, String holder) {

    /** What is said of it in a word. */
    public enum Word {
        NEVER,
        WAITING,
        RUNNING,
        FAILING,
        LATE,
        ENDLESS
    }

    public Word word() {
        return Word.valueOf(lapse == null ? record.state().name() : lapse.kind().name());
    }
}
