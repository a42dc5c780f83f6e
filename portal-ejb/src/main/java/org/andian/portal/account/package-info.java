/**
 * Decides who a caller is: people and what they are granted, login and second factor, tokens,
 * sessions, deputies, and the security rules for all of them. How far a grant reaches is decided in
 * {@code scope}.
 */
package org.andian.portal.account;
