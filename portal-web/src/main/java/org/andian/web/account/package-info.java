/**
 * Logins, sessions, tokens and accounts as the browser and REST meet them. What an account may do
 * is decided in {@code org.andian.portal.account} and {@code org.andian.portal.scope}.
 */
package org.andian.web.account;
