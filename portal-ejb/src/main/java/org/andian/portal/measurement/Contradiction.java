package org.andian.portal.measurement;

/** Another value for a metric that has one already; {@code stored} stands. */
record Contradiction(
        ReadingKey key, String metric, double stored, double offered, long receivedAt) {}
