package org.andian.portal.alarm;

import org.andian.portal.period.Period;

import java.util.Set;

/**
 * Which alarms; null or empty = not limited by that side. Begun with {@link #all}, which names only
 * the sides that limit.
 *
 * @param unsettled true = not cleared or not acknowledged, but for what was over when the portal
 *     heard of it: that waits for nobody
 * @param levels as figures count them: a fault under FAULT, also one as loud as an early warning
 * @param districtId with all districts below it
 * @param raised when it was raised
 * @param text part of premises name, device number or position
 * @param sort key of the order: raisedAt (default), danger, wait, level, kind, premises, value
 * @param ascending false for the newest, worst or last first
 * @param first how many to pass over, from 0; where many are read page by page, {@code after} is
 *     better
 * @param size most rows to give
 * @param late true = only what was reported late and no longer lasts, false = all but that
 * @param after the row behind which to begin, in the same order; null for the beginning
 */
public record AlarmQuery(
        Boolean unsettled,
        Boolean acknowledged,
        Set<Level> levels,
        Set<AlarmKind> kinds,
        Long districtId,
        String venueGroup,
        String premisesCode,
        String deviceNo,
        Period raised,
        String text,
        String sort,
        boolean ascending,
        int first,
        int size,
        Boolean late,
        AlarmMark after) {

    /** Every alarm, the newest first, until a side is limited. */
    public static Draft all() {
        return new Draft();
    }

    /**
     * The same question for the rows behind a mark.
     *
     * @param mark null for the beginning
     */
    public AlarmQuery behind(AlarmMark mark, int most) {
        return new AlarmQuery(
                unsettled,
                acknowledged,
                levels,
                kinds,
                districtId,
                venueGroup,
                premisesCode,
                deviceNo,
                raised,
                text,
                sort,
                ascending,
                0,
                most,
                late,
                mark);
    }

    /** Where a row stands in this order. */
    public AlarmMark mark(AlarmRow row) {
        return AlarmOrder.of(sort).mark(row);
    }

    /** A question being put together: each side is called as in the query and means the same. */
    public static final class Draft {

        private Boolean unsettled;
        private Boolean acknowledged;
        private Set<Level> levels = Set.of();
        private Set<AlarmKind> kinds = Set.of();
        private Long districtId;
        private String venueGroup;
        private String premisesCode;
        private String deviceNo;
        private Period raised;
        private String text;
        private String sort;
        private boolean ascending;
        private Boolean late;
        private AlarmMark after;

        private Draft() {}

        public Draft unsettled(Boolean only) {
            unsettled = only;
            return this;
        }

        public Draft acknowledged(Boolean only) {
            acknowledged = only;
            return this;
        }

        public Draft levels(Set<Level> some) {
            levels = some;
            return this;
        }

        public Draft kinds(Set<AlarmKind> some) {
            kinds = some;
            return this;
        }

        public Draft districtId(Long id) {
            districtId = id;
            return this;
        }

        public Draft venueGroup(String code) {
            venueGroup = code;
            return this;
        }

        public Draft premisesCode(String code) {
            premisesCode = code;
            return this;
        }

        public Draft deviceNo(String no) {
            deviceNo = no;
            return this;
        }

        public Draft raised(Period period) {
            raised = period;
            return this;
        }

        public Draft text(String part) {
            text = part;
            return this;
        }

        public Draft sort(String key, boolean rising) {
            sort = key;
            ascending = rising;
            return this;
        }

        public Draft late(Boolean only) {
            late = only;
            return this;
        }

        public Draft after(AlarmMark mark) {
            after = mark;
            return this;
        }

        /** The question, for so many rows behind the first ones passed over. */
        public AlarmQuery rows(int first, int size) {
            return new AlarmQuery(
                    unsettled,
                    acknowledged,
                    levels,
                    kinds,
                    districtId,
                    venueGroup,
                    premisesCode,
                    deviceNo,
                    raised,
                    text,
                    sort,
                    ascending,
                    first,
                    size,
                    late,
                    after);
        }
    }
}
