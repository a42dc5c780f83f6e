package org.andian.portal.alarm.advice;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;

import java.io.Serializable;

/**
 * What to do about alarms of one kind and level.
 *
 * @param zh a step a line
 * @param en as {@code zh}
 * @param isOwn set here, and not as it is shipped
 * @param version as it was seen, 0 for what is shipped
 */
public record AdviceRow(
        AlarmKind kind, Level level, String zh, String en, boolean isOwn, int version)
        implements Serializable {

    private static final long serialVersionUID = 1;
}
