/**
 * The first hour of an installation: started from nothing, set up with the one-time secret, stopped
 * and started again.
 */
package org.andian.test.first;
