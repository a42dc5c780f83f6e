/**
 * Keeps how dangerous a premises is held to be, in four colours, and the fires there were. It works
 * nothing out by itself.
 */
package org.andian.portal.hazard.risk;
