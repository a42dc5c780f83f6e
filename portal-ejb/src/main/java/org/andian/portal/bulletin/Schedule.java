package org.andian.portal.bulletin;

import org.andian.portal.statistic.Axis;

import java.time.Instant;
import java.util.List;

/**
 * Which bulletin is made how often and who gets it.
 *
 * @param department code, null for all
 * @param rows what the lines of its table stand for
 * @param onSince null while it is switched off
 * @param version grows with each change
 */
public record Schedule(
        long id,
        Rhythm rhythm,
        long districtId,
        String district,
        String department,
        Axis rows,
        Instant onSince,
        List<String> recipients,
        Instant changedAt,
        String changedBy,
        int version) {

    public boolean isOn() {
        return onSince != null;
    }
}
