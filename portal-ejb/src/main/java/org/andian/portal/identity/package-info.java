/**
 * Decides who a caller is and how far the caller's sight and hands reach; knows districts,
 * industries and premises only as plain ids and codes.
 */
package org.andian.portal.identity;
