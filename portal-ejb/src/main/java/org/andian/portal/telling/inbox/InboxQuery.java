package org.andian.portal.telling.inbox;

import org.andian.portal.alarm.Level;

import java.io.Serializable;

/**
 * Which messages are asked for.
 *
 * @param unread those not read yet alone
 * @param severity null for all
 */
public record InboxQuery(boolean unread, Level severity) implements Serializable {

    private static final long serialVersionUID = 1;
}
