/**
 * Shows the ledgers: their lines under the columns that offices print, as a page, as a file, on
 * paper and by REST; the register of areas and what areas add up to.
 */
package org.andian.web.ledger;
