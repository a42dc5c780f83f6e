/**
 * Decides what counts as publicity and who records it: consumer day, lectures, visits, leaflets,
 * media and drills, with how many people were reached. It plans nothing.
 */
package org.andian.portal.inspection.publicity;
