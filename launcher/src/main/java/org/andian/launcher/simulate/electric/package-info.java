/**
 * What a detector would measure: load curves, heat, leakage, and the faults of a plan. Everything
 * is a pure function of device, instant and seed, so that imported history and live readings join
 * without a seam and a restart changes nothing.
 */
package org.andian.launcher.simulate.electric;
