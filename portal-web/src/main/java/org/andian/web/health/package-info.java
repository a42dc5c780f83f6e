/**
 * Tells machines whether the portal can work and how much it does.
 *
 * <p>MicroProfile Health at {@code /health/live} and {@code /health/ready}, both open, and
 * MicroProfile Metrics at {@code /metrics}, for an administrator's token or session only.
 */
package org.andian.web.health;
