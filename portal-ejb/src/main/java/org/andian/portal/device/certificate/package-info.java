/**
 * Decides what a certificate of a device may say, which one a device has and had, and which devices
 * a number covers. Does not judge what a campaign demands of them.
 */
package org.andian.portal.device.certificate;
