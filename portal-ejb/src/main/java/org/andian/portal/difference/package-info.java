/**
 * Where the ledgers and what devices and places tell differ: looks again and again, keeps what was
 * found until the facts agree, and lets people say why something is no difference, which holds
 * while its facts stay as they are. The rules themselves stand in {@code difference.rule}.
 */
package org.andian.portal.difference;
