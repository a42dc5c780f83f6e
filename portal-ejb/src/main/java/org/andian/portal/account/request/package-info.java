/**
 * Accounts in the pyramid: offices and safety managers ask for accounts below their own role and
 * within their own reach, and the security administrator releases or refuses them. Nobody releases
 * what he has asked for himself, and what finds no answer lapses.
 */
package org.andian.portal.account.request;
