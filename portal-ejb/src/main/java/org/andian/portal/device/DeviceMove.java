package org.andian.portal.device;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/**
 * A device is taken to another premises.
 *
 * @param premisesCode where it hangs from now on
 * @param position there, at most 200 characters, null when nobody wrote it down
 * @param reason required, at most 200 characters
 * @throws Refusal POSITION, REASON_MISSING
 */
public record DeviceMove(String no, String premisesCode, String position, String reason) {

    public DeviceMove {
        position = PlainText.of(position);
        NewDevice.requirePosition(position);
        reason = DevicePlacement.requiredReason(reason);
    }
}
