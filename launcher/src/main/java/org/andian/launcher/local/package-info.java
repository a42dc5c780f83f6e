/**
 * The commands {@code ./portal device}, {@code token}, {@code audit}, {@code factor} and the
 * greeting after the first start: they ask the portal's loopback REST with the key that only the
 * owner of {@code PORTAL_HOME} can read.
 */
package org.andian.launcher.local;
