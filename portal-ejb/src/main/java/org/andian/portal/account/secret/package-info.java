/**
 * Decides how secrets are made, kept and compared: people's passwords, one-time codes, and the long
 * random ones of machines. Whose they are, {@code account} and {@code device} decide.
 */
package org.andian.portal.account.secret;
