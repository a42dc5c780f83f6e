package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.LateDay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Goes through the days of single devices that readings came late for. */
@ApplicationScoped
class LateWork {

    /** At a look. */
    static final int MOST = 2_000;

    /** A day that so many devices are late for is dearer device by device than as a whole. */
    private static final int DEVICES_A_DAY = 300;

    @Inject private Catalogue catalogue;

    @Inject private FactKeeper keeper;

    @Inject private LateBook book;

    void work(Round round) {
        catalogue.contributors().forEach(room -> new LateLine(round, desk(room)).work());
    }

    private LateLine.Desk desk(Contributor room) {
        return new LateLine.Desk() {

            @Override
            public List<LateDay> waiting() {
                return LateWork.this.waiting(room);
            }

            @Override
            public void compute(LateDay late) {
                book.compute(room, late);
            }

            @Override
            public void postpone(LateDay late, String fault) {
                book.postpone(room, late, fault);
            }
        };
    }

    /**
     * Those of days that were computed; the others wait for it. Each look may find the next days.
     */
    private List<LateDay> waiting(Contributor room) {
        List<LateDay> all = room.late(MOST);
        if (all.isEmpty()) {
            return all;
        }
        Set<LocalDate> computed = keeper.computedDays();
        Set<LocalDate> whole = asAWhole(room, all);
        return all.stream()
                .filter(late -> computed.contains(late.day()) && !whole.contains(late.day()))
                .toList();
    }

    /** Marks such days, and those after them: a last reading is handed on from day to day. */
    private Set<LocalDate> asAWhole(Contributor room, List<LateDay> waiting) {
        Map<LocalDate, List<LateDay>> crowded = new HashMap<>();
        waiting.forEach(
                late -> crowded.computeIfAbsent(late.day(), day -> new ArrayList<>()).add(late));
        crowded.values().removeIf(devices -> devices.size() < DEVICES_A_DAY);
        Set<LocalDate> days = new TreeSet<>();
        crowded.keySet().forEach(day -> day.datesUntil(keeper.today()).forEach(days::add));
        if (!days.isEmpty()) {
            keeper.note(days);
            crowded.values().forEach(devices -> room.forget(notes(devices)));
        }
        return crowded.keySet();
    }

    private static List<Long> notes(List<LateDay> devices) {
        return devices.stream().flatMap(late -> late.notes().stream()).toList();
    }
}
