/**
 * The embedded MQTT 5 broker: who may connect, which topics each device may use, and what becomes
 * of refusals. It knows devices only by the view {@code broker_credential} and passes messages on
 * without looking into them.
 */
package org.andian.launcher.broker;
