/**
 * Decides how far a caller's sight and hands reach: roles, grants, and the condition they put on
 * premises. Who the caller is, {@code account} decides; districts, industries and premises are
 * plain ids and codes here.
 */
package org.andian.portal.scope;
