/**
 * What phones need that keep people's work until it can be sent: the secret with which an account
 * unlocks what it keeps there, and what its people decided where both sides had changed.
 */
package org.andian.portal.once.phone;
