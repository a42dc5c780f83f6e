/**
 * The portal's own wire format: JSON under {@code andian/v1/{deviceNo}/…}. Pure; knows neither
 * devices nor the database.
 */
package org.andian.ingest.protocol.andian;
