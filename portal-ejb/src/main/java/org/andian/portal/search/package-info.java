/**
 * How one text is looked for in many rooms: what is wanted, what a room has found. Each room
 * answers for itself and within the caller's reach; this leaf knows none of them.
 */
package org.andian.portal.search;
