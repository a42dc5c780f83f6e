/**
 * Decides who is told of an alarm, when, by which ways and in which words, and keeps what came of
 * it; contacts of premises, the chain from the enterprise up to the city, the inbox of each
 * account. How messages leave the portal it does not know.
 */
package org.andian.portal.telling;
