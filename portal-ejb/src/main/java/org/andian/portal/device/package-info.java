/**
 * Decides which detectors there are, where they hang, which circuits they watch, with which secret
 * they connect, and when each was heard last.
 */
package org.andian.portal.device;
