package org.andian.portal.workorder;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.matter.WorkReason;

/**
 * A work order as it is given out.
 *
 * @param times what of them is null is as usual
 * @param deviceNo the device it is about, null for none
 * @param hazard number of the hazard it is to mend, null for none
 * @param demo made by the example, not by people
 * @throws Refusal KIND
 */
public record NewWork(
        String premisesCode,
        WorkKind kind,
        WorkDetails details,
        WorkTimes times,
        String deviceNo,
        Long hazard,
        boolean demo) {

    public NewWork {
        if (kind == null) {
            throw new Refusal(WorkReason.KIND);
        }
    }

    /** With the usual times, about no device and no hazard. */
    public static NewWork of(String premisesCode, WorkKind kind, WorkDetails details) {
        return new NewWork(
                premisesCode, kind, details, new WorkTimes(null, null), null, null, false);
    }
}
