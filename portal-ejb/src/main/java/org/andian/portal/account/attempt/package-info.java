/**
 * Decides who must wait before trying a password or a code again, and brings what failed into the
 * audit trail. Whether it was right, {@code account} decides.
 */
package org.andian.portal.account.attempt;
