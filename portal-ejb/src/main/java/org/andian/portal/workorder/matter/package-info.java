/**
 * What the parts of the room share: the kinds of work, why one of its doors says no, how long its
 * texts may be, what can be set, and the premises at which something is done. It does no work
 * itself.
 */
package org.andian.portal.workorder.matter;
