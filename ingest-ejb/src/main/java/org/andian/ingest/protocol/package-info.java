/**
 * What any protocol's decoder gives: readings, events, reports of a broker, or a named reason why
 * the frame cannot be used. One package below for each protocol.
 */
package org.andian.ingest.protocol;
