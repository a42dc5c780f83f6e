/** Certificates of devices on their pages, in sheets and over REST. */
package org.andian.web.device.certificate;
