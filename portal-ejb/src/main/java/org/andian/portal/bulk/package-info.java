/**
 * Decides how rows of a sheet become premises, devices, bodies, accounts and lines of ledgers: what
 * each column means, everything that is wrong with every row, and which rows are there already. It
 * writes through the doors of the other rooms, all confirmed rows or none, and keeps nothing
 * itself. A sheet as a whole it refuses; of a row it tells what is wrong.
 */
package org.andian.portal.bulk;
