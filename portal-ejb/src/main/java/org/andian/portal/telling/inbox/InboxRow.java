package org.andian.portal.telling.inbox;

import org.andian.portal.alarm.Level;
import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.Occasion;

import java.time.Instant;

/**
 * A message as its reader sees it.
 *
 * @param words as they were written to him
 * @param readAt null until he has read it
 * @param folded how many alarms it tells of by now where it tells of many, else 0
 */
public record InboxRow(
        long id,
        long alarmId,
        Occasion occasion,
        ChainStep step,
        Level severity,
        String subject,
        String words,
        Instant writtenAt,
        Instant readAt,
        long folded) {

    public boolean isRead() {
        return readAt != null;
    }
}
