/**
 * Decides who a caller is: people and what they are granted, login and second factor, tokens,
 * sessions and deputies. What is demanded of passwords and sessions stands in {@code account.rule},
 * how far a grant reaches is decided in {@code scope}.
 */
package org.andian.portal.account;
