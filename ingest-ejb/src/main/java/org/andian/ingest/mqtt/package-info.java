/**
 * The ear on an MQTT 5 broker: decides how frames are received and in which order they are
 * acknowledged, not what they mean.
 */
package org.andian.ingest.mqtt;
