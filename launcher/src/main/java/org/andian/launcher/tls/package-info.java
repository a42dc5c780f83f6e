/**
 * The certificate by which other machines know this one: the office's own, or one that this
 * installation's authority issues. Made and renewed before anything starts.
 */
package org.andian.launcher.tls;
