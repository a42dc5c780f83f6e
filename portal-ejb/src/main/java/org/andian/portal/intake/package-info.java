/**
 * The one door through which frames from devices come in, whatever brought them, and the record of
 * those that could not be used. Decides how much of that record is kept and who may read it, not
 * what a frame means.
 */
package org.andian.portal.intake;
