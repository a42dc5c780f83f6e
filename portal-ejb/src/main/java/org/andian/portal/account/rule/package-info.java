/**
 * Decides what is demanded of passwords and sessions, within the limits of the settings; that it is
 * kept to, {@code account} sees to.
 */
package org.andian.portal.account.rule;
