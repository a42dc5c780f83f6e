/**
 * Keeps when each device was heard last, and decides by what its messages tell of its clock when a
 * thing was that it has stamped. Knows nothing of where devices hang.
 */
package org.andian.portal.device.heard;
