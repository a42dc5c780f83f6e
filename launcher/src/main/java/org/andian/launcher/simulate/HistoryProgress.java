package org.andian.launcher.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the import of the past has come; kept in a file of two lines: where live readings begin,
 * and the last quarter done.
 */
final class HistoryProgress {

    private final DemoHome home;
    private final Instant until;
    private Instant last;

    private HistoryProgress(DemoHome home, Instant until, Instant last) {
        this.home = home;
        this.until = until;
        this.last = last;
    }

    static HistoryProgress begin(DemoHome home, Instant until) {
        HistoryProgress progress = new HistoryProgress(home, until, Instant.EPOCH);
        progress.save();
        return progress;
    }

    /** Empty when the import has never begun. */
    static Optional<HistoryProgress> find(DemoHome home) {
        return home.findLines(home.history())
                .map(
                        lines ->
                                new HistoryProgress(
                                        home,
                                        Instant.parse(lines.get(0)),
                                        Instant.parse(lines.get(1))));
    }

    Instant until() {
        return until;
    }

    boolean isComplete() {
        return !last.isBefore(until);
    }

    boolean isOpen(Instant quarter) {
        return quarter.isAfter(last);
    }

    /** On disk when it returns. */
    void done(Instant quarter) {
        last = quarter;
        save();
    }

    void complete() {
        done(until);
    }

    private void save() {
        home.write(home.history(), List.of(until.toString(), last.toString()));
    }
}
