/**
 * Decides which detectors there are, where they hang, which circuits they watch, and with which
 * secret they connect.
 */
package org.andian.portal.device;
