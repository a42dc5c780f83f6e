/**
 * Fills the example into a running portal and plays its devices: the organisation goes in by the
 * loopback REST, history by the import, live readings by MQTT with each device's own credentials.
 * Touches no database and no class of the server.
 */
package org.andian.launcher.simulate;
