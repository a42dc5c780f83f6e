/** Recounts of days over REST: what the nights found, and asking for one at once. */
package org.andian.web.fact;
