package org.andian.portal.chore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Period;
import org.andian.portal.period.Today;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gives up what a room keeps no longer: a slice at a time in a transaction of its own, so that
 * nobody waits long for a lock and a run can end between two slices. The next run goes on.
 */
@ApplicationScoped
public class Sweep {

    /** Rows of one slice. */
    public static final int SLICE = 500;

    private static final System.Logger LOG = System.getLogger(Sweep.class.getName());

    @Inject private SweepSlice slice;

    @Inject private Today today;

    /** The first of so many days up to today, in China: what is older may go. */
    public LocalDate firstKept(int days) {
        return today.date().minusDays(days);
    }

    /** The moment that day begins. */
    public Instant startOfKept(int days) {
        return Period.startOf(firstKept(days));
    }

    /**
     * By key.
     *
     * @param keys selects column {@code id} of the rows that may go, the oldest first, with a limit
     *     as its last parameter
     * @param parameters of {@code keys} without the limit
     * @param deletes with {@code %s} where the keys stand: what hangs on the rows first, then the
     *     rows
     * @return how many rows went
     */
    public long byKey(Turn turn, String keys, List<?> parameters, String... deletes) {
        List<Object> limited = new ArrayList<>(parameters);
        limited.add(SLICE);
        long gone = slices(turn, () -> slice.byKey(keys, limited, List.of(deletes)));
        return told(deletes[deletes.length - 1], gone);
    }

    /**
     * For rows that no number names.
     *
     * @param delete by an index, with a limit as its last parameter
     * @param parameters without the limit
     * @return how many rows went
     */
    public long byRange(Turn turn, String delete, Object... parameters) {
        List<Object> limited = new ArrayList<>(List.of(parameters));
        limited.add(SLICE);
        return told(delete, slices(turn, () -> slice.byRange(delete, limited.toArray())));
    }

    /** Until one is not full, or a full one could give up nothing. */
    private static long slices(Turn turn, Supplier<SweepSlice.Done> next) {
        long gone = 0;
        boolean more = true;
        while (more && turn.goesOn()) {
            SweepSlice.Done done = next.get();
            gone += done.gone();
            more = done.found() == SLICE && done.gone() > 0;
        }
        return gone;
    }

    private static long told(String delete, long gone) {
        if (gone > 0) {
            LOG.log(Level.INFO, "{0} rows were given up by: {1}", gone, delete);
        }
        return gone;
    }
}
