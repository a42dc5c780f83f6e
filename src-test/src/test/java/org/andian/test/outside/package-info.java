/**
 * The portal as strangers meet it: Debian's mosquitto_pub and foreign MQTT clients on one side,
 * REST and the administrator's pages on the other.
 */
package org.andian.test.outside;
