package org.andian.portal.campaign.pilot;

import java.time.Instant;

/** Who has said when that he has read a record. */
public record RecordReceipt(String login, Instant readAt) {}
