package org.andian.portal.hazard.catalogue;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.refusal.Refusal;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A kind of hazard.
 *
 * @param code capital letters, digits and underscores, never changed
 * @param alarms kinds of alarms that suggest it
 * @param sort its place in lists, the lowest first
 * @param retired for no new hazard
 * @param version as it was seen, 0 for a new one
 * @throws Refusal CODE, NAMES
 */
public record HazardKind(
        String code,
        String nameZh,
        String nameEn,
        Set<AlarmKind> alarms,
        int sort,
        boolean retired,
        int version)
        implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_NAME = 60;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public HazardKind {
        if (code == null || !CODE.matcher(code).matches()) {
            throw new Refusal(HazardReason.CODE);
        }
        nameZh = HazardTexts.line(nameZh, LONGEST_NAME, HazardReason.NAMES);
        nameEn = HazardTexts.line(nameEn, LONGEST_NAME, HazardReason.NAMES);
        EnumSet<AlarmKind> each = EnumSet.noneOf(AlarmKind.class);
        each.addAll(alarms);
        alarms = Collections.unmodifiableSet(each);
    }
}
