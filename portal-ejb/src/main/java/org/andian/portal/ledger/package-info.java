/**
 * The ledgers: what the rooms have on record, line by line under the columns that offices print,
 * each within the caller's reach. It reads what others own by the views they publish; its own are
 * the columns that an office adds with what stands in them, and under which number a line of a
 * sheet came in.
 */
package org.andian.portal.ledger;
