/**
 * Shows the bulletins that were made, lets them be opened, and lets the offices set which are made
 * and who gets them.
 */
package org.andian.web.bulletin;
