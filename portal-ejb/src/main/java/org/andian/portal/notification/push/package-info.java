/**
 * Tells people in their browsers, open or not, by Web Push: RFC 8291 encrypts, RFC 8292 says who
 * speaks. It goes beside what stands in the inbox and never instead of it.
 */
package org.andian.portal.notification.push;
