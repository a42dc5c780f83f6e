package org.andian.portal.hazard.order;

import java.time.Instant;

/**
 * One handing over of an order, as the receipt tells it.
 *
 * @param place null where nobody wrote it, as receiver and note
 */
public record ServiceRow(
        ServiceWay way,
        Instant servedAt,
        String place,
        String receiver,
        String note,
        String recordedBy) {}
