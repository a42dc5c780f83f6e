/**
 * Connects the example's devices to the broker, each with its own credentials, and publishes for
 * them. Keeps nothing: what cannot be sent now is counted and lost, as with a real detector without
 * storage.
 */
package org.andian.launcher.simulate.fleet;
