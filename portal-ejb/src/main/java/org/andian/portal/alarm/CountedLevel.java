package org.andian.portal.alarm;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * In SQL, over the alias a of an alarm, what {@link AlarmKind#counted} says of one: the level it is
 * counted, shown and looked for under.
 */
public final class CountedLevel {

    /** What is wrong with a detector or its link, also where it is as loud as an early warning. */
    static final String FAULTS =
            "(a.level = 'FAULT' or a.kind in (%s))"
                    .formatted(
                            Arrays.stream(AlarmKind.values())
                                    .filter(AlarmKind::isFault)
                                    .map(kind -> "'" + kind.name() + "'")
                                    .collect(Collectors.joining(", ")));

    public static final String SQL = "case when " + FAULTS + " then 'FAULT' else a.level end";

    private CountedLevel() {}
}
