/**
 * Decides who is drawn: a double-random draw follows from two frozen lists and a published seed
 * alone, so that anybody draws the same again. It keeps nothing.
 */
package org.andian.portal.inspection.draw;
