/**
 * What ledgers keep that no other room has: electrical goods that were looked at where they are
 * sold, and who broke the law with such goods or equipment. A line that was wrong is withdrawn and
 * entered anew.
 */
package org.andian.portal.ledger.entry;
