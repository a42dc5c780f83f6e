package org.andian.portal.hazard.proposal;

/** Alarms of one kind on one circuit of a device, while it hung in a premises. */
public record ProposalKey(long premisesId, long deviceId, int circuit, String alarmKind) {}
