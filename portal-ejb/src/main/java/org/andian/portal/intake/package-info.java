/** The one door through which frames from devices come in, whatever brought them, and the record of those that could not be used. */
package org.andian.portal.intake;
